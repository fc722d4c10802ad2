// SPDX-License-Identifier: MIT
// Tests sim/scenario/run.hpp and the steps: what passes, what fails, and what is said of it.
#include "sim/scenario/run.hpp"

#include "core/instant_text.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

BOOST_FIXTURE_TEST_SUITE(scenario_run, scenario_fixture)

BOOST_AUTO_TEST_CASE(a_scenario_that_goes_as_it_says_passes) {
    BOOST_TEST(report_of(file_of(R"({"send": "kim"}, {"open": "kim"}, {"click": "kim"},
{"verify": "kim"}, {"pick": "kim", "expect": {"sends": {"kim": {"status": "Redeemed"}}}})")) == "");
    BOOST_TEST((last.how == verdict::passed));
    BOOST_TEST(last.steps_done == 5U);
}

BOOST_AUTO_TEST_CASE(a_scenario_without_steps_passes) {
    BOOST_TEST(report_of(file_of("")) == "");
    BOOST_TEST(last.steps_done == 0U);
}

BOOST_AUTO_TEST_CASE(an_expected_refusal_passes) {
    BOOST_TEST(failure_of(R"({"send": "kim"}, {"advance": "P40D"},
{"open": "kim", "refused": "offer_expired", "expect": {"sends": {"kim": {"status": "Refunded"}}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(refusals_must_be_as_the_step_says) {
    BOOST_TEST(
        failure_of(R"({"send": "kim"}, {"cancel": "kim"})") ==
        "  step 2 (cancel) refused with wrong_state: the send's state does not allow this act");
    BOOST_TEST((last.how == verdict::failed));
    BOOST_TEST(last.steps_done == 2U);
    BOOST_TEST(failure_of(R"({"send": "kim"}, {"open": "kim", "refused": "offer_expired"})") ==
               "  step 2 (open) should have been refused with offer_expired, but was done");
    BOOST_TEST(failure_of(R"({"send": "kim"}, {"verify": "kim", "refused": "mismatch"})") ==
               "  step 2 (verify) should have been refused with mismatch, but was refused with "
               "not_clicked: the link has not been followed yet");
}

BOOST_AUTO_TEST_CASE(a_refused_step_adds_no_handle) {
    BOOST_TEST(
        failure_of(R"({"send": {"as": "kim", "to": {"email": ""}}, "refused": "missing_email"},
{"send": {"as": "kim"}}, {"open": "kim"})") == "");
}

BOOST_AUTO_TEST_CASE(waiting_for_a_status_ends_at_that_instant) {
    BOOST_TEST(
        failure_of(
            R"({"send": "kim"}, {"until": {"kim": "Sent"}, "expect": {"now": "2025-01-01T09:00:00Z"}},
{"until": {"kim": "Refunded"}, "expect": {"now": "2025-01-31T00:00:00Z"}})") == "");
}

BOOST_AUTO_TEST_CASE(waiting_in_vain_is_a_failure) {
    BOOST_TEST(failure_of(R"({"send": "kim"}, {"until": {"kim": "Opened"}})") ==
               "  step 2 (until) kim never becomes Opened; nothing is due any more");
    BOOST_TEST(giftsim::to_text(last.what->now) == "2025-01-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(until_idle_does_all_there_is_to_do) {
    BOOST_TEST(failure_of(R"({"until": "idle", "expect": {"now": "2025-01-01T09:00:00Z"}},
{"population": {"count": 20, "over": "P1D", "recipients": {"open": {"chance": "1/2", "after": ["PT1M", "P20D"]}}}},
{"until": "idle", "expect": {"counts": {"Sent": 0, "Opened": 0, "Clicked": 0, "Verified": 0}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(time_passes_as_steps_say) {
    BOOST_TEST(failure_of(R"({"advance": "PT90M", "expect": {"now": "2025-01-01T10:30:00Z"}},
{"advance_to": "2025-01-02T00:00:00Z", "expect": {"now": "2025-01-02T00:00:00Z"}},
{"at": "2025-01-03T09:00:00Z", "expect": {"now": "2025-01-03T09:00:00Z"}},
{"advance_business_days": 1, "expect": {"now": "2025-01-06T09:00:00Z"}})") == "");
}

BOOST_AUTO_TEST_CASE(before_a_step_acts_time_passes_to_it) {
    BOOST_TEST(failure_of(R"({"send": "kim"},
{"at": "2025-01-31T00:00:00Z", "open": "kim", "refused": "offer_expired"})") == "");
}

BOOST_AUTO_TEST_CASE(what_leads_beyond_the_last_year_is_refused_while_it_runs) {
    const auto* world = R"({"organisation": {"holidays": []}})";
    BOOST_TEST(
        failure_of(R"({"at": "2200-12-31T00:00:00Z"}, {"advance_business_days": 1000})", world) ==
        "  step 2 (advance_business_days) refused with instant_out_of_range: instants lie "
        "in the years 1970 to 2200");
    BOOST_TEST(failure_of(R"({"until": "idle"}, {"at": "2200-12-31T00:00:00Z"},
{"advance": "P1D", "refused": "instant_out_of_range"})") == "");
}

BOOST_AUTO_TEST_CASE(a_snapshot_brings_everything_back) {
    BOOST_TEST(failure_of(R"({"send": "kim"}, {"snapshot": "sent"},
{"advance": "P40D", "expect": {"sends": {"kim": {"status": "Refunded"}}}},
{"restore": "sent", "expect": {"now": "2025-01-01T09:00:00Z", "sends": {"kim": {"status": "Sent"}},
  "funding": {"main": {"available": "9975.00 USD"}}}},
{"open": "kim"}, {"snapshot": "sent"}, {"click": "kim"},
{"restore": "sent", "expect": {"sends": {"kim": {"status": "Opened"}}}})") == "");
}

BOOST_AUTO_TEST_CASE(handles_of_what_a_snapshot_does_not_know_can_be_given_anew) {
    BOOST_TEST(failure_of(R"({"snapshot": "empty"}, {"send": "ann"}, {"restore": "empty"},
{"send": "kim", "expect": {"mail": {"kim@example.com": [{"kind": "offer", "send": "kim"}], "ann@example.com": []}}},
{"send": "ann", "expect": {"mail": {"ann@example.com": [{"kind": "offer", "send": "ann"}]}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(a_snapshot_that_was_never_taken_cannot_be_restored) {
    auto plan = loaded(file_of(R"({"snapshot": "a"}, {"restore": "a"})"));
    std::get<restore_snapshot>(plan.steps[1].what).name = "b";
    auto here = plan.start;
    direct_target on{here};
    const auto came = run(plan, on);
    BOOST_TEST_REQUIRE(came.what.has_value());
    BOOST_TEST(came.what->message == "there is no snapshot \"b\"");
}

BOOST_AUTO_TEST_CASE(a_run_may_stop_after_some_steps) {
    BOOST_TEST(report_of(file_of(R"({"send": "kim"}, {"cancel": "kim"})"), {}, {.until_step = 1}) ==
               "");
    BOOST_TEST(last.steps_done == 1U);
    BOOST_TEST(report_of(file_of(R"({"send": "kim"}, {"cancel": "kim"})"), {}, {.until_step = 2}) !=
               "");
}

BOOST_AUTO_TEST_CASE(nothing_is_done_after_the_first_failure) {
    (void)report_of(file_of(R"({"send": "kim"}, {"cancel": "kim"}, {"advance": "P40D"})"));
    BOOST_TEST(last.steps_done == 2U);
    BOOST_TEST(giftsim::to_text(last.what->now) == "2025-01-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_digest_can_be_expected) {
    const auto report = report_of(file_of(R"({"send": "kim", "expect": {"digest": "?"}})"));
    BOOST_TEST(report.find(to_text(last.fingerprint)) != std::string::npos);
    BOOST_TEST(failure_of(fmt::format(R"({{"send": "kim", "expect": {{"digest": "{}"}}}})",
                                      to_text(last.fingerprint))) == "");
}

BOOST_AUTO_TEST_CASE(states_that_no_send_stands_in_count_none) {
    BOOST_TEST(failure_of(R"({"send": "kim", "expect": {"counts": {"Sent": 1, "Opened": 0}}})") ==
               "");
    BOOST_TEST(failure_of(R"({"send": "kim", "expect": {"counts": {"Opened": 1}}})") != "");
}

BOOST_AUTO_TEST_CASE(members_of_a_population_are_called_by_their_numbers) {
    BOOST_TEST(failure_of(R"({"population": {"count": 2}},
{"expect": {"sends": {"2": {"status": "Redeemed", "to": {"email": "member-2@population.example"}}}}})") ==
               "");
}

BOOST_AUTO_TEST_CASE(a_population_whose_first_member_is_refused_changes_nothing) {
    const auto* world = R"({"campaigns": [{"id": "c", "closes": "2025-01-01T09:00:00Z"}]})";
    BOOST_TEST(
        failure_of(R"({"population": {"count": 5, "campaign": "c"}, "refused": "unknown_campaign"},
{"until": "idle", "expect": {"counts": {}, "postings": [{"amount": "10000.00 USD"}], "now": "2025-01-01T09:00:00Z"}})",
                   world) == "");
}

BOOST_AUTO_TEST_CASE(an_invariant_that_breaks_is_a_verdict_of_its_own) {
    struct broken_target final : direct_target {
        using direct_target::direct_target;
        result<void> advance(instant) override { throw invariant_broken("two and two are five"); }
        std::vector<std::string> audit() const override { return {"one", "two"}; }
    };
    const auto plan = loaded(file_of(R"({"send": "kim"}, {"advance": "P1D"})"));
    auto here = plan.start;
    broken_target on{here};
    const auto came = run(plan, on);
    BOOST_TEST((came.how == verdict::invariant_broken));
    BOOST_TEST(came.what->message == "two and two are five");
    BOOST_TEST(came.what->step == 2U);

    const auto quiet = loaded(file_of(R"({"send": "kim"})"));
    auto there = quiet.start;
    broken_target audited{there};
    const auto found = run(quiet, audited);
    BOOST_TEST((found.how == verdict::invariant_broken));
    BOOST_TEST(found.what->message == "one; two");
}

BOOST_AUTO_TEST_CASE(a_watcher_sees_each_step_before_and_after_it_is_done) {
    struct notes final : step_watcher {
        void before(const step_plan& step, const names& called) override {
            lines.push_back(fmt::format("{} {}", step.verb, called.sends.size()));
        }
        void after(const step_plan&, const step_result& came) override {
            lines.push_back(came.why ? std::string(name(*came.why)) : "done");
        }
        void finish(const outcome& came, const names& called) override {
            lines.push_back(fmt::format("{} of {}", came.steps_done, called.sends.size()));
        }
        std::vector<std::string> lines;
    } seen;
    const auto plan =
        loaded(file_of(R"({"send": "kim"}, {"send": "lee"}, {}, {"cancel": "kim"}, {})"));
    auto here = plan.start;
    direct_target on{here};
    (void)run(plan, on, {}, &seen);
    const std::vector<std::string> expected{"send 0", "done",     "send 1",      "done",  "look 2",
                                            "done",   "cancel 2", "wrong_state", "4 of 2"};
    BOOST_TEST(seen.lines == expected, boost::test_tools::per_element());
}

namespace {

constexpr const char* links = R"({"campaigns": [{"id": "c", "platform": "reachdesk"}],
"connectors": [{"id": "hs", "kind": "hubspot"}], "contacts": [{"email": "kim@example.com"}],
"funding": [{"id": "w", "balance": "100.00 USD", "owner": "ann"}],
"links": [{"id": "l", "campaign": "c"}]})";

}  // namespace

BOOST_AUTO_TEST_CASE(links_and_crms_are_shown_in_the_words_of_the_file) {
    BOOST_TEST(failure_of(R"({"claim": {"as": "kim"}, "expect": {
  "links": {"l": {"id": "l", "campaign": "c", "sender": "ann", "connector": "hs", "made_by": null,
    "open": true, "claims": 1}},
  "crm": {"hs": {"id": "hs", "name": "hs", "kind": "hubspot", "owner": "ann", "works": "up",
    "records": [{"id": "1", "object": "event", "send": "kim", "status": "clicked",
      "created_at": "2025-01-01T09:00:00Z", "fields": {"email": "kim@example.com"}}],
    "writes": [{"send": "kim", "how": "create", "outcome": "written", "rule": "CR-03",
      "method": "POST", "path": "/events/v3/send", "body": {"properties": {"status": "clicked"}}}]}},
  "funding": {"w": {"owner": "ann", "wallet": "user", "held": "25.00 USD"}}}})",
                          links) == "");
}

BOOST_AUTO_TEST_CASE(a_wrong_expectation_about_a_link_or_a_crm_is_told) {
    const auto report = report_of(file_of(R"({"claim": {"as": "kim"}, "expect": {
"links": {"l": {"open": false, "claims": 2}},
"crm": {"hs": {"works": "down", "records": [{"status": "claimed", "send": "lee"}], "writes": []}}}})",
                                          links));
    const std::string expected = R"(s.json:6:25: /steps/0/expect/links/l/open
  step 1 (claim) did not come to what was expected
  where                     expected   actual
  /links/l/open             false      true
  /links/l/claims           2          1
  /crm/hs/works             "down"     "up"
  /crm/hs/records/0/status  "claimed"  "clicked"
  /crm/hs/records/0/send    "lee"      "kim"
  /crm/hs/writes/0          (nothing)  {"at":"2025-01-01T09:00:00Z","send":"kim",)";
    BOOST_TEST(report.substr(0, expected.size()) == expected);
    BOOST_TEST(report.find(R"(
  world time  2025-01-01T09:00:00Z
  history     kim: Clicked 2025-01-01T09:00:00Z by claim (ML-06)
  replay      giftsim run s.json --seed 1 --until-step 1
)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(expectations_about_links_and_crms_are_checked_when_loaded) {
    const struct {
        const char* expect;
        const char* problem;
    } rows[] = {
        {R"("links": {"k": {}})", R"(/links/k: there is no link "k"; there is "l")"},
        {R"("links": {"l": {"opn": true}})",
         R"(/links/l/opn: unknown field "opn"; did you mean "open"?)"},
        {R"("links": {"l": {"open": "yes"}})",
         R"(/links/l/open: expected true or false, found a string)"},
        {R"("crm": {"sf": {}})", R"(/crm/sf: there is no connector "sf"; there is "hs")"},
        {R"("crm": {"hs": {"recrds": []}})",
         R"(/crm/hs/recrds: unknown field "recrds"; did you mean "records"?)"},
        {R"("crm": {"hs": {"writes": [{"rule": "CR-99"}]}})",
         R"(/crm/hs/writes/0/rule: there is no rule "CR-99";)"},
        {R"("crm": {"hs": {"records": [{"objct": "task"}]}})",
         R"(/crm/hs/records/0/objct: unknown field "objct"; did you mean "object"?)"},
        {R"("crms": {})", R"(/crms: unknown key "crms"; did you mean "crm"?)"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.expect) {
            const auto said = problem_of(file_of(
                fmt::format(R"({{"claim": {{"as": "kim"}}, "expect": {{{}}}}})", row.expect),
                links));
            BOOST_TEST(said.find(std::string("/steps/0/expect") + row.problem) != std::string::npos,
                       said);
        }
}

BOOST_AUTO_TEST_CASE(a_claim_that_is_refused_unexpectedly_is_told) {
    BOOST_TEST(failure_of(R"({"claim": {"as": "lee"}})", links) ==
               "  step 1 (claim) refused with not_in_crm: the sender's CRM knows nobody with this "
               "email");
    BOOST_TEST(
        failure_of(
            R"({"claim": {"as": "kim"}}, {"claim": {"as": "lee"}, "refused": "link_closed"})",
            links) ==
        "  step 2 (claim) should have been refused with link_closed, but was refused with "
        "not_in_crm: the sender's CRM knows nobody with this email");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
