// SPDX-License-Identifier: MIT
// Whose wallet pays on Reachdesk, who may fill it, and what a closed one still takes (FN-10, FN-12
// to FN-14).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace giftsim::testing {

using std::chrono::days;

namespace {

struct wallets_fixture : claim_fixture {
    wallets_fixture() {
        wests = must(add_funding{.name = "West", .balance = usd(60'00)});
        must(set_owner{.funding = wests, .team = west});
        easts = must(add_funding{.name = "East", .balance = usd(60'00)});
        must(set_owner{.funding = easts, .team = east});
        yen = currency::from_code("JPY").value();
        sushi = must(add_gift{{.name = "Sushi", .price = {1500, yen}}});
        meals = reach({.gifts = {sushi}});
        out.clear();
    }

    funding_id payer_of(initiate what) { return of(send_gift(what)).payer; }

    funding_id wests, easts;
    currency yen{};
    gift_id sushi;
    campaign_id meals;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_wallets, wallets_fixture)

BOOST_AUTO_TEST_CASE(FN_10_a_source_is_a_user_s_wallet_a_team_s_or_the_company_s) {
    BOOST_TEST(world.money().of(wests).team == west);
    BOOST_TEST(tried(set_owner{.funding = wests, .owner = sam}) == "done");
    BOOST_TEST(world.money().of(wests).team == team_id{});
    BOOST_TEST(world.money().of(wests).owner == sam);
    BOOST_TEST(tried(set_owner{.funding = wests, .team = east}) == "done");
    BOOST_TEST(world.money().of(wests).owner == user_id{});
    BOOST_TEST(tried(set_owner{.funding = wests, .owner = sam, .team = west}) == "invalid_value");
    BOOST_TEST(tried(set_owner{.funding = wests, .team = {9}}) == "unknown_team");
    BOOST_TEST(tried(set_owner{.funding = wests, .owner = {9}, .team = west}) == "unknown_user");
    BOOST_TEST(tried(set_owner{.funding = {99}, .team = west}) == "unknown_funding");
    BOOST_TEST(world.money().of(wests).team == east);
}

BOOST_AUTO_TEST_CASE(FN_10_a_wallet_is_the_first_source_of_its_owner_in_that_currency) {
    const auto later = fund(500'00, sam);
    const auto in_yen = must(add_funding{.name = "Yen", .balance = {9000, yen}});
    must(set_owner{in_yen, sam});
    BOOST_TEST(world.wallet_of(sam, {}) == wallet);
    BOOST_TEST(world.wallet_of(sam, yen) == in_yen);
    BOOST_TEST(world.wallet_of(west, {}) == wests);
    BOOST_TEST(world.wallet_of(west, yen) == funding_id{});
    BOOST_TEST(world.wallet_of(eve, {}) == funding_id{});
    BOOST_TEST(of(claim(treat)).payer == wallet);
    BOOST_TEST(payer_of({.campaign = meals}) == in_yen);
    must(set_owner{wallet, ann});
    BOOST_TEST(world.wallet_of(sam, {}) == later);
}

BOOST_AUTO_TEST_CASE(FN_12_the_sender_s_own_wallet_pays_whatever_team_and_company_have) {
    must(add_team{.name = "rich", .funding = company});
    BOOST_TEST(payer_of({}) == wallet);
    BOOST_TEST(of(claim(treat, "kim@buyer.example")).payer == wallet);
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(FN_10_a_team_s_wallet_pays_for_those_who_have_a_part_in_it) {
    const auto his = fund(80'00, max);
    const struct {
        user_id sender;
        team_id team;
        bool from_team;
        funding_id expected;
    } rows[] = {
        {sam, {}, true, wests},     {sam, west, true, wests}, {sam, east, true, wallet},
        {sam, west, false, wallet}, {max, west, true, wests},  // manages it
        {max, east, true, his},     {max, {}, true, his},      // belongs to none
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const auto& row = rows[i];
        const auto email = "guest" + std::to_string(i) + "@buyer.example";
        const initiate what{.sender = row.sender,
                            .team = row.team,
                            .to = {.email = email},
                            .from_team_wallet = row.from_team};
        BOOST_TEST(payer_of(what) == row.expected, "row " << i);
    }
}

BOOST_AUTO_TEST_CASE(FN_10_a_wallet_that_nobody_had_is_opened_empty_with_the_send) {
    const auto sources = world.money().count();
    const auto which = send_gift({.campaign = meals});
    BOOST_TEST(world.money().count() == sources + 1);
    const auto& opened = world.money().of(of(which).payer);
    BOOST_TEST(opened.name == "Sam (JPY)");
    BOOST_TEST(opened.owner == sam);
    BOOST_TEST(opened.team == team_id{});
    BOOST_TEST(opened.unit == yen);
    BOOST_TEST(opened.balance(account::available) == 0);
    BOOST_TEST(state_of(which) == "Pending");
    BOOST_TEST(pending_for(which) == "funds");
    must(top_up{.funding = of(which).payer, .amount = {1500, yen}});
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(money_in(of(which).payer) == "available 0, held 1500, spent 0");
    send_gift({.campaign = meals, .to = {.email = "kim@buyer.example"}});
    BOOST_TEST(world.money().count() == sources + 1);
}

BOOST_AUTO_TEST_CASE(FN_10_a_team_s_wallet_is_opened_for_the_team) {
    const auto which = send_gift({.campaign = meals, .from_team_wallet = true});
    const auto& opened = world.money().of(of(which).payer);
    BOOST_TEST(opened.name == "west (JPY)");
    BOOST_TEST(opened.team == west);
    BOOST_TEST(opened.owner == user_id{});
}

BOOST_AUTO_TEST_CASE(FN_10_a_refused_send_opens_no_wallet) {
    const auto before = everything();
    BOOST_TEST(sends_gift({.campaign = meals, .mode = approval::granted}) == "insufficient_funds");
    BOOST_TEST(sends_gift({.campaign = meals, .to = {.email = "nobody"}}) == "invalid_email");
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(FN_10_a_click_opens_the_wallet_too) {
    const auto feast = reach({.gifts = {sushi}, .triggered = true});
    const auto which = claim(make_link(feast));
    BOOST_TEST(world.money().of(of(which).payer).name == "Sam (JPY)");
    BOOST_TEST(history_of(which) == "Clicked, Pending");
}

BOOST_AUTO_TEST_CASE(FN_13_a_wallet_is_filled_by_an_admin_its_owner_or_its_team_s_manager) {
    const struct {
        funding_id source;
        user_id by;
        std::string_view expected;
    } rows[] = {
        {wallet, ann, "done"},          {wallet, sam, "done"},
        {wallet, max, "not_permitted"}, {wallet, eve, "not_permitted"},
        {wests, ann, "done"},           {wests, max, "done"},
        {wests, sam, "not_permitted"},  {wests, eve, "not_permitted"},
        {easts, ann, "done"},           {easts, max, "not_permitted"},
        {easts, eve, "not_permitted"},  {company, max, "not_permitted"},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const auto& row = rows[i];
        const top_up what{.funding = row.source, .amount = usd(1'00), .by = {row.by}};
        BOOST_TEST(tried(what) == row.expected, "row " << i);
    }
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_wallet_pays_for_nothing_new_but_takes_money_back) {
    const auto live = claim(treat);
    const auto taken = cup_after({act::confirm_identity});
    must(close_funding{wallet});
    const auto late = claim(treat, "kim@buyer.example");
    BOOST_TEST(pending_for(late) == "funds");
    BOOST_TEST(approve(late) == "insufficient_funds");
    BOOST_TEST(sends_gift({.mode = approval::granted}) == "insufficient_funds");
    BOOST_TEST(tried(top_up{.funding = wallet, .amount = usd(1)}) == "funding_closed");
    BOOST_TEST(cancel(taken) == "done");
    run_for(days{30});
    BOOST_TEST(state_of(live) == "Expired");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_CASE(FN_14_what_was_held_before_is_spent_out_of_a_closed_wallet) {
    const auto live = claim(treat);
    const auto waiting = cup_after();
    must(close_funding{wallet});
    BOOST_TEST(pick(live) == "done");
    BOOST_TEST(does(waiting, act::confirm_identity) == "done");
    BOOST_TEST(wallet_has() == "available 40.00, held 0.00, spent 60.00");
}

BOOST_AUTO_TEST_CASE(FN_07_ML_13_money_goes_back_to_the_wallet_that_paid) {
    const auto which = cup_after({act::confirm_identity});
    must(set_owner{wallet, eve});
    const auto newer = fund(7'00, sam);
    BOOST_TEST(cancel(which) == "done");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
    BOOST_TEST(money_in(newer) == "available 7.00, held 0.00, spent 0.00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
