// SPDX-License-Identifier: MIT
// What may be put into a world and changed in it, and that a world is a value.
#include "core/domain.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <limits>
#include <string>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(domain_making, domain_fixture)

BOOST_AUTO_TEST_CASE(numbers_count_from_one_in_order_of_creation) {
    BOOST_TEST(ann.number == 1U);
    BOOST_TEST(max.number == 2U);
    BOOST_TEST(must(add_team{.name = "north"}).number == 3U);
    BOOST_TEST(begin().number == 1U);
    BOOST_TEST(begin().number == 2U);
}

BOOST_AUTO_TEST_CASE(a_funding_source_needs_a_name_and_no_debt) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(tried(add_funding{.name = "A", .balance = usd(0)}) == "done");
    BOOST_TEST(tried(add_funding{.name = "A", .balance = usd(most)}) == "done");
    BOOST_TEST(tried(add_funding{.name = "", .balance = usd(1)}) == "invalid_value");
    BOOST_TEST(tried(add_funding{.name = "A", .balance = usd(-1)}) == "amount_not_positive");
}

BOOST_AUTO_TEST_CASE(the_owner_of_a_source_is_a_user_who_is_still_there) {
    must(remove_user{eve});
    BOOST_TEST(tried(set_owner{company, sam}) == "done");
    BOOST_TEST(tried(set_owner{{9}, sam}) == "unknown_funding");
    BOOST_TEST(tried(set_owner{company, {9}}) == "unknown_user");
    BOOST_TEST(tried(set_owner{company, {}}) == "unknown_user");
    BOOST_TEST(tried(set_owner{company, eve}) == "unknown_user");
    BOOST_TEST(world.money().of(company).owner == sam);
}

BOOST_AUTO_TEST_CASE(FN_12_the_default_payer_is_a_source_that_exists) {
    const auto other = fund(1'00);
    BOOST_TEST(tried(set_default_payer{{9}}) == "unknown_funding");
    BOOST_TEST(tried(set_default_payer{{}}) == "unknown_funding");
    BOOST_TEST(tried(set_default_payer{other}) == "done");
    BOOST_TEST(world.settings().default_payer == other);
}

BOOST_AUTO_TEST_CASE(an_opening_balance_comes_from_outside) {
    const auto wallet = fund(40'00);
    BOOST_TEST(available(wallet) == "40.00 USD");
    BOOST_TEST(balance(wallet, account::outside) == "-40.00 USD");
    BOOST_TEST_REQUIRE(out.size() == 1U);
    BOOST_TEST(out[0].cause == "FN-02"_rule);
    BOOST_TEST(out[0].amount == 40'00);
    fund(0);
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(a_team_needs_a_name_and_a_known_funding_source) {
    BOOST_TEST(tried(add_team{.name = "A", .funding = company}) == "done");
    BOOST_TEST(tried(add_team{.name = "A", .funding = {9}}) == "unknown_funding");
    BOOST_TEST(tried(add_team{.name = ""}) == "invalid_value");
}

BOOST_AUTO_TEST_CASE(a_user_needs_a_name_an_email_and_known_teams) {
    const struct {
        add_user what;
        std::string_view expected;
    } rows[] = {
        {{.name = "A", .email = "a@us.example", .home = west, .manages = {west, east}}, "done"},
        {{.name = "A", .email = "a@us.example", .home = {9}}, "unknown_team"},
        {{.name = "A", .email = "a@us.example", .manages = {west, {9}}}, "unknown_team"},
        {{.name = "A", .email = "a@us.example", .manages = {team_id{}}}, "unknown_team"},
        {{.name = "", .email = "a@us.example"}, "invalid_value"},
        {{.name = "A", .email = "a at us"}, "invalid_value"},
    };
    for (const auto& row : rows) BOOST_TEST(tried(row.what) == row.expected);
}

BOOST_AUTO_TEST_CASE(a_gift_needs_a_name_and_a_price) {
    BOOST_TEST(tried(add_gift{{.name = "A", .price = usd(1)}}) == "done");
    BOOST_TEST(tried(add_gift{{.name = "", .price = usd(1)}}) == "invalid_value");
    BOOST_TEST(tried(add_gift{{.name = "A", .price = usd(0)}}) == "amount_not_positive");
    BOOST_TEST(tried(add_gift{{.name = "A", .price = usd(-1)}}) == "amount_not_positive");
}

BOOST_AUTO_TEST_CASE(a_gift_without_a_range_has_its_price_as_the_highest) {
    const auto fixed = must(add_gift{{.name = "A", .price = usd(5'00)}});
    const auto range = must(add_gift{{.name = "A", .price = usd(5'00), .highest = 9'00}});
    BOOST_TEST(world.gifts()[fixed.index()].highest == 5'00);
    BOOST_TEST(world.gifts()[range.index()].highest == 9'00);
}

BOOST_AUTO_TEST_CASE(a_campaign_offers_known_gifts_of_one_currency_in_a_window) {
    const auto yen = currency::from_code("JPY").value();
    const auto sushi = must(add_gift{{.name = "Sushi", .price = {1500, yen}}});
    const struct {
        campaign what;
        std::string_view expected;
    } rows[] = {
        {{.name = "A", .gifts = {coffee, book}}, "done"},
        {{.name = "A", .gifts = {sushi}}, "done"},
        {{.name = "A"}, "unknown_gift"},
        {{.name = "A", .gifts = {coffee, {9}}}, "unknown_gift"},
        {{.name = "A", .gifts = {coffee}, .payer = {9}}, "unknown_funding"},
        {{.name = "", .gifts = {coffee}}, "invalid_value"},
        {{.name = "A", .gifts = {coffee}, .opens = now, .closes = now}, "invalid_value"},
        {{.name = "A", .gifts = {coffee}, .opens = now, .closes = now + span{1}}, "done"},
        {{.name = "A", .gifts = {coffee}, .code_link_life = span{0}}, "invalid_value"},
        {{.name = "A", .gifts = {coffee}, .code_link_life = std::chrono::days{367}},
         "invalid_value"},
        {{.name = "A", .gifts = {coffee, coffee}}, "invalid_value"},
        {{.name = "A", .gifts = {coffee}, .lowest = 2, .highest = 1}, "price_out_of_range"},
        {{.name = "A", .gifts = {coffee}, .lowest = -1, .highest = 1}, "price_out_of_range"},
        {{.name = "A", .gifts = {coffee, sushi}}, "currency_mismatch"},
    };
    for (const auto& row : rows) BOOST_TEST(tried(add_campaign{row.what}) == row.expected);
}

// EG-16: no price given means the lower bound, and nothing can be charged nothing.
BOOST_AUTO_TEST_CASE(EG_16_a_price_range_begins_above_nothing) {
    BOOST_TEST(tried(add_campaign{{.name = "A", .gifts = {coffee}, .lowest = 0, .highest = 1}}) ==
               "price_out_of_range");
    BOOST_TEST(tried(add_campaign{{.name = "A", .gifts = {coffee}, .lowest = 1, .highest = 1}}) ==
               "done");
}

BOOST_AUTO_TEST_CASE(EG_02_offers_last_one_to_ninety_days) {
    const struct {
        int days;
        std::string_view expected;
    } rows[] = {
        {-1, "offer_days_out_of_range"},
        {0, "offer_days_out_of_range"},
        {1, "done"},
        {2, "done"},
        {30, "done"},
        {90, "done"},
        {91, "offer_days_out_of_range"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.days << " days") {
            const campaign added{.name = "A", .gifts = {coffee}, .offer_days = row.days};
            BOOST_TEST(tried(add_campaign{added}) == row.expected);
            BOOST_TEST(tried(set_offer_days{single, row.days}) == row.expected);
        }
    BOOST_TEST(campaign{}.offer_days == 30);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_can_neither_be_changed_nor_taken_away) {
    BOOST_TEST(tried(set_offer_days{{9}, 30}) == "unknown_campaign");
    BOOST_TEST(tried(set_offer_days{{}, 30}) == "unknown_campaign");
    BOOST_TEST(tried(retire_campaign{{9}}) == "unknown_campaign");
    BOOST_TEST(tried(delist_gift{{9}}) == "unknown_gift");
    BOOST_TEST(tried(remove_user{{9}}) == "unknown_user");
    BOOST_TEST(tried(close_funding{{9}}) == "unknown_funding");
}

BOOST_AUTO_TEST_CASE(a_user_is_removed_once) {
    BOOST_TEST(tried(remove_user{sam}) == "done");
    BOOST_TEST(tried(remove_user{sam}) == "unknown_user");
}

BOOST_AUTO_TEST_CASE(an_act_on_a_send_that_is_not_there_is_refused) {
    BOOST_TEST(open({1}) == "unknown_send");
    begin();
    BOOST_TEST(open({1}) == "done");
    BOOST_TEST(open({2}) == "unknown_send");
    BOOST_TEST(open({}) == "unknown_send");
}

BOOST_AUTO_TEST_CASE(a_copied_world_goes_its_own_way) {
    const auto which = begin();
    auto other = *this;
    other.run_for(std::chrono::days{40});
    BOOST_TEST(other.history_of(which) == "Initiated, Sent, Expired, Refunded(expired)");
    BOOST_TEST(other.available(company) == "1000.00 USD");
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    BOOST_TEST(available(company) == "975.00 USD");
    BOOST_TEST(world.all_sends().count_in(state::sent) == 1U);
    BOOST_TEST(other.world.all_sends().count_in(state::refunded) == 1U);
}

BOOST_AUTO_TEST_CASE(equal_commands_make_equal_worlds) {
    domain_fixture other;
    for (auto* each : {static_cast<domain_fixture*>(this), &other}) {
        each->begin_until(state::verified);
        each->begin({.via = channel::link});
        each->run_for(std::chrono::days{31});
    }
    BOOST_TEST(everything() == other.everything());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
