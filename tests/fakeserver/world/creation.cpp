// SPDX-License-Identifier: MIT
// Tests fakeserver/world/creation.hpp and presets.hpp: the worlds that come of wishes.
#include "fakeserver/world/creation.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/world/presets.hpp"
#include "tests/sim/json/reading.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>

namespace giftsim::fakeserver {

using sim::json::testing::reading;
using testing::server_fixture;

BOOST_FIXTURE_TEST_SUITE(world_creation, server_fixture)

namespace {

/// "2025-01-01T09:00:00Z frozen UTC": where a world's clock begins.
std::string clock_of(const hosted& made) {
    return to_text(made.now.now()) + (made.clock.runs() ? " running " : " frozen ") +
           std::string(made.now.state().settings().days.zone().name());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_clock_begins_as_wished) {
    const struct {
        const char* wish;
        const char* clock;
    } rows[] = {
        {"{}", "2025-01-01T09:00:00Z frozen UTC"},
        {R"({"preset":"demo"})", "2025-01-01T09:00:00Z frozen UTC"},
        {R"({"clock":{"start":"2020-10-01T09:00:00Z","zone":"Asia/Tokyo"}})",
         "2020-10-01T09:00:00Z frozen Asia/Tokyo"},
        {R"({"clock":{"mode":"running"}})", "2026-03-04T05:06:07.250Z running UTC"},
        {R"({"clock":{"mode":"running","start":"2020-10-01T09:00:00Z"}})",
         "2020-10-01T09:00:00Z running UTC"},
        {R"({"scenario":{"clock":{"start":"2021-05-05T05:05:05Z"}}})",
         "2021-05-05T05:05:05Z frozen UTC"},
        {R"({"scenario":{"clock":{"start":"2021-05-05T05:05:05Z"}},
            "clock":{"start":"2022-06-06T06:06:06Z"}})",
         "2022-06-06T06:06:06Z frozen UTC"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.wish)
    BOOST_TEST(clock_of(create_world(worlds, row.wish)) == row.clock);
}

BOOST_AUTO_TEST_CASE(magic_is_on_in_presets_and_off_in_scenarios_unless_wished) {
    const struct {
        const char* wish;
        bool magic;
    } rows[] = {
        {"{}", true},
        {R"({"preset":"demo"})", true},
        {R"({"preset":"demo","magic":false})", false},
        {R"({"scenario":{}})", false},
        {R"({"scenario":{"magic":true}})", true},
        {R"({"scenario":{},"magic":true})", true},
        {R"({"scenario":{"magic":true},"magic":false})", false},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.wish)
    BOOST_TEST(create_world(worlds, row.wish).now.world().magic() == row.magic);
}

BOOST_AUTO_TEST_CASE(the_seed_is_the_wishs_else_the_scenarios_else_one) {
    BOOST_TEST(create_world(worlds, "{}").now.world().seed() == 1U);
    BOOST_TEST(create_world(worlds, R"({"seed":7})").now.world().seed() == 7U);
    BOOST_TEST(create_world(worlds, R"({"scenario":{"seed":5}})").now.world().seed() == 5U);
    BOOST_TEST(create_world(worlds, R"({"scenario":{"seed":5},"seed":0})").now.world().seed() ==
               0U);
}

BOOST_AUTO_TEST_CASE(worlds_made_alike_have_one_digest_and_numbers_of_their_own) {
    auto& one = create_world(worlds, R"({"preset":"demo","seed":7})");
    auto& two = create_world(worlds, R"({"preset":"demo","seed":7})");
    BOOST_TEST((one.now.world().fingerprint() == two.now.world().fingerprint()));
    BOOST_TEST(one.number == 1U);
    BOOST_TEST(two.number == 2U);
}

BOOST_AUTO_TEST_CASE(the_steps_of_a_scenario_are_checked_but_not_done) {
    const auto& made = create_world(worlds, R"({"scenario":{"steps":[{"send":"kim"}]}})");
    BOOST_TEST(made.now.state().all_sends().count() == 0U);
    BOOST_CHECK_THROW(create_world(worlds, R"({"scenario":{"steps":[{"snd":"kim"}]}})"),
                      std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_wish_that_cannot_be_granted_adds_nothing_but_problems) {
    const struct {
        const char* wish;
        const char* begins;
    } rows[] = {
        {R"({"scenario":{"world":{"gifts":[{"id":"x"}]}}})", "f:1:32: /world/gifts/0: missing key"},
        {R"({"scenario":5})", "f:1:13: "},
        {R"({"scenario":{"clock":5},"clock":{"start":"2020-10-01T09:00:00Z"}})",
         "f:1:22: /clock: "},
        {R"({"clock":{"zone":"Mars/Phobos"}})", ":1:1: /clock/zone: "},
        {R"({"scenario":{"world":{"include":"x.json"}}})", "f:1:33: /world/include: only files"},
    };
    for (const auto& row : rows) {
        const reading wish(row.wish);
        sim::json::problems found;
        BOOST_TEST((create_world(worlds, *wish.document, found) == nullptr));
        const auto lines = sim::json::testing::rendered(found);
        BOOST_TEST_REQUIRE(!lines.empty());
        BOOST_TEST_CONTEXT(lines.front()) BOOST_TEST(lines.front().starts_with(row.begins));
    }
    BOOST_TEST(worlds.worlds().empty());
}

BOOST_AUTO_TEST_CASE(every_preset_has_a_name_and_makes_a_world) {
    BOOST_TEST(preset_names().size() == presets().size());
    for (const auto& each : presets()) {
        BOOST_TEST(each.meaning != "");
        (void)create_world(worlds, "{\"preset\":\"" + std::string(each.name) + "\"}");
    }
    BOOST_TEST(worlds.worlds().size() == presets().size());
}

// What checks outside the project rely on.
BOOST_AUTO_TEST_CASE(the_demo_preset_holds_what_checks_rely_on) {
    const auto& made = create_world(worlds, R"({"preset":"demo"})");
    const auto& state = made.now.state();
    std::set<gift_kind> kinds;
    for (const auto& each : state.gifts()) kinds.insert(each.kind);
    BOOST_TEST(kinds.size() == gift_kind_count);
    BOOST_TEST((state.gifts()[0].kind == gift_kind::egift));
    BOOST_TEST(to_text(state.gifts()[0].price) == "25.00 USD");

    const auto available = [&](std::uint32_t number) {
        const auto& source = state.money().of(funding_id{number});
        return to_text(money{source.balance(account::available), source.unit});
    };
    BOOST_TEST(available(1) == "10000.00 USD");
    BOOST_TEST(available(2) == "0.00 USD");
    BOOST_TEST(state.settings().default_payer == funding_id{1});
    BOOST_TEST(state.settings().offer_days == 30);

    std::set<int> lengths;
    for (const auto& each : state.campaigns())
        if (each.kind == gift_kind::egift && each.payer == funding_id{1}) {
            lengths.insert(each.offer_days);
            BOOST_TEST(each.is_open(made.now.now()));
            BOOST_TEST((each.closes == never));
            BOOST_TEST(!each.testing);
        }
    BOOST_TEST((lengths == std::set<int>{1, 2, 7, 30, 90}));

    for (const auto& each : state.campaigns()) {
        const bool asks = each.name == "A notebook, once they say where to";
        const bool waits = each.name == "A notebook, once somebody approves";
        BOOST_TEST_CONTEXT(each.name) {
            BOOST_TEST(each.confirms_address == asks);
            BOOST_TEST(each.needs_approval == waits);
            BOOST_TEST(!each.needs_support_approval);
        }
    }

    const auto& client = state.users()[made.now.client_user().index()];
    BOOST_TEST((client.rank == role::admin));
    BOOST_TEST(!client.home);
}

BOOST_AUTO_TEST_CASE(the_demo_preset_has_a_parcel_that_everybody_can_send) {
    const auto& state = create_world(worlds, R"({"preset":"demo"})").now.state();
    const auto parcel = std::find_if(state.gifts().begin(), state.gifts().end(),
                                     [](const gift& each) { return is_physical(each.kind); });
    BOOST_TEST_REQUIRE((parcel != state.gifts().end()));
    BOOST_TEST((parcel->kind == gift_kind::physical));
    BOOST_TEST(parcel->variants.empty());
    BOOST_TEST(parcel->stock.value_or(0) >= 1000);
    BOOST_TEST(parcel->goes_to("US"));
    BOOST_TEST(!parcel->goes_to("FR"));
    const auto choice =
        std::find_if(state.campaigns().begin(), state.campaigns().end(), [&](const campaign& each) {
            return state.offers_choice(
                campaign_id::at(static_cast<std::size_t>(&each - state.campaigns().data())));
        });
    BOOST_TEST_REQUIRE((choice != state.campaigns().end()));
    BOOST_TEST(choice->name == "A card or a parcel, as they like");
}

BOOST_AUTO_TEST_CASE(parcels_move_by_sla_in_presets_and_in_scenarios_only_if_wished) {
    const struct {
        const char* wish;
        bool acts;
    } rows[] = {
        {"{}", true},
        {R"({"preset":"demo"})", true},
        {R"({"preset":"demo","models":"scripted"})", false},
        {R"({"preset":"demo","models":{"warehouse":"by SLA"}})", true},
        {R"({"models":{"approver":"scripted"}})", false},
        {R"({"scenario":{}})", false},
        {R"({"scenario":{},"models":"by SLA"})", true},
        {R"({"scenario":{"world":{"models":"by SLA"}}})", true},
        {R"({"scenario":{"world":{"models":"by SLA"}},"models":"scripted"})", false},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.wish)
    BOOST_TEST(create_world(worlds, row.wish).now.world().others().act() == row.acts);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
