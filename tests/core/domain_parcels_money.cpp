// SPDX-License-Identifier: MIT
// Money of parcels after the order: true-ups, fees, debts that are invoiced, closed sources, and
// sums that are too large (FN-01, FN-02, FN-06, FN-11, FN-14).
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

namespace giftsim::testing {
namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();

struct parcel_money_fixture : parcel_fixture {
    /// A parcel of this gift, paid by a source of its own with so many cents.
    send_id paid_by(funding_id wallet, gift_id what, bool asks = false) {
        return parcel({.campaign = make({.kind = world.gifts()[what.index()].kind,
                                         .gifts = {what},
                                         .payer = wallet,
                                         .confirms_address = asks})});
    }

    /// An order of Amazon's that has arrived and is being packed.
    send_id packed_speaker(funding_id wallet) {
        const auto which = paid_by(wallet, speaker);
        go(which, {act::amazon_ship, act::amazon_arrive, act::fulfil});
        return which;
    }

    std::string shipping_for(send_id which, money cost) {
        return tried(perform{.send = which, .what = act::ship, .cost = cost});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_parcels_money, parcel_money_fixture)

BOOST_AUTO_TEST_CASE(FN_04_a_parcel_costs_item_fee_and_shipping_to_its_country) {
    BOOST_TEST(postings_of(parcel()) == "available > spent 35.00 USD (FN-05)");
    BOOST_TEST(postings_of(parcel_to(away)) == "available > spent 42.50 USD (FN-05)");
    BOOST_TEST(postings_of(parcel_to(berlin, {.campaign = shirts, .variant = "3"})) ==
               "available > spent 34.00 USD (FN-05)");
}

// The rule's own figures: an estimate of 15.00 that comes to 16.20, or to 13.90.
BOOST_AUTO_TEST_CASE(FN_06_at_shipping_the_estimate_is_trued_up) {
    const auto heavy = must(add_gift{{.name = "Anvil",
                                      .kind = gift_kind::physical,
                                      .price = usd(20'00),
                                      .fee = 10'00,
                                      .shipping = 15'00}});
    const struct {
        std::int64_t cents;
        std::string_view posting, money;
    } rows[] = {
        {16'20, ", available > spent 1.20 USD (FN-06)", "available 53.80, held 0.00, spent 46.20"},
        {13'90, ", spent > available 1.10 USD (FN-06)", "available 56.10, held 0.00, spent 43.90"},
        {15'00, "", "available 55.00, held 0.00, spent 45.00"},
        {0, ", spent > available 15.00 USD (FN-06)", "available 70.00, held 0.00, spent 30.00"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.cents << " cents") {
            const auto wallet = fund(100'00);
            const auto which = paid_by(wallet, heavy);
            go(which, {act::fulfil});
            BOOST_TEST(ship(which, row.cents) == "done");
            BOOST_TEST(postings_of(which) ==
                       "available > spent 45.00 USD (FN-05)" + std::string(row.posting));
            BOOST_TEST(money_in(wallet) == row.money);
            BOOST_TEST(kept(which).shipping == row.cents);
        }
}

BOOST_AUTO_TEST_CASE(FN_06_without_a_cost_the_estimate_was_right) {
    const auto which = parcel();
    go(which, {act::fulfil});
    BOOST_TEST(ship(which) == "done");
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (FN-05)");
}

BOOST_AUTO_TEST_CASE(FN_11_at_the_label_amazon_s_held_shipping_becomes_what_it_cost) {
    const struct {
        std::int64_t cents;
        std::string_view postings, money;
    } rows[] = {
        {15'00, "held > spent 15.00 USD (FN-11)", "available 33.00, held 0.00, spent 67.00"},
        {9'10, "held > spent 9.10 USD (FN-11), held > available 5.90 USD (FN-11)",
         "available 38.90, held 0.00, spent 61.10"},
        {17'45, "held > spent 15.00 USD (FN-11), available > spent 2.45 USD (FN-11)",
         "available 30.55, held 0.00, spent 69.45"},
        {0, "held > available 15.00 USD (FN-11)", "available 48.00, held 0.00, spent 52.00"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.cents << " cents") {
            const auto wallet = fund(100'00);
            const auto which = packed_speaker(wallet);
            BOOST_TEST(money_in(wallet) == "available 33.00, held 15.00, spent 52.00");
            BOOST_TEST(ship(which, row.cents) == "done");
            BOOST_TEST(postings_of(which) ==
                       "available > spent 52.00 USD (FN-11), "
                       "available > held 15.00 USD (FN-11), " +
                           std::string(row.postings));
            BOOST_TEST(money_in(wallet) == row.money);
        }
}

BOOST_AUTO_TEST_CASE(FN_11_PH_06_in_another_currency_the_figures_are_the_same) {
    const auto yen = currency::from_code("JPY").value();
    const auto wallet = must(add_funding{.name = "Y", .balance = {1000, yen}});
    const auto radio = must(
        add_gift{{.name = "Radio", .kind = gift_kind::amazon, .price = {400, yen}, .fee = 100}});
    const auto which = packed_speaker(fund(100'00));
    go(which, {act::ship});
    const auto own = paid_by(wallet, radio);
    BOOST_TEST(postings_of(own) ==
               "available > spent 500 JPY (FN-11), "
               "available > held 15 JPY (FN-11)");
    go(own, {act::amazon_ship, act::amazon_arrive, act::fulfil, act::ship, act::undeliverable,
             act::give_back});
    BOOST_TEST(money_in(wallet) == "available 482, held 0, spent 518");
}

BOOST_AUTO_TEST_CASE(FN_02_FN_09_a_true_up_may_overdraw_and_is_invoiced_at_midnight) {
    const auto wallet = fund(35'00);
    const auto which = paid_by(wallet, mug);
    go(which, {act::fulfil});
    BOOST_TEST(ship(which, 6'20) == "done");
    BOOST_TEST(money_in(wallet) == "available -1.20, held 0.00, spent 36.20");
    run_until("2020-10-01T23:59:59.999Z");
    BOOST_TEST(money_in(wallet) == "available -1.20, held 0.00, spent 36.20");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 0.00, spent 36.20");
    BOOST_TEST(balance(wallet, account::outside) == "-36.20 USD");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].cause == "FN-09"_rule);
    run_until("2020-10-05T00:00:00Z");
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(FN_02_PH_06_the_fee_of_a_return_may_overdraw_and_is_invoiced_too) {
    const auto wallet = fund(35'00);
    const auto which = paid_by(wallet, mug);
    go(which, {act::fulfil, act::ship, act::undeliverable});
    run_until("2020-10-09T10:00:00Z");
    go(which, {act::give_back});
    BOOST_TEST(money_in(wallet) == "available -2.95, held 0.00, spent 37.95");
    run_until("2020-10-10T00:00:00Z");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 0.00, spent 37.95");
}

BOOST_AUTO_TEST_CASE(FN_09_an_approved_request_holds_what_is_not_there_until_the_invoice) {
    const auto wallet = fund(10'00);
    const auto which = paid_by(wallet, mug, true);
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(approve(which, max) == "done");
    BOOST_TEST(state_of(which) == "Offer Sent");
    BOOST_TEST(money_in(wallet) == "available -25.00, held 35.00, spent 0.00");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 35.00, spent 0.00");
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 0.00, spent 35.00");
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_takes_no_order_but_finishes_those_it_has) {
    const auto wallet = fund(200'00);
    const auto waiting = paid_by(wallet, mug, true);
    const auto packed = packed_speaker(wallet);
    must(close_funding{wallet});
    BOOST_TEST(state_of(paid_by(wallet, mug)) == "Insufficient Funds");
    BOOST_TEST(state_of(paid_by(wallet, mug, true)) == "Insufficient Funds");
    // What is held already may be spent, and a true-up always posts.
    BOOST_TEST(confirm_known(waiting) == "done");
    BOOST_TEST(state_of(waiting) == "Order Received");
    BOOST_TEST(ship(packed, 16'00) == "done");
    BOOST_TEST(money_in(wallet) == "available 97.00, held 0.00, spent 103.00");
    BOOST_TEST(support_cancels(waiting) == "done");
    BOOST_TEST(money_in(wallet) == "available 132.00, held 0.00, spent 68.00");
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_does_not_pay_for_a_dearer_address) {
    const auto wallet = fund(200'00);
    const auto which = paid_by(wallet, mug, true);
    must(close_funding{wallet});
    BOOST_TEST(confirm(which, away) == "done");
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(money_in(wallet) == "available 200.00, held 0.00, spent 0.00");
    BOOST_TEST(approve(which) == "funding_closed");
}

BOOST_AUTO_TEST_CASE(FN_15_shipping_is_paid_in_the_payer_s_currency) {
    const auto which = parcel();
    BOOST_TEST(shipping_for(which, {1, currency::from_code("EUR").value()}) == "currency_mismatch");
    BOOST_TEST(shipping_for(which, usd(-1)) == "amount_not_positive");
    BOOST_TEST(shipping_for(which, usd(1)) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(FN_01_shipping_that_money_cannot_be_is_refused) {
    const auto which = parcel();
    go(which, {act::fulfil});
    for (const auto cents : {largest_shipping + 1, most}) {
        const auto before = everything();
        BOOST_TEST(ship(which, cents) == "money_overflow");
        BOOST_TEST(everything() == before);
    }
    BOOST_TEST(ship(which, largest_shipping) == "done");
}

BOOST_AUTO_TEST_CASE(FN_01_nothing_is_trued_up_or_returned_beyond_what_an_invoice_could_bring) {
    const auto wallet = fund(0);
    const auto island = must(add_gift{{.name = "Island", .price = usd(most - 100'00)}});
    const auto parcels = [&] {
        const auto which = paid_by(wallet, mug);
        BOOST_TEST(approve(which) == "done");
        go(which, {act::fulfil});
        return which;
    };
    const auto first = parcels();
    const auto second = parcels();
    approve(begin({.campaign = make({.gifts = {island}, .payer = wallet})}));
    // 30.00 are left of all that money can be.
    BOOST_TEST(ship(first, 35'01) == "money_overflow");
    BOOST_TEST(ship(first, 34'00) == "done");
    go(second, {act::ship});
    go(second, {act::undeliverable});
    BOOST_TEST(does(second, act::give_back) == "money_overflow");
    BOOST_TEST(state_of(second) == "Undeliverable");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(available(wallet) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_01_what_is_held_counts_to_what_money_can_be) {
    const auto wallet = fund(0);
    const auto island = must(add_gift{{.name = "Island", .price = usd(most - 34'99)}});
    approve(paid_by(wallet, mug, true));
    const auto which = begin({.campaign = make({.gifts = {island}, .payer = wallet})});
    BOOST_TEST(approve(which) == "money_overflow");
    BOOST_TEST(money_in(wallet) == "available -35.00, held 35.00, spent 0.00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
