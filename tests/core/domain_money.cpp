// SPDX-License-Identifier: MIT
// Top-ups, closing, overdrafts and their invoices, and what every posting keeps true.
#include "core/domain.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <limits>
#include <numeric>
#include <string>

namespace giftsim::testing {
namespace {

using std::chrono::days;

constexpr auto most = std::numeric_limits<std::int64_t>::max();

struct money_fixture : domain_fixture {
    std::string top_up_by(actor by, funding_id which, std::int64_t cents = 1'00) {
        return tried(top_up{.funding = which, .amount = usd(cents), .by = by});
    }

    /// A send that was approved without funds: its payer stands at -25.00 USD.
    funding_id overdrawn() {
        const auto wallet = fund(0);
        BOOST_TEST(approve(begin({.campaign = make({.payer = wallet})})) == "done");
        return wallet;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_money, money_fixture)

BOOST_AUTO_TEST_CASE(FN_02_all_accounts_of_a_source_add_up_to_zero_after_every_posting) {
    begin_until(state::redeemed);
    const auto bounced = begin();
    bounce(bounced);
    overdrawn();
    begin({.via = channel::link});
    run_for(days{40});
    top_up_by({}, company);

    // Replayed from the postings alone, each keeps the sum and they end at the balances.
    std::vector<std::array<std::int64_t, 4>> replayed(world.money().count());
    const auto& all = world.money().postings();
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto& balances = replayed[all[i].funding().index()];
        balances[static_cast<std::size_t>(all[i].from())] -= all[i].amount();
        balances[static_cast<std::size_t>(all[i].to())] += all[i].amount();
        BOOST_TEST(std::accumulate(balances.begin(), balances.end(), std::int64_t{0}) == 0);
    }
    for (std::size_t i = 0; i < replayed.size(); ++i)
        BOOST_TEST(replayed[i] == world.money().of(funding_id::at(i)).balances);
}

BOOST_AUTO_TEST_CASE(FN_02_every_posting_names_its_cause) {
    const auto which = begin();
    run_for(days{40});
    const auto& all = world.money().postings();
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0].cause() == "FN-02"_rule);
    BOOST_TEST(all[0].send() == send_id{});
    BOOST_TEST(all[1].cause() == "FN-03"_rule);
    BOOST_TEST(all[1].send() == which);
    BOOST_TEST(to_text(all[1].at()) == "2020-10-01T09:00:00Z");
    BOOST_TEST(all[2].cause() == "FN-07"_rule);
    BOOST_TEST(to_text(all[2].at()) == "2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(FN_02_a_send_at_its_end_holds_nothing) {
    begin_until(state::redeemed);
    bounce(begin());
    run_for(days{40});
    BOOST_TEST(balance(company, account::held) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_07_the_credit_goes_to_the_source_that_paid_whatever_has_changed_since) {
    const auto wallet = fund(100'00);
    const auto campaign = make({.payer = wallet});
    const auto expiring = begin({.campaign = campaign});
    const auto bouncing = begin({.campaign = campaign});
    must(close_funding{wallet});
    must(retire_campaign{campaign, true});
    must(remove_user{sam});
    world.settings().default_payer = fund(0);
    bounce(bouncing);
    BOOST_TEST(available(wallet) == "75.00 USD");
    run_for(days{40});
    BOOST_TEST(state_of(expiring) == "Refunded(expired)");
    BOOST_TEST(available(wallet) == "100.00 USD");
    BOOST_TEST(spent(wallet) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_07_the_credit_is_the_full_charge_whatever_the_price_is_now) {
    const auto ranged = make({.lowest = 10'00, .highest = 50'00});
    const auto which = begin({.campaign = ranged, .price = usd(42'00)});
    bounce(which);
    BOOST_TEST(postings_of(which) ==
               "available > spent 42.00 USD (FN-03), spent > available 42.00 USD (FN-07)");
}

BOOST_AUTO_TEST_CASE(FN_09_an_approval_without_funds_goes_below_zero_until_midnight) {
    const auto wallet = overdrawn();
    BOOST_TEST(available(wallet) == "-25.00 USD");
    run_until("2020-10-01T23:59:59.999Z");
    BOOST_TEST(available(wallet) == "-25.00 USD");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(available(wallet) == "0.00 USD");
    BOOST_TEST(balance(wallet, account::outside) == "-25.00 USD");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].cause == "FN-09"_rule);
    BOOST_TEST(out[0].send == send_id{});
    run_for(days{10});
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(FN_09_a_source_that_is_spent_to_nothing_gets_no_invoice) {
    const auto wallet = fund(25'00);
    BOOST_TEST(state_of(begin({.campaign = make({.payer = wallet})})) == "Sent");
    BOOST_TEST(!world.money().of(wallet).overdrawn);
    BOOST_CHECK(world.money().of(wallet).invoice_at == never);
}

BOOST_AUTO_TEST_CASE(FN_09_there_is_one_invoice_for_all_that_was_approved_that_day) {
    const auto wallet = fund(10'00);
    const auto campaign = make({.payer = wallet});
    approve(begin({.campaign = campaign}));
    approve(begin({.campaign = campaign}));
    BOOST_TEST(available(wallet) == "-40.00 USD");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].amount == 40'00);
}

BOOST_AUTO_TEST_CASE(FN_09_what_is_overdrawn_at_midnight_itself_waits_for_the_next) {
    const auto wallet = fund(0);
    const auto which = begin({.campaign = make({.payer = wallet})});
    run_until("2020-10-02T00:00:00Z");
    approve(which);
    run_until("2020-10-02T23:59:59.999Z");
    BOOST_TEST(available(wallet) == "-25.00 USD");
    run_until("2020-10-03T00:00:00Z");
    BOOST_TEST(available(wallet) == "0.00 USD");
}

// FN-09: after that instant's deadlines, so a credit of the same midnight counts.
BOOST_AUTO_TEST_CASE(FN_09_the_invoice_comes_after_the_deadlines_of_its_midnight) {
    const auto wallet = fund(25'00);
    const auto campaign = make({.offer_days = 1, .payer = wallet});
    begin({.campaign = campaign});
    approve(begin({.campaign = campaign}));
    BOOST_TEST(available(wallet) == "-25.00 USD");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(available(wallet) == "25.00 USD");
    BOOST_TEST(balance(wallet, account::outside) == "-25.00 USD");
    BOOST_CHECK(world.money().of(wallet).invoice_at == never);
}

BOOST_AUTO_TEST_CASE(FN_09_a_top_up_before_midnight_makes_the_invoice_smaller_or_unnecessary) {
    const auto some = overdrawn();
    const auto enough = overdrawn();
    top_up_by({}, some, 10'00);
    top_up_by({}, enough, 30'00);
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].amount == 15'00);
    BOOST_TEST(available(some) == "0.00 USD");
    BOOST_TEST(available(enough) == "5.00 USD");
    BOOST_TEST(!world.money().of(enough).overdrawn);
}

BOOST_AUTO_TEST_CASE(FN_09_the_invoice_comes_at_midnight_of_the_organisation) {
    los_angeles_fixture there;
    const auto wallet = there.fund(0);
    there.approve(there.begin({.campaign = there.make({.payer = wallet})}));
    BOOST_TEST(to_text(there.world.money().of(wallet).invoice_at) == "2022-09-13T07:00:00Z");
}

BOOST_AUTO_TEST_CASE(FN_13_a_top_up_comes_from_outside_and_changes_no_send) {
    const auto wallet = fund(0);
    const auto which = begin({.campaign = make({.payer = wallet})});
    BOOST_TEST(top_up_by({}, wallet, 100'00) == "done");
    BOOST_TEST(available(wallet) == "100.00 USD");
    BOOST_TEST(balance(wallet, account::outside) == "-100.00 USD");
    BOOST_TEST(history_of(which) == "Initiated, Insufficient Funds");
    run_for(days{10});
    BOOST_TEST(state_of(which) == "Insufficient Funds");
}

BOOST_AUTO_TEST_CASE(FN_13_admins_top_up_any_managers_their_teams_and_owners_their_own) {
    const auto of_west = fund(0), of_east = fund(0), of_sam = fund(0, sam), of_max = fund(0, max);
    const auto paid = must(add_team{.name = "paid", .funding = of_west});
    must(add_team{.name = "not his", .funding = of_east});
    const auto mia = must(add_user{
        .name = "Mia", .email = "mia@us.example", .rank = role::manager, .manages = {paid}});
    const auto gone = must(add_user{.name = "Bo", .email = "bo@us.example", .rank = role::admin});
    must(remove_user{gone});
    const struct {
        actor by;
        funding_id which;
        std::string_view expected;
    } rows[] = {
        {{}, of_east, "done"},
        {{ann}, of_west, "done"},
        {{ann}, of_sam, "done"},
        {{mia}, of_west, "done"},
        {{mia}, of_east, "not_permitted"},
        {{mia}, of_sam, "not_permitted"},
        {{mia}, company, "not_permitted"},
        {{max}, of_west, "not_permitted"},
        {{max}, of_max, "done"},
        {{sam}, of_sam, "done"},
        {{sam}, of_west, "not_permitted"},
        {{eve}, of_sam, "not_permitted"},
        {{.support = true}, of_sam, "not_permitted"},
        {{gone}, of_sam, "unknown_user"},
        {{{9}}, of_sam, "unknown_user"},
        {{ann}, {99}, "unknown_funding"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.by.user << " tops up " << row.which)
    BOOST_TEST(top_up_by(row.by, row.which) == row.expected);
}

BOOST_AUTO_TEST_CASE(FN_13_a_top_up_is_more_than_nothing_of_the_source_s_currency) {
    const auto yen = currency::from_code("JPY").value();
    BOOST_TEST(top_up_by({}, company, 0) == "amount_not_positive");
    BOOST_TEST(top_up_by({}, company, -1) == "amount_not_positive");
    BOOST_TEST(tried(top_up{.funding = company, .amount = {100, yen}}) == "currency_mismatch");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_takes_no_top_up_and_keeps_what_it_has) {
    must(close_funding{company});
    BOOST_TEST(top_up_by({}, company) == "funding_closed");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_that_is_overdrawn_still_gets_its_invoice) {
    const auto wallet = overdrawn();
    must(close_funding{wallet});
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(available(wallet) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_01_a_top_up_that_would_not_fit_is_refused_and_changes_nothing) {
    const auto wallet = fund(most);
    BOOST_TEST(top_up_by({}, wallet, 1) == "money_overflow");
    BOOST_TEST(balance(wallet, account::available) == to_text(usd(most)));
}

// A refund is never refused, so what is paid in may not leave too little room for it.
BOOST_AUTO_TEST_CASE(FN_01_no_top_up_takes_the_room_that_a_credit_needs) {
    const auto penny = must(add_gift{{.name = "Penny", .price = usd(1)}});
    const auto wallet = fund(1);
    const auto which = begin({.campaign = make({.gifts = {penny}, .payer = wallet})});
    BOOST_TEST(top_up_by({}, wallet, most) == "money_overflow");
    BOOST_TEST(top_up_by({}, wallet, most - 1) == "done");
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(available(wallet) == to_text(usd(most)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
