// SPDX-License-Identifier: MIT
// Tests fakeserver/world/command_log.hpp: its text, and its limit.
#include "fakeserver/world/command_log.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(world_command_log)

BOOST_AUTO_TEST_CASE(it_is_a_scenario_with_one_step_a_line) {
    const auto nine = parse_instant("2020-10-01T09:00:00Z").value();
    command_log log;
    BOOST_TEST(log.size() == 0U);
    const domain nobody(std::make_shared<const zone_rules>(zone_rules::utc()));
    log.note(nine, R"({"open":"1"})");
    log.note(nine + std::chrono::milliseconds{5}, R"({"click":"1"})");
    BOOST_TEST(log.size() == 2U);
    BOOST_TEST(log.scenario("A \"log\"", R"({"seed":1})", nobody, nine + std::chrono::hours{1}) ==
               "{\"name\":\"A \\\"log\\\"\",\"rules\":[],\n\"seed\":1,\n\"steps\":[\n"
               "{\"at\":\"2020-10-01T09:00:00Z\",\"open\":\"1\"},\n"
               "{\"at\":\"2020-10-01T09:00:00.005Z\",\"click\":\"1\"},\n"
               "{\"advance_to\":\"2020-10-01T10:00:00Z\"}\n]}\n");
}

BOOST_AUTO_TEST_CASE(beyond_its_limit_it_says_that_it_is_not_complete) {
    command_log log;
    const std::string large(command_log::bytes_max / 2, ' ');
    log.note({}, large);
    BOOST_TEST(log.complete());
    log.note({}, large);
    BOOST_TEST(!log.complete());
    BOOST_TEST(log.size() == 1U);
    log.note({}, "{}");
    BOOST_TEST(!log.complete());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
