// SPDX-License-Identifier: MIT
// `giftsim run --report`: what is written where, and what makes no sense.
#include "fakeserver/cli/report_files.hpp"

#include "fakeserver/cli/golden.hpp"
#include "sim/view/json.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim {

using giftsim::testing::contains;
namespace {

struct report_files_fixture : testing::program_fixture {
    report_files_fixture() {
        write("talk.json", R"({"name": "Talk", "rules": ["EG-01"], "steps": [
  {"send": "kim"}, {"http": {"path": "/_sim/worlds/1/counts"}}, {"advance": "P30D"}]})");
        write("fail.json", R"({"name": "Fail", "rules": [], "steps": [
  {"send": "kim", "expect": {"sends": {"kim": {"status": "Redeemed"}}}}]})");
    }

    std::string path(const std::string& name) const { return (folder.path() / name).string(); }

    /// Runs a file with a report of this format; what was written.
    std::string report_of(const std::string& format, const std::string& file,
                          std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"run", "--report", format + "=" + path("report"), file});
        status = run_in_folder(more);
        return folder.without_folder(content_of(folder.path() / "report"));
    }

    /// What a run on its report tells of the first world.
    sim::json_view world_over(const std::string& where) {
        const auto read = sim::json_view::parse(report_of("json", "talk.json", {"--over", where}));
        return read["entries"][0]["world"];
    }

    int status = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_report_files, report_files_fixture)

BOOST_AUTO_TEST_CASE(several_reports_are_written_at_once) {
    const auto junit = "junit=" + path("a.xml"), tap = "tap=" + path("a.tap"),
               html = "html=" + path("a.html"), json = "json=" + path("a.js");
    BOOST_TEST(run_in_folder({"run", "--report", junit, "--report", tap, "--report", html,
                              "--report", json, "talk.json", "fail.json"}) == 1);
    BOOST_TEST(out.str() == "1 of 2 files did not pass\n");
    BOOST_TEST(contains(content_of(path("a.xml")), "<failure message=\"2:58: /steps/0/expect"));
    BOOST_TEST(contains(content_of(path("a.tap")), "\nnot ok 1 - "));
    BOOST_TEST(contains(content_of(path("a.html")), "<h1>1 of 2 checks did not pass</h1>"));
    BOOST_TEST(sim::json_view::parse(content_of(path("a.js")))["summary"]["failed"] == 1);
}

BOOST_AUTO_TEST_CASE(one_report_can_be_the_output) {
    BOOST_TEST(run_in_folder({"run", "--report", "tap=-", "talk.json"}) == 0);
    BOOST_TEST(out.str() == "TAP version 13\n1..1\nok 1 - talk.json: Talk\n");
}

BOOST_AUTO_TEST_CASE(a_report_says_what_the_terminal_says) {
    const auto read = sim::json_view::parse(report_of("json", "fail.json"));
    BOOST_TEST(status == 1);
    BOOST_TEST(read["entries"][0]["message"] == err.str());
    BOOST_TEST(read["entries"][0]["verdict"] == "failed");
}

BOOST_AUTO_TEST_CASE(everything_has_its_entry) {
    write("malformed/m.json", "{}");
    write("malformed/m.golden", "m.json:1:1: nothing like it\n");
    write("table.json", R"({"name": "Offers", "rules": [], "cases": [{"days": 1}, {"days": 2}],
"world": {"campaigns": [{"id": "c", "offer_days": "${days}"}]}, "steps": [{"send": "kim"}]})");
    write("traced.json", R"({"name": "Traced", "rules": [], "steps": [{"send": "kim"}]})");
    write("traced.golden", "something else\n");
    write("wrong.json", "{");
    const auto read = sim::json_view::parse(report_of("json", "./"));
    std::string lines;
    for (const auto& one : read["entries"])
        lines += fmt::format("{} {} {} {}\n", one["file"].get<std::string>(),
                             one["about"].get<std::string>(), one["verdict"].get<std::string>(),
                             one["name"].get<std::string>());
    BOOST_TEST(lines ==
               "./report file not_loaded Can be found and run\n"
               "./fail.json scenario failed Fail\n"
               "./malformed/m.json refusal failed Is refused with the words of its golden file\n"
               "./table.json scenario passed Offers\n"
               "./table.json scenario passed Offers\n"
               "./talk.json scenario passed Talk\n"
               "./traced.json scenario passed Traced\n"
               "./traced.json trace failed Leaves the trace of its golden file\n"
               "./wrong.json file not_loaded Can be understood\n");
}

BOOST_AUTO_TEST_CASE(equal_runs_give_equal_bytes) {
    for (const auto* format : {"tap", "html", "json"}) {
        const auto first = report_of(format, "talk.json");
        BOOST_TEST(first != "");
        BOOST_TEST(report_of(format, "talk.json") == first);
    }
}

BOOST_AUTO_TEST_CASE(the_world_is_the_same_wherever_it_ran) {
    const auto direct = world_over("direct");
    BOOST_TEST(direct["sends"]["total"] == 1);
    BOOST_TEST(direct["missing"].empty());
    for (const auto* where : {"handler", "http"}) BOOST_TEST(world_over(where) == direct, where);
}

BOOST_AUTO_TEST_CASE(a_report_that_cannot_be_is_refused_before_anything_runs) {
    struct row {
        std::vector<std::string> words;
        std::string said;
    };
    const auto file = path("r");
    const row rows[] = {
        {{"--report", "xml=" + file}, "there is no report \"xml\"; write junit=FILE, tap=FILE"},
        {{"--report", "html"}, "where does the report go? Write html=FILE, or html=- for here"},
        {{"--report", "html="}, "where does the report go?"},
        {{"--report", "html=" + path("none/r")}, "none/r cannot be written"},
        {{"--report", "html=" + file, "--report", "html=-"}, "--report html stands there twice"},
        {{"--report", "html=" + file, "--report", "tap=" + file}, "two reports go to r"},
        {{"--report", "html=-", "--report", "tap=-"}, "two reports go to the output"},
        {{"--report", "html=" + file, "--narrate"}, "--report tells what --narrate tells"},
        {{"--report", "html=" + file, "--watch"}, "--report is of one run"},
        {{"--report", "html=-", "--digests"}, "cannot all be the output"},
        {{"--report", "html=-", "--trace", "-"}, "cannot all be the output"},
    };
    for (auto [words, said] : rows) {
        words.insert(words.begin(), {"run", "talk.json"});
        BOOST_TEST_CONTEXT(said) {
            BOOST_TEST(run_in_folder(words) == 2);
            BOOST_TEST(contains(err.str(), said));
            BOOST_TEST(out.str() == "");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
