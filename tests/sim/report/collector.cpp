// SPDX-License-Identifier: MIT
// Tests sim/report/collector.hpp: what is kept of a world, and what is only counted.
#include "sim/report/collector.hpp"

#include "core/instant_text.hpp"
#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::file_of;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_collector, report_fixture)

namespace {

std::string line_of(const balance& of) {
    return fmt::format("{} {} {} {}", giftsim::to_text(of.at), of.available, of.held, of.spent);
}

}  // namespace

BOOST_AUTO_TEST_CASE(sends_are_kept_with_their_lives_and_handles) {
    const auto world = *noted(file_of(R"({"send": "kim"}, {"advance": "P31D"})")).world;
    BOOST_TEST(giftsim::to_text(world.begun) == "2025-01-01T09:00:00Z");
    BOOST_TEST(giftsim::to_text(world.now) == "2025-02-01T09:00:00Z");
    BOOST_TEST(world.sends.total == 1U);
    const auto& kim = world.sends.shown.front();
    BOOST_TEST(kim.handle == "kim");
    BOOST_TEST(kim.gift == "coffee-25");
    BOOST_TEST(kim.payer == "main");
    BOOST_TEST(kim.status == "Refunded");
    BOOST_TEST(kim.reason == "expired");
    BOOST_TEST(kim.email == "kim@example.com");
    BOOST_TEST(kim.life.size() == 5U);
    BOOST_TEST(kim.life[2].mail == "reminder");
    BOOST_TEST(kim.life[3].rule == "EG-03");
    BOOST_TEST(world.mails.total == 2U);
    BOOST_TEST(world.mails.shown[0].subject == "Ann Admin has sent you a gift");
    BOOST_TEST(world.mails.shown[1].send == "kim");
    BOOST_TEST(world.counts.size() == 1U);
    BOOST_TEST(world.digest.size() == 32U);
    BOOST_TEST(world.missing.empty());
}

BOOST_AUTO_TEST_CASE(balances_begin_with_what_was_there) {
    const auto world = *noted(file_of(R"({"send": "kim"}, {"advance": "P31D"},
{"top_up": {"funding": "main", "amount": "5.00 USD"}})"))
                            .world;
    std::vector<std::string> lines;
    for (const auto& each : world.sources.at(0).balances) lines.push_back(line_of(each));
    const std::vector<std::string> expected{
        "2025-01-01T09:00:00Z 1000000 0 0", "2025-01-01T09:00:00Z 997500 0 2500",
        "2025-01-31T00:00:00Z 1000000 0 0", "2025-02-01T09:00:00Z 1000500 0 0"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
    BOOST_TEST(world.postings.total == 4U);
    BOOST_TEST(world.postings.shown[1].rule == "FN-03");
    BOOST_TEST(world.postings.shown[1].send == "kim");
}

BOOST_AUTO_TEST_CASE(of_a_crowd_the_first_are_kept_and_the_rest_counted) {
    const auto world =
        *noted(file_of(R"({"population": {"count": 700, "over": "P7D",
"recipients": {"open": {"after": "P1D"}}}}, {"until": "idle"})",
                       R"({"funding": [{"id": "main", "balance": "90000.00 USD"}]})"))
             .world;
    BOOST_TEST(world.sends.shown.size() == sends_max);
    BOOST_TEST(world.sends.total == 700U);
    BOOST_TEST(world.sends.left_out() == 600U);
    BOOST_TEST(world.postings.shown.size() == rows_max);
    BOOST_TEST(world.postings.total >= 701U);
    BOOST_TEST(world.mails.shown.size() == rows_max);
    const auto& balances = world.sources.at(0).balances;
    BOOST_TEST(balances.size() == balances_max);
    BOOST_TEST(balances.front().available == 9000000);
    BOOST_TEST(fmt::format("{}", balances.back().spent / 100) + ".00 USD" ==
               world.sources.at(0).spent);
}

BOOST_AUTO_TEST_CASE(what_crms_were_told_is_kept) {
    const auto world = *noted(file_of(R"({"claim": {"as": "kim"}})",
                                      R"({"campaigns": [{"id": "c", "platform": "reachdesk"}],
"connectors": [{"id": "hs", "kind": "hubspot"}], "contacts": [{"email": "kim@example.com"}],
"funding": [{"id": "w", "balance": "100.00 USD", "owner": "ann"}],
"links": [{"id": "l", "campaign": "c"}]})"))
                            .world;
    BOOST_TEST(world.connectors.size() == 1U);
    BOOST_TEST(world.connectors[0].handle == "hs");
    BOOST_TEST(world.connectors[0].kind == "hubspot");
    BOOST_TEST(world.connectors[0].records.total == 1U);
    BOOST_TEST(world.connectors[0].writes.shown.at(0)["send"] == "kim");
    BOOST_TEST(world.sends.shown.at(0).platform == "reachdesk");
}

BOOST_AUTO_TEST_CASE(what_webhooks_told_is_kept_also_behind_a_gap) {
    const auto world = *noted(file_of(R"({"remove_webhook": "first"}, {"send": "kim"})",
                                      R"({"webhooks": [{"id": "first"}, {"id": "second"}]})"))
                            .world;
    BOOST_TEST(world.endpoints.size() == 1U);
    BOOST_TEST(world.endpoints.at(0).handle == "second");
    BOOST_TEST(world.endpoints.at(0).enabled);
    BOOST_TEST(world.endpoints.at(0).deliveries.total == 2U);  // initiated, sent
    BOOST_TEST(world.endpoints.at(0).deliveries.shown.at(0)["send"] == "kim");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_had_is_named_and_spoils_nothing_else) {
    struct forgetful_target final : direct_target {
        using direct_target::direct_target;
        json_view view(const question& asked) const override {
            if (asked.about == question::kind::all_mails) throw exchange_failed("no mail today");
            if (asked.about == question::kind::postings) return json_view::parse("[{}]");
            return direct_target::view(asked);
        }
    };
    const auto plan = loaded(file_of(R"({"send": "kim"})"));
    auto here = plan.start;
    forgetful_target on{here};
    const auto one = noted_on(plan, on);
    BOOST_TEST((one.how == ending::passed));
    BOOST_TEST(one.world->sends.total == 1U);
    BOOST_TEST(one.world->missing.size() == 2U);
    BOOST_TEST(one.world->missing.at(0).starts_with("postings: "));
    BOOST_TEST(one.world->missing.at(1) == "mails: no mail today");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
