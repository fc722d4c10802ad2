// SPDX-License-Identifier: MIT
// Each invariant broken on purpose, and each case beside it that it must let pass.
#include "sim/invariants.hpp"

#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(invariants)

namespace {

/// What is said about a source, "" if nothing.
std::string complaint(const funding_source& source) {
    try {
        check_source(source, funding_id{7});
    } catch (const invariant_broken& broken) {
        return broken.what();
    }
    return {};
}

/// Outside, available, held, spent.
funding_source with(const std::array<std::int64_t, 4>& balances) {
    funding_source source;
    source.balances = balances;
    return source;
}

const instant noon = testing::at("2020-10-01T12:00:00Z");

std::string complaint(const send& record) {
    try {
        check_send(record, send_id{7}, noon);
    } catch (const invariant_broken& broken) {
        return broken.what();
    }
    return {};
}

/// A send that is as it should be in a state.
send sound(state where) {
    send record;
    record.where = where;
    record.charged = is_live(where) || where == state::redeemed || where == state::expired;
    if (record.charged) {
        record.offer_ends = noon + span{1};
        record.redeem_ends = noon + span{1};
    }
    return record;
}

constexpr state all_states[] = {
    state::initiated, state::suspicious_email, state::insufficient_funds,
    state::sent,      state::opened,           state::clicked,
    state::verified,  state::redeemed,         state::expired,
    state::refunded,  state::canceled,         state::invalid_email_format,
};

/// Claims in every state, made by the domain.
struct claims_fixture : testing::link_fixture {
    /// What is said about a send whose money is doctored; "" if nothing.
    std::string complaint(send_id which, std::int64_t held, std::int64_t spent) {
        auto& all = const_cast<sends&>(here.state().all_sends());
        auto& own = all.stake_of(all[which]);
        const auto before = own;
        own = {held, spent};
        const auto said = complaint(which);
        own = before;
        return said;
    }
    std::string complaint(send_id which) const {
        try {
            check_claim(here.state(), which, here.now());
        } catch (const invariant_broken& broken) {
            return broken.what();
        }
        return {};
    }
    send_id sent_by_api(gift_id what, const std::vector<act>& acts) {
        const auto offer =
            here.submit(add_campaign{{.name = "S", .on = platform::reachdesk, .gifts = {what}}})
                .value();
        const auto which = begin({.campaign = offer, .to = {.email = "max@example.com"}});
        live(which, acts);
        return which;
    }
    send_id parcel(const std::vector<act>& acts) {
        contact one{.email = fmt::format("c{}@example.com", next++), .first_name = "C"};
        one.last_name = "C";
        one.postal = {"1 Main St", "", "Boston", "MA", "02101", "US"};
        here.submit(add_contact{one}).value();
        const auto which = here.submit(claim_link{.link = parcels, .email = one.email}).value();
        live(which, acts);
        return which;
    }
    int next = 1;
};

/// Which of the four ways to have money a state allows.
struct money_row {
    send_id which;
    state where;
    bool nothing, held, spent;
};

}  // namespace

BOOST_AUTO_TEST_CASE(sound_records_pass) {
    BOOST_TEST(complaint(funding_source{}) == "");
    BOOST_TEST(complaint(with({-100, 60, 10, 30})) == "");
    BOOST_TEST(complaint(with({-100, 0, 0, 100})) == "");
    for (const auto where : all_states)
        BOOST_TEST_CONTEXT(name(where)) BOOST_TEST(complaint(sound(where)) == "");
}

BOOST_AUTO_TEST_CASE(accounts_add_up_to_zero) {
    BOOST_TEST(complaint(with({-100, 60, 10, 31})) ==
               "FN-02: the accounts of funding source 7 add up to 1, not to zero");
    BOOST_TEST(complaint(with({-100, 60, 10, 29})) ==
               "FN-02: the accounts of funding source 7 add up to -1, not to zero");
}

BOOST_AUTO_TEST_CASE(only_an_approval_takes_a_source_below_zero) {
    BOOST_TEST(complaint(with({0, -25, 0, 25})) ==
               "FN-02: funding source 7 has -25 available, though nobody approved it");
    auto overdrawn = with({0, -25, 0, 25});
    overdrawn.overdrawn = true;
    BOOST_TEST(complaint(overdrawn) == "");
}

BOOST_AUTO_TEST_CASE(a_send_is_charged_where_its_offer_is_out_and_nowhere_else) {
    for (const auto where : all_states) {
        auto wrong = sound(where);
        wrong.charged = !wrong.charged;
        BOOST_TEST_CONTEXT(name(where))
        BOOST_TEST(complaint(wrong) == "FN-02: send 7 is " +
                                           std::string(wrong.charged ? "charged" : "not charged") +
                                           " in state " + std::string(name(where)));
    }
}

BOOST_AUTO_TEST_CASE(a_send_in_testing_mode_is_never_charged) {
    for (const auto where : all_states) {
        auto record = sound(where);
        record.testing = true;
        BOOST_TEST_CONTEXT(name(where)) {
            BOOST_TEST(complaint(record).empty() == !record.charged);
            record.charged = false;
            BOOST_TEST(complaint(record) == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(while_the_offer_is_out_its_deadline_lies_ahead) {
    for (const auto where : {state::sent, state::opened, state::clicked, state::verified}) {
        auto late = sound(where);
        (where == state::sent ? late.offer_ends : late.redeem_ends) = noon;
        BOOST_TEST(complaint(late) == "TI-04: send 7 is still " + std::string(name(where)) +
                                          " though its deadline has passed");
        auto other_clock = sound(where);
        (where == state::sent ? other_clock.redeem_ends : other_clock.offer_ends) = noon;
        BOOST_TEST(complaint(other_clock) == "");
    }
    auto over = sound(state::expired);
    over.redeem_ends = over.offer_ends = noon;
    BOOST_TEST(complaint(over) == "");
}

BOOST_FIXTURE_TEST_CASE(a_world_that_contradicts_itself_stops, testing::world_fixture) {
    begin();
    // Only a bug could do this; the fixture's world is not const.
    const_cast<ledger&>(here.state().money()).of(sales).balances[0] += 1;
    BOOST_CHECK_THROW((void)here.submit(top_up{sales, testing::usd(100), {}}), invariant_broken);
}

BOOST_FIXTURE_TEST_CASE(a_claim_holds_and_has_spent_what_its_state_says, claims_fixture) {
    using enum act;
    std::vector<act> way{confirm_address, confirm_identity, receive, fulfil, ship};
    const auto up_to = [&](std::size_t steps) {
        return parcel({way.begin(), way.begin() + static_cast<std::ptrdiff_t>(steps)});
    };
    const auto picked = sent_by_api(coffee, {open, click, pick});
    const std::vector<money_row> rows{
        {link_fixture::claim(egifts), state::clicked, false, true, false},
        {picked, state::redeemed, false, false, true},
        {sent_by_api(coffee, {}), state::sent, false, true, false},
        {sent_by_api(mug, {}), state::sent, false, true, false},
        {sent_by_api(coffee, {open}), state::opened, false, true, false},
        {sent_by_api(mug, {open, click}), state::clicked, true, true, false},
        {up_to(0), state::clicked, true, true, false},
        {up_to(1), state::awaiting_confirmation, false, true, false},
        {up_to(2), state::address_confirmed, false, false, true},
        {up_to(3), state::order_received, false, false, true},
        {up_to(4), state::fulfilling, false, false, true},
        {parcel({confirm_address, confirm_identity, receive, fulfillment_issue}),
         state::fulfillment_issue, false, false, true},
        {up_to(5), state::shipped, false, false, true},
        {parcel({confirm_address, confirm_identity, receive, fulfil, ship, deliver}),
         state::delivered, false, false, true},
        {parcel({confirm_address, confirm_identity, receive, fulfil, ship, undeliverable}),
         state::undeliverable, false, false, true},
        {parcel(
             {confirm_address, confirm_identity, receive, fulfil, ship, undeliverable, give_back}),
         state::returned, false, false, true},
        {parcel({cancel}), state::canceled, true, false, false},
    };
    for (const auto& row : rows) {
        const auto said = [&](std::int64_t held, std::int64_t spent) {
            return fmt::format("FN-02: send {} holds {} and has spent {} in state {}",
                               row.which.number, held, spent, name(row.where));
        };
        BOOST_TEST_CONTEXT(name(row.where)) {
            BOOST_TEST(of(row.which).where == row.where);
            BOOST_TEST(complaint(row.which) == "");
            BOOST_TEST(complaint(row.which, 0, 0) == (row.nothing ? "" : said(0, 0)));
            BOOST_TEST(complaint(row.which, 1, 0) == (row.held ? "" : said(1, 0)));
            BOOST_TEST(complaint(row.which, 0, 1) == (row.spent ? "" : said(0, 1)));
            BOOST_TEST(complaint(row.which, 1, 1) == said(1, 1));
            BOOST_TEST(complaint(row.which, -1, 0) == said(-1, 0));
            BOOST_TEST(complaint(row.which, 0, -1) == said(0, -1));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(what_is_pending_rejected_or_expired_has_no_money, claims_fixture) {
    here.settings().blocklist = {"kim@example.com"};
    const auto waiting = claim(egifts);
    const auto lee = claim(egifts, "lee");
    const auto rejected = claim(parcels);
    live(rejected, {act::confirm_address, act::reject});
    run_for(std::chrono::days{40});
    for (const auto each : {waiting, lee, rejected}) BOOST_TEST_CONTEXT(name(of(each).where)) {
            BOOST_TEST(!is_live(of(each).where));
            BOOST_TEST(complaint(each) == "");
            BOOST_TEST(complaint(each, 1, 0) != "");
            BOOST_TEST(complaint(each, 0, 1) != "");
        }
}

BOOST_AUTO_TEST_CASE(SI_09_a_claim_in_testing_mode_has_no_money) {
    claims_fixture world;
    world.here = testing::link_fixture({.testing = true}).here;
    const auto picked = world.claim(world.egifts);
    const auto waits = world.claim(world.egifts, "lee");
    world.live(picked, {act::pick});
    for (const auto each : {picked, waits}) {
        BOOST_TEST(world.complaint(each) == "");
        BOOST_TEST(world.complaint(each, 1, 0) != "");
        BOOST_TEST(world.complaint(each, 0, 1) != "");
    }
}

BOOST_FIXTURE_TEST_CASE(a_claim_that_waits_has_its_deadline_ahead, claims_fixture) {
    auto& all = const_cast<sends&>(here.state().all_sends());
    const auto late = [&](send_id which) {
        const auto before = all[which].offer_ends;
        all[which].offer_ends = here.now();
        const auto said = complaint(which);
        all[which].offer_ends = before;
        return said;
    };
    BOOST_TEST(late(claim(egifts)) ==
               "TI-04: send 1 is still Clicked though its deadline has passed");
    BOOST_TEST(late(parcel({act::confirm_address})) ==
               "TI-04: send 2 is still Awaiting Confirmation though its deadline has passed");
    BOOST_TEST(late(parcel({act::confirm_address, act::confirm_identity})) == "");
    BOOST_TEST(complaint(send_id{1}) == "");
}

BOOST_FIXTURE_TEST_CASE(a_world_whose_claim_contradicts_itself_stops, claims_fixture) {
    const auto kim = claim(egifts);
    auto& all = const_cast<sends&>(here.state().all_sends());
    all.stake_of(all[kim]).spent = 1;
    BOOST_CHECK_THROW(act_on(kim, act::click), invariant_broken);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
