// SPDX-License-Identifier: MIT
// Tests the verbs of Reachdesk: claim, add_link, set_connection, the keys of sends and populations,
// and the acts that only its sends know.
#include "sim/scenario/load_steps.hpp"
#include "tests/sim/reachdesk.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace giftsim::sim {

using testing::file_of;

namespace {

struct wrong_step {
    const char* step;
    const char* problem;
};

/// Sam's connector and two links to their teas; a campaign that the API sends; one of Sendoso's.
constexpr const char* two_links = R"({
"users": [{"id": "ann", "role": "admin"}, {"id": "sam"}], "teams": [{"id": "west"}],
"funding": [{"id": "his", "balance": "100.00 USD", "owner": "sam"},
  {"id": "theirs", "balance": "100.00 USD", "team": "west"}, {"id": "main"}],
"gifts": [{"id": "tea", "price": "5.00 USD"}],
"campaigns": [{"id": "teas", "platform": "reachdesk"},
  {"id": "sent", "platform": "reachdesk", "triggered": false}, {"id": "old"}],
"connectors": [{"id": "hs", "kind": "hubspot", "owner": "sam"}],
"contacts": [{"email": "kim@example.com"}, {"email": "lee@example.com"}],
"links": [{"id": "one", "campaign": "teas", "sender": "sam"},
  {"id": "two", "campaign": "teas", "sender": "sam"}]})";

constexpr const char* one_link = R"({"campaigns": [{"id": "c", "platform": "reachdesk"}],
"connectors": [{"id": "sf", "kind": "salesforce"}], "contacts": [{"email": "kim@example.com"}],
"funding": [{"id": "w", "balance": "100.00 USD", "owner": "ann"}],
"links": [{"id": "l", "campaign": "c"}]})";

struct claim_steps : testing::scenario_fixture {
    /// Each step alone, on the line after the world's.
    template <class Rows>
    void check(const Rows& rows, const std::string& world, const std::string& before = "") {
        const auto newlines = [](const std::string& text) {
            return std::count(text.begin(), text.end(), '\n');
        };
        const auto line = 2 + newlines(world) + newlines(before);
        for (const auto& row : rows) BOOST_TEST_CONTEXT(row.step)
        BOOST_TEST(problem_of(file_of(before + row.step, world)) ==
                   fmt::format("s.json:{}:{}", line, row.problem));
    }
    template <class What>
    What step_of(const char* step, const char* world) {
        return std::get<What>(loaded(file_of(step, world)).steps.front().what);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_verbs_of_claims, claim_steps)

BOOST_AUTO_TEST_CASE(a_claim_says_as_little_as_it_can) {
    const auto shortest = step_of<claim_behind>(R"({"claim": {"as": "kim"}})", one_link);
    BOOST_TEST(shortest.handle == "kim");
    BOOST_TEST(shortest.email == "kim@example.com");
    BOOST_TEST(shortest.link == link_id{1});
    const auto nameless = step_of<claim_behind>(R"({"claim": {}})", one_link);
    BOOST_TEST(nameless.handle == "send-1");
    BOOST_TEST(nameless.email == "send-1@example.com");
    const auto whole = step_of<claim_behind>(
        R"({"claim": {"as": "kim", "link": "two", "email": "LEE@example.com"}})", two_links);
    BOOST_TEST(whole.link == link_id{2});
    BOOST_TEST(whole.email == "LEE@example.com");
}

BOOST_AUTO_TEST_CASE(claims_are_checked) {
    constexpr wrong_step of_two[] = {
        {R"({"claim": {}})",
         R"(11: /steps/0/claim: there are several links; name one of "one", "two")"},
        {R"({"claim": {"link": "on"}})",
         R"(20: /steps/0/claim/link: there is no link "on"; did you mean "one"?)"},
        {R"({"claim": {"link": "one", "mail": "x"}})",
         R"(27: /steps/0/claim/mail: unknown key "mail"; did you mean "email"?)"},
        {R"({"claim": {"link": "one", "email": 1}})",
         R"(36: /steps/0/claim/email: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"claim": {"link": "one", "as": "1st"}})",
         "11: /steps/0/claim: a send's handle begins with a letter"},
        {R"({"claim": "kim"})", "11: /steps/0/claim: expected an object, found a string"},
        {R"({"clam": {"link": "one"}})",
         R"(2: /steps/0/clam: unknown key "clam"; did you mean "claim"?)"},
    };
    check(of_two, two_links);
    constexpr wrong_step of_none[] = {
        {R"({"claim": {}})", R"(11: /steps/0/claim: there is no link; the world needs "links")"},
    };
    check(of_none, "{}");
    constexpr wrong_step twice[] = {
        {R"({"claim": {"link": "one", "as": "kim"}})",
         R"(11: /steps/1/claim: the handle "kim" is taken; give this send another)"},
    };
    check(twice, two_links, "{\"claim\": {\"link\": \"one\", \"as\": \"kim\"}},\n");
}

BOOST_AUTO_TEST_CASE(a_claim_begins_a_send_that_other_steps_name) {
    BOOST_TEST(failure_of(R"({"claim": {"as": "kim"}},
{"pick": "kim", "expect": {"sends": {"kim": {"status": "Redeemed", "platform": "reachdesk",
  "begun_by": "claim", "claim": {"link": "l", "connector": "sf", "spent": "25.00 USD"}}}}},
{"claim": {"as": "again", "email": "KIM@example.com"}, "refused": "already_claimed"})",
                          one_link) == "");
}

BOOST_AUTO_TEST_CASE(ML_04_a_repeated_claim_is_the_same_send_under_another_handle) {
    BOOST_TEST(failure_of(R"({"claim": {"as": "kim"}},
{"claim": {"as": "again", "email": "kim@example.com"},
 "expect": {"sends": {"again": {"id": "1"}}, "counts": {"Clicked": 1},
            "mail": {"kim@example.com": ["gift", "gift"]}}},
{"pick": "again", "expect": {"sends": {"kim": {"status": "Redeemed"}}}})",
                          one_link) == "");
}

BOOST_AUTO_TEST_CASE(a_claims_email_may_be_a_variable) {
    predefined = {{"whom", "kim@example.com"}};
    BOOST_TEST(failure_of(R"({"claim": {"as": "a", "email": "${whom}"},
 "expect": {"sends": {"a": {"to": {"email": "kim@example.com"}}}}})",
                          one_link) == "");
    BOOST_TEST(failure_of(R"({"claim": {"as": "a", "email": "${who}"}})", one_link) ==
               R"(  step 1 (claim) there is no variable "who"; did you mean "whom"?)");
}

BOOST_AUTO_TEST_CASE(links_are_added_on_the_way) {
    BOOST_TEST(failure_of(R"({"add_link": {"id": "three", "campaign": "teas", "sender": "sam",
  "by": "ann"}, "expect": {"links": {"three": {"made_by": "ann", "connector": "hs"}}}},
{"claim": {"as": "kim", "link": "three"}, "expect": {"links": {"three": {"claims": 1}}}})",
                          two_links) == "");
    BOOST_TEST(failure_of(R"({"add_link": {"id": "three", "campaign": "old", "sender": "sam"},
  "refused": "wrong_campaign"}, {"add_link": {"id": "three", "campaign": "teas", "sender": "sam",
  "by": "sam"}, "refused": "not_permitted"},
{"add_link": {"id": "three", "campaign": "teas", "sender": "sam"}})",
                          two_links) == "");
}

BOOST_AUTO_TEST_CASE(links_and_connections_are_checked) {
    constexpr wrong_step rows[] = {
        {R"({"add_link": {"campaign": "teas"}})",
         R"(14: /steps/0/add_link: missing key "id"; add "id" to this object)"},
        {R"({"add_link": {"id": "one", "campaign": "teas"}})",
         R"(21: /steps/0/add_link/id: the id "one" is taken; give this one another)"},
        {R"({"add_link": {"id": "x", "campaign": "tea"}})",
         R"(38: /steps/0/add_link/campaign: there is no campaign "tea"; did you mean "teas"?)"},
        {R"({"add_link": {"id": "x", "campaign": "teas", "connector": "h"}})",
         R"(59: /steps/0/add_link/connector: there is no connector "h"; did you mean "hs"?)"},
        {R"({"set_connection": {"connector": "hs"}})",
         R"(20: /steps/0/set_connection: missing key "works"; add "works" to this object)"},
        {R"({"set_connection": {"works": "up"}})",
         R"(20: /steps/0/set_connection: missing key "connector"; add "connector" to this object)"},
        {R"({"set_connection": {"connector": "hs", "works": "broken"}})",
         R"(49: /steps/0/set_connection/works: unknown word "broken"; write one of "up", "rejects_writes", "down")"},
        {R"({"set_connection": {"connector": "sf", "works": "up"}})",
         R"(34: /steps/0/set_connection/connector: there is no connector "sf"; there is "hs")"},
    };
    check(rows, two_links);
}

BOOST_AUTO_TEST_CASE(CR_11_a_connection_fails_and_comes_back) {
    BOOST_TEST(failure_of(R"({"set_connection": {"connector": "hs", "works": "down"}},
{"claim": {"link": "one", "email": "kim@example.com"}, "refused": "connector_unreachable"},
{"set_connection": {"connector": "hs", "works": "rejects_writes"}},
{"claim": {"as": "kim", "link": "one"}, "expect": {"crm": {"hs": {"records": [],
  "writes": [{"outcome": "failed", "status": "clicked"}]}}}},
{"set_connection": {"connector": "hs", "works": "up"}},
{"pick": "kim", "expect": {"crm": {"hs": {"records": [{"status": "claimed"}]}}}})",
                          two_links) == "");
}

BOOST_AUTO_TEST_CASE(ML_11_keys_of_sends_by_the_api_are_read) {
    const auto whole = step_of<begin_send>(
        R"({"send": {"campaign": "sent", "approval": "false", "wallet": "team", "expiry_days": 3}})",
        two_links);
    BOOST_TEST((whole.begin.mode == approval::wanted));
    BOOST_TEST(whole.begin.from_team_wallet);
    BOOST_TEST(whole.begin.expiry_days.value() == 3);
    const auto none = step_of<begin_send>(R"({"send": {"campaign": "sent"}})", two_links);
    BOOST_TEST((none.begin.mode == approval::automatic));
    BOOST_TEST(!none.begin.from_team_wallet);
    BOOST_TEST(!none.begin.expiry_days);
    const auto granted = step_of<begin_send>(
        R"({"send": {"campaign": "sent", "approval": "true", "wallet": "user"}})", two_links);
    BOOST_TEST((granted.begin.mode == approval::granted));
    BOOST_TEST(!granted.begin.from_team_wallet);
    constexpr wrong_step rows[] = {
        {R"({"send": {"campaign": "sent", "approval": "ture"}})",
         R"(43: /steps/0/send/approval: unknown word "ture"; did you mean "true"?)"},
        {R"({"send": {"campaign": "sent", "wallet": "company"}})",
         R"(41: /steps/0/send/wallet: unknown word "company"; write one of "user", "team")"},
        {R"({"send": {"campaign": "sent", "expiry_days": 31}})",
         "46: /steps/0/send/expiry_days: expected a whole number from 1 to 30, found the number "
         "31"},
    };
    check(rows, two_links);
    BOOST_TEST(failure_of(R"({"send": {"campaign": "sent", "sender": "sam", "expiry_days": 31},
 "refused": "expiry_days_out_of_range"})",
                          two_links) == "");
}

BOOST_AUTO_TEST_CASE(acts_of_reachdesk_alone_are_verbs) {
    BOOST_TEST(failure_of(R"({"claim": {"as": "kim", "email": "lee@example.com"}},
{"confirm_identity": "kim", "refused": "wrong_state"},
{"receive": {"send": "kim"}, "refused": "wrong_state"},
{"reject": {"send": "kim", "by": "ann"}, "refused": "wrong_state"})",
                          R"({"campaigns": [{"id": "c", "platform": "reachdesk"}],
"connectors": [{"id": "sf", "kind": "salesforce"}], "contacts": [{"email": "lee@example.com"}],
"links": [{"id": "l", "campaign": "c"}]})")
                   .starts_with("  step 2 (confirm_identity) should have been refused with "
                                "wrong_state, but was refused with awaiting_approval"));
    BOOST_TEST(failure_of(R"({"send": {"as": "kim", "campaign": "sent", "sender": "sam",
  "approval": "false"}}, {"reject": {"send": "kim", "by": "sam"},
  "expect": {"sends": {"kim": {"status": "Rejected"}}}})",
                          two_links) == "");
}

BOOST_AUTO_TEST_CASE(a_population_may_come_through_a_link) {
    BOOST_TEST(failure_of(R"({"population": {"link": "one", "count": 8, "over": "PT1H",
  "recipients": {"pick": {"after": "PT1M"}}}},
{"until": "idle", "expect": {"counts": {"Redeemed": 8}, "links": {"one": {"claims": 8}},
  "funding": {"his": {"available": "60.00 USD", "spent": "40.00 USD"}}}})",
                          two_links) == "");
    const auto plan = step_of<let_come>(
        R"({"population": {"link": "two", "count": 2,
  "recipients": {"confirm_identity": {"chance": "1/3", "after": "PT5M"}}}})",
        two_links);
    BOOST_TEST(plan.plan.link == link_id{2});
    BOOST_TEST((plan.plan.models.recipient.proves.chance == ratio{1, 3}));
    BOOST_TEST(
        (plan.plan.models.recipient.proves.after.points().front() == std::chrono::minutes{5}));
    constexpr wrong_step rows[] = {
        {R"({"population": {"link": "on", "count": 2}})",
         R"(25: /steps/0/population/link: there is no link "on"; did you mean "one"?)"},
        {R"({"population": {"link": "one", "count": 2, "via": "link"}})",
         R"(44: /steps/0/population/via: unknown key "via"; known keys are "count", "over", "link", "mail", "recipients")"},
        {R"({"population": {"link": "one", "count": 1, "recipients": {"confirm_identiy": "1/2"}}})",
         R"(59: /steps/0/population/recipients/confirm_identiy: unknown key "confirm_identiy"; did you mean "confirm_identity"?)"},
    };
    check(rows, two_links);
}

BOOST_AUTO_TEST_CASE(campaigns_of_both_platforms_are_added_on_the_way) {
    BOOST_TEST(failure_of(R"({"add_campaign": {"id": "more", "platform": "reachdesk",
  "expiry_days": 2}}, {"add_link": {"id": "x", "campaign": "more", "sender": "sam"}},
{"claim": {"as": "kim", "link": "x"}, "expect": {"sends": {"kim": {"offer_ends": "2025-01-03T00:00:00Z"}}}},
{"add_campaign": {"id": "bad", "platform": "reachdesk", "pays": "his"}, "refused": "invalid_value"},
{"add_campaign": {"id": "bad", "expiry_days": 3}, "refused": "invalid_value"},
{"add_campaign": {"id": "bad", "platform": "reachdesk", "expiry_days": 31},
 "refused": "expiry_days_out_of_range"})",
                          two_links) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
