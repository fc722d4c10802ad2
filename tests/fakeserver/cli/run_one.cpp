// SPDX-License-Identifier: MIT
// One file's verdict; above all, that malformed ones are refused with exactly the expected words.
#include "fakeserver/cli/run_one.hpp"

#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim {
namespace {

struct malformed_fixture : testing::program_fixture {
    malformed_fixture() {
        write("malformed/typo.json", R"({"nam": "Typo", "rules": [], "steps": []})");
    }

    int run_typo() { return run_in_folder({"run", "malformed/typo.json"}); }
};

constexpr const char* right_words =
    "typo.json:1:1: missing key \"name\"; add \"name\" to this object\n"
    "typo.json:1:2: /nam: unknown key \"nam\"; did you mean \"name\"?\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_run_one, malformed_fixture)

BOOST_AUTO_TEST_CASE(a_malformed_file_passes_when_it_is_refused_with_the_right_words) {
    write("malformed/typo.golden", right_words);
    BOOST_TEST(run_typo() == 0);
    BOOST_TEST(out.str() == "1 file passed\n");
}

BOOST_AUTO_TEST_CASE(other_words_are_a_failure_that_shows_both) {
    write("malformed/typo.golden", "typo.json:1:1: something else\n");
    BOOST_TEST(run_typo() == 1);
    const std::string before =
        "malformed/typo.json: is refused with other words than malformed/typo.golden holds; "
        "--update rewrites it\n"
        "  expected\ntypo.json:1:1: something else\n  actual\n";
    BOOST_TEST(err.str().starts_with(before));
    BOOST_TEST(err.str().substr(before.size()) == right_words);
}

BOOST_AUTO_TEST_CASE(no_words_are_a_failure) {
    BOOST_TEST(run_typo() == 1);
    BOOST_TEST(err.str().ends_with(std::string{"  actual\n"}.append(right_words)));
}

BOOST_AUTO_TEST_CASE(a_malformed_file_that_loads_is_a_failure) {
    write("malformed/typo.json", R"({"name": "Good", "rules": [], "steps": []})");
    BOOST_TEST(run_typo() == 1);
    BOOST_TEST(err.str() ==
               "malformed/typo.json: loads, though it stands among the malformed files\n");
}

BOOST_AUTO_TEST_CASE(a_malformed_file_has_no_digest) {
    write("malformed/typo.golden", right_words);
    BOOST_TEST(run_in_folder({"run", "--digests", "malformed/"}) == 0);
    BOOST_TEST(out.str() == "");
}

BOOST_AUTO_TEST_CASE(a_result_says_what_the_file_is_called_and_what_came_of_it) {
    write("good.json", R"({"name": "Good", "rules": [], "steps": [{"send": "kim"}]})");
    const auto result = run_file({folder.path() / "good.json"}, {}, {}, nullptr);
    BOOST_TEST((result.how == exit_code::ok));
    BOOST_TEST(result.report == "");
    BOOST_TEST(result.fingerprints.size() == 1U);
    BOOST_TEST(result.chosen);
    BOOST_TEST(folder.without_folder(result.file) == "good.json");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
