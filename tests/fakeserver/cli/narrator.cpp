// SPDX-License-Identifier: MIT
// What --narrate tells, as golden text.
#include "fakeserver/cli/narrator.hpp"

#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim {

using testing::program_fixture;

BOOST_FIXTURE_TEST_SUITE(cli_narrator, program_fixture)

BOOST_AUTO_TEST_CASE(a_small_scenario_is_told_step_by_step) {
    write("s.json", R"({"name": "A gift", "description": "From Ann to Kim.", "rules": [], "steps": [
  {"note": "Kim gets a coffee", "send": "kim"},
  {"at": "2025-01-02T12:00:00Z", "open": "kim"},
  {"cancel": "kim", "refused": "wrong_state"},
  {"until": "idle"}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 0);
    const auto digest = out.str().substr(out.str().find("the digest is ") + 14, 32);
    BOOST_TEST(out.str() == R"(A gift
From Ann to Kim.
The clock stands at 2025-01-01T09:00:00Z.

> Kim gets a coffee
  2025-01-01T09:00:00Z  kim is Initiated  (EG-01)
  2025-01-01T09:00:00Z  kim is Sent  (EG-01)
  2025-01-01T09:00:00Z  offer mail to kim  (EG-01)
  2025-01-01T09:00:00Z  25.00 USD from available to spent, 9975.00 USD left  (FN-03)

> open
  2025-01-02T12:00:00Z  kim is Opened  (EG-01)
  2025-01-02T12:00:00Z  opened mail to the sender of kim  (EG-01)

> cancel
  this must be refused: the send's state does not allow this act

> until
  2025-04-01T00:00:00Z  kim is Expired  (EG-07)

Everything went as the scenario says. The clock stands at 2025-04-01T00:00:00Z; the digest is )" +
                                digest + ".\n");
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(what_a_crm_is_told_and_misses_is_told_too) {
    write("s.json", R"({"name": "A link", "rules": [],
 "world": {"campaigns": [{"id": "treat", "platform": "reachdesk", "crm_campaign": "Spring"}],
           "connectors": [{"id": "force", "name": "Ann's Salesforce", "kind": "salesforce"}],
           "contacts": [{"email": "kim@example.com"}],
           "funding": [{"id": "anns", "balance": "30.00 USD", "owner": "ann"}],
           "users": [{"id": "ann", "role": "admin"}],
           "links": [{"id": "treat", "campaign": "treat"}]},
 "steps": [
  {"claim": {"as": "kim", "email": "KIM@example.com"}},
  {"set_connection": {"connector": "force", "works": "down"}},
  {"pick": "kim"}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 0);
    BOOST_TEST(err.str() == "");
    const auto told = out.str().substr(0, out.str().find("Everything went"));
    BOOST_TEST(told == R"(A link
The clock stands at 2025-01-01T09:00:00Z.

> claim
  2025-01-01T09:00:00Z  kim is Clicked  (ML-06)
  2025-01-01T09:00:00Z  gift mail to kim  (ML-06)
  2025-01-01T09:00:00Z  campaign_member of kim new in Ann's Salesforce: clicked  (CR-01)
  2025-01-01T09:00:00Z  task of kim new in Ann's Salesforce: clicked  (CR-01)
  2025-01-01T09:00:00Z  25.00 USD from available to held, 5.00 USD left  (ML-06)

> set_connection

> pick
  2025-01-01T09:00:00Z  kim is Redeemed  (ML-06)
  2025-01-01T09:00:00Z  campaign_member of kim not written to Ann's Salesforce: claimed  (CR-01)
  2025-01-01T09:00:00Z  task of kim not written to Ann's Salesforce: claimed  (CR-01)
  2025-01-01T09:00:00Z  25.00 USD from held to spent, 5.00 USD left  (ML-06)

)");
}

BOOST_AUTO_TEST_CASE(a_failure_is_reported_instead_of_the_last_words) {
    write("s.json", R"({"name": "x", "rules": [], "steps": [{"send": "kim"}, {"cancel": "kim"}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 1);
    BOOST_TEST(out.str().ends_with("\n> cancel\n"));
    BOOST_TEST(err.str().starts_with("s.json:1:55: /steps/1\n"));
}

BOOST_AUTO_TEST_CASE(a_step_that_talks_http_is_told_in_one_line) {
    write("s.json", R"({"name": "x", "rules": [], "steps": [
  {"http": {"path": "/api/v3/sends", "body": {}}}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 1);
    BOOST_TEST(out.str().ends_with("\n> POST /api/v3/sends\n"));
    BOOST_TEST(err.str().find("step 1 (http) was answered with 401") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_restored_is_told_as_well) {
    write("s.json", R"({"name": "x", "rules": [], "steps": [{"snapshot": "s"}, {"send": "kim"},
  {"restore": "s"}, {"send": "lee"}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 0);
    BOOST_TEST(out.str().find("lee is Sent") != std::string::npos);
    BOOST_TEST(out.str().find("kim is Sent") < out.str().find("lee is Sent"));
}

BOOST_AUTO_TEST_CASE(nobody_else_is_called_by_the_name_of_the_send_to_come) {
    write("s.json", R"({"name": "x", "rules": [], "steps": [
  {"population": {"count": 2, "over": "PT2H", "recipients": {"open": "0"}}},
  {"at": "2025-01-01T10:00:00Z", "send": "kim"}]})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "s.json"}) == 0);
    BOOST_TEST(out.str().find("  2025-01-01T10:00:00Z  2 is Sent") != std::string::npos);
    BOOST_TEST(out.str().find("  2025-01-01T10:00:00Z  kim is Sent") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_files_are_told_one_after_the_other) {
    write("a.json", R"({"name": "First", "rules": [], "steps": []})");
    write("b.json", R"({"name": "Second", "rules": [], "steps": []})");
    BOOST_TEST(run_in_folder({"run", "--narrate", "--jobs", "2", "b.json", "a.json"}) == 0);
    BOOST_TEST(out.str().starts_with("First\n"));
    BOOST_TEST(out.str().find("\nSecond\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
