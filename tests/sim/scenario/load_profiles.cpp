// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_profiles.hpp: whose account of each platform a world follows (PR-01).
#include "sim/scenario/load_profiles.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;

namespace {

struct profile_files : testing::scenario_fixture {
    static std::string world_with(const char* profiles) {
        return fmt::format(R"({{"profiles": {}}})", profiles);
    }
    profiles all_followed(const char* profiles) {
        return loaded(file_of("", world_with(profiles))).start.follows();
    }
    reachdesk_profile followed(const char* profiles) { return all_followed(profiles).reachdesk; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_profiles, profile_files)

BOOST_AUTO_TEST_CASE(PR_01_the_seed_holds_where_nothing_is_said) {
    for (const auto* text : {"{}", R"({"reachdesk": "seed"})", R"({"sendoso": "seed"})"})
        BOOST_TEST((followed(text) == reachdesk_profile::seed));
    BOOST_TEST((loaded(file_of("")).start.follows().reachdesk == reachdesk_profile::seed));
}

BOOST_AUTO_TEST_CASE(PR_01_the_later_article_is_called_by_its_year) {
    BOOST_TEST((followed(R"({"reachdesk": "2025"})") == reachdesk_profile::of_2025));
    BOOST_TEST(
        (followed(R"({"sendoso": "seed", "reachdesk": "2025"})") == reachdesk_profile::of_2025));
}

BOOST_AUTO_TEST_CASE(PR_01_sendosos_accounts_are_called_by_their_words) {
    BOOST_TEST((all_followed("{}").sendoso == sendoso_profile::seed));
    BOOST_TEST((all_followed(R"({"sendoso": "seed"})").sendoso == sendoso_profile::seed));
    BOOST_TEST(
        (all_followed(R"({"sendoso": "documented"})").sendoso == sendoso_profile::documented));
    BOOST_TEST((all_followed(R"({"sendoso": "sandbox", "reachdesk": "2025"})").sendoso ==
                sendoso_profile::sandbox));
}

BOOST_AUTO_TEST_CASE(unknown_platforms_and_words_are_told) {
    const struct {
        const char* profiles;
        const char* problem;
    } rows[] = {
        {R"({"reachdesk": "2026"})",
         R"(67: /world/profiles/reachdesk: unknown word "2026"; did you mean "2025"?)"},
        {R"({"reachdesk": "documented"})",
         R"(67: /world/profiles/reachdesk: unknown word "documented"; write one of "seed", "2025")"},
        {R"({"sendoso": "sed"})",
         R"(65: /world/profiles/sendoso: unknown word "sed"; did you mean "seed"?)"},
        {R"({"sendoso": "documentd"})",
         R"(65: /world/profiles/sendoso: unknown word "documentd"; did you mean "documented"?)"},
        {R"({"sendoso": "2025"})", R"(65: /world/profiles/sendoso: unknown word "2025"; )"
                                   R"(write one of "seed", "documented", "sandbox")"},
        {R"({"reachdesk": 2025})",
         R"(67: /world/profiles/reachdesk: expected one of "seed", "2025", found the number 2025)"},
        {R"({"reachdsk": "2025"})",
         R"(54: /world/profiles/reachdsk: unknown key "reachdsk"; did you mean "reachdesk"?)"},
        {R"("2025")", "53: /world/profiles: expected an object, found a string"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.profiles)
    BOOST_TEST(problem_of(file_of("", world_with(row.profiles))) ==
               fmt::format("s.json:1:{}", row.problem));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
