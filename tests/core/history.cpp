// SPDX-License-Identifier: MIT
// Histories of any length, side by side, keep their steps in order.
#include "core/history.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

namespace giftsim::testing {
namespace {

constexpr step numbered(std::uint64_t number) {
    return {.at_ticks = number & 0xFFFFU, .row = number % 256, .mailed = number % 2};
}

/// Whether a send's steps are `first`, `first + by`, ... , `count` of them.
bool holds(const history& in, send_id which, std::uint64_t first, std::uint64_t by,
           std::size_t count) {
    auto expected = first;
    bool right = in.length(which) == count;
    in.for_each(which, [&](step seen) {
        const auto wanted = numbered(expected);
        right = right && seen.at_ticks == wanted.at_ticks && seen.row == wanted.row &&
                seen.mailed == wanted.mailed;
        expected += by;
    });
    return right;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_history)

BOOST_AUTO_TEST_CASE(a_history_begins_empty) {
    history all;
    all.begin();
    BOOST_TEST(all.length({1}) == 0U);
}

BOOST_AUTO_TEST_CASE(steps_are_kept_in_order_whatever_their_number) {
    for (const std::size_t count : {1U, 6U, 7U, 8U, 14U, 15U, 1000U}) {
        history all;
        all.begin();
        for (std::uint64_t i = 0; i < count; ++i) all.append({1}, numbered(i));
        BOOST_TEST(holds(all, {1}, 0, 1, count), count << " steps");
    }
}

BOOST_AUTO_TEST_CASE(long_histories_do_not_mix) {
    history all;
    constexpr std::uint32_t sends = 5;
    for (std::uint32_t i = 0; i < sends; ++i) all.begin();
    for (std::uint64_t i = 0; i < 500; ++i)
        all.append({static_cast<std::uint32_t>(i % sends) + 1}, numbered(i));
    for (std::uint32_t i = 0; i < sends; ++i) BOOST_TEST(holds(all, {i + 1}, i, sends, 100));
}

BOOST_AUTO_TEST_CASE(a_step_keeps_the_last_instant_of_a_world) {
    const step last{.at_ticks = ticks(latest_instant) & 0x7FF'FFFF'FFFFU, .row = 255, .mailed = 1};
    BOOST_CHECK(last.at() == latest_instant);
    const step latest{.at_ticks = ticks(never) & 0x7FF'FFFF'FFFFU};
    BOOST_CHECK(latest.at() == never);
}

BOOST_AUTO_TEST_CASE(a_copy_goes_on_by_itself) {
    history all;
    all.begin();
    for (std::uint64_t i = 0; i < 10; ++i) all.append({1}, numbered(i));
    auto copy = all;
    copy.append({1}, numbered(10));
    copy.begin();
    BOOST_TEST(holds(all, {1}, 0, 1, 10));
    BOOST_TEST(holds(copy, {1}, 0, 1, 11));
    BOOST_TEST(copy.length({2}) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
