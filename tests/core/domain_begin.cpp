// SPDX-License-Identifier: MIT
// Beginning a send: the checks and their order, what is recorded, who pays and how much.
#include "core/domain.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <limits>
#include <optional>
#include <string>

namespace giftsim::testing {
namespace {

const recipient lee{.email = "lee@buyer.example"};

struct begin_fixture : domain_fixture {
    /// Begins a send as it stands and says what it became, or why it was refused.
    std::string became(const initiate& what) {
        const auto begun = ask(what);
        return begun ? state_of(*begun) : outcome(begun);
    }

    std::string became_for(std::string_view email) {
        return became({.campaign = single, .sender = sam, .to = {.email = email}});
    }

    gift_id sushi() {
        const auto yen = currency::from_code("JPY").value();
        return must(add_gift{{.name = "Sushi", .price = {1500, yen}}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_begin, begin_fixture)

BOOST_AUTO_TEST_CASE(EG_01_a_send_is_initiated_and_sent_at_the_same_instant) {
    const auto which = begin();
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    world.all_sends().steps().for_each(which, [&](step taken) { BOOST_CHECK(taken.at() == now); });
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_01_a_send_keeps_who_began_it) {
    for (const auto by : {origin::user, origin::api, origin::trigger})
        BOOST_CHECK(of(begin({.begun_by = by})).begun_by == by);
}

BOOST_AUTO_TEST_CASE(a_send_keeps_what_was_written_on_it) {
    const auto which =
        begin({.to = {"Lee", "Wu", "Lee@Buyer.example", "+1 555 0100", "Buyer", "CEO", "Thanks!"}});
    const auto written = world.all_sends().recipient_of(which);
    BOOST_TEST(written.first_name == "Lee");
    BOOST_TEST(written.last_name == "Wu");
    BOOST_TEST(written.email == "Lee@Buyer.example");
    BOOST_TEST(written.phone == "+1 555 0100");
    BOOST_TEST(written.company == "Buyer");
    BOOST_TEST(written.title == "CEO");
    BOOST_TEST(written.message == "Thanks!");
}

BOOST_AUTO_TEST_CASE(FN_03_an_egift_costs_its_face_value_at_sent) {
    const auto which = begin();
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
    BOOST_TEST(available(company) == "975.00 USD");
    BOOST_TEST(spent(company) == "25.00 USD");
}

// FN-03
BOOST_AUTO_TEST_CASE(FN_03_opening_to_redeeming_post_nothing) {
    const auto which = begin_until(state::redeemed);
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
}

BOOST_AUTO_TEST_CASE(FN_08_the_payer_needs_at_least_the_cost) {
    const struct {
        std::int64_t cents;
        std::string_view state;
        std::string_view postings;
    } rows[] = {
        {0, "Insufficient Funds", ""},
        {24'99, "Insufficient Funds", ""},
        {25'00, "Sent", "available > spent 25.00 USD (FN-03)"},
        {25'01, "Sent", "available > spent 25.00 USD (FN-03)"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.cents << " cents") {
            const auto which =
                begin({.campaign = make({.gifts = {coffee}, .payer = fund(row.cents)})});
            BOOST_TEST(state_of(which) == row.state);
            BOOST_TEST(postings_of(which) == row.postings);
        }
}

BOOST_AUTO_TEST_CASE(FN_08_a_send_without_funds_is_recorded_and_waits_for_nothing) {
    const auto which = begin({.campaign = make({.payer = fund(24'99)})});
    BOOST_TEST(history_of(which) == "Initiated, Insufficient Funds");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(waits_for(which) == "nothing");
}

BOOST_AUTO_TEST_CASE(FN_08_the_second_of_two_sends_lacks_what_the_first_took) {
    const auto campaign = make({.payer = fund(49'99)});
    BOOST_TEST(state_of(begin({.campaign = campaign})) == "Sent");
    BOOST_TEST(state_of(begin({.campaign = campaign})) == "Insufficient Funds");
}

BOOST_AUTO_TEST_CASE(FN_12_the_campaign_pays_else_the_team_else_the_organisation) {
    const auto of_campaign = fund(100'00), of_west = fund(100'00), of_east = fund(100'00);
    const auto rich = must(add_team{.name = "rich", .funding = of_west});
    const auto other = must(add_team{.name = "other", .funding = of_east});
    const auto ian = must(add_user{.name = "Ian", .email = "ian@us.example", .home = rich});
    const auto funded = make({.payer = of_campaign});
    const struct {
        initiate what;
        funding_id expected;
    } rows[] = {
        {{.campaign = funded, .sender = ian, .team = other, .to = lee}, of_campaign},
        {{.campaign = single, .sender = ian, .team = other, .to = lee}, of_east},
        {{.campaign = single, .sender = ian, .to = lee}, of_west},
        {{.gift = coffee, .sender = ian, .to = lee}, of_west},
        {{.campaign = single, .sender = ian, .team = west, .to = lee}, company},
        {{.campaign = single, .sender = sam, .to = lee}, company},
        {{.campaign = single, .sender = ann, .to = lee}, company},
    };
    for (const auto& row : rows) BOOST_TEST(of(must(row.what)).payer == row.expected);
}

BOOST_AUTO_TEST_CASE(FN_12_when_nobody_pays_the_send_is_refused) {
    world.settings().default_payer = {};
    BOOST_TEST(became_for("lee@buyer.example") == "unknown_funding");
    BOOST_TEST(world.all_sends().count() == 0U);
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_has_no_funds_for_a_new_send) {
    must(close_funding{company});
    BOOST_TEST(became_for("lee@buyer.example") == "Insufficient Funds");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(FN_15_gift_and_payer_in_different_currencies_are_refused_unrecorded) {
    BOOST_TEST(became({.gift = sushi(), .sender = sam, .to = lee}) == "currency_mismatch");
    BOOST_TEST(world.all_sends().count() == 0U);
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(FN_01_a_charge_that_would_not_fit_counts_as_no_funds) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto wallet = fund(most);
    const auto dear = must(add_gift{{.name = "Island", .price = usd(most)}});
    const auto campaign = make({.gifts = {dear}, .payer = wallet});
    BOOST_TEST(state_of(begin({.campaign = campaign})) == "Sent");
    BOOST_TEST(available(wallet) == "0.00 USD");
    BOOST_TEST(state_of(begin({.campaign = campaign})) == "Insufficient Funds");
}

BOOST_AUTO_TEST_CASE(SI_01_an_email_of_wrong_form_is_recorded_terminal_and_free) {
    const auto which = begin({.to = {.email = "lee at buyer"}});
    BOOST_TEST(history_of(which) == "Initiated, Invalid Email Format");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(waits_for(which) == "nothing");
    BOOST_TEST(is_final(of(which).where));
}

BOOST_AUTO_TEST_CASE(SI_01_a_missing_email_records_nothing) {
    BOOST_TEST(became_for("") == "missing_email");
    BOOST_TEST(world.all_sends().count() == 0U);
}

BOOST_AUTO_TEST_CASE(SI_02_blocklisted_tagged_and_low_quality_addresses_are_suspicious) {
    world.settings().blocklist = {"mallory@buyer.example", "bad.example"};
    world.settings().low_quality = {"throwaway.example"};
    const struct {
        std::string_view email;
        std::string_view expected;
    } rows[] = {
        {"lee@buyer.example", "Sent"},
        {"mallory@buyer.example", "Suspicious Email"},
        {"Mallory@Buyer.Example", "Suspicious Email"},
        {"anyone@bad.example", "Suspicious Email"},
        {"anyone@BAD.example", "Suspicious Email"},
        {"anyone@not-bad.example", "Sent"},
        {"bad.example@buyer.example", "Sent"},
        {"lee@throwaway.example", "Suspicious Email"},
        {"lee+gifts@buyer.example", "Suspicious Email"},
        {"+@buyer.example", "Suspicious Email"},
    };
    for (const auto& row : rows)
        BOOST_TEST(became_for(row.email) == row.expected, row.email << " is not " << row.expected);
}

BOOST_AUTO_TEST_CASE(SI_07_a_held_send_holds_no_money_and_has_no_deadline) {
    const auto which = begin({.to = {.email = "lee+tag@buyer.example"}});
    BOOST_TEST(history_of(which) == "Initiated, Suspicious Email");
    BOOST_TEST(available(company) == "1000.00 USD");
    BOOST_TEST(balance(company, account::held) == "0.00 USD");
    BOOST_TEST(waits_for(which) == "nothing");
    run_for(std::chrono::days{1000});
    BOOST_TEST(state_of(which) == "Suspicious Email");
}

// SI-06: each row fails all of the checks from the expected one on.
BOOST_AUTO_TEST_CASE(SI_06_the_first_check_that_fails_decides) {
    const auto yen_campaign = make({.gifts = {sushi()}, .payer = fund(0)});
    const auto poor_campaign = make({.payer = fund(0)});
    const struct {
        campaign_id campaign;
        std::string_view email;
        std::string_view expected;
    } rows[] = {
        {yen_campaign, "lee+tag at buyer", "Invalid Email Format"},
        {yen_campaign, "lee+tag@buyer.example", "currency_mismatch"},
        {poor_campaign, "lee+tag@buyer.example", "Suspicious Email"},
        {poor_campaign, "lee@buyer.example", "Insufficient Funds"},
        {single, "lee@buyer.example", "Sent"},
    };
    for (const auto& row : rows)
        BOOST_TEST(became({.campaign = row.campaign, .sender = sam, .to = {.email = row.email}}) ==
                   row.expected);
}

BOOST_AUTO_TEST_CASE(what_a_send_names_must_exist_in_the_order_of_the_refusals) {
    const auto removed = must(add_user{.name = "Bo", .email = "bo@us.example"});
    must(remove_user{removed});
    const auto gone = must(add_gift{{.name = "Gone", .price = usd(25'00)}});
    must(delist_gift{gone});
    const struct {
        initiate what;
        std::string_view expected;
    } rows[] = {
        {{.campaign = {9}, .gift = {9}, .sender = {9}, .team = {9}}, "unknown_campaign"},
        {{.campaign = single, .gift = {9}, .sender = {9}, .team = {9}}, "unknown_gift"},
        {{.campaign = single, .gift = gone, .sender = {9}, .team = {9}}, "unknown_gift"},
        {{.sender = {9}, .team = {9}}, "unknown_gift"},
        {{.campaign = single, .sender = {9}, .team = {9}}, "unknown_user"},
        {{.campaign = single, .sender = removed, .team = {9}}, "unknown_user"},
        {{.campaign = single, .team = {9}}, "unknown_user"},
        {{.campaign = single, .sender = sam, .team = {9}}, "unknown_team"},
        {{.campaign = single, .sender = sam, .team = west}, "missing_email"},
        {{.campaign = single, .gift = book, .sender = sam, .to = lee}, "gift_not_offered"},
        {{.campaign = choice, .gift = book, .sender = sam, .to = lee}, "Sent"},
        {{.gift = book, .sender = sam, .to = lee}, "Sent"},
    };
    for (const auto& row : rows) BOOST_TEST(became(row.what) == row.expected);
    BOOST_TEST(world.all_sends().count() == 2U);
}

BOOST_AUTO_TEST_CASE(what_could_begin_is_what_begins) {
    const initiate good{.campaign = single, .sender = sam, .to = lee};
    const initiate bad{.campaign = single, .gift = book, .sender = sam, .to = lee};
    const auto before = everything();
    BOOST_TEST(outcome(world.could_begin(good, now)) == "done");
    BOOST_TEST(outcome(world.could_begin(bad, now)) == "gift_not_offered");
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(without_a_named_gift_the_first_that_is_listed_is_taken) {
    const auto first = begin({.campaign = choice});
    must(delist_gift{coffee});
    const auto second = begin({.campaign = choice});
    BOOST_TEST(of(first).gift == coffee);
    BOOST_TEST(of(second).gift == book);
    BOOST_TEST(became_for("lee@buyer.example") == "unknown_gift");
}

BOOST_AUTO_TEST_CASE(SI_05_TI_06_a_campaign_exists_from_its_opening_until_before_its_end) {
    const auto campaign =
        make({.opens = at("2020-10-01T09:00:00Z"), .closes = at("2020-10-08T00:00:00Z")});
    const struct {
        std::string_view when;
        std::string_view expected;
    } rows[] = {
        {"2020-10-01T08:59:59.999Z", "unknown_campaign"},
        {"2020-10-01T09:00:00Z", "Sent"},
        {"2020-10-07T23:59:59.999Z", "Sent"},
        {"2020-10-08T00:00:00Z", "unknown_campaign"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.when) {
            now = at(row.when);
            BOOST_TEST(became({.campaign = campaign, .sender = sam, .to = lee}) == row.expected);
        }
}

BOOST_AUTO_TEST_CASE(SI_05_archived_and_deleted_campaigns_do_not_exist_for_new_sends) {
    for (const bool deleted : {false, true}) {
        const auto campaign = make({});
        must(retire_campaign{campaign, deleted});
        BOOST_TEST(became({.campaign = campaign, .sender = sam, .to = lee}) == "unknown_campaign");
    }
}

BOOST_AUTO_TEST_CASE(EG_16_a_price_lies_within_the_range_of_the_campaign) {
    const auto ranged = make({.gifts = {coffee}, .lowest = 10'00, .highest = 50'00});
    const struct {
        std::optional<money> price;
        std::string_view expected;
    } rows[] = {
        {std::nullopt, "10.00 USD"},
        {usd(9'99), "price_out_of_range"},
        {usd(10'00), "10.00 USD"},
        {usd(33'33), "33.33 USD"},
        {usd(50'00), "50.00 USD"},
        {usd(50'01), "price_out_of_range"},
        {usd(-10'00), "price_out_of_range"},
        {money{20'00, currency::from_code("EUR").value()}, "currency_mismatch"},
    };
    for (const auto& row : rows) {
        const auto begun =
            ask(initiate{.campaign = ranged, .sender = sam, .to = lee, .price = row.price});
        BOOST_TEST((begun ? to_text(usd(of(*begun).price)) : outcome(begun)) == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(EG_16_a_fixed_price_is_the_only_one_in_its_range) {
    const auto with = [&](std::int64_t cents) {
        return became({.campaign = single, .sender = sam, .to = lee, .price = usd(cents)});
    };
    BOOST_TEST(with(25'00) == "Sent");
    BOOST_TEST(with(24'99) == "price_out_of_range");
    BOOST_TEST(with(25'01) == "price_out_of_range");
}

BOOST_AUTO_TEST_CASE(EG_16_a_gift_with_a_range_of_its_own_is_priced_within_it) {
    const auto card = must(add_gift{{.name = "Card", .price = usd(5'00), .highest = 100'00}});
    const auto with = [&](std::int64_t cents) {
        return became({.gift = card, .sender = sam, .to = lee, .price = usd(cents)});
    };
    BOOST_TEST(with(4'99) == "price_out_of_range");
    BOOST_TEST(with(5'00) == "Sent");
    BOOST_TEST(with(100'00) == "Sent");
    BOOST_TEST(with(100'01) == "price_out_of_range");
    BOOST_TEST(of(begin({.gift = card})).price == 5'00);
}

BOOST_AUTO_TEST_CASE(SI_09_testing_mode_is_copied_at_initiation_and_posts_nothing) {
    const auto which = begin({.campaign = make({.payer = fund(0), .testing = true})});
    BOOST_TEST(of(which).testing);
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(postings_of(which) == "");
    BOOST_TEST(!of(begin()).testing);
}

BOOST_AUTO_TEST_CASE(a_population_s_member_is_named_after_its_place_and_never_suspicious) {
    world.settings().blocklist = {"population.example"};
    const auto which = must(initiate{.campaign = single, .sender = sam, .member = 7});
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(world.all_sends().email_of(which) == "member-7@population.example");
}

BOOST_AUTO_TEST_CASE(each_step_and_each_posting_is_told_as_an_effect_in_order) {
    const auto which = begin();
    BOOST_TEST_REQUIRE(out.size() == 3U);
    BOOST_TEST(out[0].to == state::initiated);
    BOOST_TEST(out[1].to == state::sent);
    BOOST_TEST(out[1].mail == mail_kind::offer);
    BOOST_CHECK(out[2].sort == effect::kind::posting);
    BOOST_TEST(out[2].debit == account::available);
    BOOST_TEST(out[2].credit == account::spent);
    for (const auto& each : out) {
        BOOST_TEST(each.send == which);
        BOOST_CHECK(each.at == now);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
