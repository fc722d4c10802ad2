// SPDX-License-Identifier: MIT
// The program, called as a function with the words of its command line.
#include "fakeserver/cli/program.hpp"

#include "sim/view/json.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

namespace giftsim {

using testing::contains;
using testing::program_fixture;

BOOST_FIXTURE_TEST_SUITE(cli_program, program_fixture)

BOOST_AUTO_TEST_CASE(help_goes_to_standard_output) {
    for (const auto& words :
         {std::vector{"--help"}, std::vector{"-h"}, std::vector<const char*>{}}) {
        BOOST_TEST(run(words) == 0);
        BOOST_TEST(contains(out.str(), "Usage: giftsim"));
        BOOST_TEST(err.str() == "");
    }
}

BOOST_AUTO_TEST_CASE(help_shows_how_to_begin_and_what_the_exit_status_says) {
    (void)run({"--help"});
    for (const auto* part :
         {"giftsim run scenarios", "0  everything went", "1  an expectation", "2  the command line",
          "3  a file cannot", "4  the simulation contradicts", "5  the same run gave two results",
          "scenarios/README.md"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(contains(out.str(), part));
}

BOOST_AUTO_TEST_CASE(the_help_of_run_explains_every_option) {
    BOOST_TEST(run({"run", "--help"}) == 0);
    for (const auto* option : {"PATH", "--seed", "--until-step", "--jobs", "--narrate", "--twice",
                               "--digests", "--over", "--report", "--help"}) {
        // The option, and some words behind it.
        const std::regex line{"(^|\n) *(-h,)?" + std::string(option) +
                              "[^\n]*( {2,}|\n *)[A-Za-z][a-z]"};
        BOOST_TEST_CONTEXT(option) BOOST_TEST(std::regex_search(out.str(), line));
    }
    // No option is left out above.
    const auto text = out.str();
    const std::regex option{"(^|\n) +(-h,)?--[a-z-]+"};
    BOOST_TEST(std::distance(std::sregex_iterator(text.begin(), text.end(), option),
                             std::sregex_iterator()) == 14);
}

BOOST_AUTO_TEST_CASE(the_version_names_the_program_the_zone_data_and_what_others_rely_on) {
    BOOST_TEST(run({"--version"}) == 0);
    BOOST_TEST(std::regex_match(
        out.str(), std::regex{"giftsim [0-9.]+ \\(tz database \\S+\\)\n"
                              "scenario schema [0-9.]+, control API [0-9.]+, digest [0-9]+\n"}));
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(the_document_of_all_routes_can_be_had_without_a_server) {
    BOOST_TEST(run({"openapi"}) == 0);
    const auto document = sim::json_view::parse(out.str());
    BOOST_TEST(document["openapi"] == "3.1.0");
    BOOST_TEST(document["paths"]["/api/v3/sends"]["post"]["operationId"] == "sends.create");
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(what_the_command_line_does_not_know_is_an_error_of_use) {
    const struct {
        std::vector<const char*> words;
        const char* complaint;
    } rows[] = {
        {{"--no-such-option"}, "--no-such-option"},
        {{"fly"}, "fly"},
        {{"run"}, "PATH is required"},
        {{"run", "--sed", "1", "x"}, "--sed"},
        {{"run", "--seed", "one", "x"}, "--seed"},
        {{"run", "--seed", "-1", "x"}, "--seed"},
        {{"run", "--jobs", "0", "x"}, "--jobs"},
        {{"run", "--jobs", "257", "x"}, "--jobs"},
        {{"run", "--until-step", "0", "x"}, "--until-step"},
        {{"run", "--over", "smoke", "x"}, "write direct, handler, http, or a URL"},
        {{"run", "--over", "https://localhost", "x"}, "write direct, handler, http, or a URL"},
        {{"run", "--narrate", "--over", "handler", "x"}, "leave --over out"},
        {{"run", "--narrate", "--over", "http", "x"}, "leave --over out"},
        {{"serve", "--preset", "nothing"}, "demo"},
        {{"serve", "--threads", "0"}, "--threads"},
        {{"serve", "--seed", "-1"}, "--seed"},
        {{"serve", "--log", "loudly"}, "--log"},
        {{"exec"}, "COMMAND is required"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.complaint) {
            BOOST_TEST(run(row.words) == 2);
            BOOST_TEST(out.str() == "");
            BOOST_TEST(contains(err.str(), row.complaint));
        }
    }
}

BOOST_AUTO_TEST_CASE(options_reach_the_run) {
    write("s.json", R"({"name": "x", "rules": [], "seed": 3, "steps": [
  {"send": "kim"}, {"cancel": "kim"}]})");
    BOOST_TEST(run_in_folder({"run", "s.json"}) == 1);
    BOOST_TEST(contains(err.str(), "--seed 3 --until-step 2"));
    BOOST_TEST(run_in_folder({"run", "--seed", "18446744073709551615", "s.json"}) == 1);
    BOOST_TEST(contains(err.str(), "--seed 18446744073709551615 --until-step 2"));
    BOOST_TEST(run_in_folder({"run", "--until-step", "1", "s.json"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
