// SPDX-License-Identifier: MIT
// The program, called as a function with the words of its command line.
#include "fakeserver/cli/program.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <vector>

namespace giftsim {
namespace {

struct program_fixture {
    std::ostringstream out;
    std::ostringstream err;

    int run(std::vector<const char*> words) {
        words.insert(words.begin(), "giftsim");
        return static_cast<int>(run_program(words, out, err));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(program, program_fixture)

BOOST_AUTO_TEST_CASE(help_goes_to_standard_output) {
    BOOST_TEST(run({"--help"}) == 0);
    BOOST_TEST(out.str().find("Usage: giftsim") != std::string::npos);
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(the_version_names_the_program_and_the_zone_data) {
    BOOST_TEST(run({"--version"}) == 0);
    BOOST_TEST(out.str().starts_with("giftsim "));
    BOOST_TEST(out.str().find("(tzdata ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_option_is_an_error_of_use) {
    BOOST_TEST(run({"--no-such-option"}) == 1);
    BOOST_TEST(out.str() == "");
    BOOST_TEST(err.str().find("--no-such-option") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
