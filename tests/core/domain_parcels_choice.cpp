// SPDX-License-Identifier: MIT
// Choosing: between a parcel and an eGift, between parcels, and a size (PH-11).
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(domain_parcels_choice, parcel_fixture)

BOOST_AUTO_TEST_CASE(PH_11_a_choice_waits_for_its_recipient_and_holds_the_dearest) {
    const auto at_home = parcel({.campaign = either});
    BOOST_TEST(history_of(at_home) == "Initiated, Offer Sent");
    BOOST_TEST(postings_of(at_home) == "available > held 35.00 USD (PH-11)");
    BOOST_TEST(postings_of(parcel_to(away, {.campaign = either})) ==
               "available > held 42.50 USD (PH-11)");
    BOOST_TEST(postings_of(request({.campaign = either})) == "available > held 35.00 USD (PH-11)");
    BOOST_TEST(waits_for(at_home) == "lapse 2020-10-08T00:00:00Z");
    const auto grand = must(add_gift{{.name = "Grand", .price = usd(500'00)}});
    const auto dear = make({.kind = gift_kind::choice, .gifts = {mug, grand}});
    BOOST_TEST(postings_of(request({.campaign = dear})) == "available > held 500.00 USD (PH-11)");
}

BOOST_AUTO_TEST_CASE(PH_11_only_a_choice_campaign_with_several_gifts_leaves_the_choice) {
    const struct {
        campaign what;
        std::string_view expected;
    } rows[] = {
        {{.kind = gift_kind::choice, .gifts = {coffee, mug}}, "Offer Sent"},
        {{.kind = gift_kind::choice, .gifts = {mug, speaker}}, "Offer Sent"},
        {{.kind = gift_kind::choice, .gifts = {mug}}, "Order Received"},
        {{.kind = gift_kind::choice, .gifts = {coffee, book}}, "Sent"},
        {{.kind = gift_kind::physical, .gifts = {mug, speaker}}, "Order Received"},
        {{.kind = gift_kind::egift, .gifts = {coffee, mug}}, "Sent"},
    };
    for (const auto& row : rows)
        BOOST_TEST(state_of(parcel({.campaign = make(row.what)})) == row.expected);
}

BOOST_AUTO_TEST_CASE(PH_11_gifts_delisted_before_the_send_are_no_part_of_the_choice) {
    must(delist_gift{mug});
    const auto which = parcel({.campaign = either});
    BOOST_TEST(postings_of(which) == "available > held 34.00 USD (PH-11)");
    BOOST_TEST(choose(which, mug) == "gift_not_offered");
    must(delist_gift{shirt});
    BOOST_TEST(state_of(parcel({.campaign = either})) == "Sent");
    // EG-19: a send that was begun before keeps what it offers.
    BOOST_TEST(choose(which, shirt, "3") == "done");
}

BOOST_AUTO_TEST_CASE(PH_11_EG_19_a_held_choice_keeps_its_gifts_and_holds_the_dearest_of_them) {
    const auto wallet = fund(34'99);
    const auto poor = make({.kind = gift_kind::choice, .gifts = {coffee, mug}, .payer = wallet});
    const auto which = request({.campaign = poor});
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    must(delist_gift{mug});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (PH-11)");
    BOOST_TEST(choose(which, mug) == "done");
}

BOOST_AUTO_TEST_CASE(PH_11_a_parcel_may_be_changed_until_the_address_is_confirmed) {
    const auto which = parcel({.campaign = either});
    BOOST_TEST(choose(which, mug) == "done");
    BOOST_TEST(choose(which, shirt, "1") == "done");
    BOOST_TEST(choose(which, shirt, "3") == "done");
    BOOST_TEST(postings_of(which) == "available > held 35.00 USD (PH-11)");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (PH-11), "
               "held > spent 34.00 USD (FN-05), "
               "held > available 1.00 USD (FN-05)");
    BOOST_TEST(company_has() == "available 966.00, held 0.00, spent 34.00");
    BOOST_TEST(stock(shirt, 1) == "1");
    BOOST_TEST(stock(mug) == "2");
    BOOST_TEST(choose(which, mug) == "wrong_state");
    BOOST_CHECK(world.choices_of(which) == std::vector{shirt});
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Order Received");
}

BOOST_AUTO_TEST_CASE(PH_11_SI_04_where_a_parcel_may_go_is_asked_of_the_gift_that_was_chosen) {
    const auto mug_first = make({.kind = gift_kind::choice, .gifts = {mug, shirt}});
    const auto which = parcel_to(berlin, {.campaign = mug_first});
    BOOST_TEST(confirm_known(which) == "choice_missing");
    choose(which, mug);
    BOOST_TEST(confirm_known(which) == "country_not_eligible");
    choose(which, shirt, "3");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(company_has() == "available 966.00, held 0.00, spent 34.00");
}

BOOST_AUTO_TEST_CASE(PH_11_an_egift_is_final_and_has_90_days_from_offer_sent) {
    const auto which = parcel({.campaign = either});
    choose(which, mug);
    run_until("2020-10-05T12:00:00Z");
    BOOST_TEST(choose(which, coffee) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Clicked");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (PH-11), "
               "held > spent 25.00 USD (PH-11), "
               "held > available 10.00 USD (PH-11)");
    BOOST_TEST(company_has() == "available 975.00, held 0.00, spent 25.00");
    BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
    BOOST_TEST(choose(which, mug) == "wrong_state");
    BOOST_TEST(choose(which, coffee) == "wrong_state");
    BOOST_TEST(confirm(which) == "wrong_state");
    BOOST_TEST(pick(which) == "not_verified");
    BOOST_TEST(verify(which, "else@buyer.example") == "mismatch");
    BOOST_TEST(verify(which) == "done");
    BOOST_TEST(pick(which, mug) == "gift_not_offered");
    BOOST_TEST(pick(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Clicked, Verified, Redeemed");
    BOOST_TEST(company_has() == "available 975.00, held 0.00, spent 25.00");
    BOOST_TEST(stock(mug) == "2");
}

BOOST_AUTO_TEST_CASE(PH_11_EG_07_an_egift_chosen_but_not_redeemed_expires_without_credit) {
    const auto which = parcel({.campaign = either});
    choose(which, coffee);
    run_until("2020-12-29T23:59:59.999Z");
    BOOST_TEST(state_of(which) == "Clicked");
    run_until("2020-12-30T00:00:00Z");
    BOOST_TEST(state_of(which) == "Expired");
    BOOST_TEST(company_has() == "available 975.00, held 0.00, spent 25.00");
    BOOST_TEST(verify(which) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(PH_11_without_a_pick_the_request_s_end_is_the_send_s) {
    const auto which = parcel({.campaign = either});
    BOOST_TEST(confirm_known(which) == "choice_missing");
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(state_of(which) == "Confirmation Canceled(expired)");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(choose(which, coffee) == "offer_expired");
}

BOOST_AUTO_TEST_CASE(PH_11_what_can_be_chosen_and_what_not) {
    const auto which = parcel({.campaign = either});
    const struct {
        gift_id gift;
        std::string_view variant;
        std::string_view expected;
    } rows[] = {
        {{}, "", "gift_not_offered"},  // of several one has to be named
        {speaker, "", "gift_not_offered"},
        {book, "", "gift_not_offered"},
        {{99}, "", "gift_not_offered"},
        {mug, "1", "unknown_variant"},
        {shirt, "4", "unknown_variant"},
        {coffee, "1", "unknown_variant"},
        {shirt, "", "choice_missing"},
        {shirt, "2", "out_of_stock"},
        {shirt, "3", "done"},
        {mug, "", "done"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.gift << " variant " << row.variant) {
            auto there = *this;
            BOOST_TEST(there.choose(which, row.gift, row.variant) == row.expected);
            if (row.expected != "done") BOOST_TEST(there.everything() == everything());
        }
}

BOOST_AUTO_TEST_CASE(PH_11_swag_without_a_variant_waits_for_one) {
    const auto open = parcel({.campaign = shirts});
    BOOST_TEST(history_of(open) == "Initiated, Offer Sent");
    BOOST_TEST(postings_of(open) == "available > held 34.00 USD (FN-05)");
    BOOST_TEST(confirm_known(open) == "choice_missing");
    BOOST_TEST(choose(open, {}, "1") == "done");
    BOOST_TEST(confirm_known(open) == "done");
    BOOST_TEST(state_of(open) == "Order Received");
    BOOST_TEST(stock(shirt, 1) == "0");
    const auto chosen = parcel({.campaign = shirts, .variant = "3"});
    BOOST_TEST(history_of(chosen) == "Initiated, Order Received");
    BOOST_TEST(company_has() == "available 932.00, held 0.00, spent 68.00");
}

BOOST_AUTO_TEST_CASE(PH_11_the_only_variant_needs_no_choice) {
    const auto cap = must(add_gift{{.name = "Cap",
                                    .kind = gift_kind::swag,
                                    .price = usd(10'00),
                                    .fee = 10'00,
                                    .variants = {{"One size", 1}}}});
    const auto which = parcel({.gift = cap});
    BOOST_TEST(state_of(which) == "Order Received");
    BOOST_TEST(stock(cap, 1) == "0");
    BOOST_TEST(company_has() == "available 980.00, held 0.00, spent 20.00");
}

BOOST_AUTO_TEST_CASE(PH_12_the_page_offers_what_is_in_stock) {
    const auto which = parcel({.campaign = either});
    BOOST_CHECK(world.choices_of(which) == (std::vector{coffee, mug, shirt}));
    parcel();
    parcel();
    BOOST_TEST(stock(mug) == "0");
    BOOST_CHECK(world.choices_of(which) == (std::vector{coffee, shirt}));
    BOOST_TEST(choose(which, mug) == "out_of_stock");
    must(restock{.gift = mug});
    BOOST_CHECK(world.choices_of(which) == (std::vector{coffee, mug, shirt}));
    choose(which, coffee);
    BOOST_CHECK(world.choices_of(which) == std::vector{coffee});
}

BOOST_AUTO_TEST_CASE(SI_09_in_testing_mode_the_page_offers_everything) {
    const auto empty = must(add_gift{{.name = "Vase",
                                      .kind = gift_kind::physical,
                                      .price = usd(10'00),
                                      .fee = 10'00,
                                      .stock = 0}});
    const auto testing =
        make({.kind = gift_kind::choice, .gifts = {coffee, empty}, .testing = true});
    const auto which = request({.campaign = testing});
    BOOST_CHECK(world.choices_of(which) == (std::vector{coffee, empty}));
    BOOST_TEST(choose(which, empty) == "done");
    BOOST_TEST(confirm(which) == "done");
    BOOST_TEST(state_of(which) == "Order Received");
    BOOST_TEST(stock(empty) == "0");
}

BOOST_AUTO_TEST_CASE(EG_16_gifts_of_a_choice_with_parcels_have_their_own_prices) {
    const auto flexible = must(add_gift{{.name = "Card", .price = usd(10'00), .highest = 90'00}});
    const auto mixed = make({.kind = gift_kind::choice, .gifts = {flexible, mug}});
    BOOST_TEST(tried(add_campaign{{.name = "C",
                                   .kind = gift_kind::choice,
                                   .gifts = {flexible, mug},
                                   .lowest = 10'00,
                                   .highest = 20'00}}) == "price_out_of_range");
    const initiate what{.campaign = mixed, .sender = sam, .to = {.email = "lee@buyer.example"}};
    auto dearer = what;
    dearer.price = usd(50'00);
    BOOST_TEST(tried(dearer) == "price_out_of_range");
    const auto which = must(what);
    BOOST_TEST(choose(which, flexible) == "done");
    BOOST_TEST(company_has() == "available 990.00, held 0.00, spent 10.00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
