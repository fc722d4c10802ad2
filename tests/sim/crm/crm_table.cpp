// SPDX-License-Identifier: MIT
// Tests sim/crm/crm_table.hpp: which system is told what, and in which words.
#include "sim/crm/crm_table.hpp"

#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(crm_tables)

namespace {

/// "salesforce adds task CR-01", "salesforce updates campaign_member if mapped CR-01".
testing::text_lines rows_of(reachdesk_profile by) {
    testing::text_lines all;
    for (const auto& row : crm_rows(by))
        all.push_back(fmt::format("{} {} {}{} {}", giftsim::name(row.kind),
                                  row.habit == crm_habit::adds ? "adds" : "updates",
                                  name(row.object), row.needs_mapping ? " if mapped" : "",
                                  row.cause.text()));
    return all;
}

std::string word_in(state where, bool physical, reachdesk_profile by) {
    send record;
    record.reachdesk = true;
    record.physical = physical;
    return std::string(name(crm_word_for(record, where, by)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(CR_01_to_CR_08_the_seed_has_these_rows) {
    const testing::text_lines expected{
        "salesforce updates campaign_member if mapped CR-01",
        "salesforce adds task CR-01",
        "hubspot updates event CR-03",
        "dynamics updates task CR-05",
        "pardot updates campaign_member if mapped CR-06",
        "salesloft updates task CR-07",
        "outreach updates task CR-08",
    };
    BOOST_TEST(rows_of(reachdesk_profile::seed) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_10_the_later_article_tells_more_systems_and_some_in_other_ways) {
    const testing::text_lines expected{
        "salesforce updates campaign_member if mapped CR-01",
        "salesforce adds task CR-01",
        "hubspot updates event CR-03",
        "dynamics updates task CR-05",
        "pardot updates campaign_member if mapped CR-06",
        "marketo adds activity CR-10",
        "marketo updates program_member if mapped CR-10",
        "salesloft adds note CR-10",
        "outreach adds event CR-10",
    };
    BOOST_TEST(rows_of(reachdesk_profile::of_2025) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(records_are_called_as_their_systems_call_them) {
    const testing::text_lines expected{"campaign_member", "task",          "event", "note",
                                       "activity",        "program_member"};
    testing::text_lines names;
    for (std::size_t i = 0; i < crm_object_count; ++i)
        names.emplace_back(name(static_cast<crm_object>(i)));
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ML_09_each_state_has_its_word_and_the_others_have_none) {
    const std::map<state, std::string> of_both{{state::clicked, "clicked"}};
    const std::map<state, std::string> of_egifts{{state::redeemed, "claimed"}};
    const std::map<state, std::string> of_parcels{
        {state::awaiting_confirmation, "clicked"},
        {state::address_confirmed, "address confirmed"},
        {state::order_received, "processed"},
        {state::fulfilling, "processed"},
        {state::fulfillment_issue, "processed"},
        {state::shipped, "shipped"},
        {state::undeliverable, "shipped"},
        {state::delivered, "delivered"},
        {state::returned, "returned"},
        {state::canceled, "cancelled"},
    };
    const auto expected = [&](state where, bool physical) -> std::string {
        const auto& own = physical ? of_parcels : of_egifts;
        if (of_both.contains(where)) return of_both.at(where);
        return own.contains(where) ? own.at(where) : "";
    };
    for (std::size_t i = 1; i < state_count; ++i)
        for (const bool physical : {false, true}) {
            const auto where = static_cast<state>(i);
            BOOST_TEST_CONTEXT(name(where) << (physical ? " parcel" : " eGift"))
            BOOST_TEST(word_in(where, physical, reachdesk_profile::seed) ==
                       expected(where, physical));
        }
}

BOOST_AUTO_TEST_CASE(CR_10_the_later_article_differs_in_an_expired_egift_alone) {
    for (std::size_t i = 1; i < state_count; ++i)
        for (const bool physical : {false, true}) {
            const auto where = static_cast<state>(i);
            const auto later = word_in(where, physical, reachdesk_profile::of_2025);
            BOOST_TEST_CONTEXT(name(where) << (physical ? " parcel" : " eGift"))
            if (where == state::expired && !physical)
                BOOST_TEST(later == "cancelled");
            else
                BOOST_TEST(later == word_in(where, physical, reachdesk_profile::seed));
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
