// SPDX-License-Identifier: MIT
// Tests fakeserver/world/rate_limit.hpp: a bucket that never rounds in anybody's favour (API-03).
#include "fakeserver/world/rate_limit.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(world_rate_limit)

namespace {

using namespace std::chrono_literals;

const instant nine = parse_instant("2020-10-01T09:00:00Z").value();

/// Takes so many tokens at once; how many it was given.
int taken(token_bucket& from, const rate_rule& rule, instant now, int wanted) {
    int given = 0;
    for (int i = 0; i < wanted; ++i) given += from.take(rule, now) ? 0 : 1;
    return given;
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_tokens_may_be_taken_at_once_and_not_one_more) {
    token_bucket bucket;
    const rate_rule rule{10, 1s};
    BOOST_TEST(taken(bucket, rule, nine, 15) == 10);
}

BOOST_AUTO_TEST_CASE(a_token_comes_back_at_its_very_millisecond) {
    token_bucket bucket;
    const rate_rule rule{10, 1s};
    BOOST_TEST(taken(bucket, rule, nine, 10) == 10);
    BOOST_TEST(bucket.take(rule, nine + 99ms).has_value());
    BOOST_TEST(!bucket.take(rule, nine + 100ms).has_value());
    BOOST_TEST(bucket.take(rule, nine + 199ms).has_value());
    BOOST_TEST(!bucket.take(rule, nine + 200ms).has_value());
    BOOST_TEST(taken(bucket, rule, nine + 1200ms, 15) == 10);
}

BOOST_AUTO_TEST_CASE(waiting_what_it_says_works_and_a_second_less_does_not) {
    const rate_rule rules[] = {{1, 1s},  {10, 1s},    {1, 90s},       {7, 100s},           {3, 10s},
                               {1, 1ms}, {100, 1min}, {1, 366 * 24h}, {999'999, 366 * 24h}};
    for (const auto& rule : rules)
        for (const auto pause : {0ms, 1ms, 250ms, 999ms}) {
            token_bucket bucket;
            while (!bucket.take(rule, nine)) {
            }
            const auto now = nine + pause;
            auto asked = bucket;
            const auto wait = asked.take(rule, now);
            if (!wait) continue;  // one has come back meanwhile
            BOOST_TEST_CONTEXT(rule.requests << " in " << to_text(rule.per) << " +"
                                             << pause.count()) {
                BOOST_TEST(*wait >= 1);
                auto polite = bucket;
                BOOST_TEST(!polite.take(rule, now + std::chrono::seconds{*wait}).has_value());
                auto hasty = bucket;
                BOOST_TEST(hasty.take(rule, now + std::chrono::seconds{*wait - 1}).has_value());
            }
        }
}

BOOST_AUTO_TEST_CASE(where_a_token_takes_whole_seconds_a_millisecond_less_does_not_work) {
    token_bucket bucket;
    const rate_rule rule{2, 60s};
    BOOST_TEST(taken(bucket, rule, nine, 2) == 2);
    BOOST_TEST(bucket.take(rule, nine).value_or(0) == 30);
    BOOST_TEST(bucket.take(rule, nine + 30s - 1ms).value_or(0) == 1);
    BOOST_TEST(!bucket.take(rule, nine + 30s).has_value());
}

BOOST_AUTO_TEST_CASE(a_request_that_is_refused_takes_nothing) {
    token_bucket bucket;
    const rate_rule rule{1, 10s};
    BOOST_TEST(taken(bucket, rule, nine, 1) == 1);
    for (int i = 0; i < 100; ++i) BOOST_TEST(bucket.take(rule, nine + 5s).value_or(0) == 5);
    BOOST_TEST(!bucket.take(rule, nine + 10s).has_value());
}

BOOST_AUTO_TEST_CASE(who_asks_too_often_is_blocked_and_what_it_is_told_stays_true) {
    token_bucket bucket;
    gate way;
    const rate_rule rule{10, 1s};
    BOOST_TEST(taken(bucket, rule, nine, 10) == 10);
    BOOST_TEST(way.pass(bucket, rule, nine + 50ms, 60s).value_or(0) == 60);
    // The bucket is full again, but the block is not over, and asking makes it no longer.
    for (const auto later : {1s, 30s, 59s})
        BOOST_TEST(way.pass(bucket, rule, nine + later, 60s).value_or(0) == 61 - later.count());
    BOOST_TEST(way.pass(bucket, rule, nine + 60s + 49ms, 60s).value_or(0) == 1);
    BOOST_TEST(!way.pass(bucket, rule, nine + 60s + 50ms, 60s).has_value());
}

BOOST_AUTO_TEST_CASE(a_block_lasts_until_a_slow_bucket_has_something) {
    token_bucket bucket;
    gate way;
    const rate_rule rule{1, 90s};
    BOOST_TEST(!way.pass(bucket, rule, nine, 60s).has_value());
    BOOST_TEST(way.pass(bucket, rule, nine, 60s).value_or(0) == 90);
    BOOST_TEST(way.pass(bucket, rule, nine + 89s, 60s).value_or(0) == 1);
    BOOST_TEST(!way.pass(bucket, rule, nine + 90s, 60s).has_value());
}

BOOST_AUTO_TEST_CASE(who_stays_within_the_limit_is_never_blocked) {
    token_bucket bucket;
    gate way;
    const rate_rule rule{1, 1s};
    for (int i = 0; i < 100; ++i)
        BOOST_TEST(!way.pass(bucket, rule, nine + i * 1s, 60s).has_value());
}

BOOST_AUTO_TEST_CASE(a_block_closes_one_way_to_a_bucket_and_takes_nothing_out_of_it) {
    token_bucket bucket;
    gate blocked, open;
    const rate_rule rule{2, 1s};
    BOOST_TEST(taken(bucket, rule, nine, 2) == 2);
    BOOST_TEST(blocked.pass(bucket, rule, nine, 60s).has_value());
    for (int i = 0; i < 10; ++i) BOOST_TEST(blocked.pass(bucket, rule, nine + 1s, 60s).has_value());
    BOOST_TEST(!open.pass(bucket, rule, nine + 1s, 0s).has_value());
    BOOST_TEST(!open.pass(bucket, rule, nine + 1s, 0s).has_value());
    BOOST_TEST(open.pass(bucket, rule, nine + 1s, 0s).has_value());
}

BOOST_AUTO_TEST_CASE(a_window_opens_with_its_first_request_and_says_when_it_ends) {
    rate_window window;
    const rate_rule rule{3, 60s};
    for (const auto later : {0s, 10s, 50s})
        BOOST_TEST(!window.take(rule, nine + later).has_value());
    BOOST_TEST((window.take(rule, nine + 50s) == nine + 60s));
    BOOST_TEST((window.take(rule, nine + 60s - 1ms) == nine + 60s));
    // The next one begins when somebody asks again.
    for (int i = 0; i < 3; ++i) BOOST_TEST(!window.take(rule, nine + 100s).has_value());
    BOOST_TEST((window.take(rule, nine + 159s) == nine + 160s));
    // Set back, the clock is in no window that it knows.
    BOOST_TEST(!window.take(rule, nine).has_value());
}

BOOST_AUTO_TEST_CASE(thirds_of_a_millisecond_are_not_lost) {
    token_bucket bucket;
    const rate_rule rule{3, 10ms};  // one in three and a third
    BOOST_TEST(taken(bucket, rule, nine, 3) == 3);
    int given = 0;
    for (int i = 1; i <= 1'000; ++i) given += taken(bucket, rule, nine + i * 1ms, 2);
    BOOST_TEST(given == 300);
}

BOOST_AUTO_TEST_CASE(a_long_pause_fills_it_and_no_more) {
    token_bucket bucket;
    const rate_rule rule{1'000'000, 366 * 24h};
    BOOST_TEST(taken(bucket, rule, earliest_instant, 10) == 10);
    BOOST_TEST(!bucket.take(rule, latest_instant).has_value());
    token_bucket small;
    BOOST_TEST(taken(small, {2, 1s}, earliest_instant, 3) == 2);
    BOOST_TEST(taken(small, {2, 1s}, latest_instant, 5) == 2);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_set_back_gives_nothing_for_it) {
    token_bucket bucket;
    const rate_rule rule{1, 10s};
    BOOST_TEST(taken(bucket, rule, nine, 1) == 1);
    BOOST_TEST(bucket.take(rule, nine - 1h).value_or(0) == 10);
    BOOST_TEST(!bucket.take(rule, nine - 1h + 10s).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
