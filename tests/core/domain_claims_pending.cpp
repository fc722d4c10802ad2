// SPDX-License-Identifier: MIT
// What holds a send on Reachdesk up, in which order, what an approval waives, and who decides
// (ML-08, ML-11, ML-13).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

using std::chrono::days;

/// What can hold a send by API up, in the order in which it is told.
enum class hurdle { security, spend_limit, approval, stock, funds };
constexpr std::string_view hurdle_names[] = {"security", "spend_limit", "approval", "stock",
                                             "funds"};
constexpr std::string_view hurdle_refusals[] = {"claim_security", "spend_limit_reached", "",
                                                "out_of_stock", "insufficient_funds"};

struct hurdles_fixture : claim_fixture {
    /// A parcel by API that meets all of these.
    initiate meeting(const std::set<hurdle>& all, approval mode) {
        using enum hurdle;
        if (all.contains(stock)) {
            parcel();
            parcel();
        }
        if (all.contains(security)) world.settings().blocklist = {"buyer.example"};
        if (all.contains(spend_limit)) world.settings().spend_limit = usd(34'99);
        if (all.contains(funds)) leave_in_wallet(0);
        if (all.contains(hurdle::approval)) mode = approval::wanted;
        return {.campaign = packets, .to = {.postal = home}, .mode = mode};
    }
    using approval = giftsim::approval;

    /// A claim that waits for a decision about its address.
    send_id suspicious_claim(link_id through) {
        world.settings().blocklist = {"lee@buyer.example"};
        const auto which = claim(through);
        if (of(which).physical) confirm_known(which);
        return which;
    }
};

/// Los Angeles, an hour before the year 2023; a recipient may have 50.00 USD a year.
struct year_end_fixture : claim_fixture {
    year_end_fixture() : claim_fixture(los_angeles()) {
        now = at("2023-01-01T07:00:00Z");
        world.settings().spend_limit = usd(50'00);
        must(top_up{.funding = wallet, .amount = usd(400'00)});
    }

    /// What another note to Lee waits for: "spend_limit", or nothing.
    std::string another(initiate what = {}) {
        what.campaign = reach({});
        return pending_for(send_gift(what));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_claims_pending, hurdles_fixture)

// --- the order -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_11_of_two_hurdles_the_earlier_one_holds_the_send_up) {
    for (std::size_t i = 0; i < std::size(hurdle_names); ++i)
        for (std::size_t j = i; j < std::size(hurdle_names); ++j) {
            hurdles_fixture there;
            const std::set both{static_cast<hurdle>(i), static_cast<hurdle>(j)};
            const auto which = there.send_gift(there.meeting(both, approval::automatic));
            BOOST_TEST_CONTEXT(hurdle_names[i] << " and " << hurdle_names[j]) {
                BOOST_TEST(there.history_of(which) == "Pending");
                BOOST_TEST(there.pending_for(which) == hurdle_names[i]);
                BOOST_TEST(there.postings_of(which) == "");
                BOOST_TEST(there.mails_of(which) == "");
                BOOST_TEST(there.waits_for(which) == "nothing");
            }
        }
}

BOOST_AUTO_TEST_CASE(ML_11_with_approval_granted_the_same_refuses_and_records_nothing) {
    for (std::size_t i = 0; i < std::size(hurdle_names); ++i)
        for (std::size_t j = i; j < std::size(hurdle_names); ++j) {
            if (hurdle_refusals[i].empty() || hurdle_refusals[j].empty()) continue;
            hurdles_fixture there;
            const std::set both{static_cast<hurdle>(i), static_cast<hurdle>(j)};
            const auto what = there.meeting(both, approval::granted);
            const auto before = there.everything();
            BOOST_TEST_CONTEXT(hurdle_names[i] << " and " << hurdle_names[j]) {
                BOOST_TEST(there.sends_gift(what) == hurdle_refusals[i]);
                BOOST_CHECK(there.world.could_begin(there.sending(what), there.now).error() ==
                            refusal_named(hurdle_refusals[i]).value());
                BOOST_TEST(there.everything() == before);
            }
        }
}

BOOST_AUTO_TEST_CASE(ML_08_an_approval_waives_what_was_to_decide_and_not_what_is_lacking) {
    for (const auto waived : {hurdle::security, hurdle::spend_limit, hurdle::approval})
        for (const auto lacking : {hurdle::stock, hurdle::funds}) {
            hurdles_fixture there;
            const auto which =
                there.send_gift(there.meeting({waived, lacking}, approval::automatic));
            BOOST_TEST(there.approve(which) == hurdle_refusals[static_cast<std::size_t>(lacking)]);
            BOOST_TEST(there.pending_for(which) == hurdle_names[static_cast<std::size_t>(waived)]);
            there.must(restock{.gift = there.mug});
            there.must(top_up{.funding = there.wallet, .amount = usd(35'00)});
            BOOST_TEST(there.approve(which) == "done");
            BOOST_TEST(there.history_of(which) == "Pending, Sent");
            BOOST_TEST(there.pending_for(which) == "");
        }
}

BOOST_AUTO_TEST_CASE(ML_11_an_approval_waives_all_three_at_once) {
    const auto which = send_gift(
        meeting({hurdle::security, hurdle::spend_limit, hurdle::approval}, approval::automatic));
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(history_of(which) == "Pending, Sent");
}

// A form that is filled in later meets no hurdle again that somebody has decided about.
BOOST_AUTO_TEST_CASE(SI_06_what_was_waived_is_not_asked_again_at_the_address_form) {
    for (const auto waived : {hurdle::security, hurdle::spend_limit, hurdle::approval}) {
        hurdles_fixture there;
        const auto which = there.send_gift(there.meeting({waived}, approval::automatic));
        there.approve(which);
        there.click(which);
        BOOST_TEST(there.confirm_known(which) == "done");
        BOOST_TEST(there.history_of(which) ==
                   "Pending, Sent, Opened, Clicked, Awaiting Confirmation");
        BOOST_TEST(there.wallet_has() == "available 65.00, held 35.00, spent 0.00");
    }
}

BOOST_AUTO_TEST_CASE(SI_06_a_filled_wallet_waives_nothing_else) {
    const auto which = send_gift(meeting({hurdle::funds}, approval::automatic));
    must(top_up{.funding = wallet, .amount = usd(90'00)});
    BOOST_TEST(approve(which) == "done");
    click(which);
    world.settings().spend_limit = usd(34'99);
    BOOST_TEST(confirm_known(which) == "done");
    BOOST_TEST(history_of(which) == "Pending, Sent, Opened, Clicked, Pending");
    BOOST_TEST(pending_for(which) == "spend_limit");
    BOOST_TEST(postings_of(which) ==
               "available > held 35.00 USD (ML-08), held > available 35.00 USD (ML-11)");
    BOOST_TEST(stock(mug) == "2");
}

// --- security ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_11_a_suspicious_address_holds_a_claim_up_where_it_would_take_money) {
    const auto code = suspicious_claim(treat);
    const auto thing = suspicious_claim(cup);
    for (const auto which : {code, thing}) {
        BOOST_TEST(history_of(which) == "Clicked, Pending");
        BOOST_TEST(pending_for(which) == "security");
        BOOST_TEST(postings_of(which) == "");
        BOOST_TEST(mails_of(which) == "");
        BOOST_TEST(approve(which) == "done");
    }
    BOOST_TEST(history_of(code) == "Clicked, Pending, Clicked");
    BOOST_TEST(history_of(thing) == "Clicked, Pending, Awaiting Confirmation");
    BOOST_TEST(wallet_has() == "available 40.00, held 60.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(SI_02_the_address_in_the_crm_is_what_is_looked_at) {
    world.settings().low_quality = {"throwaway.example"};
    const struct {
        std::string_view known, entered, expected;
    } rows[] = {
        {"Pat+Gifts@buyer.example", "pat+gifts@buyer.example", "security"},
        {"pat@THROWAWAY.example", "pat@throwaway.example", "security"},
        {"pat@buyer.example", "PAT@buyer.example", ""},
    };
    for (const auto& row : rows) {
        know(row.known, {.first_name = "Pat", .last_name = "Buyer"});
        BOOST_TEST(pending_for(claim(treat, row.entered)) == row.expected, row.known);
    }
}

BOOST_AUTO_TEST_CASE(SI_02_whoever_else_looks_at_addresses_may_suspect_one) {
    const auto which = send_gift({.suspected = true});
    BOOST_TEST(pending_for(which) == "security");
    BOOST_TEST(sends_gift({.to = {.email = "kim@buyer.example"},
                           .suspected = true,
                           .mode = approval::granted}) == "claim_security");
}

BOOST_AUTO_TEST_CASE(SI_09_testing_mode_takes_nothing_but_looks_at_addresses) {
    leave_in_wallet(0);
    world.settings().spend_limit = usd(1);
    const auto trial = make_link(reach({.testing = true, .triggered = true}));
    BOOST_TEST(pending_for(claim(trial, "kim@buyer.example")) == "");
    BOOST_TEST(pending_for(suspicious_claim(trial)) == "security");
}

// --- the limit of a year -------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(ML_11_the_limit_is_what_one_recipient_may_have_in_a_calendar_year,
                        year_end_fixture) {
    claim(treat);
    BOOST_TEST(another() == "");
    BOOST_TEST(another() == "spend_limit");
    BOOST_TEST(another({.to = {.email = "LEE@buyer.example"}}) == "spend_limit");
    BOOST_TEST(another({.to = {.email = "kim@buyer.example"}}) == "");
    run_until("2023-01-01T07:59:59.999Z");
    BOOST_TEST(another() == "spend_limit");
    run_until("2023-01-01T08:00:00Z");
    BOOST_TEST(another() == "");
    BOOST_TEST(another() == "");
    BOOST_TEST(another() == "spend_limit");
}

BOOST_FIXTURE_TEST_CASE(ML_11_what_is_held_and_what_is_spent_counts_and_nothing_else,
                        year_end_fixture) {
    now = at("2022-10-01T09:00:00Z");
    const auto spent = claim(treat);
    pick(spent);
    const auto held = claim(cup);
    BOOST_TEST(another({.from_team_wallet = true}) == "funds");  // and so it takes nothing
    begin();                                                     // Sendoso's
    send_gift({.campaign = reach({.testing = true})});
    confirm_known(held);
    BOOST_TEST(pending_for(held) == "spend_limit");  // 25.00 and 35.00
    world.settings().spend_limit = usd(60'00);
    approve(held);
    BOOST_TEST(another() == "spend_limit");
    cancel(held);
    const auto live = send_gift();
    BOOST_TEST(pending_for(live) == "");
    run_for(days{31});
    BOOST_TEST(state_of(live) == "Expired");
    BOOST_TEST(another() == "");
    BOOST_TEST(another() == "spend_limit");
}

BOOST_FIXTURE_TEST_CASE(ML_11_a_parcel_counts_with_fee_and_shipping_to_where_it_goes,
                        year_end_fixture) {
    world.settings().spend_limit = usd(42'49);
    const auto near = claim(cup);
    const auto far = claim(cup, "kim@buyer.example");
    confirm_known(near);
    confirm(far, away);
    BOOST_TEST(pending_for(near) == "");
    BOOST_TEST(pending_for(far) == "spend_limit");
}

BOOST_FIXTURE_TEST_CASE(ML_11_a_limit_in_another_currency_and_a_population_are_left_alone,
                        year_end_fixture) {
    world.settings().spend_limit = usd(1);
    BOOST_TEST(pending_for(claim_as_member(treat, 1)) == "");
    BOOST_TEST(pending_for(claim(treat)) == "spend_limit");
    world.settings().spend_limit = money{1, currency::from_code("JPY").value()};
    BOOST_TEST(another() == "");
}

// --- who decides ---------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_08_ML_13_admin_manager_and_sender_decide_and_others_do_not) {
    const auto maxs = must(add_user{
        .name = "Mia", .email = "mia@us.example", .rank = role::manager, .manages = {east}});
    const struct {
        actor by;
        std::string_view decide, cancel;
    } rows[] = {
        {{}, "done", "done"},
        {{ann}, "done", "done"},
        {{max}, "done", "not_permitted"},
        {{maxs}, "done", "not_permitted"},  // a Manager of whichever team
        {{sam}, "done", "done"},            // its Sender
        {{eve}, "not_permitted", "not_permitted"},
        {{.support = true}, "not_permitted", "not_permitted"},
        {{{99}}, "unknown_user", "unknown_user"},
    };
    const auto which = suspicious_claim(cup);
    for (std::size_t i = 0; i < std::size(rows); ++i) BOOST_TEST_CONTEXT("row " << i) {
            const auto answer = [&](act what) {
                auto there = *this;
                return there.tried(perform{.send = which, .what = what, .by = rows[i].by});
            };
            BOOST_TEST(answer(act::approve) == rows[i].decide);
            BOOST_TEST(answer(act::reject) == rows[i].decide);
            BOOST_TEST(answer(act::cancel) == rows[i].cancel);
        }
}

BOOST_AUTO_TEST_CASE(ML_13_a_manager_calls_off_what_they_sent_themselves_and_the_removed_nothing) {
    fund(50'00, max);
    must(add_connector{{.name = "Max's", .owner = max}});
    const auto his = claim(make_link(cups, max));
    BOOST_TEST(cancel(his, sam) == "not_permitted");
    BOOST_TEST(cancel(his, max) == "done");
    const auto sams = suspicious_claim(cup);
    must(remove_user{sam});
    for (const auto& answer : {approve(sams, sam), reject(sams, sam), cancel(sams, sam)})
        BOOST_TEST(answer == "unknown_user");
}

BOOST_AUTO_TEST_CASE(ML_08_whoever_may_not_decide_learns_nothing_of_the_state) {
    const auto which = claim(treat);
    for (const auto what : {act::approve, act::reject, act::cancel})
        BOOST_TEST(tried(perform{.send = which, .what = what, .by = {eve}}) == "not_permitted");
}

BOOST_AUTO_TEST_CASE(SI_07_ML_13_a_pending_claim_is_approved_after_its_campaign_and_sender_too) {
    const auto which = suspicious_claim(treat);
    must(retire_campaign{treats});
    must(delist_gift{coffee});
    must(remove_user{sam});
    BOOST_TEST(approve(which, max) == "done");
    BOOST_TEST(pick(which) == "done");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
