// SPDX-License-Identifier: MIT
// Chunks are raw: only what is written is touched, so that a new one costs as good as nothing.
#include "core/text_store.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace giftsim {

text_store::text_store(text_store&& other) noexcept
    : chunks_(std::exchange(other.chunks_, {})), used_(std::exchange(other.used_, 0)) {}

text_store& text_store::operator=(text_store&& other) noexcept {
    std::swap(chunks_, other.chunks_);
    std::swap(used_, other.used_);
    return *this;
}

text_store::text_store(const text_store& other) : used_(other.used_) {
    chunks_.reserve(other.chunks_.size());
    while (chunks_.size() < other.chunks_.size()) {
        const auto first = chunks_.size();
        auto end = first + 1;
        while (end < other.chunks_.size() && other.chunks_[end] == nullptr) ++end;
        add_chunks(end - first);
        const auto some = std::min<std::uint64_t>(used_, end * chunk_bytes) - first * chunk_bytes;
        std::copy_n(other.chunks_[first].get(), some, chunks_[first].get());
    }
}

text_store& text_store::operator=(const text_store& other) {
    if (this != &other) *this = text_store(other);
    return *this;
}

/// They lie side by side and belong to the first.
void text_store::add_chunks(std::size_t count) {
    const auto first = chunks_.size();
    chunks_.resize(first + count);
    chunks_[first] = std::make_unique_for_overwrite<char[]>(count * chunk_bytes);
}

text_ref text_store::append(std::string_view text) {
    if (text.empty()) return {};
    if (used_ + text.size() > chunks_.size() * chunk_bytes) {
        used_ = chunks_.size() * chunk_bytes;
        BOOST_ASSERT_MSG(used_ + text.size() <= std::numeric_limits<std::uint32_t>::max(),
                         "a world keeps at most 4 GiB of text");
        add_chunks((text.size() + chunk_bytes - 1) / chunk_bytes);
    }
    const text_ref where{static_cast<std::uint32_t>(used_),
                         static_cast<std::uint32_t>(text.size())};
    std::copy(text.begin(), text.end(),
              chunks_[where.offset / chunk_bytes].get() + where.offset % chunk_bytes);
    // Nothing follows a long text: only the first of its chunks can be found.
    used_ = text.size() > chunk_bytes ? chunks_.size() * chunk_bytes : used_ + text.size();
    return where;
}

void text_store::overwrite(text_ref where) {
    if (where.empty()) return;
    std::fill_n(chunks_[where.offset / chunk_bytes].get() + where.offset % chunk_bytes,
                where.length, '\0');
}

}  // namespace giftsim
