// SPDX-License-Identifier: MIT
// The auditor finds nothing in worlds of every state, and every contradiction that is put there.
#include "sim/auditor.hpp"

#include "tests/sim/reachdesk.hpp"
#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;

namespace {

using findings = std::vector<std::string>;

/// Doctors what only the domain may change. The world behind it is not const.
struct audited_fixture : testing::link_fixture {
    ledger& books() { return const_cast<ledger&>(here.state().money()); }
    sends& records() { return const_cast<sends&>(here.state().all_sends()); }

    findings found() const { return audit(here.state()); }

    void begin_parcels_of_every_state() {
        const testing::shop shop(here);
        const std::vector<std::vector<act>> lives{
            {},
            {act::fulfil},
            {act::fulfillment_issue},
            {act::fulfil, act::ship},
            {act::fulfil, act::ship, act::deliver},
            {act::fulfil, act::ship, act::undeliverable},
            {act::fulfil, act::ship, act::undeliverable, act::give_back},
            {act::fail},
        };
        for (const auto& life : lives) {
            const auto which = begin(shop.to_home(shop.straight));
            for (const auto what : life) act_on(which, what);
        }
        begin(shop.to_home(shop.asked));
        act_on(begin(shop.to_home(shop.asked)), act::bounce);
        begin(shop.to_home(shop.amazon));
        act_on(begin(shop.to_home(shop.amazon)), act::amazon_ship);
        begin(shop.to_home(shop.sold_out));
        begin({.campaign = shop.needs_approval});
        begin({.campaign = shop.needs_support});
    }

    /// A claim by somebody new, for a gift is claimed once.
    send_id claimed(link_id which) {
        contact one{.email = fmt::format("c{}@example.com", next++), .first_name = "C"};
        one.last_name = "C";
        one.postal = {"1 Main St", "", "Boston", "MA", "02101", "US"};
        here.submit(add_contact{one}).value();
        return here.submit(claim_link{.link = which, .email = one.email}).value();
    }

    void begin_claims_of_every_state() {
        const std::vector<act> whole{
            act::confirm_address, act::confirm_identity, act::receive, act::fulfil, act::ship,
            act::undeliverable,   act::give_back};
        for (std::size_t steps = 0; steps <= whole.size(); ++steps)
            live(claimed(parcels), {whole.begin(), whole.begin() + std::ptrdiff_t(steps)});
        live(claimed(parcels), {act::cancel});
        live(claimed(parcels), {act::confirm_address, act::cancel});
        live(claimed(egifts), {act::pick});
        claimed(egifts);
    }

    void begin_claims_that_wait_for_a_decision() {
        here.settings().blocklist = {"kim@example.com", "lee@example.com", "spam.example"};
        claim(egifts, "kim");
        live(claim(egifts, "lee"), {act::reject});
    }

    int next = 1;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(auditor, audited_fixture)

BOOST_AUTO_TEST_CASE(a_new_world_is_in_order) { BOOST_TEST(found().empty()); }

BOOST_AUTO_TEST_CASE(sends_of_every_state_are_in_order) {
    begin_claims_that_wait_for_a_decision();
    const auto poor = here.submit(add_funding{.name = "poor"}).value();
    const auto dear =
        here.submit(add_campaign{{.name = "Dear", .gifts = {coffee}, .payer = poor}}).value();
    const auto tests =
        here.submit(add_campaign{{.name = "Tests", .gifts = {coffee}, .testing = true}}).value();
    begin({.to = {.email = "nonsense"}});
    begin({.to = {.email = "kim@spam.example"}});
    begin({.campaign = dear});
    here.submit(perform{.send = begin({.campaign = dear}), .what = act::approve}).value();
    here.submit(perform{.send = begin({.campaign = dear}), .what = act::cancel}).value();
    begin({.campaign = tests});
    act_on(begin(), act::bounce);
    begin();
    run_for(40 * 24h);
    const auto half_way = begin();
    act_on(half_way, act::click);
    run_for(95 * 24h);
    act_on(begin(), act::open);
    act_on(begin(), act::click);
    const act way[] = {act::click, act::verify, act::pick};
    const auto verified = begin();
    for (const auto what : {act::click, act::verify}) act_on(verified, what);
    const auto redeemed = begin();
    for (const auto what : way) act_on(redeemed, what);
    begin();
    here.settings().blocklist.clear();
    begin_parcels_of_every_state();
    begin_claims_of_every_state();
    for (std::size_t i = 2; i < state_count; ++i) BOOST_TEST_CONTEXT(name(static_cast<state>(i)))
    BOOST_TEST(count_in(static_cast<state>(i)) > 0U);
    BOOST_TEST(found() == findings{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_population_is_in_order_at_every_hour) {
    here.populate(sends_over(60, 24h, testing::mixed_recipients())).value();
    for (int hour = 0; hour < 100 * 24; hour += 7) {
        run_for(7h);
        BOOST_TEST_REQUIRE(found().empty());
    }
}

BOOST_AUTO_TEST_CASE(balances_are_the_sums_of_postings) {
    begin();
    books().of(sales).balances = {-1000'00, 1000'00, 0, 0};
    BOOST_TEST(found() == findings{"FN-02: the balances of funding source 1 are not the sum of its "
                                   "postings"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_charge_has_its_posting) {
    begin();
    const movement back{account::spent, account::available, 25'00, "FN-07"_rule, send_id{1}};
    books().post(sales, back, here.now());
    BOOST_TEST(found() == findings{"FN-02: the postings of send 1 come to 0, its charge to 2500"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_posting_has_its_charge) {
    begin();
    records()[send_id{1}].charged = false;
    BOOST_TEST(found() == findings{"FN-02: the postings of send 1 come to 2500, its charge to 0"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_claim_has_the_money_that_its_postings_say) {
    const auto egift = claim(egifts);
    const auto parcel = claim(parcels);
    live(parcel, {act::confirm_address, act::confirm_identity});
    BOOST_TEST(found() == findings{}, boost::test_tools::per_element());
    records().stake_of(records()[egift]).held = 24'99;
    records().stake_of(records()[parcel]).spent = 38'01;
    const findings expected{"FN-02: the postings of send 1 hold 2500",
                            "FN-02: the postings of send 2 come to 3800, its charge to 3801"};
    BOOST_TEST(found() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(postings_are_in_order_of_time) {
    const movement paid_in{account::outside, account::available, 1, "FN-13"_rule};
    books().post(sales, paid_in, here.now() - 1ms);
    BOOST_TEST(found() == findings{"posting 3 is dated before the one before it"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_state_is_where_the_history_ends) {
    begin();
    records()[send_id{1}].where = state::opened;
    BOOST_TEST(found() == findings{"send 1 is Opened, its history ends with Sent"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_history_does_not_jump_and_does_not_go_back) {
    begin();
    const auto& life = records()[send_id{1}].life();
    const auto pick = life.number_of(state::verified, act::pick);
    records().steps().append(send_id{1}, {here.now() - 1ms, pick, false});
    const findings expected{
        "the history of send 1 jumps from Sent to Redeemed",
        "the history of send 1 goes back in time",
        "send 1 is Sent, its history ends with Redeemed",
        "the count of sends in Sent is wrong",
        "the count of sends in Redeemed is wrong",
    };
    BOOST_TEST(found() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_counts_are_counted_again) {
    begin();
    records().count_move(state::sent, state::opened);
    const findings expected{"the count of sends in Sent is wrong",
                            "the count of sends in Opened is wrong"};
    BOOST_TEST(found() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
