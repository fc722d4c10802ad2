// SPDX-License-Identifier: MIT
// Tests sim/view/lifecycle_view.hpp: the tables as states and moves.
#include "sim/view/lifecycle_view.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(view_lifecycle_view)

namespace {

json_view move_between(const json_view& of, const json_view& from, const char* to) {
    for (const auto& each : of["moves"])
        if (each["from"] == from && each["to"] == to) return each;
    return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_move_names_its_acts_and_rules) {
    const auto egift = view_of(*lifecycle_named("egift"));
    BOOST_TEST(move_between(egift, "Sent", "Opened")["acts"].dump() == R"(["open","click"])");
    BOOST_TEST(move_between(egift, "Verified", "Redeemed")["rules"].dump() == R"(["EG-13"])");
    BOOST_TEST(move_between(egift, nullptr, "Initiated")["acts"].dump() == R"(["[begin]"])");
    BOOST_TEST(move_between(egift, "Sent", "Redeemed").is_null());
}

BOOST_AUTO_TEST_CASE(every_state_stands_once_and_says_what_it_is) {
    for (const auto& each : all_lifecycles()) BOOST_TEST_CONTEXT(each.name) {
            const auto shown = view_of(each);
            std::set<std::string> names;
            for (const auto& one : shown["states"]) {
                const auto where = state_named(one["name"].get<std::string>());
                BOOST_REQUIRE(where);
                BOOST_TEST(one["final"] == is_final(*where));
                BOOST_TEST(one["held"] == is_held(*where));
                BOOST_TEST(names.insert(one["name"]).second);
            }
            for (const auto& move : shown["moves"]) {
                BOOST_TEST((move["from"].is_null() || names.contains(move["from"])));
                BOOST_TEST(names.contains(move["to"]));
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
