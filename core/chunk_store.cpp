// SPDX-License-Identifier: MIT
// Where the chunks come from.
#include "core/chunk_store.hpp"

#include "core/assert.hpp"

#include <sys/mman.h>

#include <new>
#include <utility>

namespace giftsim {
namespace {

constexpr std::size_t single_chunks = 4;
constexpr std::size_t block_bytes = std::size_t{2} << 20U;
constexpr auto line = std::align_val_t{64};
constexpr auto huge_page = std::align_val_t{block_bytes};

}  // namespace

chunk_store::chunk_store(chunk_store&& other) noexcept
    : chunk_bytes_(other.chunk_bytes_),
      single_(std::exchange(other.single_, {})),
      blocks_(std::exchange(other.blocks_, {})),
      used_(std::exchange(other.used_, 0)),
      many_(other.many_) {}

chunk_store& chunk_store::operator=(chunk_store&& other) noexcept {
    std::swap(chunk_bytes_, other.chunk_bytes_);
    std::swap(single_, other.single_);
    std::swap(blocks_, other.blocks_);
    std::swap(used_, other.used_);
    std::swap(many_, other.many_);
    return *this;
}

chunk_store::~chunk_store() { give_back(); }

void chunk_store::give_back() {
    for (auto* chunk : single_) ::operator delete(chunk, line);
    for (auto* block : blocks_) ::operator delete(block, huge_page);
}

void* chunk_store::next() {
    if (single_.size() >= single_chunks) return next_of_block();
    single_.push_back(::operator new(chunk_bytes_, line));
    return single_.back();
}

void* chunk_store::next_of_block() {
    BOOST_ASSERT_MSG(chunk_bytes_ <= block_bytes, "a chunk fits into a block");
    if (blocks_.empty() || used_ + chunk_bytes_ > block_bytes) {
        blocks_.push_back(static_cast<std::byte*>(::operator new(block_bytes, huge_page)));
        // A hint: where the system has no huge pages, everything works, only slower.
        if (many_) (void)madvise(blocks_.back(), block_bytes, MADV_HUGEPAGE);
        used_ = 0;
    }
    auto* chunk = blocks_.back() + used_;
    used_ += chunk_bytes_;
    return chunk;
}

std::size_t chunk_store::bytes() const {
    return single_.size() * chunk_bytes_ + blocks_.size() * block_bytes;
}

}  // namespace giftsim
