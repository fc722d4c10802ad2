// SPDX-License-Identifier: MIT
// Filters, cases, traces, golden traces, and what comes of two runs that part.
#include "fakeserver/cli/filter.hpp"
#include "fakeserver/cli/golden.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim {
namespace {

constexpr const char* sent = R"({"name": "A gift is sent", "rules": ["EG-01"], "tags": ["short"],
  "steps": [{"send": "kim"}]})";
constexpr const char* table = R"({"name": "Offers of ${days}", "rules": ["EG-02"],
  "cases": [{"days": 1}, {"days": 2}, {"days": 3}],
  "world": {"campaigns": [{"id": "c", "offer_days": "${days}"}]}, "steps": [{"send": "kim"}]})";
constexpr const char* trace_of_sent =
    "2025-01-01T09:00:00Z send 1 begin Initiated EG-01\n"
    "2025-01-01T09:00:00Z send 1 leave Sent EG-01 mail offer\n"
    "2025-01-01T09:00:00Z funding 1 available to spent 25.00 USD FN-03 send 1\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_run_options, testing::program_fixture)

BOOST_AUTO_TEST_CASE(a_filter_is_a_part_of_a_name_a_rule_or_a_tag) {
    write("a.json", sent);
    write("b.json", table);
    for (const auto* filter : {"GIFT IS", "EG-01", "short"}) {
        BOOST_TEST(run_in_folder({"run", "--filter", filter, "a.json", "b.json"}) == 0);
        BOOST_TEST(out.str() == "1 file passed; 1 file not chosen\n", filter);
    }
    BOOST_TEST(run_in_folder({"run", "--filter", "EG-0", "a.json", "b.json"}) == 0);
    BOOST_TEST(out.str() == "0 files passed; 2 files not chosen\n");
}

BOOST_AUTO_TEST_CASE(cases_are_counted_and_one_can_be_run_alone) {
    write("b.json", table);
    BOOST_TEST(run_in_folder({"run", "b.json"}) == 0);
    BOOST_TEST(out.str() == "1 file passed, 3 cases of tables\n");
    BOOST_TEST(run_in_folder({"run", "--case", "2", "--digests", "b.json"}) == 0);
    BOOST_TEST(out.str().ends_with("b.json#2\n"));
    BOOST_TEST(out.str().find('\n') == out.str().size() - 1);
}

BOOST_AUTO_TEST_CASE(a_trace_is_every_effect_in_order) {
    write("a.json", sent);
    BOOST_TEST(run_in_folder({"run", "--trace", "-", "a.json"}) == 0);
    BOOST_TEST(out.str() == trace_of_sent);
}

BOOST_AUTO_TEST_CASE(a_golden_trace_must_be_met_and_can_be_rewritten) {
    write("a.json", sent);
    write("a.golden", "something else\n");
    BOOST_TEST(run_in_folder({"run", "a.json"}) == 1);
    BOOST_TEST(err.str() ==
               "a.json: a.golden holds something else; --update rewrites it\n"
               "  line 1\n"
               "  expected  something else\n"
               "  actual    2025-01-01T09:00:00Z send 1 begin Initiated EG-01\n");
    BOOST_TEST(run_in_folder({"run", "--update", "a.json"}) == 0);
    BOOST_TEST(content_of(folder.path() / "a.golden") == trace_of_sent);
    BOOST_TEST(run_in_folder({"run", "a.json"}) == 0);
}

BOOST_AUTO_TEST_CASE(traces_are_of_this_process_and_not_beside_a_narration) {
    write("a.json", sent);
    BOOST_TEST(run_in_folder({"run", "--trace", "-", "--over", "handler", "a.json"}) == 2);
    BOOST_TEST(run_in_folder({"run", "--trace", "-", "--narrate", "a.json"}) == 2);
}

BOOST_AUTO_TEST_CASE(two_equal_runs_do_not_differ) {
    write("a.json", sent);
    BOOST_TEST(run_in_folder({"diff", "a.json", "a.json"}) == 0);
    BOOST_TEST(out.str() == "the same 3 records\n");
}

BOOST_AUTO_TEST_CASE(the_first_record_that_differs_is_named_with_those_before_it) {
    write("a.json", sent);
    write("b.json",
          R"({"name": "b", "rules": [], "world": {"gifts": [{"id": "g", "price": "5.00 USD"}]},
                        "steps": [{"send": "kim"}, {"open": "kim"}]})");
    BOOST_TEST(run_in_folder({"diff", "a.json", "b.json"}) == 1);
    BOOST_TEST(out.str() ==
               "the first 2 records are the same; number 3 differs\n"
               "      2025-01-01T09:00:00Z send 1 begin Initiated EG-01\n"
               "      2025-01-01T09:00:00Z send 1 leave Sent EG-01 mail offer\n"
               "  A   2025-01-01T09:00:00Z funding 1 available to spent 25.00 USD FN-03 send 1\n"
               "  B   2025-01-01T09:00:00Z funding 1 available to spent 5.00 USD FN-03 send 1\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_is_said) {
    write("bad.json", "{}");
    write("a.json", sent);
    BOOST_TEST(run_in_folder({"diff", "a.json", "none.json"}) == 3);
    BOOST_TEST(err.str() == "none.json: this file cannot be read\n");
    BOOST_TEST(run_in_folder({"diff", "a.json", "bad.json"}) == 3);
    BOOST_TEST(err.str().find("missing key \"name\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_starter_passes_and_overwrites_nothing) {
    BOOST_TEST(run_in_folder({"new", "mine.json"}) == 0);
    BOOST_TEST(run_in_folder({"run", "mine.json"}) == 0);
    BOOST_TEST(err.str() == "");
    BOOST_TEST(run_in_folder({"new", "mine.json"}) == 2);
    BOOST_TEST(err.str() == "mine.json exists; name a file that does not\n");
    BOOST_TEST(run_in_folder({"new"}) == 0);
    BOOST_TEST(out.str() == content_of(folder.path() / "mine.json"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
