// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_reachdesk.cpp and what else a world says of Reachdesk: connectors,
// contacts, links, wallets, limits and campaigns.
#include "sim/scenario/load_world.hpp"
#include "tests/sim/reachdesk.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace giftsim::sim {

using testing::file_of;
using testing::text_lines;

namespace {

struct wrong_entity {
    const char* entity;
    const char* problem;
};

struct reachdesk_files : testing::scenario_fixture {
    scenario made(const std::string& world) { return loaded(file_of("", world)); }

    /// Each in the middle of a world, on a line of its own.
    template <class Rows>
    void check(const std::string& before, const Rows& rows, const char* after) {
        const auto line = 2 + std::count(before.begin(), before.end(), '\n');
        for (const auto& row : rows) BOOST_TEST_CONTEXT(row.entity) {
                const auto world = fmt::format("{{{}\n{}\n{}}}", before, row.entity, after);
                BOOST_TEST(problem_of(file_of("", world)) ==
                           fmt::format("s.json:{}:{}", line, row.problem));
            }
    }
};

/// Ann, an Admin, and Sam; Ann's connector; a campaign of each platform.
constexpr const char* people = R"("users": [{"id": "ann", "role": "admin"}, {"id": "sam"}],
"gifts": [{"id": "tea", "price": "5.00 USD"}, {"id": "lamp", "kind": "amazon", "price": "9.00 USD"},
  {"id": "mug", "kind": "physical", "price": "9.00 USD"}],
"campaigns": [{"id": "teas", "platform": "reachdesk"}, {"id": "sent", "platform": "reachdesk",
  "triggered": false}, {"id": "old"}], )";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_reachdesk, reachdesk_files)

BOOST_AUTO_TEST_CASE(a_short_world_of_links_has_sensible_defaults) {
    const auto plan = made(R"({"campaigns": [{"id": "c", "platform": "reachdesk"}],
"connectors": [{"id": "sf", "kind": "salesforce"}], "contacts": [{"email": "kim@example.com"}],
"links": [{"id": "l", "campaign": "c"}]})");
    const auto& state = plan.start.state();
    const auto& own = state.campaigns().at(0);
    BOOST_TEST((own.on == platform::reachdesk));
    BOOST_TEST(own.triggered);
    BOOST_TEST(own.expiry_days == 0);
    BOOST_TEST(own.crm_campaign == "");
    BOOST_TEST(state.settings().expiry_days == 30);
    BOOST_TEST(!state.settings().spend_limit);
    BOOST_TEST((plan.start.follows().reachdesk == reachdesk_profile::seed));
    const auto& finder = state.connectors().at(0);
    BOOST_TEST(finder.name == "sf");
    BOOST_TEST((finder.kind == crm_kind::salesforce));
    BOOST_TEST(finder.owner == user_id{1});
    BOOST_TEST((finder.works == connection::up));
    const auto& kim = state.contacts()[contact_id{1}];
    BOOST_TEST(kim.first_name == "Kim");
    BOOST_TEST(kim.last_name == "Lee");
    BOOST_TEST(kim.postal.country == "US");
    BOOST_TEST(kim.postal.line1 == "");
    BOOST_TEST(kim.known_to.empty());
    BOOST_TEST(kim.memberships.empty());
    const auto& link = state.links().at(0);
    BOOST_TEST(link.campaign == campaign_id{1});
    BOOST_TEST(link.sender == user_id{1});
    BOOST_TEST(link.connector == connector_id{1});
    BOOST_TEST(!link.made_by);
    BOOST_TEST(plan.called.connectors.number_of("sf") == 1U);
    BOOST_TEST(plan.called.links.number_of("l") == 1U);
}

BOOST_AUTO_TEST_CASE(everything_of_reachdesk_can_be_written) {
    const auto plan = made(R"({"users": [{"id": "ann", "role": "admin"}, {"id": "sam"}],
"teams": [{"id": "west"}],
"funding": [{"id": "his", "owner": "sam"}, {"id": "theirs", "team": "west"}, {"id": "ours"}],
"gifts": [{"id": "tea", "price": "5.00 USD"}],
"organisation": {"expiry_days": 14, "spend_limit": "100.00 USD"},
"profiles": {"sendoso": "seed", "reachdesk": "2025"},
"campaigns": [{"id": "c", "platform": "reachdesk", "triggered": true, "expiry_days": 3,
  "crm_campaign": "701C", "testing": true}, {"id": "api", "platform": "reachdesk", "triggered": false}],
"connectors": [{"id": "sf", "kind": "salesforce", "name": "Ours", "owner": "sam", "works": "down"},
  {"id": "hs", "kind": "hubspot", "owner": "sam", "works": "rejects_writes"}],
"contacts": [{"email": "lee@example.com", "first_name": "", "last_name": "Roy", "phone": "+1",
  "company": "Acme", "title": "Dr", "country": "", "known_to": ["hs"], "member_of": ["701C", "x"]},
  {"email": "max@example.com", "address": {"line1": "1 Main St", "city": "Boston", "state": "MA",
   "postal_code": "02101", "country": "US"}}],
"links": [{"id": "l", "campaign": "c", "sender": "sam", "connector": "hs", "by": "ann"}]})");
    const auto& state = plan.start.state();
    BOOST_TEST(state.money().of({1}).owner == user_id{2});
    BOOST_TEST(state.money().of({2}).team == team_id{1});
    BOOST_TEST(!state.money().of({3}).owner);
    BOOST_TEST(!state.money().of({3}).team);
    BOOST_TEST(state.settings().expiry_days == 14);
    BOOST_TEST(state.settings().spend_limit.value() == (money{100'00, {}}));
    BOOST_TEST((plan.start.follows().reachdesk == reachdesk_profile::of_2025));
    BOOST_TEST(state.campaigns().at(0).expiry_days == 3);
    BOOST_TEST(state.campaigns().at(0).crm_campaign == "701C");
    BOOST_TEST(state.campaigns().at(0).testing);
    BOOST_TEST(!state.campaigns().at(1).triggered);
    BOOST_TEST(state.connectors().at(0).name == "Ours");
    BOOST_TEST(state.connectors().at(0).owner == user_id{2});
    BOOST_TEST((state.connectors().at(0).works == connection::down));
    BOOST_TEST((state.connectors().at(1).works == connection::rejects_writes));
    const auto& lee = state.contacts()[contact_id{1}];
    BOOST_TEST(lee.first_name == "");
    BOOST_TEST(lee.last_name == "Roy");
    BOOST_TEST(lee.phone == "+1");
    BOOST_TEST(lee.company == "Acme");
    BOOST_TEST(lee.title == "Dr");
    BOOST_TEST(lee.postal.country == "");
    BOOST_TEST(lee.known_to == std::vector{connector_id{2}}, boost::test_tools::per_element());
    BOOST_TEST(lee.memberships == (text_lines{"701C", "x"}), boost::test_tools::per_element());
    BOOST_TEST(state.contacts()[contact_id{2}].postal.line1 == "1 Main St");
    BOOST_TEST(state.links().at(0).connector == connector_id{2});
    BOOST_TEST(state.links().at(0).sender == user_id{2});
    BOOST_TEST(state.links().at(0).made_by == user_id{1});
}

BOOST_AUTO_TEST_CASE(every_kind_of_system_has_its_word) {
    for (std::size_t i = 0; i < crm_kind_count; ++i) {
        const auto kind = static_cast<crm_kind>(i);
        const auto plan = made(
            fmt::format(R"({{"connectors": [{{"id": "a", "kind": "{}"}}]}})", giftsim::name(kind)));
        BOOST_TEST((plan.start.state().connectors().at(0).kind == kind));
    }
}

BOOST_AUTO_TEST_CASE(connectors_are_checked) {
    constexpr wrong_entity rows[] = {
        {R"({"kind": "hubspot"})",
         R"(1: /world/connectors/0: missing key "id"; add "id" to this object)"},
        {R"({"id": "a"})",
         R"(1: /world/connectors/0: missing key "kind"; add "kind" to this object)"},
        {R"({"id": "a", "kind": "hubspt"})",
         R"(21: /world/connectors/0/kind: unknown word "hubspt"; did you mean "hubspot"?)"},
        {R"({"id": "a", "kind": "hubspot", "works": "dwn"})",
         R"(41: /world/connectors/0/works: unknown word "dwn"; did you mean "down"?)"},
        {R"({"id": "a", "kind": "hubspot", "owner": "sm"})",
         R"(41: /world/connectors/0/owner: there is no user "sm"; did you mean "sam"?)"},
        {R"({"id": "a", "kind": "hubspot", "user": "sam"})",
         R"(32: /world/connectors/0/user: unknown key "user"; known keys are "id", "name", "kind", "owner", "works")"},
        {R"({"id": "a", "kind": "hubspot", "name": ""})",
         R"(40: /world/connectors/0/name: a name has at least one character)"},
        {R"({"id": "a", "kind": "hubspot"}, {"id": "a", "kind": "hubspot"})",
         R"(40: /world/connectors/1/id: the id "a" is taken; give this one another)"},
    };
    check(fmt::format(R"({} "connectors": [)", people), rows, "]");
}

BOOST_AUTO_TEST_CASE(contacts_are_checked) {
    constexpr wrong_entity rows[] = {
        {R"({"first_name": "Kim"})",
         R"(1: /world/contacts/0: missing key "email"; add "email" to this object)"},
        {R"({"email": "kim"})",
         R"(11: /world/contacts/0/email: "kim" is not an email; a CRM may hold one, but nothing can be mailed to it)"},
        {R"({"email": ""})", "1: /world/contacts/0: invalid_value: a value makes no sense"},
        {R"({"email": "kim@example.com", "country": "USA"})",
         R"(41: /world/contacts/0/country: "USA" is no ISO code of a country, such as US)"},
        {R"({"email": "kim@example.com", "address": {"country": "USA"}})",
         R"(41: /world/contacts/0/address: its country is no ISO code like US)"},
        {R"({"email": "kim@example.com", "address": {"citty": "X"}})",
         R"(42: /world/contacts/0/address/citty: unknown key "citty"; did you mean "city"?)"},
        {R"({"email": "kim@example.com", "country": "US", "address": {}})",
         R"(58: /world/contacts/0/address: "country" and "address" exclude each other; keep one)"},
        {R"({"email": "kim@example.com", "known_to": ["hs", "sf"]})",
         R"(49: /world/contacts/0/known_to/1: there is no connector "sf"; there is "hs")"},
        {R"({"email": "kim@example.com", "member_of": "701C"})",
         R"(43: /world/contacts/0/member_of: expected an array, found a string)"},
        {R"({"email": "kim@example.com", "mail": "x"})",
         R"(30: /world/contacts/0/mail: unknown key "mail"; did you mean "email"?)"},
    };
    check(fmt::format(R"({} "connectors": [{{"id": "hs", "kind": "hubspot"}}], "contacts": [)",
                      people),
          rows, "]");
}

BOOST_AUTO_TEST_CASE(ML_01_links_are_checked) {
    constexpr wrong_entity rows[] = {
        {R"({"campaign": "teas"})",
         R"(1: /world/links/0: missing key "id"; add "id" to this object)"},
        {R"({"id": "l"})",
         R"(1: /world/links/0: missing key "campaign"; add "campaign" to this object)"},
        {R"({"id": "l", "campaign": "tea"})",
         R"(25: /world/links/0/campaign: there is no campaign "tea"; did you mean "teas"?)"},
        {R"({"id": "l", "campaign": "teas", "sender": "max"})",
         R"(43: /world/links/0/sender: there is no user "max"; there is "ann", "sam")"},
        {R"({"id": "l", "campaign": "teas", "connector": "sf"})",
         R"(46: /world/links/0/connector: there is no connector "sf"; there is "hs")"},
        {R"({"id": "l", "campaign": "teas", "sender": "sam"})",
         "1: /world/links/0: unknown_connector: there is no such connector, or it is not the "
         "sender's"},
        {R"({"id": "l", "campaign": "teas", "sender": "sam", "connector": "hs"})",
         "1: /world/links/0: unknown_connector: there is no such connector, or it is not the "
         "sender's"},
        {R"({"id": "l", "campaign": "teas", "by": "sam"})",
         "1: /world/links/0: not_permitted: the user's role or scope does not allow this"},
        {R"({"id": "l", "campaign": "teas", "by": "support"})",
         "1: /world/links/0: not_permitted: the user's role or scope does not allow this"},
        {R"({"id": "l", "campaign": "old"})",
         "1: /world/links/0: wrong_campaign: multi-use links are made in Reachdesk's triggered "
         "campaigns, and sends begun in all others"},
        {R"({"id": "l", "campaign": "sent"})",
         "1: /world/links/0: wrong_campaign: multi-use links are made in Reachdesk's triggered "
         "campaigns, and sends begun in all others"},
        {R"({"id": "l", "campaign": "teas"}, {"id": "l", "campaign": "teas"})",
         R"(41: /world/links/1/id: the id "l" is taken; give this one another)"},
    };
    check(
        fmt::format(R"({} "connectors": [{{"id": "hs", "kind": "hubspot"}}], "links": [)", people),
        rows, "]");
}

BOOST_AUTO_TEST_CASE(a_missing_connector_is_said_beside_other_problems) {
    const auto problems = problems_of(file_of("", R"({
"campaigns": [{"id": "c", "platform": "reachdesk"}],
"links": [{"id": "l", "campaign": "c"}],
"organisation": {"expiry_days": 31}})"));
    const text_lines expected{
        "s.json:3:11: /world/links/0: unknown_connector: there is no such connector, or it is not "
        "the sender's",
        "s.json:4:33: /world/organisation/expiry_days: expected a whole number from 1 to 30, found "
        "the number 31",
    };
    BOOST_TEST(problems == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_names_a_connector_that_was_lost_is_not_blamed_as_well) {
    BOOST_TEST(problem_of(file_of("", R"({
"campaigns": [{"id": "c", "platform": "reachdesk"}], "connectors": [{"id": "hs", "kind": "x"}],
"contacts": [{"email": "kim@example.com", "known_to": ["hs"]}],
"links": [{"id": "l", "campaign": "c", "connector": "hs"}]})"))
                   .find("/world/connectors/0/kind: unknown word \"x\"; write one of ") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(FN_10_a_wallet_has_one_owner) {
    constexpr wrong_entity rows[] = {
        {R"({"id": "a", "owner": "sam", "team": "west"})",
         "37: /world/funding/0/team: a wallet is a user's or a team's; keep one"},
        {R"({"id": "a", "team": "wst"})",
         R"(21: /world/funding/0/team: there is no team "wst"; did you mean "west"?)"},
        {R"({"id": "a", "owner": "sm"})",
         R"(22: /world/funding/0/owner: there is no user "sm"; did you mean "sam"?)"},
        {R"({"id": "a", "owner": 7})",
         R"(22: /world/funding/0/owner: there is no user "7"; there is "sam")"},
    };
    check(R"("teams": [{"id": "west"}], "users": [{"id": "sam"}], "funding": [)", rows, "]");
}

BOOST_AUTO_TEST_CASE(ML_10_ML_11_settings_of_the_organisation_are_checked) {
    constexpr wrong_entity rows[] = {
        {R"({"expiry_days": 0})",
         "17: /world/organisation/expiry_days: expected a whole number from 1 to 30, found the "
         "number 0"},
        {R"({"expiry_days": "7"})",
         R"(17: /world/organisation/expiry_days: expected a whole number from 1 to 30, found a string)"},
        {R"({"spend_limit": "much"})",
         R"(17: /world/organisation/spend_limit: "much" is not money; write it like 25.00 USD, without separators)"},
        {R"({"spend_limit": "0.00 USD"})",
         "17: /world/organisation/spend_limit: a limit is more than nothing"},
        {R"({"expiry_day": 7})",
         R"(2: /world/organisation/expiry_day: unknown key "expiry_day"; did you mean "expiry_days"?)"},
    };
    check(R"("organisation": )", rows, "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
