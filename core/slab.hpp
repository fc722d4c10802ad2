// SPDX-License-Identifier: MIT
// Dense storage that never moves what it holds: growing costs nothing but the new piece.
#pragma once

#include "core/assert.hpp"
#include "core/chunk_store.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace giftsim {

/// A sequence of small plain records in chunks of `2^ChunkBits`. Copying copies what is used.
/// References stay valid while the slab lives, also when it grows.
template <class T, unsigned ChunkBits = 12>
class slab {
    static_assert(std::is_trivially_copyable_v<T>, "records are plain data");
    static_assert(alignof(T) <= 64, "chunks are aligned to 64 bytes");
    static constexpr std::size_t chunk_size = std::size_t{1} << ChunkBits;

public:
    slab() = default;
    slab(slab&& other) noexcept
        : memory_(std::move(other.memory_)),
          chunks_(std::exchange(other.chunks_, {})),
          size_(std::exchange(other.size_, 0)) {}
    slab& operator=(slab&& other) noexcept {
        std::swap(memory_, other.memory_);
        std::swap(chunks_, other.chunks_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~slab() = default;

    slab(const slab& other) : size_(other.size_) {
        memory_.expect_many(true);  // all come now
        chunks_.reserve(other.chunks_.size());
        for (std::size_t first = 0; first < size_; first += chunk_size) {
            add_chunk();
            std::uninitialized_copy_n(other.chunks_[first >> ChunkBits],
                                      std::min(chunk_size, size_ - first), chunks_.back());
        }
        memory_.expect_many(other.memory_.expects_many());
    }

    slab& operator=(const slab& other) {
        if (this != &other) *this = slab(other);
        return *this;
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    T& operator[](std::size_t place) {
        return chunks_[place >> ChunkBits][place & (chunk_size - 1)];
    }
    const T& operator[](std::size_t place) const {
        return chunks_[place >> ChunkBits][place & (chunk_size - 1)];
    }

    /// Appends a copy and returns it in its place.
    T& push_back(const T& record) {
        if (size_ == chunks_.size() * chunk_size) add_chunk();
        return *std::construct_at(&(*this)[size_++], record);
    }

    T& back() {
        BOOST_ASSERT(size_ != 0);
        return (*this)[size_ - 1];
    }

    /// Millions may come; see chunk_store.
    void expect_many() { memory_.expect_many(true); }

    /// Bytes taken from the system, used or not.
    std::size_t capacity_bytes() const { return memory_.bytes(); }

private:
    /// Raw: a record is written before it is read, and untouched pages cost nothing.
    void add_chunk() { chunks_.push_back(static_cast<T*>(memory_.next())); }

    chunk_store memory_{chunk_size * sizeof(T)};
    std::vector<T*> chunks_;
    std::size_t size_ = 0;
};

}  // namespace giftsim
