// SPDX-License-Identifier: MIT
// The order of events as one story, and what a schedule promises at its edges. That it never
// deviates from a plain sorted set is tested in schedule_against_reference.cpp.
#include "sim/schedule.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(schedule_order)

namespace {

constexpr instant after(std::int64_t milliseconds) { return instant{span{milliseconds}}; }

event send_at(std::int64_t milliseconds, std::uint32_t number,
              event_class order = event_class::recipient) {
    return event::at(after(milliseconds), order, subject::send, number);
}

/// "9 deadline send 3".
std::string told(const event& what) {
    static constexpr const char* classes[] = {"deadline", "platform", "model", "recipient"};
    static constexpr const char* subjects[] = {"send", "funding", "population"};
    return fmt::format("{} {} {} {}", ticks(what.when()),
                       classes[static_cast<std::size_t>(what.order())],
                       subjects[static_cast<std::size_t>(what.what())], what.number);
}

std::vector<std::string> drained(schedule from, instant limit = latest_instant) {
    std::vector<std::string> lines;
    while (const auto* next = from.next(limit)) {
        lines.push_back(told(*next));
        from.take();
    }
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(instant_then_class_then_subject_then_number) {
    using enum event_class;
    using enum subject;
    // Sends 7 and 8 end at nine. Source 1 is overdrawn, so it is invoiced at nine as well, and the
    // mail system reminds send 9, each after the deadlines. Then mails bounce and the population
    // goes on. Recipients act last: send 2 has opened its mail a moment too late for nothing.
    const std::vector<event> story{
        event::at(after(8), recipient, send, 9),   event::at(after(9), deadline, send, 7),
        event::at(after(9), deadline, send, 8),    event::at(after(9), platform, send, 9),
        event::at(after(9), platform, funding, 1), event::at(after(9), model, send, 3),
        event::at(after(9), model, send, 4),       event::at(after(9), model, population, 1),
        event::at(after(9), recipient, send, 2),   event::at(after(9), recipient, send, 5),
        event::at(after(10), deadline, send, 1),
    };
    const std::vector<std::string> expected{
        "8 recipient send 9",   "9 deadline send 7",  "9 deadline send 8",  "9 platform send 9",
        "9 platform funding 1", "9 model send 3",     "9 model send 4",     "9 model population 1",
        "9 recipient send 2",   "9 recipient send 5", "10 deadline send 1",
    };
    for (std::size_t shift = 0; shift < story.size(); ++shift) {
        schedule forwards;
        schedule backwards;
        for (std::size_t i = 0; i < story.size(); ++i) {
            forwards.add(story[(i + shift) % story.size()]);
            backwards.add(story[(2 * story.size() - 1 - i - shift) % story.size()]);
        }
        BOOST_TEST(drained(forwards) == expected, boost::test_tools::per_element());
        BOOST_TEST(drained(backwards) == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(an_event_says_what_it_was_made_of) {
    const auto what =
        event::at(latest_instant, event_class::model, subject::population, 4'000'000'000U);
    BOOST_TEST((what.when() == latest_instant));
    BOOST_TEST((what.order() == event_class::model));
    BOOST_TEST((what.what() == subject::population));
    BOOST_TEST(what.number == 4'000'000'000U);
}

BOOST_AUTO_TEST_CASE(an_empty_schedule_has_nothing_to_show) {
    schedule empty;
    BOOST_TEST(empty.next(latest_instant) == nullptr);
    BOOST_TEST(empty.size() == 0U);
    BOOST_TEST(empty.coming().empty());
    BOOST_TEST(!empty.refilled());
}

BOOST_AUTO_TEST_CASE(the_limit_itself_is_due_and_a_millisecond_later_is_not) {
    schedule pending;
    pending.add(send_at(1'000, 1));
    BOOST_TEST(pending.next(after(999)) == nullptr);
    BOOST_TEST_REQUIRE(pending.next(after(1'000)) != nullptr);
    BOOST_TEST(told(*pending.next(after(1'000))) == "1000 recipient send 1");
}

BOOST_AUTO_TEST_CASE(a_look_takes_nothing_away) {
    schedule pending;
    pending.add(send_at(5, 1));
    for (int i = 0; i < 3; ++i) BOOST_TEST(pending.next(after(5)) != nullptr);
    BOOST_TEST(pending.size() == 1U);
    pending.take();
    BOOST_TEST(pending.size() == 0U);
    BOOST_TEST(pending.next(latest_instant) == nullptr);
}

BOOST_AUTO_TEST_CASE(an_event_added_twice_comes_twice) {
    schedule pending;
    pending.add(send_at(5, 1));
    pending.add(send_at(5, 1));
    BOOST_TEST(drained(pending).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_added_behind_a_look_ahead_still_comes_first) {
    schedule pending;
    for (std::uint32_t i = 1; i <= 3; ++i) pending.add(send_at(1'000'000'000 + i, i));
    BOOST_TEST_REQUIRE(pending.next(latest_instant) != nullptr);
    pending.add(send_at(7, 9));
    pending.add(send_at(1'000'000'002, 0));
    const std::vector<std::string> expected{
        "7 recipient send 9",          "1000000001 recipient send 1", "1000000002 recipient send 0",
        "1000000002 recipient send 2", "1000000003 recipient send 3",
    };
    BOOST_TEST(drained(pending) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_failed_look_forbids_nothing_at_its_limit_or_after) {
    // Many events in one far slot make the look descend into it, whatever the limit is.
    constexpr std::int64_t distances[] = {200,        5'000,         300'000,
                                          20'000'000, 2'000'000'000, 90'000'000'000};
    for (const auto far : distances) {
        for (const auto part : {1, 2, 3, 10, 100}) {
            const auto limit = far - far / part;
            schedule pending;
            for (std::uint32_t i = 1; i <= 100; ++i) pending.add(send_at(far, i));
            BOOST_TEST(pending.next(after(limit)) == nullptr);
            pending.add(send_at(limit, 0));
            pending.add(send_at((limit + far) / 2, 0));
            const auto lines = drained(pending);
            BOOST_TEST_CONTEXT("far " << far << ", limit " << limit) {
                BOOST_TEST(lines.size() == 102U);
                BOOST_TEST(lines[0] == told(send_at(limit, 0)));
                BOOST_TEST(lines[1] == told(send_at((limit + far) / 2, 0)));
                BOOST_TEST(lines[2] == told(send_at(far, 1)));
            }
        }
    }
}

// The wheel holds what it is given in chunks; a heap would have to double again and again.
BOOST_AUTO_TEST_CASE(what_is_added_for_one_instant_while_the_clock_stands_waits_in_the_wheel) {
    for (const std::int64_t wait : {1LL, 1'000LL, 2'592'000'000LL, 100'000'000'000LL}) {
        constexpr std::int64_t now = 1'714'986'000'000;
        constexpr std::uint32_t count = 20'000;
        schedule pending;
        for (std::uint32_t i = 0; i < count; ++i) {
            pending.add(send_at(now + wait, i * 7 % count));
            if (pending.next(after(now)) != nullptr) BOOST_ERROR("nothing is due yet");
        }
        BOOST_TEST(pending.size() == count);
        BOOST_TEST(pending.capacity_bytes() >= count / 2 * sizeof(event));
        pending.add(send_at(now, 7));
        const auto all = drained(pending);
        BOOST_REQUIRE(all.size() == count + 1);
        BOOST_TEST(all.front() == told(send_at(now, 7)));
        for (std::uint32_t i = 0; i < count; ++i)
            if (all[i + 1] != told(send_at(now + wait, i))) BOOST_ERROR(i << " is out of order");
    }
}

BOOST_AUTO_TEST_CASE(the_whole_range_of_time_fits) {
    schedule pending;
    std::vector<std::string> expected;
    pending.add(event::at(latest_instant, event_class::recipient, subject::send, 1));
    for (int power = 0; power < 43; ++power) {
        const auto edge = std::int64_t{1} << power;
        for (const auto near : {edge - 1, edge}) {
            if (after(near) > latest_instant) continue;
            pending.add(send_at(near, static_cast<std::uint32_t>(power)));
            expected.push_back(told(send_at(near, static_cast<std::uint32_t>(power))));
        }
    }
    expected.push_back(told(event::at(latest_instant, event_class::recipient, subject::send, 1)));
    BOOST_TEST(drained(pending) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_copy_goes_its_own_way) {
    schedule original;
    for (std::uint32_t i = 1; i <= 200; ++i) original.add(send_at(i * 37 % 500, i));
    (void)original.next(after(100));
    auto copy = original;
    const auto expected = drained(original);
    copy.add(send_at(600, 1));
    copy.take();
    BOOST_TEST(original.size() == 200U);
    BOOST_TEST(copy.size() == 200U);
    BOOST_TEST(drained(original) == expected, boost::test_tools::per_element());
    BOOST_TEST(drained(copy).back() == "600 recipient send 1");
}

BOOST_AUTO_TEST_CASE(what_is_coming_is_announced_once_and_in_order) {
    schedule pending;
    for (std::uint32_t i = 100; i >= 1; --i) pending.add(send_at(i * 1'000, i));
    const auto* first = pending.next(latest_instant);
    BOOST_TEST_REQUIRE(first != nullptr);
    BOOST_TEST(pending.refilled());
    BOOST_TEST(!pending.refilled());
    const auto coming = pending.coming();
    BOOST_TEST_REQUIRE(!coming.empty());
    BOOST_TEST((coming.front() == *first));
    BOOST_TEST(std::is_sorted(coming.begin(), coming.end()));
    pending.take();
    (void)pending.next(latest_instant);
    BOOST_TEST(!pending.refilled());
}

BOOST_AUTO_TEST_CASE(what_was_taken_makes_room_for_what_is_added) {
    schedule pending;
    std::size_t bytes = 0;
    for (std::uint32_t round = 1; round <= 50; ++round) {
        for (std::uint32_t i = 0; i < 1'000; ++i) pending.add(send_at(round * 10'000 + i % 7, i));
        while (pending.next(after(round * 10'000 + 9)) != nullptr) pending.take();
        if (round == 1) bytes = pending.capacity_bytes();
    }
    BOOST_TEST(bytes > 0U);
    BOOST_TEST(pending.capacity_bytes() == bytes);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
