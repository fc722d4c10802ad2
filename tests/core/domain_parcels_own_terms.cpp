// SPDX-License-Identifier: MIT
// What a send itself says about the request for an address, whatever its campaign says.
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(domain_parcels_own_terms, parcel_fixture)

BOOST_AUTO_TEST_CASE(PH_02_a_send_asks_for_2_to_7_days_whatever_its_campaign_says) {
    const auto usual = make({.gifts = {mug}, .confirms_address = true, .confirm_days = 5});
    const struct {
        std::optional<int> days;
        std::string_view expected;
    } rows[] = {
        {-1, "confirm_days_out_of_range"},
        {1, "confirm_days_out_of_range"},
        {2, "lapse 2020-10-03T00:00:00Z"},
        {7, "lapse 2020-10-08T00:00:00Z"},
        {8, "confirm_days_out_of_range"},
        {1'000'000, "confirm_days_out_of_range"},
        {std::nullopt, "lapse 2020-10-06T00:00:00Z"},
    };
    for (const auto& row : rows) {
        const initiate what{.campaign = usual,
                            .sender = sam,
                            .to = {.email = "lee@buyer.example"},
                            .confirm_days = row.days};
        const auto begun = ask(what);
        BOOST_TEST((begun ? waits_for(*begun) : outcome(begun)) == row.expected);
    }
    // What is at once in Order Received asks for nothing, but nonsense is refused all the same.
    BOOST_TEST(state_of(parcel({.confirm_days = 2})) == "Order Received");
    BOOST_TEST(tried(initiate{.campaign = mugs,
                              .sender = sam,
                              .to = {.email = "lee@buyer.example", .postal = home},
                              .confirm_days = 8}) == "confirm_days_out_of_range");
    BOOST_TEST(state_of(begin({.confirm_days = 8})) == "Sent");
}

BOOST_AUTO_TEST_CASE(PH_02_a_wrong_address_from_a_file_is_asked_about_for_2_days_all_the_same) {
    const auto which = parcel_to(nowhere, {.begun_by = origin::csv, .confirm_days = 7});
    BOOST_TEST(waits_for(which) == "lapse 2020-10-03T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(PH_02_a_send_may_ship_unconfirmed_or_not_whatever_its_campaign_says) {
    const auto ships = make({.gifts = {mug}, .confirms_address = true, .ships_unconfirmed = true});
    const struct {
        campaign_id in;
        std::optional<bool> wanted;
        address where;
        std::string_view expected;
    } rows[] = {
        {ships, std::nullopt, home, "go_unconfirmed 2020-10-08T00:00:00Z"},
        {ships, false, home, "lapse 2020-10-08T00:00:00Z"},
        {asked, std::nullopt, home, "lapse 2020-10-08T00:00:00Z"},
        {asked, true, home, "go_unconfirmed 2020-10-08T00:00:00Z"},
        {asked, true, {}, "lapse 2020-10-08T00:00:00Z"},
    };
    for (const auto& row : rows)
        BOOST_TEST(waits_for(parcel_to(row.where,
                                       {.campaign = row.in, .ships_unconfirmed = row.wanted})) ==
                   row.expected);
}

BOOST_AUTO_TEST_CASE(API_07_GL_02_a_request_that_the_sender_passes_on_does_not_bounce) {
    const auto passed = request({.asks_by_link = true});
    const auto mailed = request();
    BOOST_TEST(kept(passed).asks_by_link);
    BOOST_TEST(!kept(mailed).asks_by_link);
    BOOST_TEST(mails_of(passed) == "address 2020-10-01T09:00:00Z");
    const auto before = everything();
    BOOST_TEST(bounce(passed) == "wrong_state");
    BOOST_TEST(soft_bounce(passed, 4) == "wrong_state");
    BOOST_TEST(everything() == before);
    BOOST_TEST(bounce(mailed) == "done");
    BOOST_TEST(confirm(passed) == "done");
    BOOST_TEST(state_of(passed) == "Order Received");
    BOOST_TEST(bounce(passed) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(API_07_an_egift_chosen_there_is_mailed_by_the_platform_and_may_bounce) {
    const auto which = parcel({.campaign = either, .asks_by_link = true});
    BOOST_TEST(bounce(which) == "wrong_state");
    BOOST_TEST(choose(which, coffee) == "done");
    const auto answer = of(which).where == state::offer_sent ? "wrong_state" : "done";
    BOOST_TEST(bounce(which) == answer);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
