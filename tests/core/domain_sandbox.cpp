// SPDX-License-Identifier: MIT
// The vendor's sandbox: the same way to Sent and to Order Received, and nothing behind them
// (PR-02).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
namespace {

struct sandbox : claim_fixture {
    sandbox() { world.settings().sendosos.stands_still = true; }

    /// Every public act, by an Admin or support where that is asked for, comes to this.
    void check_all_acts(send_id which, std::string_view expected) {
        for (auto i = static_cast<int>(act::open); i <= static_cast<int>(act::cancel); ++i) {
            const auto what = static_cast<act>(i);
            const bool by_support = what == act::cancel && is_processing(of(which).where);
            const auto before = everything();
            BOOST_TEST_CONTEXT(name(what))
            BOOST_TEST(tried(perform{.send = which,
                                     .what = what,
                                     .by = {.support = by_support},
                                     .truthful = true}) == expected);
            BOOST_TEST(everything() == before);
        }
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_sandbox, sandbox)

BOOST_AUTO_TEST_CASE(PR_02_an_egift_is_charged_and_mailed_and_stays_sent) {
    const auto which = begin();
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
    check_all_acts(which, "sandbox");
    BOOST_TEST(waits_for(which) == "nothing");
    run_until("2021-10-01T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(PR_02_a_generated_link_is_never_clicked) {
    const auto which = begin({.via = channel::link});
    check_all_acts(which, "sandbox");
    BOOST_TEST(waits_for(which) == "nothing");
}

BOOST_AUTO_TEST_CASE(PR_02_a_parcel_stays_in_order_received_and_amazons_in_amazon_fulfilling) {
    const auto mugs_way = parcel();
    const auto speakers_way = parcel({.campaign = speakers});
    BOOST_TEST(state_of(mugs_way) == "Order Received");
    BOOST_TEST(state_of(speakers_way) == "Amazon Fulfilling");
    BOOST_TEST(stock(mug) == "1");
    for (const auto which : {mugs_way, speakers_way}) {
        check_all_acts(which, "sandbox");
        BOOST_TEST(waits_for(which) == "nothing");
    }
}

BOOST_AUTO_TEST_CASE(PR_02_who_is_asked_may_choose_and_confirm_for_that_leads_to_order_received) {
    const auto which = request({.campaign = either});
    BOOST_TEST(state_of(which) == "Offer Sent");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(choose(which, shirt, "L") == "done");
    BOOST_TEST(confirm(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Offer Sent, Order Received");
    check_all_acts(which, "sandbox");
}

BOOST_AUTO_TEST_CASE(PR_02_an_egift_chosen_instead_would_lead_beyond) {
    const auto which = request({.campaign = either});
    BOOST_TEST(choose(which, coffee) == "sandbox");
    BOOST_TEST(choose(which, book) == "sandbox");
    BOOST_TEST(choose(which, speaker) == "gift_not_offered");
    BOOST_TEST(choose(which, {99}) == "gift_not_offered");
    BOOST_TEST(state_of(which) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(PR_02_nobody_calls_a_request_off_and_no_mail_of_it_bounces) {
    const auto which = request();
    for (const auto what : {act::cancel, act::bounce, act::soft_bounce, act::fail, act::fulfil})
        BOOST_TEST_CONTEXT(name(what)) BOOST_TEST(does(which, what) == "sandbox");
    run_until("2021-10-01T00:00:00Z");
    BOOST_TEST(state_of(which) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(PR_02_what_is_held_is_decided_about_and_goes_out_then) {
    const auto campaign = make({.gifts = {coffee}, .needs_approval = true});
    const auto approved = begin({.campaign = campaign});
    const auto called_off = begin({.campaign = campaign});
    for (const auto what : {act::open, act::click, act::verify, act::pick, act::bounce})
        BOOST_TEST_CONTEXT(name(what)) BOOST_TEST(does(approved, what) == "sandbox");
    BOOST_TEST(approve(approved) == "done");
    BOOST_TEST(cancel(called_off) == "done");
    BOOST_TEST(state_of(approved) == "Sent");
    BOOST_TEST(state_of(called_off) == "Canceled");
    BOOST_TEST(approve(approved) == "sandbox");
    BOOST_TEST(cancel(called_off) == "sandbox");
}

BOOST_AUTO_TEST_CASE(PR_02_what_an_act_names_and_who_may_are_looked_at_first) {
    const auto which = parcel();
    BOOST_TEST(does({99}, act::fulfil) == "unknown_send");
    BOOST_TEST(cancel(which, sam) == "not_permitted");
    BOOST_TEST(tried(perform{.send = begin(), .what = act::soft_bounce, .failures = 9}) ==
               "invalid_value");
}

BOOST_AUTO_TEST_CASE(PR_02_an_overdraft_is_invoiced_all_the_same) {
    const auto empty = fund(0);
    const auto which = begin({.campaign = make({.gifts = {coffee}, .payer = empty})});
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(available(empty) == "-25.00 USD");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(available(empty) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(PR_02_reachdesks_sends_live_on) {
    const auto egift = claim(treat);
    const auto late = claim(treat, "kim@buyer.example");
    BOOST_TEST(does(egift, act::pick) == "done");
    BOOST_TEST(state_of(egift) == "Redeemed");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(state_of(late) == "Expired");
    const auto cup_on_its_way = cup_after({act::confirm_identity, act::receive, act::fulfil});
    BOOST_TEST(state_of(cup_on_its_way) == "Fulfilling");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
