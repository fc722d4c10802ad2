// SPDX-License-Identifier: MIT
// The repository's own scenarios: all go as they say, and every compiler gives the same bytes. Runs
// in the project's root.
#include "fakeserver/cli/run_command.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace giftsim {
namespace {

struct run_result {
    exit_code how;
    std::string said;
    std::string complained;
};

run_result run_folder(const char* folder, bool digests, over where = over::direct) {
    run_arguments arguments;
    arguments.paths = {folder};
    arguments.digests = digests;
    arguments.where = where;
    std::ostringstream out, err;
    const auto how = run_scenarios(arguments, out, err);
    return {how, out.str(), err.str()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scenarios)

BOOST_AUTO_TEST_CASE(everything_goes_as_the_files_say) {
    const auto result = run_folder("scenarios", false);
    BOOST_TEST_INFO(result.said);
    BOOST_TEST((result.how == exit_code::ok));
    BOOST_TEST(result.complained == "");
}

// Digests change when the domain does something else, and with digest_version. Then look at what
// has changed and write them anew: giftsim run --digests scenarios > scenarios/digests.golden
BOOST_AUTO_TEST_CASE(digests_are_those_on_record) {
    std::ifstream file{"scenarios/digests.golden", std::ios::binary};
    const std::string golden{std::istreambuf_iterator<char>(file), {}};
    std::istringstream expected{golden};
    std::istringstream actual{run_folder("scenarios", true).said};
    std::string expected_line, actual_line;
    while (std::getline(expected, expected_line) && std::getline(actual, actual_line))
        BOOST_TEST(actual_line == expected_line);
    BOOST_TEST(!std::getline(expected, expected_line));
    BOOST_TEST(!std::getline(actual, actual_line));
    BOOST_TEST(golden != "");
}

// Malformed files never get as far as a digest, so the golden file holds all that run.
BOOST_AUTO_TEST_CASE(digests_are_the_same_through_the_handler_and_over_a_socket) {
    const auto direct = run_folder("scenarios", true);
    for (const auto where : {over::handler, over::http}) {
        const auto other = run_folder("scenarios", true, where);
        BOOST_TEST((other.how == exit_code::ok));
        BOOST_TEST(other.complained == "");
        BOOST_TEST(other.said == direct.said);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
