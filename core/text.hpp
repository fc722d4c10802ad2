// SPDX-License-Identifier: MIT
// Text that callers gave, kept once per world and referred to by eight bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim {

/// Where a text stands in the arena of its world. The default is the empty text.
struct text_ref {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;

    constexpr bool empty() const { return length == 0; }

    friend constexpr bool operator==(text_ref, text_ref) = default;
};

/// Grows only, and keeps what it has but for texts that are erased; equal texts get equal
/// references, so comparing references compares texts. Never part of the digest. Limit: 4 GiB
/// together (a bug beyond, checked).
class text_arena {
public:
    /// Keeps a copy. The reference stays valid for the arena's life and in its copies.
    text_ref keep(std::string_view text);

    /// Valid until the next keep().
    std::string_view get(text_ref where) const;

    /// Overwrites a text, which is then not found any more; what refers to it reads zeros (API-11).
    void erase(text_ref where);

    /// The reference of a text that has been kept; an empty one otherwise.
    text_ref find(std::string_view text) const;

private:
    std::size_t slot_of(std::string_view text) const;
    void grow();

    std::vector<char> bytes_;
    std::vector<text_ref> slots_;  ///< open addressing, a power of two; empty references are free
    std::size_t used_ = 0;
};

}  // namespace giftsim
