// SPDX-License-Identifier: MIT
// What holds a parcel up, in which order, who decides about it, and the stock (SI, PH-07, PH-12).
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

struct held_fixture : parcel_fixture {
    held_fixture() : wallet(fund(0)) {
        rare = must(add_gift{{.name = "Vase",
                              .kind = gift_kind::physical,
                              .price = usd(20'00),
                              .fee = 10'00,
                              .shipping = 5'00,
                              .stock = 0}});
        strictest = make({.gifts = {rare},
                          .payer = wallet,
                          .needs_approval = true,
                          .needs_support_approval = true});
        scarce = make({.gifts = {rare}});
    }

    std::string support_approves(send_id which) {
        return tried(perform{.send = which, .what = act::approve, .by = {.support = true}});
    }

    funding_id wallet;
    gift_id rare;
    campaign_id strictest, scarce;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_parcels_held, held_fixture)

BOOST_AUTO_TEST_CASE(SI_03_SI_06_each_hurdle_comes_in_its_order_and_an_approval_waives_one) {
    const auto which = parcel({.campaign = strictest, .to = {.email = "lee+tag@buyer.example"}});
    BOOST_TEST(state_of(which) == "Suspicious Email");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Pending Approval");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Pending Sendoso Approval");
    BOOST_TEST(approve(which) == "not_permitted");
    BOOST_TEST(support_approves(which) == "done");
    BOOST_TEST(state_of(which) == "Out of Stock");
    BOOST_TEST(approve(which) == "out_of_stock");
    must(restock{.gift = rare});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(rare) == "1");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) ==
               "Initiated, Suspicious Email, Pending Approval, Pending Sendoso Approval, "
               "Out of Stock, Insufficient Funds, Order Received");
    BOOST_TEST(postings_of(which) == "available > spent 35.00 USD (FN-05)");
    BOOST_TEST(money_in(wallet) == "available -35.00, held 0.00, spent 35.00");
    BOOST_TEST(stock(rare) == "0");
    BOOST_TEST(approve(which) == "wrong_state");
}

// SI-06: each row fails all of the checks from the expected one on.
BOOST_AUTO_TEST_CASE(SI_06_the_first_hurdle_that_applies_holds) {
    const auto supported = make({.gifts = {rare}, .payer = wallet, .needs_support_approval = true});
    const auto empty = make({.gifts = {rare}, .payer = wallet});
    const auto poor = make({.gifts = {mug}, .payer = wallet});
    const struct {
        campaign_id campaign;
        std::string_view email, expected;
    } rows[] = {
        {strictest, "lee+tag at buyer", "Invalid Email Format"},
        {strictest, "lee+tag@buyer.example", "Suspicious Email"},
        {strictest, "lee@buyer.example", "Pending Approval"},
        {supported, "lee@buyer.example", "Pending Sendoso Approval"},
        {empty, "lee@buyer.example", "Out of Stock"},
        {poor, "lee@buyer.example", "Insufficient Funds"},
        {mugs, "lee@buyer.example", "Order Received"},
    };
    for (const auto& row : rows)
        BOOST_TEST(state_of(parcel({.campaign = row.campaign, .to = {.email = row.email}})) ==
                   row.expected);
}

BOOST_AUTO_TEST_CASE(SI_03_an_egift_s_campaign_may_need_both_approvals_too) {
    const auto both = make({.needs_approval = true, .needs_support_approval = true});
    const auto which = begin({.campaign = both});
    BOOST_TEST(approve(which, max) == "done");
    BOOST_TEST(support_approves(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Pending Approval, Pending Sendoso Approval, Sent");
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
}

BOOST_AUTO_TEST_CASE(SI_07_a_held_parcel_holds_nothing_waits_for_nothing_and_may_be_late) {
    const auto campaign = make({.gifts = {mug}, .needs_approval = true, .confirms_address = true});
    const auto which = request({.campaign = campaign});
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
    run_for(std::chrono::days{100});
    must(retire_campaign{campaign, true});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Pending Approval, Offer Sent");
    BOOST_TEST(waits_for(which) == "lapse 2021-01-16T00:00:00Z");
    BOOST_TEST(mails_of(which) == "address 2021-01-09T09:00:00Z");
    BOOST_TEST(company_has() == "available 965.00, held 35.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(SI_08_PH_07_who_decides_about_a_parcel_depends_on_where_it_stands) {
    const auto pending = make({.gifts = {mug}, .needs_approval = true});
    const auto supports = make({.gifts = {mug}, .needs_support_approval = true});
    const auto held = parcel({.campaign = pending});
    const auto for_support = parcel({.campaign = supports});
    const auto waiting = request();
    const auto ordered = parcel();
    const auto shipped = parcel();
    go(shipped, {act::fulfil, act::ship});
    const struct {
        send_id which;
        actor by;
        std::string_view approving, cancelling;
    } rows[] = {
        {held, {ann}, "done", "done"},
        {held, {max}, "done", "done"},
        {held, {sam}, "not_permitted", "done"},
        {held, {eve}, "not_permitted", "not_permitted"},
        {held, {.support = true}, "not_permitted", "not_permitted"},
        {for_support, {ann}, "not_permitted", "not_permitted"},
        {for_support, {}, "not_permitted", "not_permitted"},
        {for_support, {max}, "not_permitted", "not_permitted"},
        {for_support, {sam}, "not_permitted", "not_permitted"},
        {for_support, {.support = true}, "done", "done"},
        {waiting, {ann}, "wrong_state", "done"},
        {waiting, {max}, "wrong_state", "done"},
        {waiting, {sam}, "not_permitted", "done"},
        {waiting, {eve}, "not_permitted", "not_permitted"},
        {waiting, {.support = true}, "not_permitted", "not_permitted"},
        {ordered, {ann}, "wrong_state", "not_permitted"},
        {ordered, {max}, "wrong_state", "not_permitted"},
        {ordered, {sam}, "not_permitted", "not_permitted"},
        {ordered, {.support = true}, "not_permitted", "done"},
        {shipped, {ann}, "wrong_state", "wrong_state"},
        {shipped, {sam}, "not_permitted", "wrong_state"},
        {shipped, {.support = true}, "not_permitted", "not_permitted"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(state_of(row.which) << " by " << row.by.user) {
            const auto by = [&](act what) {
                auto copy = *this;
                return copy.tried(perform{.send = row.which, .what = what, .by = row.by});
            };
            BOOST_TEST(by(act::approve) == row.approving);
            BOOST_TEST(by(act::cancel) == row.cancelling);
        }
}

BOOST_AUTO_TEST_CASE(SI_08_a_cancelled_held_parcel_has_nothing_to_refund) {
    const auto which = parcel({.campaign = scarce});
    BOOST_TEST(state_of(which) == "Out of Stock");
    BOOST_TEST(cancel(which, sam) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Out of Stock, Canceled");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(stock(rare) == "0");
}

BOOST_AUTO_TEST_CASE(PH_07_support_cancels_an_order_with_the_whole_charge_back) {
    const std::vector<act> ways[] = {
        {}, {act::fulfil}, {act::fulfillment_issue}, {act::fulfil, act::fulfillment_issue}};
    for (const auto& way : ways) {
        auto there = *this;
        const auto which = there.parcel();
        for (const auto what : way) there.go(which, {what});
        BOOST_TEST(there.stock(mug) == "1");
        BOOST_TEST(there.support_cancels(which) == "done");
        BOOST_TEST(there.state_of(which) == "Refunded(canceled)");
        BOOST_TEST(there.postings_of(which) ==
                   "available > spent 35.00 USD (FN-05), "
                   "spent > available 35.00 USD (PH-07)");
        BOOST_TEST(there.company_has() == "available 1000.00, held 0.00, spent 0.00");
        BOOST_TEST(there.stock(mug) == "2");
        BOOST_TEST(there.support_cancels(which) == "not_permitted");
        BOOST_TEST(there.cancel(which) == "wrong_state");
    }
}

BOOST_AUTO_TEST_CASE(PH_07_of_amazon_s_orders_what_is_held_comes_back_too) {
    for (const bool shipped : {false, true}) {
        auto there = *this;
        const auto which = there.parcel({.campaign = speakers});
        if (shipped) there.go(which, {act::amazon_ship});
        BOOST_TEST(there.support_cancels(which) == "done");
        BOOST_TEST(there.postings_of(which) ==
                   "available > spent 52.00 USD (FN-11), "
                   "available > held 15.00 USD (FN-11), "
                   "spent > available 52.00 USD (PH-07), "
                   "held > available 15.00 USD (PH-07)");
        BOOST_TEST(there.company_has() == "available 1000.00, held 0.00, spent 0.00");
    }
}

BOOST_AUTO_TEST_CASE(PH_12_the_last_piece_goes_to_who_is_ordered_for_first) {
    must(restock{.gift = rare});
    const auto first = parcel({.campaign = scarce});
    const auto second = parcel({.campaign = scarce});
    BOOST_TEST(state_of(first) == "Order Received");
    BOOST_TEST(state_of(second) == "Out of Stock");
    BOOST_TEST(stock(rare) == "0");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(support_cancels(first) == "done");
    BOOST_TEST(stock(rare) == "1");
    BOOST_TEST(approve(second) == "done");
    BOOST_TEST(state_of(second) == "Order Received");
    BOOST_TEST(stock(rare) == "0");
}

BOOST_AUTO_TEST_CASE(PH_12_what_runs_out_while_the_recipient_is_asked_is_held_and_released) {
    must(restock{.gift = rare});
    const auto campaign = make({.gifts = {rare}, .confirms_address = true});
    const auto first = request({.campaign = campaign});
    const auto second = request({.campaign = campaign});
    BOOST_TEST(confirm(first) == "done");
    BOOST_TEST(confirm(second, away) == "done");
    BOOST_TEST(history_of(second) == "Initiated, Offer Sent, Out of Stock");
    BOOST_TEST(postings_of(second) ==
               "available > held 35.00 USD (FN-05), "
               "held > available 35.00 USD (PH-12)");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
    BOOST_TEST(confirm(second) == "awaiting_approval");
    run_for(std::chrono::days{30});
    BOOST_TEST(state_of(second) == "Out of Stock");
    BOOST_TEST(approve(second) == "out_of_stock");
    must(restock{.gift = rare});
    BOOST_TEST(state_of(second) == "Out of Stock");
    BOOST_TEST(approve(second) == "done");
    BOOST_TEST(history_of(second) == "Initiated, Offer Sent, Out of Stock, Order Received");
    BOOST_CHECK(confirmed_address(second) == away);
    BOOST_TEST(company_has() == "available 930.00, held 0.00, spent 70.00");
    BOOST_TEST(stock(rare) == "0");
}

BOOST_AUTO_TEST_CASE(PH_12_what_runs_out_before_the_deadline_does_not_go_unconfirmed) {
    must(restock{.gift = rare});
    const auto campaign =
        make({.gifts = {rare}, .confirms_address = true, .ships_unconfirmed = true});
    const auto silent = parcel({.campaign = campaign});
    parcel({.campaign = scarce});
    run_until("2020-10-08T00:00:00Z");
    BOOST_TEST(history_of(silent) == "Initiated, Offer Sent, Out of Stock");
    BOOST_TEST(company_has() == "available 965.00, held 0.00, spent 35.00");
}

BOOST_AUTO_TEST_CASE(PH_12_stock_is_looked_at_again_when_an_approved_order_would_leave) {
    must(restock{.gift = rare});
    const auto poor = make({.gifts = {rare}, .payer = wallet});
    const auto which = parcel({.campaign = poor});
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    parcel({.campaign = scarce});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Insufficient Funds, Out of Stock");
    BOOST_TEST(money_in(wallet) == "available 0.00, held 0.00, spent 0.00");
    must(restock{.gift = rare});
    // What the first approval waived comes after the stock, so it is asked again.
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Order Received");
    BOOST_TEST(money_in(wallet) == "available -35.00, held 0.00, spent 35.00");
}

BOOST_AUTO_TEST_CASE(PH_12_a_choice_is_out_of_stock_when_nothing_of_it_is_left) {
    const auto vases = make({.kind = gift_kind::choice, .gifts = {rare, mug}});
    const auto with_egift = make({.kind = gift_kind::choice, .gifts = {rare, coffee}});
    parcel();
    parcel();
    BOOST_TEST(state_of(request({.campaign = vases})) == "Out of Stock");
    BOOST_TEST(state_of(request({.campaign = with_egift})) == "Offer Sent");
    const auto which = send_id{3};
    BOOST_TEST(approve(which) == "out_of_stock");
    must(restock{.gift = mug});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(PH_12_swag_is_out_of_stock_by_its_variant) {
    BOOST_TEST(state_of(parcel({.campaign = shirts, .variant = "2"})) == "Out of Stock");
    BOOST_TEST(state_of(parcel({.campaign = shirts, .variant = "1"})) == "Order Received");
    BOOST_TEST(state_of(parcel({.campaign = shirts, .variant = "1"})) == "Out of Stock");
    BOOST_TEST(state_of(parcel({.campaign = shirts, .variant = "3"})) == "Order Received");
    BOOST_TEST(state_of(parcel({.campaign = shirts})) == "Offer Sent");
    BOOST_TEST(stock(shirt, 1) == "0");
    BOOST_TEST(stock(shirt, 3) == "any");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
