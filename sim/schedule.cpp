// SPDX-License-Identifier: MIT
// The level of an event is the highest group of six bits in which its time differs from the
// origin, so equal times always share a slot. A slot with few events is sorted into the front;
// one with many is spread over the levels below. The horizon, not the origin, says what may still
// be filed, so looking ahead forbids nothing: what comes before the horizon goes to a small heap.
#include "sim/schedule.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace giftsim::sim {
namespace {

/// A slot with more events is spread over the levels below rather than sorted.
constexpr std::uint32_t few = 32;

/// As many events are brought to the front at a time, where there are so many.
constexpr std::size_t handful = 32;

/// As many events before the horizon mean that it lies too far ahead.
constexpr std::size_t many_late = 64;

constexpr auto later = [](const event& a, const event& b) { return b < a; };

}  // namespace

void schedule::add(const event& what) {
    ++size_;
    if (ticks(what.when()) >= horizon_) {
        file(what);
        return;
    }
    late_.push_back(what);
    std::push_heap(late_.begin(), late_.end(), later);
    if (late_.size() > many_late) narrow();
}

/// Draws the horizon in to just behind the next event and files what lies beyond it, so that the
/// heap stays small. Nothing can be filed before the origin.
void schedule::narrow() {
    const auto& first = late_is_first() ? late_.front() : front_[head_];
    const auto nearest = std::max(ticks(first.when()) + 1, origin_);
    if (horizon_ <= nearest) return;
    horizon_ = nearest;
    front_.erase(front_.begin(), front_.begin() + static_cast<std::ptrdiff_t>(head_));
    head_ = 0;
    for (auto* some : {&late_, &front_}) {
        const auto beyond =
            std::stable_partition(some->begin(), some->end(), [&](const event& what) {
                return ticks(what.when()) < horizon_;
            });
        std::for_each(beyond, some->end(), [this](const event& what) { file(what); });
        some->erase(beyond, some->end());
    }
    std::make_heap(late_.begin(), late_.end(), later);
}

void schedule::file(const event& what) {
    const auto time = ticks(what.when());
    const auto difference = time ^ origin_;
    const auto level =
        difference == 0 ? 0U : (63U - static_cast<unsigned>(std::countl_zero(difference))) / bits;
    const auto place = (time >> (level * bits)) & (slots - 1);
    auto& target = wheel_[level][place];
    occupied_[level] |= std::uint64_t{1} << place;
    ++target.count;
    if (target.first == 0 || chunks_[target.first - 1].used == chunk_events)
        target.first = new_chunk(target.first);
    auto& into = chunks_[target.first - 1];
    into.events[into.used++] = what;
}

std::uint32_t schedule::new_chunk(std::uint32_t next) {
    if (free_ == 0) {
        chunks_.push_back({});
        free_ = static_cast<std::uint32_t>(chunks_.size());
    }
    const auto taken = free_;
    auto& fresh = chunks_[taken - 1];
    free_ = fresh.next;
    fresh.next = next;
    fresh.used = 0;
    return taken;
}

bool schedule::late_is_first() const {
    return front_is_empty() || (!late_.empty() && late_.front() < front_[head_]);
}

const event* schedule::next(instant limit) {
    if (front_is_empty() && late_.empty() && !refill(limit)) return nullptr;
    const auto& first = late_is_first() ? late_.front() : front_[head_];
    return first.when() <= limit ? &first : nullptr;
}

void schedule::take() {
    --size_;
    if (!late_is_first()) {
        ++head_;
        return;
    }
    std::pop_heap(late_.begin(), late_.end(), later);
    late_.pop_back();
}

std::uint64_t schedule::start_of(unsigned level, std::uint64_t place) const {
    const auto shift = level * bits;
    return (origin_ >> shift >> bits << bits << shift) | (place << shift);
}

/// Brings the earliest events to the front, if the first of them may be due by `limit`.
bool schedule::refill(instant limit) {
    front_.clear();
    head_ = 0;
    while (front_.size() < handful) {
        unsigned level = 0;
        while (level < levels && occupied_[level] == 0) ++level;
        if (level == levels) break;
        const auto place = static_cast<std::uint64_t>(std::countr_zero(occupied_[level]));
        const auto start = start_of(level, place);
        if (front_.empty() && start > ticks(limit)) return false;

        occupied_[level] &= occupied_[level] - 1;
        auto& earliest = wheel_[level][place];
        origin_ = start;
        if (level == 0 || earliest.count <= few)
            move_to_front(earliest);
        else
            spread(earliest);
    }
    if (front_.empty()) return false;
    horizon_ = ticks(front_.back().when()) + 1;
    refilled_ = true;
    return true;
}

/// Empties a slot, chunk by chunk, and gives the chunks back.
template <class Use>
void schedule::drain(slot& from, Use use) {
    auto place = from.first;
    from = {};
    while (place != 0) {
        auto& here = chunks_[place - 1];
        const auto next = here.next;
        if (next != 0) __builtin_prefetch(&chunks_[next - 1]);
        for (std::uint32_t i = 0; i < here.used; ++i) use(here.events[i]);
        here.next = free_;
        free_ = place;
        place = next;
    }
}

/// Slots come in ascending order, so each is sorted behind those before it.
void schedule::move_to_front(slot& from) {
    const auto sorted = static_cast<std::ptrdiff_t>(front_.size());
    drain(from, [this](const event& what) { front_.push_back(what); });
    std::sort(front_.begin() + sorted, front_.end());
}

void schedule::spread(slot& from) {
    drain(from, [this](const event& what) { file(what); });
}

}  // namespace giftsim::sim
