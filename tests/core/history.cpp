// SPDX-License-Identifier: MIT
// Histories of any length, side by side, keep their steps in order.
#include "core/history.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

namespace giftsim::testing {
namespace {

step numbered(std::uint64_t number) {
    const instant at{span{static_cast<std::int64_t>(number)}};
    return {at, static_cast<std::uint8_t>(number), number % 2 == 1};
}

/// Whether a send's steps are `first`, `first + by`, ... , `count` of them.
bool holds(const history& in, send_id which, std::uint64_t first, std::uint64_t by,
           std::size_t count) {
    auto expected = first;
    std::size_t seen = 0;
    bool right = in.length(which) == count;
    in.for_each(which, [&](step each) {
        right = right && each == numbered(expected);
        expected += by;
        ++seen;
    });
    return right && seen == count;
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

BOOST_AUTO_TEST_CASE(a_send_without_steps_shows_none) {
    history all;
    all.begin();
    BOOST_TEST(holds(all, {1}, 0, 1, 0));
}

BOOST_AUTO_TEST_CASE(a_step_keeps_its_instant_its_row_and_whether_its_mail_left) {
    const struct {
        instant at;
        std::uint8_t row;
        bool mailed;
    } rows[] = {
        {earliest_instant, 0, false},
        {latest_instant, 255, true},
        {latest_instant, 0, false},
        {never, 255, false},
    };
    for (const auto& row : rows) {
        const step kept{row.at, row.row, row.mailed};
        BOOST_CHECK(kept.at() == row.at);
        BOOST_TEST(kept.row() == row.row);
        BOOST_TEST(kept.mailed() == row.mailed);
    }
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
