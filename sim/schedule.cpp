// SPDX-License-Identifier: MIT
// The level of an event is the highest group of six bits in which its time differs from the
// origin, so equal times always share a slot. A slot with few events is sorted into the front;
// one with many is spread over the levels below.
#include "sim/schedule.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace giftsim::sim {
namespace {

/// Up to here sorting a slot beats spreading it.
constexpr std::uint32_t few = 48;

}  // namespace

void schedule::add(const event& what) {
    ++size_;
    if (ticks(what.when()) >= horizon_) {
        file(what);
        return;
    }
    late_.push_back(what);
    std::push_heap(late_.begin(), late_.end(), [](auto& a, auto& b) { return b < a; });
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
    return front_.empty() || (!late_.empty() && late_.front() < front_.back());
}

const event* schedule::next(instant limit) {
    if (front_.empty() && late_.empty() && !refill(limit)) return nullptr;
    const auto& first = late_is_first() ? late_.front() : front_.back();
    return first.when() <= limit ? &first : nullptr;
}

void schedule::take() {
    --size_;
    if (!late_is_first()) {
        front_.pop_back();
        return;
    }
    std::pop_heap(late_.begin(), late_.end(), [](auto& a, auto& b) { return b < a; });
    late_.pop_back();
}

/// Brings the earliest slot to the front, if it begins by `limit`. Only then does the origin
/// move, so that what is added between now and the limit still finds its place.
bool schedule::refill(instant limit) {
    for (;;) {
        unsigned level = 0;
        while (level < levels && occupied_[level] == 0) ++level;
        if (level == levels) return false;
        const auto place = static_cast<std::uint64_t>(std::countr_zero(occupied_[level]));
        const auto shift = level * bits;
        const auto above = origin_ >> shift >> bits << bits << shift;
        const auto start = above | (place << shift);
        if (start > ticks(limit)) return false;

        occupied_[level] &= occupied_[level] - 1;
        auto& earliest = wheel_[level][place];
        origin_ = start;
        if (level == 0 || earliest.count <= few) {
            horizon_ = start + (std::uint64_t{1} << shift);
            move_to_front(earliest);
            return true;
        }
        horizon_ = start;
        spread(earliest);
    }
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

void schedule::move_to_front(slot& from) {
    drain(from, [this](const event& what) { front_.push_back(what); });
    std::sort(front_.begin(), front_.end(), [](auto& a, auto& b) { return b < a; });
}

void schedule::spread(slot& from) {
    drain(from, [this](const event& what) { file(what); });
}

}  // namespace giftsim::sim
