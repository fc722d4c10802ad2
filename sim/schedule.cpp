// SPDX-License-Identifier: MIT
// The level of an event is the highest group of eight bits in which its time differs from the
// origin, so equal times always share a slot. A slot with few events is sorted into the front;
// one with many is spread over the levels below. The horizon, not the origin, says what may still
// be filed, so looking ahead forbids nothing: what comes before the horizon goes to a small heap.
#include "sim/schedule.hpp"

#include "core/assert.hpp"
#include "core/prefetch.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace giftsim::sim {
namespace {

/// A slot with more events is spread over the levels below rather than sorted.
constexpr std::uint32_t few = 64;

/// As many events are brought to the front at a time, where there are so many.
constexpr std::size_t handful = 16;

/// Into so many an event is still inserted in order; beyond, it goes to the heap.
constexpr std::size_t crowd = 128;

/// As many events before the horizon mean that it lies too far ahead.
constexpr std::size_t many_late = 64;

/// How many of these ascending events come before one; a binary search without branches, whose
/// outcomes nobody could predict.
std::size_t place_for(std::span<const event> sorted, const event& what) {
    const auto* base = sorted.data();
    auto left = sorted.size();
    while (left > 1) {
        const auto half = left / 2;
        base += base[half - 1] < what ? half : 0;
        left -= half;
    }
    const bool behind = left == 1 && *base < what;
    return static_cast<std::size_t>(base - sorted.data()) + (behind ? 1U : 0U);
}

/// Sorts events whose times lie in [start, start + 64 * width): first into 64 buckets by time,
/// which takes no comparisons, then within them.
void sort_by_time(std::span<event> events, std::uint64_t start, unsigned width_bits,
                  std::vector<event>& spare) {
    constexpr std::size_t buckets = 64;
    constexpr std::size_t worth_it = 6;
    if (events.size() > worth_it) {
        const auto bucket_of = [&](const event& what) {
            return ((ticks(what.when()) - start) >> width_bits) & (buckets - 1);
        };
        std::array<std::uint32_t, buckets + 1> first{};
        for (const auto& what : events) ++first[bucket_of(what) + 1];
        for (std::size_t i = 1; i <= buckets; ++i) first[i] += first[i - 1];
        spare.assign(events.begin(), events.end());
        for (const auto& what : spare) events[first[bucket_of(what)]++] = what;
    }
    std::sort(events.begin(), events.end());
}

constexpr auto later = [](const event& a, const event& b) { return b < a; };

}  // namespace

std::size_t schedule::slot_set::first() const {
    for (std::size_t i = 0; i < words_.size(); ++i)
        if (words_[i] != 0) return i * 64 + static_cast<std::size_t>(std::countr_zero(words_[i]));
    return slots;
}

void schedule::add(const event& what) {
    ++size_;
    if (ticks(what.when()) >= horizon_) {
        file(what);
        return;
    }
    if (front_.size() - head_ < crowd) {
        const auto place = place_for(std::span(front_).subspan(head_), what);
        front_.insert(front_.begin() + static_cast<std::ptrdiff_t>(head_ + place), what);
        return;
    }
    late_.push_back(what);
    std::push_heap(late_.begin(), late_.end(), later);
    if (late_.size() > many_late) {
        const auto& first = late_is_first() ? late_.front() : front_[head_];
        narrow(ticks(first.when()) + 1);
    }
}

/// Draws the horizon in and files what lies beyond it, so that the heap stays small. Nothing can be
/// filed before the origin.
void schedule::narrow(std::uint64_t nearest) {
    nearest = std::max(nearest, origin_);
    if (horizon_ <= nearest) return;
    horizon_ = nearest;
    front_.erase(front_.begin(), front_.begin() + static_cast<std::ptrdiff_t>(head_));
    head_ = 0;
    const auto is_near = [this](const event& what) { return ticks(what.when()) < horizon_; };
    const auto file_from = [this](std::vector<event>& some, std::vector<event>::iterator beyond) {
        std::for_each(beyond, some.end(), [this](const event& what) { file(what); });
        some.erase(beyond, some.end());
    };
    file_from(front_, std::partition_point(front_.begin(), front_.end(), is_near));
    file_from(late_, std::partition(late_.begin(), late_.end(), is_near));
    std::make_heap(late_.begin(), late_.end(), later);
}

void schedule::file(const event& what) {
    const auto time = ticks(what.when());
    const auto difference = time ^ origin_;
    const auto level =
        difference == 0 ? 0U : (63U - static_cast<unsigned>(std::countl_zero(difference))) / bits;
    const auto place = (time >> (level * bits)) & (slots - 1);
    auto& target = wheel_[level][place];
    occupied_[level].add(place);
    const auto within = target.count++ % chunk_events;
    if (within == 0) target.first = new_chunk(target.first);
    chunks_[target.first - 1].events[within] = what;
}

std::uint32_t schedule::new_chunk(std::uint32_t next) {
    if (free_ == 0) {
        chunks_.push_back({});
        links_.push_back(0);
        free_ = static_cast<std::uint32_t>(chunks_.size());
    }
    const auto taken = free_;
    free_ = std::exchange(links_[taken - 1], next);
    return taken;
}

bool schedule::late_is_first() const {
    return front_is_empty() || (!late_.empty() && late_.front() < front_[head_]);
}

const event* schedule::next(instant limit) {
    if (front_is_empty() && late_.empty() && !refill(limit)) return nullptr;
    next_is_late_ = late_is_first();
    const auto& first = next_is_late_ ? late_.front() : front_[head_];
    if (first.when() <= limit) return &first;
    // While a clock stands, ever more may be added for one and the same instant, none of them due.
    if (late_.size() > many_late) narrow(ticks(first.when()));
    return nullptr;
}

void schedule::take() {
    --size_;
    if (!next_is_late_) {
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
        std::size_t place = slots;
        while (level < levels && (place = occupied_[level].first()) == slots) ++level;
        if (level == levels) break;
        const auto start = start_of(level, place);
        if (front_.empty() && start > ticks(limit)) return false;

        occupied_[level].remove(place);
        auto& earliest = wheel_[level][place];
        origin_ = start;
        if (level == 0 || earliest.count <= few) {
            move_to_front(earliest, level);
        } else {
            horizon_ = std::max(horizon_, origin_);  // nothing can be filed before the origin
            spread(earliest);
        }
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
    auto used = (from.count - 1) % chunk_events + 1;
    from = {};
    while (place != 0) {
        const auto& here = chunks_[place - 1];
        const auto next = links_[place - 1];
        if (next != 0)
            for (std::size_t i = 0; i < chunk_events; i += 4)
                prefetch(&chunks_[next - 1].events[i]);
        for (std::uint32_t i = 0; i < used; ++i) use(here.events[i]);
        links_[place - 1] = std::exchange(free_, place);
        place = next;
        used = chunk_events;
    }
}

/// Slots come in ascending order, so each is sorted behind those before it.
void schedule::move_to_front(slot& from, unsigned level) {
    const auto sorted = front_.size();
    drain(from, [this](const event& what) { front_.push_back(what); });
    const auto width_bits = level == 0 ? 0U : level * bits - 6U;
    sort_by_time(std::span(front_).subspan(sorted), origin_, width_bits, spare_);
}

void schedule::spread(slot& from) {
    drain(from, [this](const event& what) { file(what); });
}

}  // namespace giftsim::sim
