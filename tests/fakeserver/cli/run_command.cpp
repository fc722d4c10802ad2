// SPDX-License-Identifier: MIT
// `giftsim run` on files of every fate: what is printed where, and with which exit status.
#include "fakeserver/cli/run_command.hpp"

#include "fakeserver/cli/run_one.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim {
namespace {

/// Files that pass, fail, and do not load.
struct files_fixture : testing::program_fixture {
    files_fixture() {
        write("pass.json", R"({"name": "Pass", "rules": [], "steps": [{"send": "kim"}]})");
        write("fail.json", R"({"name": "Fail", "rules": [], "steps": [{"send": "kim"},
  {"cancel": "kim"}]})");
        write("typo.json", R"({"nam": "Typo", "rules": [], "steps": []})");
    }

    std::string said() const { return out.str(); }
    std::string complained() const { return err.str(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_run_command, files_fixture)

BOOST_AUTO_TEST_CASE(a_file_that_passes) {
    BOOST_TEST(run_in_folder({"run", "pass.json"}) == 0);
    BOOST_TEST(said() == "1 file passed\n");
    BOOST_TEST(complained() == "");
}

BOOST_AUTO_TEST_CASE(a_file_that_fails) {
    BOOST_TEST(run_in_folder({"run", "fail.json"}) == 1);
    BOOST_TEST(said() == "1 of 1 file did not pass\n");
    BOOST_TEST(complained() == R"(fail.json:2:3: /steps/1
  step 2 (cancel) refused with wrong_state: the send's state does not allow this act
  world time  2025-01-01T09:00:00Z
  history     kim: Initiated 2025-01-01T09:00:00Z by begin (EG-01), Sent 2025-01-01T09:00:00Z by leave (EG-01)
  replay      giftsim run fail.json --seed 1 --until-step 2
)");
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_load) {
    BOOST_TEST(run_in_folder({"run", "typo.json"}) == 3);
    BOOST_TEST(said() == "1 of 1 file did not pass\n");
    BOOST_TEST(complained() == R"(typo.json:1:1: missing key "name"; add "name" to this object
    {"nam": "Typo", "rules": [], "steps": []}
    ^
typo.json:1:2: /nam: unknown key "nam"; did you mean "name"?
    {"nam": "Typo", "rules": [], "steps": []}
     ^
)");
}

BOOST_AUTO_TEST_CASE(of_several_files_the_worst_counts_and_all_are_told) {
    BOOST_TEST(run_in_folder({"run", "pass.json", "fail.json"}) == 1);
    BOOST_TEST(said() == "1 of 2 files did not pass\n");
    BOOST_TEST(run_in_folder({"run", "fail.json", "typo.json", "pass.json"}) == 3);
    BOOST_TEST(said() ==
               "2 of 3 files did not pass\n  failed  fail.json\n  not loaded  typo.json\n");
    const auto fail = complained().find("fail.json:2:3");
    const auto typo = complained().find("typo.json:1:1");
    BOOST_TEST((fail != std::string::npos && typo != std::string::npos && fail < typo));
}

BOOST_AUTO_TEST_CASE(a_path_that_does_not_exist_does_not_load) {
    BOOST_TEST(run_in_folder({"run", "gone.json", "pass.json"}) == 3);
    BOOST_TEST(complained() == "gone.json:1:1: there is no such file or folder\n");
    BOOST_TEST(said() == "1 file passed\n");
}

BOOST_AUTO_TEST_CASE(a_folder_is_run_whole_but_for_its_populations) {
    write("all/a.json", R"({"name": "a", "rules": [], "steps": []})");
    write("all/population/p.json", R"({"name": "p", "rules": [], "steps": []})");
    BOOST_TEST(run_in_folder({"run", "all/"}) == 0);
    BOOST_TEST(said() ==
               "1 file passed; 1 file in population folders left out, name such a folder "
               "to run it\n");
    BOOST_TEST(run_in_folder({"run", "all/", "all/population/"}) == 0);
    BOOST_TEST(said().starts_with("2 files passed"));
    write("all/notes.txt", "");
    BOOST_TEST(run_in_folder({"run", "all/"}) == 3);
    BOOST_TEST(complained() ==
               "all/notes.txt:1:1: nobody runs this file; scenarios end in .json\n");
}

BOOST_AUTO_TEST_CASE(digests_are_printed_alone_one_line_a_file) {
    BOOST_TEST(run_in_folder({"run", "--digests", "pass.json", "fail.json", "typo.json"}) == 3);
    const auto text = said();
    BOOST_TEST_REQUIRE(text.size() == 2 * (32 + 1 + 9 + 1));
    BOOST_TEST(text.substr(32, 11) == " fail.json\n");
    BOOST_TEST(text.substr(43 + 32, 11) == " pass.json\n");
    BOOST_TEST(text.substr(0, 32).find_first_not_of("0123456789abcdef") == std::string::npos);
    // Both have begun the same send, and a refusal leaves no trace.
    BOOST_TEST(text.substr(0, 32) == text.substr(43, 32));
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_changes_nothing) {
    for (int i = 0; i < 30; ++i)
        write(fmt::format("many/{:02}.json", i),
              fmt::format(R"({{"name": "x", "rules": [], "seed": {}, "steps": [
  {{"population": {{"count": 40, "over": "P1D", "recipients": {{"open": "1/{}"}}}}}}, {{"until": "idle"}},
  {{"expect": {{"counts": {{"Redeemed": {}}}}}}}]}})",
                          i, i % 5 + 1, i));
    const auto status = run_in_folder({"run", "--digests", "--jobs", "1", "many/"});
    const auto digests = said();
    const auto reports = complained();
    BOOST_TEST(status == 1);
    for (const auto* jobs : {"2", "7", "64"}) {
        BOOST_TEST(run_in_folder({"run", "--digests", "--jobs", jobs, "many/"}) == status);
        BOOST_TEST(said() == digests);
        BOOST_TEST(complained() == reports);
    }
    BOOST_TEST(run_in_folder({"run", "--jobs", "2", "many/"}) == status);
    BOOST_TEST(complained() == reports);
}

BOOST_AUTO_TEST_CASE(running_twice_finds_nothing_in_a_simulation_that_is_deterministic) {
    BOOST_TEST(run_in_folder({"run", "--twice", "pass.json"}) == 0);
    BOOST_TEST(run_in_folder({"run", "--twice", "fail.json"}) == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_coloured_and_no_progress_shown_but_on_a_terminal) {
    (void)run_in_folder({"run", "fail.json"});
    BOOST_TEST((said() + complained()).find_first_of("\x1b\r") == std::string::npos);
    (void)run_in_folder({"run", "--narrate", "pass.json"});
    BOOST_TEST((said() + complained()).find_first_of("\x1b\r") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(colours_and_progress_can_be_asked_for) {
    run_arguments arguments;
    arguments.paths = {(folder.path() / "pass.json").string(),
                       (folder.path() / "fail.json").string()};
    arguments.jobs = 1;
    arguments.colour = arguments.progress = true;
    std::ostringstream text, complaints;
    BOOST_TEST((run_scenarios(arguments, text, complaints) == exit_code::failed));
    BOOST_TEST(text.str() == "\x1b[31m1 of 2 files did not pass\x1b[0m\n");
    BOOST_TEST(complaints.str().starts_with("\r1 of 2 files\r2 of 2 files\r\x1b[K"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
