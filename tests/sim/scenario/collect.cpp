// SPDX-License-Identifier: MIT
// Tests sim/scenario/collect.hpp: which files of a folder are run, and what must become of them.
#include "sim/scenario/collect.hpp"

#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace giftsim::sim {
namespace {

using lines = std::vector<std::string>;

struct collect_fixture {
    collect_fixture() {
        for (const auto* name :
             {"all/b.json", "all/a.json", "all/deep/er/c.json", "all/malformed/m.json",
              "all/malformed/m.golden", "all/population/p.json", "all/worlds/acme.json",
              "all/deep/worlds/x.json", "all/schema.json", "all/README.md", "all/digests.golden"})
            folder.write(name, "{}");
    }

    /// "a.json pass", one line each; then what was left out, and the problems.
    lines collected(const std::vector<std::string>& names) {
        std::vector<std::filesystem::path> paths;
        for (const auto& name : names) paths.push_back(folder.path() / name);
        json::problems found;
        const auto all = collect(paths, found);
        lines told;
        for (const auto& file : all.files)
            told.push_back(fmt::format("{} {}", folder.without_folder(file.path.generic_string()),
                                       file.what == duty::pass ? "pass" : "not_load"));
        if (all.left_out != 0) told.push_back(fmt::format("{} left out", all.left_out));
        for (const auto& problem : found.sorted())
            told.push_back(folder.without_folder(json::render(problem)));
        return told;
    }

    giftsim::testing::temporary_folder folder;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_collect, collect_fixture)

BOOST_AUTO_TEST_CASE(a_folder_is_searched_for_scenarios) {
    const lines expected{"all/a.json pass", "all/b.json pass", "all/deep/er/c.json pass",
                         "all/malformed/m.json not_load", "1 left out"};
    BOOST_TEST(collected({"all"}) == expected, boost::test_tools::per_element());
    BOOST_TEST(collected({"all/"}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(populations_are_run_when_the_path_names_them) {
    BOOST_TEST(collected({"all/population"}) == lines{"all/population/p.json pass"},
               boost::test_tools::per_element());
    BOOST_TEST(collected({"all/population/"}) == lines{"all/population/p.json pass"},
               boost::test_tools::per_element());
    BOOST_TEST(collected({"all/population/p.json"}) == lines{"all/population/p.json pass"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(malformed_files_must_not_load_however_they_are_named) {
    const lines expected{"all/malformed/m.json not_load"};
    BOOST_TEST(collected({"all/malformed"}) == expected, boost::test_tools::per_element());
    BOOST_TEST(collected({"all/malformed/m.json"}) == expected, boost::test_tools::per_element());
    folder.write("all/malformed.json", "{}");
    BOOST_TEST(collected({"all/malformed.json"}) == lines{"all/malformed.json pass"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(several_paths_come_in_the_order_of_their_names) {
    BOOST_TEST(collected({"all/b.json", "all/deep", "all/a.json"}) ==
                   (lines{"all/a.json pass", "all/b.json pass", "all/deep/er/c.json pass"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_path_that_does_not_exist_is_a_problem) {
    BOOST_TEST(collected({"all/gone", "all/a.json"}) ==
                   (lines{"all/a.json pass", "all/gone:1:1: there is no such file or folder"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(files_that_nobody_runs_are_problems_in_the_order_of_their_names) {
    for (const auto* name : {"c.jsn", "a.txt", "worlds/notes.txt", "b.json~", "malformed/x.yaml"})
        folder.write(std::string("stray/") + name, "");
    const lines expected{
        "stray/a.txt:1:1: nobody runs this file; scenarios end in .json",
        "stray/b.json~:1:1: nobody runs this file; scenarios end in .json",
        "stray/c.jsn:1:1: nobody runs this file; scenarios end in .json",
        "stray/malformed/x.yaml:1:1: nobody runs this file; scenarios end in .json",
        "stray/worlds/notes.txt:1:1: nobody runs this file; scenarios end in .json",
    };
    BOOST_TEST(collected({"stray"}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_folder_holds_nothing) {
    std::filesystem::create_directories(folder.path() / "empty");
    BOOST_TEST(collected({"empty"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
