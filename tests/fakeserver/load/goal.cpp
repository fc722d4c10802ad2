// SPDX-License-Identifier: MIT
// What is demanded of results.
#include "fakeserver/load/goal.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver::load {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(load_goal)

BOOST_AUTO_TEST_CASE(a_percentile_is_at_most_so_long) {
    results came;
    for (int i = 1; i <= 100; ++i) came.all.latency.add(i * 1ms);
    came.all.answered = 100;
    BOOST_TEST(parse_goal("p50=51ms")->is_met(came));
    BOOST_TEST(!parse_goal("p50=49ms")->is_met(came));
    BOOST_TEST(parse_goal("max=100000us")->is_met(came));
    BOOST_TEST(!parse_goal("p99.9=99ms")->is_met(came));
    BOOST_TEST(parse_goal("p99=1s")->is_met(came));
    BOOST_TEST(parse_goal("max=1ms")->measured(came) == "max 100 ms");
    BOOST_TEST(!parse_goal("p99=1s")->is_met(results{}));
}

BOOST_AUTO_TEST_CASE(errors_are_all_that_was_not_answered_with_2xx) {
    results came;
    came.all.answered = 5;
    came.statuses = {{201, 3}, {429, 2}};
    came.all.failed = 1;
    came.all.unfinished = 1;
    BOOST_TEST(errors_of(came) == 4U);
    BOOST_TEST(parse_goal("errors=4")->is_met(came));
    BOOST_TEST(!parse_goal("errors=3")->is_met(came));
    BOOST_TEST(parse_goal("errors=0")->measured(came) == "errors 4");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_understood_is_told_with_an_example) {
    for (const auto* wrong : {"", "p99", "p99=", "p99=5", "p99=ms", "p98=5ms", "p99=-5ms",
                              "errors=", "errors=x", "p99=99999999999s", "p99=5m"})
        BOOST_TEST_CONTEXT(wrong) {
            const auto read = parse_goal(wrong);
            BOOST_REQUIRE(!read);
            BOOST_TEST(read.error().message.find("such as p99=5ms") != std::string::npos);
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
