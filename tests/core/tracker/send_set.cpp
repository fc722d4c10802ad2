// SPDX-License-Identifier: MIT
// Ranges, sets cut by one another, and steps from a place in a set, up and down.
#include "core/tracker/send_set.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace giftsim {
namespace {

std::vector<std::uint32_t> numbers(const std::vector<send_id>& list) {
    std::vector<std::uint32_t> all;
    for (const auto each : list) all.push_back(each.number);
    return all;
}

send_set of(std::initializer_list<std::uint32_t> all) {
    send_set made;
    for (const auto each : all) made.add({each});
    return made;
}

using list = std::vector<std::uint32_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(tracker_send_set)

BOOST_AUTO_TEST_CASE(a_range_has_its_first_and_not_its_end) {
    const auto some = send_set::range(3, 6);
    BOOST_TEST(some.count() == 3U);
    BOOST_TEST((some.has({3}) && some.has({5}) && !some.has({6}) && !some.has({2})));
    BOOST_TEST(send_set::range(4, 4).empty());
    BOOST_TEST(send_set::range(5, 4).empty());
}

BOOST_AUTO_TEST_CASE(steps_go_up_from_behind_a_place) {
    const auto some = of({2, 5, 70'000, 200'000});
    BOOST_TEST(numbers(some.above({}, 9)) == (list{2, 5, 70'000, 200'000}));
    BOOST_TEST(numbers(some.above({2}, 2)) == (list{5, 70'000}));
    BOOST_TEST(numbers(some.above({3}, 1)) == (list{5}));
    BOOST_TEST(numbers(some.above({200'000}, 9)) == (list{}));
}

BOOST_AUTO_TEST_CASE(steps_go_down_from_before_a_place) {
    const auto some = of({2, 5, 70'000, 200'000});
    BOOST_TEST(numbers(some.below({}, 3)) == (list{200'000, 70'000, 5}));
    BOOST_TEST(numbers(some.below({70'000}, 9)) == (list{5, 2}));
    BOOST_TEST(numbers(some.below({6}, 9)) == (list{5, 2}));
    BOOST_TEST(numbers(some.below({300'000}, 1)) == (list{200'000}));
    BOOST_TEST(numbers(some.below({2}, 9)) == (list{}));
    BOOST_TEST(numbers(send_set().below({}, 9)) == (list{}));
}

BOOST_AUTO_TEST_CASE(sets_cut_join_and_leave_out_one_another) {
    auto both = of({1, 2, 3});
    both &= of({2, 3, 4});
    BOOST_TEST(numbers(both.above({}, 9)) == (list{2, 3}));
    both |= of({9});
    both -= of({3});
    BOOST_TEST(numbers(both.above({}, 9)) == (list{2, 9}));
    BOOST_TEST(both.count_with(of({9, 10})) == 1U);
    both.remove({9});
    BOOST_TEST(!both.has({9}));
}

BOOST_AUTO_TEST_CASE(each_is_seen_once_and_upwards) {
    list seen;
    of({7, 1, 100'000}).for_each([&](send_id which) { seen.push_back(which.number); });
    BOOST_TEST(seen == (list{1, 7, 100'000}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
