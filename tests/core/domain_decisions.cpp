// SPDX-License-Identifier: MIT
// Approving and cancelling: what may be decided, by whom, and what follows.
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace giftsim::testing {
namespace {

using std::chrono::days;

struct decision_fixture : domain_fixture {
    decision_fixture() : wallet(fund(0)), poor(make({.payer = wallet})) {}

    send_id unfunded() { return begin({.campaign = poor}); }
    send_id suspicious() { return begin({.to = {.email = "lee+tag@buyer.example"}}); }
    send_id suspicious_and_unfunded() {
        return begin({.campaign = poor, .to = {.email = "lee+tag@buyer.example"}});
    }

    funding_id wallet;
    campaign_id poor;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_decisions, decision_fixture)

BOOST_AUTO_TEST_CASE(SI_08_FN_09_admins_and_managers_decide_and_senders_only_cancel_their_own) {
    const auto gone = must(add_user{.name = "Bo", .email = "bo@us.example", .rank = role::admin});
    must(remove_user{gone});
    const auto of_sam = unfunded();
    const auto of_eve = begin({.campaign = poor, .sender = eve});
    const auto of_eve_for_west = begin({.campaign = poor, .sender = eve, .team = west});
    const auto of_max = begin({.campaign = poor, .sender = max});
    const auto of_ann = begin({.campaign = poor, .sender = ann});
    const struct {
        actor by;
        send_id which;
        std::string_view approving, cancelling;
    } rows[] = {
        {{}, of_sam, "done", "done"},
        {{ann}, of_sam, "done", "done"},
        {{ann}, of_max, "done", "done"},
        {{max}, of_sam, "done", "done"},
        {{max}, of_eve, "not_permitted", "not_permitted"},
        {{max}, of_eve_for_west, "done", "done"},
        {{max}, of_max, "done", "done"},
        {{max}, of_ann, "not_permitted", "not_permitted"},
        {{sam}, of_sam, "not_permitted", "done"},
        {{sam}, of_eve, "not_permitted", "not_permitted"},
        {{eve}, of_eve_for_west, "not_permitted", "done"},
        {{eve}, of_sam, "not_permitted", "not_permitted"},
        {{.support = true}, of_sam, "not_permitted", "not_permitted"},
        {{gone}, of_sam, "unknown_user", "unknown_user"},
        {{{9}}, of_sam, "unknown_user", "unknown_user"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.by.user << " about send " << row.which) {
            const auto by = [&](act what) {
                auto copy = *this;
                return copy.tried(perform{.send = row.which, .what = what, .by = row.by});
            };
            BOOST_TEST(by(act::approve) == row.approving);
            BOOST_TEST(by(act::cancel) == row.cancelling);
        }
}

BOOST_AUTO_TEST_CASE(who_may_not_decide_does_not_learn_where_the_send_stands) {
    BOOST_TEST(cancel(begin(), eve) == "not_permitted");
    BOOST_TEST(cancel(begin(), sam) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(SI_08_a_cancelled_send_has_nothing_to_refund) {
    const auto which = unfunded();
    BOOST_TEST(cancel(which, sam) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Insufficient Funds, Canceled");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(mails_of(which) == "");
}

BOOST_AUTO_TEST_CASE(EG_10_a_sent_egift_cannot_be_cancelled) {
    for (const auto where :
         {state::sent, state::opened, state::clicked, state::verified, state::redeemed})
        BOOST_TEST(cancel(begin_until(where), ann) == "wrong_state");
}

BOOST_AUTO_TEST_CASE(FN_09_an_approved_send_without_funds_goes_out_and_is_charged) {
    const auto which = unfunded();
    BOOST_TEST(approve(which, max) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Insufficient Funds, Sent");
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(available(wallet) == "-25.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_13_after_a_top_up_the_approval_stays_a_separate_act) {
    const auto which = unfunded();
    must(top_up{.funding = wallet, .amount = usd(25'00)});
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    approve(which);
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(available(wallet) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_cannot_be_overdrawn_by_an_approval) {
    const auto which = unfunded();
    must(close_funding{wallet});
    BOOST_TEST(approve(which) == "funding_closed");
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(cancel(which) == "done");
}

BOOST_AUTO_TEST_CASE(FN_01_an_approval_that_would_not_fit_is_refused) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto island = must(add_gift{{.name = "Island", .price = usd(most)}});
    const auto campaign = make({.gifts = {island}, .payer = wallet});
    const auto first = begin({.campaign = campaign});
    const auto second = begin({.campaign = campaign});
    BOOST_TEST(approve(first) == "done");
    BOOST_TEST(approve(second) == "money_overflow");
    BOOST_TEST(state_of(second) == "Insufficient Funds");
}

BOOST_AUTO_TEST_CASE(SI_06_an_approved_suspicious_send_goes_out_when_funds_suffice) {
    const auto which = suspicious();
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Suspicious Email, Sent");
    BOOST_TEST(available(company) == "975.00 USD");
}

BOOST_AUTO_TEST_CASE(SI_06_approving_waives_one_issue_and_runs_the_rest_of_the_checks) {
    const auto which = suspicious_and_unfunded();
    BOOST_TEST(state_of(which) == "Suspicious Email");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Suspicious Email, Insufficient Funds");
    BOOST_TEST(available(wallet) == "0.00 USD");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Sent");
}

BOOST_AUTO_TEST_CASE(SI_03_a_send_may_need_an_approval_whatever_its_campaign_says) {
    const auto checked = make({.needs_approval = true});
    for (const auto in : {single, checked, campaign_id{}})
        for (const bool wanted : {false, true}) {
            auto there = *this;
            const auto which = there.must(initiate{.campaign = in,
                                                   .gift = coffee,
                                                   .sender = sam,
                                                   .to = {.email = "lee@buyer.example"},
                                                   .needs_approval = wanted});
            const bool held = wanted || in == checked;
            BOOST_TEST(there.state_of(which) == (held ? "Pending Approval" : "Sent"));
            BOOST_TEST(there.available(company) == (held ? "1000.00 USD" : "975.00 USD"));
            if (!held) continue;
            BOOST_TEST(there.approve(which) == "done");
            BOOST_TEST(there.history_of(which) == "Initiated, Pending Approval, Sent");
        }
}

BOOST_AUTO_TEST_CASE(SI_06_an_approval_of_its_own_is_waited_for_after_a_suspicion_too) {
    const auto which = begin({.suspected = true, .needs_approval = true});
    BOOST_TEST(state_of(which) == "Suspicious Email");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Suspicious Email, Pending Approval");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(state_of(which) == "Sent");
}

BOOST_AUTO_TEST_CASE(SI_06_a_second_approve_is_refused) {
    const auto which = suspicious();
    approve(which);
    BOOST_TEST(approve(which) == "wrong_state");
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
}

BOOST_AUTO_TEST_CASE(SI_07_the_days_of_a_held_send_count_from_its_sending) {
    const auto which = unfunded();
    run_until("2020-12-24T09:00:00Z");
    approve(which);
    BOOST_TEST(waits_for(which) == "remind 2021-01-21T00:00:00Z");
    BOOST_TEST(to_text(of(which).offer_ends) == "2021-01-23T00:00:00Z");
    BOOST_TEST(to_text(of(which).redeem_ends) == "2021-03-24T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(SI_07_a_held_send_may_be_approved_after_its_campaign_has_ended) {
    const auto brief = make({.payer = wallet, .closes = now + days{1}});
    const auto which = begin({.campaign = brief});
    const auto other = unfunded();
    run_for(days{2});
    must(retire_campaign{poor, true});
    must(delist_gift{coffee});
    must(remove_user{sam});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(approve(other) == "done");
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(state_of(other) == "Sent");
}

BOOST_AUTO_TEST_CASE(SI_09_an_approved_test_send_posts_nothing) {
    const auto which = begin({.campaign = make({.payer = wallet, .testing = true}),
                              .to = {.email = "lee+tag@buyer.example"}});
    BOOST_TEST(state_of(which) == "Suspicious Email");
    approve(which);
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(postings_of(which) == "");
}

// EG-02: an edit touches new sends only, and a held send is not new.
BOOST_AUTO_TEST_CASE(EG_02_a_held_send_keeps_the_offer_days_with_which_it_was_begun) {
    const auto which = unfunded();
    must(set_offer_days{poor, 5});
    approve(which);
    BOOST_TEST(to_text(of(which).offer_ends) == "2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_02_editing_the_offer_days_touches_new_sends_only) {
    const auto before = begin();
    must(set_offer_days{single, 5});
    const auto after = begin();
    BOOST_TEST(to_text(of(before).offer_ends) == "2020-10-31T00:00:00Z");
    BOOST_TEST(to_text(of(after).offer_ends) == "2020-10-06T00:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
