// SPDX-License-Identifier: MIT
// Memory for chunks of equal size: small at first, then in large pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace giftsim {

/// Hands out raw memory, aligned to 64 bytes, and gives all of it back when it ends. The first
/// chunks are taken one by one, so that a small world stays small; later ones are cut from blocks
/// of 2 MiB.
class chunk_store {
public:
    /// Requires at most one block's size.
    explicit chunk_store(std::size_t chunk_bytes) : chunk_bytes_(chunk_bytes) {}
    chunk_store(chunk_store&& other) noexcept;
    chunk_store& operator=(chunk_store&& other) noexcept;
    ~chunk_store();

    /// Whether the system is asked to use huge pages for further blocks; at first it is not. Worlds
    /// of millions of sends are walked at random, and without them every step would miss the TLB.
    /// But whoever is first to touch one waits until it has been cleared, which may take
    /// milliseconds: nothing for what comes one by one, each awaited by somebody.
    void expect_many(bool whether) { many_ = whether; }
    bool expects_many() const { return many_; }

    /// The next chunk. Throws std::bad_alloc.
    void* next();

    /// Bytes taken from the system, used or not.
    std::size_t bytes() const;

private:
    void* next_of_block();
    void give_back();

    std::size_t chunk_bytes_;
    std::vector<void*> single_;
    std::vector<std::byte*> blocks_;
    std::size_t used_ = 0;  ///< bytes of the last block
    bool many_ = false;
};

}  // namespace giftsim
