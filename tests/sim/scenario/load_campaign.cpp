// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_campaign.cpp: what only one platform's campaigns have (PR-02).
#include "tests/sim/reachdesk.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;

namespace {

constexpr const char* gifts = R"({"gifts": [{"id": "tea", "price": "5.00 USD"},
{"id": "cup", "price": "5.00 USD"}, {"id": "mug", "kind": "physical", "price": "9.00 USD"},
{"id": "lamp", "kind": "amazon", "price": "9.00 USD"}], "campaigns": [)";

struct campaign_files : testing::scenario_fixture {
    /// The problem of a campaign, which stands on line 4 from column 1 on; "" if there is none.
    std::string problem_with(std::string_view campaign) {
        const auto text = file_of("", fmt::format("{}\n{}]}}", gifts, campaign));
        return problems_of(text).empty() ? "" : problem_of(text);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_campaign, campaign_files)

BOOST_AUTO_TEST_CASE(PR_02_each_platform_has_keys_that_the_other_lacks) {
    const struct {
        const char* key;
        const char* content;
        bool reachdesks;
    } rows[] = {
        {"triggered", "true", true},          {"triggered", "false", true},
        {"expiry_days", "7", true},           {"crm_campaign", R"("701C")", true},
        {"pays", R"("main")", false},         {"approval", "true", false},
        {"support_approval", "true", false},  {"confirm_address", "true", false},
        {"confirm_days", "3", false},         {"ship_unconfirmed", "true", false},
        {"offer_days", "7", false},           {"code_link", R"("PT1H")", false},
        {"credits_unclicked", "true", false},
    };
    for (const auto& row : rows) {
        const auto with = [&](const char* platform) {
            return problem_with(fmt::format(R"({{"id": "c", "platform": "{}", "{}": {}}})",
                                            platform, row.key, row.content));
        };
        const auto* mine = row.reachdesks ? "reachdesk" : "sendoso";
        const auto* other = row.reachdesks ? "sendoso" : "reachdesk";
        BOOST_TEST_CONTEXT(row.key) {
            BOOST_TEST(with(mine) == "");
            const auto said = with(other);
            BOOST_TEST(said.starts_with("s.json:4:"));
            BOOST_TEST(said.ends_with(
                fmt::format("/world/campaigns/0/{0}: \"{0}\" is for {1} campaigns only; take it "
                            "out, or see \"platform\"",
                            row.key, row.reachdesks ? "Reachdesk's" : "Sendoso's")));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_both_platforms_have_is_taken_by_both) {
    for (const auto* platform : {"sendoso", "reachdesk"})
        BOOST_TEST(problem_with(fmt::format(
                       R"({{"id": "c", "platform": "{}", "name": "C", "kind": "choice",
"gifts": ["tea", "cup"], "price_range": ["5.00 USD", "5.00 USD"], "opens": "2025-01-01T00:00:00Z",
"closes": "2026-01-01T00:00:00Z", "processing": "bulk", "units": 20, "testing": true}})",
                       platform)) == "");
}

BOOST_AUTO_TEST_CASE(values_of_reachdesks_keys_are_checked) {
    const struct {
        const char* campaign;
        const char* problem;
    } rows[] = {
        {R"({"id": "c", "platform": "reachdsk"})",
         R"(25: /world/campaigns/0/platform: unknown word "reachdsk"; did you mean "reachdesk"?)"},
        {R"({"id": "c", "platform": "salesforce"})",
         R"(25: /world/campaigns/0/platform: unknown word "salesforce"; write one of "sendoso", "reachdesk")"},
        {R"({"id": "c", "platform": "reachdesk", "triggered": "yes"})",
         R"(51: /world/campaigns/0/triggered: expected true or false, found a string)"},
        {R"({"id": "c", "platform": "reachdesk", "expiry_days": 0})",
         "53: /world/campaigns/0/expiry_days: expected a whole number from 1 to 30, found the "
         "number 0"},
        {R"({"id": "c", "platform": "reachdesk", "expiry_days": 31})",
         "53: /world/campaigns/0/expiry_days: expected a whole number from 1 to 30, found the "
         "number 31"},
        {R"({"id": "c", "platform": "reachdesk", "crm_campaign": ""})",
         "54: /world/campaigns/0/crm_campaign: a name has at least one character"},
        {R"({"id": "c", "platform": "reachdesk", "crm_campain": "x"})",
         R"(38: /world/campaigns/0/crm_campain: unknown key "crm_campain"; did you mean "crm_campaign"?)"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.campaign)
    BOOST_TEST(problem_with(row.campaign) == fmt::format("s.json:4:{}", row.problem));
}

BOOST_AUTO_TEST_CASE(PR_02_a_reachdesk_campaign_offers_egifts_or_one_physical_gift) {
    constexpr auto* said =
        "a Reachdesk campaign offers eGifts, or one physical gift, none of Amazon's";
    const struct {
        const char* offer;
        const char* where;  ///< "" where all is well
    } rows[] = {
        {R"("gift": "tea")", ""},
        {R"("gifts": ["tea", "cup"])", ""},
        {R"("gift": "mug")", ""},
        {R"("gifts": ["mug"])", ""},
        {R"("gift": "lamp")", "46: /world/campaigns/0/gift"},
        {R"("gifts": ["tea", "mug"])", "47: /world/campaigns/0/gifts"},
        {R"("gifts": ["mug", "tea"])", "47: /world/campaigns/0/gifts"},
        {R"("gifts": ["tea", "lamp"])", "47: /world/campaigns/0/gifts"},
    };
    for (const auto& row : rows) {
        const auto problem =
            problem_with(fmt::format(R"({{"id": "c", "platform": "reachdesk", {}}})", row.offer));
        const std::string where = row.where;
        BOOST_TEST_CONTEXT(row.offer)
        BOOST_TEST(problem == (where.empty() ? "" : fmt::format("s.json:4:{}: {}", where, said)));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
