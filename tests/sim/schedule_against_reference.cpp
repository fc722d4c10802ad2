// SPDX-License-Identifier: MIT
// The schedule beside a sorted set that does the same slowly, over workloads of every kind.
#include "sim/random/draw.hpp"
#include "sim/random/ratio.hpp"
#include "sim/schedule.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(schedule_against_reference)

namespace {

/// Numbers that depend on nothing but the seed and how many were drawn before.
class dice {
public:
    explicit dice(std::uint64_t seed) : own_(seed, 0) {}
    std::uint64_t below(std::uint64_t bound) {
        return sim::below(own_.draw(purpose::opens, count_++), bound);
    }

private:
    luck own_;
    std::uint32_t count_ = 0;
};

std::uint64_t at_once(dice&) { return 0; }
std::uint64_t in_coarse_ticks(dice& luck) { return luck.below(4) * 60'000; }
std::uint64_t in_fine_ticks(dice& luck) { return luck.below(4); }
std::uint64_t within_a_second(dice& luck) { return luck.below(1'000); }
std::uint64_t within_a_day(dice& luck) { return luck.below(86'400'000); }
std::uint64_t within_years(dice& luck) { return luck.below(200'000'000'000); }
std::uint64_t near_or_far(dice& luck) { return luck.below(std::uint64_t{2} << luck.below(36)); }
std::uint64_t offer_like(dice& luck) {
    return luck.below(8) == 0 ? within_a_second(luck) : 30 * 86'400'000ULL;
}

struct workload {
    const char* name;
    std::uint64_t (*gap)(dice&);
};

constexpr workload workloads[] = {
    {"at once", at_once},           {"coarse ticks", in_coarse_ticks},
    {"fine ticks", in_fine_ticks},  {"within a second", within_a_second},
    {"within a day", within_a_day}, {"within years", within_years},
    {"near or far", near_or_far},   {"like offers", offer_like},
};

/// Both do the same; the first deviation is kept.
class twins {
public:
    twins(const workload& kind, std::uint64_t seed) : gap_(kind.gap), luck_(seed) {}

    void add_some(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) add(now_ + gap_(luck_));
    }

    /// What can be added is not before what was taken or looked for in vain.
    void add(std::uint64_t ticks_at) {
        const auto when =
            std::min(instant{span{static_cast<std::int64_t>(ticks_at)}}, latest_instant);
        const auto what = event::at(when, static_cast<event_class>(luck_.below(4)),
                                    static_cast<subject>(luck_.below(3)),
                                    static_cast<std::uint32_t>(luck_.below(1'000)));
        tested_.add(what);
        reference_.insert(what);
    }

    /// Takes what is due, each bringing up to `children` others, as long as the budget lasts.
    void drain_until(std::uint64_t limit_ticks, std::uint64_t children) {
        const auto limit = instant{span{static_cast<std::int64_t>(limit_ticks)}};
        while (step(limit))
            for (auto n = luck_.below(children + 1); n > 0 && budget > 0; --n, --budget)
                add(now_ + gap_(luck_));
        now_ = std::max(now_, limit_ticks);
    }

    /// Looks as far as there is anything, takes nothing.
    void look_ahead() { compare(tested_.next(latest_instant), latest_instant); }

    /// Takes one event, if one is due.
    bool step(instant limit) {
        const auto* next = tested_.next(limit);
        if (!compare(next, limit) || next == nullptr) return false;
        now_ = ticks(next->when());
        reference_.erase(reference_.begin());
        tested_.take();
        return true;
    }

    bool compare(const event* next, instant limit) {
        const bool due = !reference_.empty() && reference_.begin()->when() <= limit;
        const bool same = due ? next != nullptr && *next == *reference_.begin() : next == nullptr;
        if (same && tested_.size() == reference_.size()) return true;
        if (difference.empty())
            difference = fmt::format("at {}, {} pending, {} expected", now_, tested_.size(),
                                     reference_.size());
        return false;
    }

    std::uint64_t gap() { return gap_(luck_); }
    std::uint64_t now() const { return now_; }
    dice& luck() { return luck_; }

    std::string difference;    ///< empty while there is none
    std::uint64_t budget = 0;  ///< of events that others bring

private:
    std::uint64_t (*gap_)(dice&);
    dice luck_;
    schedule tested_;
    std::multiset<event> reference_;
    std::uint64_t now_ = 0;
};

constexpr auto end_of_time = static_cast<std::uint64_t>(latest_instant.time_since_epoch().count());

/// Calls `run(twins)` for each workload and a few seeds.
template <class Run>
void for_each_workload(Run run) {
    for (const auto& kind : workloads)
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            twins both(kind, seed);
            run(both);
            BOOST_TEST_CONTEXT(kind.name << ", seed " << seed) BOOST_TEST(both.difference == "");
        }
}

}  // namespace

BOOST_AUTO_TEST_CASE(events_added_beforehand_come_in_order) {
    for (const std::size_t count : {1'000U, 10'000U, 100'000U})
        for (const auto& kind : workloads) {
            twins both(kind, count);
            both.add_some(count);
            both.drain_until(end_of_time, 0);
            BOOST_TEST_CONTEXT(kind.name << ", " << count) BOOST_TEST(both.difference == "");
        }
}

BOOST_AUTO_TEST_CASE(events_may_bring_others) {
    for_each_workload([](twins& both) {
        both.budget = 20'000;
        both.add_some(1'000);
        both.drain_until(end_of_time, 2);
    });
}

BOOST_AUTO_TEST_CASE(after_looking_in_vain_events_may_be_added_at_the_limit_and_after) {
    for_each_workload([](twins& both) {
        both.budget = 3'000;
        both.add_some(2'000);
        for (int round = 0; round < 300; ++round) {
            both.drain_until(std::min(both.now() + both.gap(), end_of_time), 1);
            both.add(both.now());
            both.add_some(both.luck().below(4));
        }
        both.drain_until(end_of_time, 0);
    });
}

BOOST_AUTO_TEST_CASE(after_looking_far_ahead_any_number_may_be_added_before) {
    for_each_workload([](twins& both) {
        both.add_some(500);
        for (int round = 0; round < 60; ++round) {
            both.look_ahead();
            both.add_some(both.luck().below(300));  // more than the heap before the horizon takes
            both.look_ahead();
            for (auto n = both.luck().below(150); n > 0; --n) both.step(latest_instant);
        }
        both.drain_until(end_of_time, 0);
    });
}

BOOST_AUTO_TEST_CASE(one_instant_may_hold_any_number_of_events) {
    for (const std::uint64_t when : {0ULL, 1ULL, 1'601'542'800'000ULL}) {
        twins both(workloads[0], 7);
        both.add(when);
        for (int i = 0; i < 20'000; ++i) both.add(when);
        for (int i = 0; i < 200; ++i) both.add(when + 1);
        both.drain_until(end_of_time, 0);
        BOOST_TEST(both.difference == "");
    }
}

BOOST_AUTO_TEST_CASE(while_one_instant_is_worked_off_more_may_come_to_it) {
    twins both(workloads[0], 8);
    both.budget = 30'000;
    for (int i = 0; i < 5'000; ++i) both.add(1'601'542'800'000);
    both.drain_until(1'601'542'800'000, 2);
    both.drain_until(end_of_time, 0);
    BOOST_TEST(both.difference == "");
}

BOOST_AUTO_TEST_CASE(a_copy_made_on_the_way_goes_on_alike) {
    for_each_workload([](twins& both) {
        both.budget = 2'000;
        both.add_some(3'000);
        for (int i = 0; i < 1'000; ++i) both.step(latest_instant);
        both.look_ahead();
        both.add_some(100);
        auto copy = both;
        both.drain_until(end_of_time, 1);
        copy.drain_until(end_of_time, 1);
        if (both.difference.empty()) both.difference = copy.difference;
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
