// SPDX-License-Identifier: MIT
// Removing and growing are the same: a bucket is emptied, and each text goes where it belongs now.
#include "core/text_index.hpp"

#include "core/assert.hpp"

#include <bit>
#include <utility>

namespace giftsim {
namespace {

/// Of the five for which a bucket has room. More, and too many would not fit; fewer, and the table
/// would be larger than the texts.
constexpr std::size_t usual_texts = 3;

}  // namespace

/// As many low bits as number all buckets, or one less where that bucket does not exist yet.
std::size_t text_index::bucket_of(std::uint32_t hash) const {
    const auto mask = std::bit_ceil(buckets_.size()) - 1;
    const auto bucket = hash & mask;
    return bucket < buckets_.size() ? bucket : hash & (mask >> 1U);
}

void text_index::add(std::uint32_t hash, text_ref text) {
    BOOST_ASSERT_MSG(!text.empty(), "an empty text stands nowhere");
    if (size_ >= buckets_.size() * usual_texts) grow();
    put(hash, text);
    ++size_;
}

void text_index::remove(std::uint32_t hash, text_ref text) {
    if (find(hash, [&](text_ref each) { return each == text; }).empty()) return;
    deal(bucket_of(hash), text);
    --size_;
}

/// The new bucket takes what one bit more of the hash tells apart from another one's.
void text_index::grow() {
    const auto added = buckets_.size();
    buckets_.push_back({});
    if (added != 0) deal(added - std::bit_floor(added), {});
}

/// Takes all texts out of a bucket and puts them back, but for one.
void text_index::deal(std::size_t bucket, text_ref but) {
    auto old = std::exchange(buckets_[bucket], {});
    for (;;) {
        for (std::size_t i = 0; i < width; ++i)
            if (!old.texts[i].empty() && old.texts[i] != but) put(old.hashes[i], old.texts[i]);
        if (old.next == 0) return;
        old = give_back(old.next);
    }
}

void text_index::put(std::uint32_t hash, text_ref text) {
    auto* here = &buckets_[bucket_of(hash)];
    while (!here->texts.back().empty()) {
        if (here->next == 0) here->next = take_line();
        here = &more_[here->next - 1];
    }
    std::size_t place = 0;
    while (!here->texts[place].empty()) ++place;
    here->texts[place] = text;
    here->hashes[place] = hash;
}

std::uint32_t text_index::take_line() {
    if (free_ == 0) {
        more_.push_back({});
        return static_cast<std::uint32_t>(more_.size());
    }
    const auto taken = free_;
    free_ = std::exchange(more_[taken - 1], {}).next;
    return taken;
}

/// What stood in it; the line is free from now on.
text_index::line text_index::give_back(std::uint32_t place) {
    return std::exchange(more_[place - 1], line{.next = std::exchange(free_, place)});
}

}  // namespace giftsim
