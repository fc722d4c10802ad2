// SPDX-License-Identifier: MIT
// Each invariant broken on purpose, and each case beside it that it must let pass.
#include "sim/invariants.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
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

}  // namespace

BOOST_AUTO_TEST_SUITE(invariants)

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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
