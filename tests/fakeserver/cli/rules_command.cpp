// SPDX-License-Identifier: MIT
// Which rules are shown: by how many files, and what is wrong with that.
#include "fakeserver/cli/rules_command.hpp"

#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim {
namespace {

/// A file that claims to show these rules, and passes.
std::string showing(const std::string& rules) {
    return R"({"name": "x", "rules": [)" + rules + R"(], "steps": [{"send": "kim"}]})";
}

bool says(const std::ostringstream& where, const std::string& line) {
    return ("\n" + where.str()).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_rules, testing::program_fixture)

BOOST_AUTO_TEST_CASE(files_are_counted_once_for_each_rule_they_name) {
    write("s/a.json", showing(R"("EG-01", "FN-03")"));
    write("s/b.json", showing(R"("EG-01")"));
    BOOST_TEST(run_in_folder({"rules", "--every", "s/"}) == 1);
    BOOST_TEST(says(out, "EG-01   2 files"));
    BOOST_TEST(says(out, "FN-03   1 files"));
    BOOST_TEST(says(out, "EG      19 rules,   1 shown"));
    BOOST_TEST(says(err, "EG-02: no scenario shows it"));
    BOOST_TEST(!says(err, "EG-01: no scenario shows it"));
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_load_is_told_and_nothing_is_counted) {
    write("s/a.json", showing(R"("EG-99")"));
    BOOST_TEST(run_in_folder({"rules", "s/"}) == 3);
    BOOST_TEST(err.str().find("EG-99") != std::string::npos);
    BOOST_TEST(out.str().empty());
}

BOOST_AUTO_TEST_CASE(malformed_files_show_nothing) {
    write("s/malformed/a.json", showing(R"("EG-01", "EG-99")"));
    BOOST_TEST(run_in_folder({"rules", "s/"}) == 1);
    BOOST_TEST(says(err, "EG-01: no scenario shows it"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
