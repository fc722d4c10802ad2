// SPDX-License-Identifier: MIT
// Who is sent what.
#include "fakeserver/load/members.hpp"

#include "sim/scenario/load.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

namespace giftsim::fakeserver::load {
namespace {

constexpr const char* world = R"("world": {
  "funding": [{"id": "sales", "balance": "5000.00 USD"}],
  "users": [{"id": "sam"}],
  "gifts": [{"id": "coffee", "name": "Coffee", "price": "5.00 USD"},
            {"id": "hoodie", "name": "Hoodie", "kind": "swag", "price": "30.00 USD", "fee": "12.50 USD",
             "shipping": "8.00 USD", "variants": ["s", "m"]}],
  "campaigns": [{"id": "coffees", "gift": "coffee", "pays": "sales"},
                {"id": "hoodies", "kind": "swag", "gift": "hoodie", "pays": "sales"}]})";

sim::scenario scenario_with(const std::string& steps) {
    const testing::temporary_folder folder;
    const auto file =
        folder.write("it.json", R"({"name": "It", "rules": [], )" + std::string(world) +
                                    ", \"steps\": [" + steps + "]}");
    sim::json::problems found;
    auto all = sim::load_scenarios(file, found);
    for (const auto& each : found.sorted()) BOOST_TEST_MESSAGE(sim::json::render(each));
    if (all.empty()) throw std::runtime_error("the scenario does not load");
    return std::move(all.front());
}

sim::json_view next_send(members& who) { return sim::json_view::parse(who.next_body())["send"]; }

}  // namespace

BOOST_AUTO_TEST_SUITE(load_members)

BOOST_AUTO_TEST_CASE(members_are_called_as_the_simulation_calls_them) {
    const auto plan =
        scenario_with(R"({"population": {"count": 2, "campaign": "coffees"}}, {"until": "idle"})");
    members who(plan);
    BOOST_TEST(who.size() == 2U);
    auto simulated = plan.start;
    BOOST_REQUIRE(simulated.populate(std::get<sim::let_come>(plan.steps[0].what).plan));
    BOOST_REQUIRE(simulated.advance(simulated.now()));
    for (std::uint32_t i = 1; i <= 2; ++i) {
        const auto sent = next_send(who);
        const auto known = simulated.state().all_sends().recipient_of({i});
        BOOST_TEST(sent["email"] == known.email);
        BOOST_TEST(sent["first_name"] == known.first_name);
        BOOST_TEST(sent["last_name"] == known.last_name);
        BOOST_TEST(sent["gift_id"] == "coffee");
        BOOST_TEST(sent["metadata"]["campaign_id"] == "coffees");
        BOOST_TEST(!sent.contains("address"));
    }
    // Through; the first comes again.
    BOOST_TEST(next_send(who)["last_name"] == "1");
}

BOOST_AUTO_TEST_CASE(a_parcel_says_where_it_goes_and_of_which_size) {
    const auto plan = scenario_with(R"({"population": {"count": 1, "campaign": "hoodies"}})");
    members who(plan);
    const auto sent = next_send(who);
    BOOST_TEST(sent["variant_id"] == "s");
    BOOST_TEST(sent["address"].contains("line1"));
    BOOST_TEST(sent["address"]["country"] == "US");
}

BOOST_AUTO_TEST_CASE(populations_are_mixed_as_large_as_they_are) {
    const auto plan = scenario_with(R"({"population": {"count": 3, "campaign": "coffees"}},
                                       {"population": {"count": 1, "campaign": "hoodies"}})");
    members who(plan);
    BOOST_TEST(who.populations() == 2U);
    for (int round = 0; round < 2; ++round) {
        std::string order;
        for (int i = 0; i < 4; ++i) {
            const auto sent = next_send(who);
            order += sent["gift_id"].get<std::string>()[0] + sent["last_name"].get<std::string>();
        }
        BOOST_TEST(order == "c1h4c2c3");
    }
}

BOOST_AUTO_TEST_CASE(without_a_population_there_is_nobody) {
    const auto plan = scenario_with(R"({"send": {"as": "kim", "campaign": "coffees"}})");
    const members who(plan);
    BOOST_TEST(who.empty());
    BOOST_TEST(who.left_out() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
