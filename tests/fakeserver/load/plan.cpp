// SPDX-License-Identifier: MIT
// When requests are due, and what can be said of it.
#include "fakeserver/load/plan.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver::load {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(load_plan_)

BOOST_AUTO_TEST_CASE(requests_are_due_at_even_distances_that_do_not_drift) {
    const load_plan third{.rate = 3, .length = 1h};
    BOOST_TEST(third.due(0).count() == 0);
    BOOST_TEST(third.due(1).count() == 333'333'333);
    BOOST_TEST(third.due(2).count() == 666'666'666);
    BOOST_TEST((third.due(3) == 1s));
    BOOST_TEST((third.due(9'000) == 3'000s));
    BOOST_TEST(third.total() == 10'800U);
}

BOOST_AUTO_TEST_CASE(how_many_are_due_fits_when_each_is) {
    for (const std::uint32_t rate : {1U, 3U, 7U, 1'000U, 999'983U, highest_rate}) {
        const load_plan plan{.rate = rate, .length = 10s};
        BOOST_TEST_CONTEXT(rate) {
            BOOST_TEST(plan.due_before(0s) == 0U);
            for (std::uint64_t i = 0; i < 50; ++i) {
                BOOST_TEST(plan.due_before(plan.due(i)) == i);
                BOOST_TEST(plan.due_before(plan.due(i) + 1ns) == i + 1);
            }
            BOOST_TEST(plan.total() == std::uint64_t{rate} * 10);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_greatest_load_does_not_overflow) {
    const load_plan most{.rate = highest_rate, .length = std::chrono::seconds{longest_load}};
    BOOST_TEST(most.total() == std::uint64_t{highest_rate} * longest_load);
    BOOST_TEST((most.due(most.total()) == std::chrono::seconds{longest_load}));
}

BOOST_AUTO_TEST_CASE(a_post_is_followed_by_its_gets) {
    const auto kinds = [](std::uint32_t gets) {
        std::string text;
        for (std::uint64_t i = 0; i < 6; ++i)
            text += name(load_plan{.gets_per_post = gets}.kind(i))[0];
        return text;
    };
    BOOST_TEST(kinds(0) == "PPPPPP");
    BOOST_TEST(kinds(1) == "PGPGPG");
    BOOST_TEST(kinds(2) == "PGGPGG");
}

BOOST_AUTO_TEST_CASE(rates_are_numbers_within_bounds_or_max) {
    BOOST_TEST(parse_rate("250").value() == 250U);
    BOOST_TEST(parse_rate("1/s").value() == 1U);
    BOOST_TEST(parse_rate("1000000/s").value() == highest_rate);
    BOOST_TEST(parse_rate("max").value() == 0U);
    for (const auto* wrong :
         {"", "0", "0/s", "-5", "1.5", "1000001", "fast", "5/m", "/s", " 5", "5 "})
        BOOST_TEST_CONTEXT(wrong) BOOST_TEST(!parse_rate(wrong));
    BOOST_TEST(
        parse_rate("fast").error().message ==
        "\"fast\" is no rate: write requests per second, 1 to 1000000, such as 250/s; or max");
}

BOOST_AUTO_TEST_CASE(lengths_are_whole_seconds_up_to_a_day) {
    BOOST_TEST(parse_seconds("1").value() == 1U);
    BOOST_TEST(parse_seconds("30s").value() == 30U);
    BOOST_TEST(parse_seconds("86400").value() == longest_load);
    for (const auto* wrong : {"", "0", "s", "86401", "-1", "1m", "0.5"})
        BOOST_TEST_CONTEXT(wrong) BOOST_TEST(!parse_seconds(wrong));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
