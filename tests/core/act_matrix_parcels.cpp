// SPDX-License-Identifier: MIT
// Every act in every state of a parcel: what EG-18 and the rules of parcels answer, that a refusal
// changes nothing, and that money and stock stay what they should.
#include "core/lifecycle/parcel.hpp"
#include "tests/support/act_trials.hpp"
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <set>
#include <string_view>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::days;
using std::chrono::hours;

// --- the states, reached as the world reaches them -----------------------------------------------

struct parcels_fixture : parcel_fixture {
    parcels_fixture() {
        vase = must(add_gift{{.name = "Vase",
                              .kind = gift_kind::physical,
                              .price = usd(20'00),
                              .fee = 10'00,
                              .stock = 0}});
        approved = make({.gifts = {mug}, .needs_approval = true});
        supported = make({.gifts = {mug}, .needs_support_approval = true});
        scarce = make({.gifts = {vase}});
        scarce_asked = make({.gifts = {vase}, .confirms_address = true});
        poor = make({.gifts = {mug}, .payer = fund(0)});
        tight = make({.gifts = {mug}, .payer = fund(35'00), .confirms_address = true});
        world.settings().blocklist = {"bad.example"};
        out.clear();
    }

    gift_id vase;
    campaign_id approved, supported, scarce, scarce_asked, poor, tight;
};

/// How a state is reached; a state that answers in several ways is several places.
enum class place {
    suspicious,
    pending,
    pending_support,
    empty,
    restocked,
    unfunded,
    empty_confirmed,
    unfunded_confirmed,
    asked,
    asked_retrying,
    choosing,
    sizing,
    chosen,
    amazon_fulfilling,
    amazon_shipped,
    order_received,
    fulfilling,
    issue_early,
    issue_late,
    shipped,
    undeliverable,
    delivered,
    returned,
    failed,
    clicked,
    clicked_locked,
    verified,
    verified_late,
    redeemed,
    lapsed,
    unanswered,
    bounced,
    canceled,
    canceled_asked,
    credited,
    malformed,
};

/// From which campaign a place is reached, and what Amazon, warehouse, carrier, mail or a user do
/// until it is.
struct stop {
    state expected;
    campaign_id parcels_fixture::*campaign;
    std::array<act, 4> way{};
    std::string_view email = "lee@buyer.example";
};

stop stop_at(place where) {
    using enum state;
    using in = parcels_fixture;
    static constexpr std::array<stop, 36> stops{{
        {suspicious_email, &in::mugs, {}, "lee@bad.example"},
        {pending_approval, &in::approved},
        {pending_sendoso_approval, &in::supported},
        {out_of_stock, &in::scarce},
        {out_of_stock, &in::scarce},
        {insufficient_funds, &in::poor},
        {out_of_stock, &in::scarce_asked},
        {insufficient_funds, &in::tight},
        {offer_sent, &in::asked},
        {offer_sent, &in::asked, {act::soft_bounce}},
        {offer_sent, &in::either},
        {offer_sent, &in::shirts},
        {offer_sent, &in::either},
        {amazon_fulfilling, &in::speakers},
        {amazon_shipped, &in::speakers, {act::amazon_ship}},
        {order_received, &in::mugs},
        {fulfilling, &in::mugs, {act::fulfil}},
        {fulfillment_issue, &in::mugs, {act::fulfillment_issue}},
        {fulfillment_issue, &in::mugs, {act::fulfil, act::fulfillment_issue}},
        {shipped, &in::mugs, {act::fulfil, act::ship}},
        {undeliverable, &in::mugs, {act::fulfil, act::ship, act::undeliverable}},
        {delivered, &in::mugs, {act::fulfil, act::ship, act::deliver}},
        {returned, &in::mugs, {act::fulfil, act::ship, act::undeliverable, act::give_back}},
        {failed, &in::mugs, {act::fail}},
        {clicked, &in::either},
        {clicked, &in::either},
        {verified, &in::either},
        {verified, &in::either},
        {redeemed, &in::either},
        {expired, &in::either},
        {confirmation_canceled, &in::asked},
        {confirmation_canceled, &in::asked, {act::bounce}},
        {canceled, &in::approved, {act::cancel}},
        {canceled, &in::asked, {act::cancel}},
        {refunded, &in::mugs},
        {invalid_email_format, &in::mugs, {}, "lee at buyer"},
    }};
    return stops[static_cast<std::size_t>(where)];
}

/// What the recipient of a choice does until an eGift is there.
void choose_until(parcels_fixture& in, place where, send_id which) {
    if (where == place::chosen) in.choose(which, in.mug);
    if (where < place::clicked || where > place::lapsed) return;
    in.choose(which, in.coffee);
    if (where == place::clicked_locked)
        for (int i = 0; i < 5; ++i) in.verify(which, "else@buyer.example");
    if (where >= place::verified && where <= place::redeemed) in.verify(which);
    if (where == place::redeemed) in.pick(which);
    if (where == place::verified_late) in.run_for(hours{24});
    if (where == place::lapsed) in.run_for(days{90});
}

send_id reach(parcels_fixture& in, place where) {
    const auto way = stop_at(where);
    if (where == place::empty_confirmed) in.must(restock{.gift = in.vase});
    const auto which = in.parcel({.campaign = in.*way.campaign, .to = {.email = way.email}});
    for (const auto what : way.way)
        if (what != act::none) in.go(which, {what});
    choose_until(in, where, which);
    if (where == place::restocked) in.must(restock{.gift = in.vase});
    if (where == place::empty_confirmed) in.parcel({.campaign = in.scarce});
    if (where == place::empty_confirmed) in.confirm_known(which);
    if (where == place::unfunded_confirmed) in.confirm(which, away);
    if (where == place::unanswered) in.run_for(days{7});
    if (where == place::credited) in.support_cancels(which);
    return which;
}

// --- the acts ------------------------------------------------------------------------------------

/// Of the recipient and of the mail system, in the order of the table's columns.
std::vector<perform> acts_of_recipient(const parcels_fixture& in, send_id which) {
    return {
        {.send = which, .what = act::open},
        {.send = which, .what = act::click},
        {.send = which, .what = act::verify, .email = "lee@buyer.example"},
        {.send = which, .what = act::verify, .email = "else@buyer.example"},
        {.send = which, .what = act::pick},
        {.send = which, .what = act::pick, .gift = in.mug},
        {.send = which, .what = act::choose, .gift = in.mug},
        {.send = which, .what = act::choose, .gift = in.coffee},
        {.send = which, .what = act::choose, .gift = in.shirt, .variant = "3"},
        {.send = which, .what = act::choose, .gift = in.shirt, .variant = "2"},
        {.send = which, .what = act::confirm_address},
        {.send = which, .what = act::confirm_address, .postal = nowhere},
        {.send = which, .what = act::bounce},
        {.send = which, .what = act::soft_bounce},
    };
}

/// Of Amazon, the warehouse, the carrier, the users and support.
std::vector<perform> acts_of_makers(const parcels_fixture&, send_id which) {
    std::vector<perform> all;
    for (const auto what : {act::amazon_fulfil, act::amazon_ship, act::amazon_arrive, act::fulfil,
                            act::fulfillment_issue, act::resolve, act::ship, act::fail,
                            act::deliver, act::undeliverable, act::give_back})
        all.push_back({.send = which, .what = what});
    for (const bool support : {false, true})
        for (const auto what : {act::approve, act::cancel})
            all.push_back({.send = which, .what = what, .by = {.support = support}});
    return all;
}

// --- what is expected ----------------------------------------------------------------------------

/// The answers come first so that their columns stand below each other. The codes: see code_of().
struct row {
    std::string_view answers;
    place where;
};

constexpr row of_recipients[] = {
    // open, click, verify, verify wrongly, pick, pick the mug; choose the mug, coffee, a shirt of
    // size L, of size M; confirm the known address, a wrong one; bounce, soft_bounce
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::pending},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::pending_support},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::empty},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::restocked},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::unfunded},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::empty_confirmed},
    {"aw aw aw aw aw aw aw aw aw aw aw aw aw aw", place::unfunded_confirmed},
    {"ws ws ws ws ws ws .. no no no .. ia .. ..", place::asked},
    {"ws ws ws ws ws ws .. no no no .. ia .. ..", place::asked_retrying},
    {"ws ws ws ws ws ws .. .. .. os ch ch .. ..", place::choosing},
    {"ws ws ws ws ws ws no no .. os ch ch .. ..", place::sizing},
    {"ws ws ws ws ws ws .. .. .. os .. ia .. ..", place::chosen},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::amazon_fulfilling},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::amazon_shipped},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::order_received},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::fulfilling},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::issue_early},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::issue_late},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::shipped},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::undeliverable},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::delivered},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::returned},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::failed},
    {"ws .. .. mi nv nv ws ws ws ws ws ws .. ..", place::clicked},
    {"ws .. lo lo lo lo ws ws ws ws ws ws .. ..", place::clicked_locked},
    {"ws .. .. mi .. no ws ws ws ws ws ws .. ..", place::verified},
    {"ws .. .. mi nv nv ws ws ws ws ws ws .. ..", place::verified_late},
    {"ws .. .. mi al al ws ws ws ws ws ws .. ..", place::redeemed},
    {"ex ex ex ex ex ex ex ex ex ex ex ex ex ex", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex ex ex ex", place::unanswered},
    {"bo bo bo bo bo bo bo bo bo bo bo bo bo bo", place::bounced},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::canceled_asked},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::credited},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws ws", place::malformed},
};

constexpr row of_makers[] = {
    // amazon_fulfil, amazon_ship, amazon_arrive, fulfil, fulfillment_issue, resolve, ship, fail,
    // deliver, undeliverable, return; approve and cancel by an Admin; the two by support
    {"aw aw aw aw aw aw aw aw aw aw aw .. .. np np", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw aw aw .. .. np np", place::pending},
    {"aw aw aw aw aw aw aw aw aw aw aw np np .. ..", place::pending_support},
    {"aw aw aw aw aw aw aw aw aw aw aw os .. np np", place::empty},
    {"aw aw aw aw aw aw aw aw aw aw aw .. .. np np", place::restocked},
    {"aw aw aw aw aw aw aw aw aw aw aw .. .. np np", place::unfunded},
    {"aw aw aw aw aw aw aw aw aw aw aw os .. np np", place::empty_confirmed},
    {"aw aw aw aw aw aw aw aw aw aw aw .. .. np np", place::unfunded_confirmed},
    {"ws ws ws ws ws ws ws .. ws ws ws ws .. np np", place::asked},
    {"ws ws ws ws ws ws ws .. ws ws ws ws .. np np", place::asked_retrying},
    {"ws ws ws ws ws ws ws .. ws ws ws ws .. np np", place::choosing},
    {"ws ws ws ws ws ws ws .. ws ws ws ws .. np np", place::sizing},
    {"ws ws ws ws ws ws ws .. ws ws ws ws .. np np", place::chosen},
    {".. .. ws ws ws ws ws .. ws ws ws ws np np ..", place::amazon_fulfilling},
    {"ws ws .. ws ws ws ws .. ws ws ws ws np np ..", place::amazon_shipped},
    {"ws ws ws .. .. ws ws .. ws ws ws ws np np ..", place::order_received},
    {"ws ws ws ws .. ws .. .. ws ws ws ws np np ..", place::fulfilling},
    {"ws ws ws ws ws .. ws .. ws ws ws ws np np ..", place::issue_early},
    {"ws ws ws ws ws .. ws .. ws ws ws ws np np ..", place::issue_late},
    {"ws ws ws ws ws ws ws ws .. .. ws ws ws np np", place::shipped},
    {"ws ws ws ws ws ws ws ws ws ws .. ws ws np np", place::undeliverable},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::delivered},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::returned},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::failed},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::clicked},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::clicked_locked},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::verified},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::verified_late},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::redeemed},
    {"ex ex ex ex ex ex ex ex ex ex ex ex ex np np", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex ex ex np np", place::unanswered},
    {"bo bo bo bo bo bo bo bo bo bo bo bo bo np np", place::bounced},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::canceled_asked},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::credited},
    {"ws ws ws ws ws ws ws ws ws ws ws ws ws np np", place::malformed},
};

/// Calls `see(world, send, row, acts)` at every place, for both tables.
template <class See>
void for_each_place(See see) {
    const auto on = [&](const row& expected, auto acts_of) {
        parcels_fixture there;
        const auto which = reach(there, expected.where);
        BOOST_TEST_CONTEXT("place " << static_cast<int>(expected.where)) {
            BOOST_TEST_REQUIRE(there.of(which).where == stop_at(expected.where).expected);
            see(there, which, expected, acts_of(there, which));
        }
    };
    for (const auto& expected : of_recipients) on(expected, acts_of_recipient);
    for (const auto& expected : of_makers) on(expected, acts_of_makers);
}

/// Calls `see(trial)` for every act at every place.
template <class See>
void for_each_trial(See see) {
    for_each_place([&](const parcels_fixture& there, send_id, const row&,
                       const std::vector<perform>& acts) { try_each(there, acts, see); });
}

/// The refusals that a row of the table does not rule out.
bool is_guard(const std::string& answer) {
    for (const std::string_view guard :
         {"locked", "not_verified", "mismatch", "gift_not_offered", "not_permitted",
          "invalid_address", "choice_missing", "out_of_stock"})
        if (answer == guard) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(act_matrix_parcels)

BOOST_AUTO_TEST_CASE(EG_18_each_act_in_each_state_is_done_or_gets_the_first_refusal_that_applies) {
    for_each_place([](const parcels_fixture& there, send_id which, const row& expected,
                      const std::vector<perform>& acts) {
        BOOST_TEST(answers_of(there, acts) == expected.answers, there.state_of(which));
    });
}

BOOST_AUTO_TEST_CASE(an_act_is_legal_exactly_where_the_table_has_a_row_and_no_guard_objects) {
    for_each_trial([](const auto& made) {
        const bool has_row = made.row() != nullptr;
        if (made.answer == "done") BOOST_TEST(has_row);
        if (has_row && made.answer != "done") BOOST_TEST(is_guard(made.answer));
    });
}

BOOST_AUTO_TEST_CASE(EG_18_a_refusal_changes_no_state_no_money_no_stock_and_no_mail) {
    for_each_trial([](const auto& made) { check_that_a_refusal_changes_nothing(made); });
}

BOOST_AUTO_TEST_CASE(what_is_done_goes_the_way_that_its_effects_tell) {
    for_each_trial([](const auto& made) { check_that_effects_tell_the_way(made); });
}

BOOST_AUTO_TEST_CASE(every_row_of_a_public_act_is_taken_at_some_place) {
    std::set<const transition*> taken;
    for_each_trial([&](const auto& made) {
        if (made.answer == "done") taken.insert(made.row());
    });
    for (const auto& row : parcel_lifecycle().rows())
        if (is_public(row.by))
            BOOST_TEST(taken.contains(&row), row.from << " has an untested " << row.by);
}

BOOST_AUTO_TEST_CASE(FN_02_SI_07_held_and_final_parcels_hold_nothing_and_the_books_say_the_same) {
    for_each_trial([](const auto& made) { check_the_books(made); });
}

BOOST_AUTO_TEST_CASE(nobody_outside_can_ask_for_a_move_that_follows_from_rules) {
    for_each_place(
        [](parcels_fixture& there, send_id which, const row&, const std::vector<perform>&) {
            check_that_private_moves_are_refused(there, which);
        });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
