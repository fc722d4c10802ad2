// SPDX-License-Identifier: MIT
// The bytes of texts, one behind the other, in pieces that never move.
#pragma once

#include "core/text_ref.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace giftsim {

/// Grows only, and no text is moved when it does. Copying copies what is used. Limit: 4 GiB
/// together (a bug beyond, checked), to which the ends of chunks count where a text did not fit.
class text_store {
public:
    /// No text crosses the end of a chunk; a longer one has several to itself.
    static constexpr std::size_t chunk_bytes = std::size_t{1} << 16U;

    text_store() = default;
    text_store(text_store&& other) noexcept;
    text_store& operator=(text_store&& other) noexcept;
    text_store(const text_store& other);
    text_store& operator=(const text_store& other);
    ~text_store() = default;

    /// Keeps a copy. The reference stays valid for the store's life and in its copies.
    text_ref append(std::string_view text);

    /// Valid while the store lives.
    std::string_view get(text_ref where) const {
        if (where.empty()) return {};
        return {chunks_[where.offset / chunk_bytes].get() + where.offset % chunk_bytes,
                where.length};
    }

    /// Whoever refers to it reads zeros from now on (API-11).
    void overwrite(text_ref where);

private:
    void add_chunks(std::size_t count);

    std::vector<std::unique_ptr<char[]>> chunks_;  ///< null: belongs to the one before
    std::uint64_t used_ = 0;                       ///< bytes, those that were left out included
};

}  // namespace giftsim
