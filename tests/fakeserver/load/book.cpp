// SPDX-License-Identifier: MIT
// The account of a load, at times that the test makes up.
#include "fakeserver/load/book.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace giftsim::fakeserver::load {
namespace {

using namespace std::chrono_literals;

constexpr load_plan ten_in_ten_ms{.rate = 1'000, .length = 10ms, .gets_per_post = 0};

void check_sums(const results& from) {
    const auto adds_up = [](const counts& each) {
        return each.due == each.answered + each.failed + each.unfinished;
    };
    BOOST_TEST(adds_up(from.all));
    for (const auto& each : from.of) BOOST_TEST(adds_up(each));
    BOOST_TEST(from.all.due == from.of[0].due + from.of[1].due);
    std::uint64_t due = 0;
    std::uint64_t answered = 0;
    std::uint64_t failed = 0;
    for (const auto& each : from.seconds) {
        due += each.due;
        answered += each.answered;
        failed += each.failed;
    }
    BOOST_TEST(due == from.all.due);
    BOOST_TEST(answered == from.all.answered);
    BOOST_TEST(failed == from.all.failed);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(load_book)

BOOST_AUTO_TEST_CASE(a_server_that_stalls_is_charged_for_all_who_had_to_wait) {
    book account(ten_in_ten_ms);
    // One connection; the first answer takes 10 ms, each other one nothing.
    const auto first = account.take(0ms, 0ms).value();
    account.answered(first, 10ms, 201);
    std::vector<std::int64_t> waits;
    while (const auto next = account.take(10ms, 10ms)) {
        waits.push_back((10ms - next->due) / 1ms);
        account.answered(*next, 10ms, 201);
    }
    const std::vector<std::int64_t> expected{9, 8, 7, 6, 5, 4, 3, 2, 1};
    BOOST_TEST(waits == expected, boost::test_tools::per_element());
    const auto came = account.close(10ms, false);
    // Counted from dispatch, the median would be 0.
    BOOST_TEST(came.all.latency.at(p50) / 1ms == 5);
    BOOST_TEST((came.all.latency.most() == 10ms));
    BOOST_TEST(came.all.answered == 10U);
    // The generator is not to blame: no connection was free.
    BOOST_TEST(came.late == 0U);
    BOOST_TEST(!came.could_not_keep_up());
    check_sums(came);
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_before_it_is_due) {
    book account(ten_in_ten_ms);
    BOOST_TEST(account.take(0ms, 0ms).has_value());
    BOOST_TEST(!account.take(0ms, 0ms));
    BOOST_TEST(!account.take(999us, 0ms));
    BOOST_TEST(account.take(1ms, 0ms)->number == 1U);
    BOOST_TEST(account.under_way() == 2U);
}

BOOST_AUTO_TEST_CASE(a_generator_that_is_late_though_a_connection_was_free_is_found_out) {
    book account(ten_in_ten_ms);
    for (int i = 0; i < 10; ++i) account.answered(account.take(12ms, 0ms).value(), 12ms, 200);
    const auto came = account.close(12ms, false);
    BOOST_TEST(came.late == 10U);
    BOOST_TEST((came.latest == 12ms));
    BOOST_TEST(came.could_not_keep_up());
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_whatever_becomes_of_it) {
    book account(load_plan{.rate = 1'000, .length = 10ms, .gets_per_post = 1});
    account.answered(account.take(0ms, 0ms).value(), 1ms, 201);
    account.answered(account.take(1ms, 0ms).value(), 2ms, 503);
    account.failed(account.take(2ms, 0ms).value(), 2ms, failure::refused);
    account.failed(account.take(3ms, 0ms).value(), 8ms, failure::timeout);
    (void)account.take(4ms, 0ms);  // is still on the way at the end
    const auto came = account.close(20ms, false);
    BOOST_TEST(came.all.due == 10U);
    BOOST_TEST(came.all.answered == 2U);
    BOOST_TEST(came.all.failed == 2U);
    BOOST_TEST(came.all.unfinished == 6U);
    BOOST_TEST(came.statuses.at(503) == 1U);
    BOOST_TEST(came.bad_answers() == 1U);
    BOOST_TEST(came.failures[static_cast<std::size_t>(failure::timeout)] == 1U);
    // What was refused at once says nothing of latency; all else has waited so long at least.
    BOOST_TEST(came.all.latency.count() == 9U);
    BOOST_TEST((came.all.latency.most() == 16ms));
    check_sums(came);
}

BOOST_AUTO_TEST_CASE(ended_early_only_what_was_due_by_then_counts) {
    book account(load_plan{.rate = 10, .length = 10s});
    account.answered(account.take(0s, 0s).value(), 1ms, 200);
    const auto came = account.close(2s, true);
    BOOST_TEST(came.interrupted);
    BOOST_TEST(came.all.due == 20U);
    BOOST_TEST(came.all.unfinished == 19U);
    BOOST_TEST(came.seconds.size() == 2U);
    check_sums(came);
}

BOOST_AUTO_TEST_CASE(each_second_has_its_own_percentiles) {
    book account(load_plan{.rate = 2, .length = 3s, .gets_per_post = 0});
    account.answered(account.take(0s, 0s).value(), 100ms, 200);
    account.answered(account.take(500ms, 0s).value(), 800ms, 200);
    account.answered(account.take(1s, 0s).value(), 2'900ms, 200);
    account.answered(account.take(2'900ms, 0s).value(), 2'950ms, 200);
    const auto came = account.close(4s, false);
    BOOST_TEST(came.seconds.size() == 3U);
    BOOST_TEST((came.seconds[0].most == 300ms));
    BOOST_TEST(came.seconds[0].p50 / 1ms == 100);
    BOOST_TEST(came.seconds[1].answered == 0U);
    BOOST_TEST(came.seconds[1].most.count() == 0);
    BOOST_TEST((came.seconds[2].most == 1'900ms));
    for (const auto& each : came.seconds) BOOST_TEST(each.due == 2U);
    check_sums(came);
}

BOOST_AUTO_TEST_CASE(a_closed_loop_takes_whenever_it_is_free_until_its_time_is_over) {
    book account(load_plan{.rate = 0, .length = 1s, .gets_per_post = 0});
    for (int i = 0; i < 5; ++i) {
        const auto now = i * 250ms;
        const auto next = account.take(now, now);
        BOOST_TEST(next.has_value() == (i < 4));
        if (next) account.answered(*next, now + 250ms, 201);
    }
    const auto came = account.close(1s, false);
    BOOST_TEST(came.all.due == 4U);
    BOOST_TEST((came.all.latency.most() == 250ms));
    BOOST_TEST(came.achieved_rate(load_plan{.rate = 0, .length = 1s}) == 4U);
    check_sums(came);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
