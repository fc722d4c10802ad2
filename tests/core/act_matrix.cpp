// SPDX-License-Identifier: MIT
// Every act in every state, on both channels: what EG-18 answers, and that a refusal changes
// nothing.
#include "core/lifecycle/egift.hpp"
#include "tests/support/act_trials.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::hours;

// --- the states, reached as the world reaches them -----------------------------------------------

struct matrix_fixture : domain_fixture {
    matrix_fixture() {
        tea = must(add_gift{{.name = "Tea", .price = usd(25'00)}});
        poor = make({.gifts = {coffee, book}, .payer = fund(0)});
        strict = make({.gifts = {coffee, book}, .credits_unclicked = false});
        approved = make({.gifts = {coffee, book}, .needs_approval = true});
        supported = make({.gifts = {coffee, book}, .needs_support_approval = true});
        world.settings().blocklist = {"bad.example"};
    }

    gift_id tea;
    campaign_id poor, strict, approved, supported;
};

/// How a state is reached; nested reasons (locked page, dead code link) are places of their own.
enum class place {
    suspicious,
    pending,
    pending_support,
    unfunded,
    sent,
    retrying,
    opened,
    clicked,
    clicked_locked,
    verified,
    verified_locked,
    verified_late,
    redeemed,
    redeemed_locked,
    redeemed_late,
    lapsed,
    forfeited,
    credited,
    bounced,
    canceled,
    malformed,
};

initiate beginning_of(const matrix_fixture& in, place where, channel via) {
    initiate what{.campaign = in.choice, .via = via};
    if (where == place::suspicious || where == place::canceled) what.to.email = "lee@bad.example";
    if (where == place::malformed) what.to.email = "lee at buyer";
    if (where == place::pending) what.campaign = in.approved;
    if (where == place::pending_support) what.campaign = in.supported;
    if (where == place::unfunded) what.campaign = in.poor;
    if (where == place::forfeited) what.campaign = in.strict;
    return what;
}

state state_at(place where) {
    switch (where) {
        case place::suspicious:
            return state::suspicious_email;
        case place::pending:
            return state::pending_approval;
        case place::pending_support:
            return state::pending_sendoso_approval;
        case place::unfunded:
            return state::insufficient_funds;
        case place::sent:
        case place::retrying:
            return state::sent;
        case place::opened:
            return state::opened;
        case place::clicked:
        case place::clicked_locked:
            return state::clicked;
        case place::verified:
        case place::verified_locked:
        case place::verified_late:
            return state::verified;
        case place::redeemed:
        case place::redeemed_locked:
        case place::redeemed_late:
            return state::redeemed;
        case place::lapsed:
        case place::forfeited:
            return state::expired;
        case place::credited:
        case place::bounced:
            return state::refunded;
        case place::canceled:
            return state::canceled;
        case place::malformed:
            return state::invalid_email_format;
    }
    return state::none;
}

send_id reach(matrix_fixture& in, place where, channel via) {
    const auto what = beginning_of(in, where, via);
    const auto aim = state_at(where);
    const bool on_the_way = is_live(aim) || aim == state::redeemed;
    const auto which = where == place::lapsed ? in.begin_until(state::clicked, what)
                       : on_the_way           ? in.begin_until(aim, what)
                                              : in.begin(what);
    if (where == place::retrying) in.soft_bounce(which, 4);
    if (where == place::bounced) in.bounce(which);
    if (where == place::canceled) in.cancel(which);
    if (where == place::clicked_locked || where == place::verified_locked ||
        where == place::redeemed_locked)
        for (int i = 0; i < 5; ++i) in.verify(which, "else@buyer.example");
    if (where == place::verified_late || where == place::redeemed_late) in.run_for(hours{24});
    if (where == place::lapsed) in.run_for(hours{24 * 90});
    if (where == place::credited || where == place::forfeited) in.run_for(hours{24 * 30});
    return which;
}

// --- the acts ------------------------------------------------------------------------------------

/// In the order of the tables' columns.
std::vector<perform> all_acts(const matrix_fixture& in, send_id which) {
    return {
        {.send = which, .what = act::open},
        {.send = which, .what = act::click},
        {.send = which, .what = act::verify, .email = "lee@buyer.example"},
        {.send = which, .what = act::verify, .email = "else@buyer.example"},
        {.send = which, .what = act::pick, .gift = in.book},
        {.send = which, .what = act::pick, .gift = in.tea},
        {.send = which, .what = act::pick},
        {.send = which, .what = act::bounce},
        {.send = which, .what = act::soft_bounce},
        {.send = which, .what = act::approve},
        {.send = which, .what = act::cancel},
        {.send = which, .what = act::approve, .by = {.support = true}},
        {.send = which, .what = act::cancel, .by = {.support = true}},
    };
}

/// What only parcels know.
std::vector<perform> acts_of_parcels(send_id which) {
    std::vector<perform> all;
    for (const auto what : {act::choose, act::confirm_address, act::amazon_fulfil, act::amazon_ship,
                            act::amazon_arrive, act::fulfil, act::fulfillment_issue, act::resolve,
                            act::ship, act::fail, act::deliver, act::undeliverable, act::give_back})
        all.push_back({.send = which, .what = what});
    return all;
}

// --- what is expected ----------------------------------------------------------------------------

/// The answers come first so that their columns stand below each other.
struct row {
    std::string_view answers;
    place where;
};

// The codes: see code_of().
constexpr row emailed[] = {
    // open     verify      pick other        bounce   approve
    //    click    wrong             none        soft     cancel  support's two
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::pending},
    {"aw aw aw aw aw aw aw aw aw np np .. ..", place::pending_support},
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::unfunded},
    {".. .. nc nc nc nc nc .. .. ws ws np np", place::sent},
    {".. .. nc nc nc nc nc .. .. ws ws np np", place::retrying},
    {".. .. nc nc nc nc nc .. .. ws ws np np", place::opened},
    {".. .. .. mi nv nv nv .. .. ws ws np np", place::clicked},
    {".. .. lo lo lo lo lo .. .. ws ws np np", place::clicked_locked},
    {".. .. .. mi .. no no .. .. ws ws np np", place::verified},
    {".. .. lo lo lo lo lo .. .. ws ws np np", place::verified_locked},
    {".. .. .. mi nv nv nv .. .. ws ws np np", place::verified_late},
    {".. .. .. mi al al al .. .. ws ws np np", place::redeemed},
    {".. .. lo lo al al al .. .. ws ws np np", place::redeemed_locked},
    {".. .. .. mi al al al .. .. ws ws np np", place::redeemed_late},
    {"ex ex ex ex ex ex ex ex ex ex ex np np", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex np np", place::credited},
    {"bo bo bo bo bo bo bo bo bo bo bo np np", place::bounced},
    {"ws ws ws ws ws ws ws ws ws ws ws np np", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws np np", place::malformed},
};

// The same without opening (GL-01) and without bounces that end anything (GL-02).
constexpr row linked[] = {
    // open     verify      pick other        bounce   approve
    //    click    wrong             none        soft     cancel  support's two
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::pending},
    {"aw aw aw aw aw aw aw aw aw np np .. ..", place::pending_support},
    {"aw aw aw aw aw aw aw aw aw .. .. np np", place::unfunded},
    {"ws .. nc nc nc nc nc .. .. ws ws np np", place::sent},
    {"ws .. .. mi nv nv nv .. .. ws ws np np", place::clicked},
    {"ws .. lo lo lo lo lo .. .. ws ws np np", place::clicked_locked},
    {"ws .. .. mi .. no no .. .. ws ws np np", place::verified},
    {"ws .. lo lo lo lo lo .. .. ws ws np np", place::verified_locked},
    {"ws .. .. mi nv nv nv .. .. ws ws np np", place::verified_late},
    {"ws .. .. mi al al al .. .. ws ws np np", place::redeemed},
    {"ws .. lo lo al al al .. .. ws ws np np", place::redeemed_locked},
    {"ws .. .. mi al al al .. .. ws ws np np", place::redeemed_late},
    {"ex ex ex ex ex ex ex ex ex ex ex np np", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex np np", place::forfeited},
    {"ex ex ex ex ex ex ex ex ex ex ex np np", place::credited},
    {"ws ws ws ws ws ws ws ws ws ws ws np np", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws np np", place::malformed},
};

/// Calls `see(world, send, row)` at every place of both channels.
template <class See>
void for_each_place(See see) {
    const auto on = [&](channel via, const row& expected) {
        matrix_fixture there;
        const auto which = reach(there, expected.where, via);
        BOOST_TEST_REQUIRE(there.of(which).where == state_at(expected.where));
        BOOST_TEST_CONTEXT((via == channel::email ? "emailed" : "linked")
                           << ", place " << static_cast<int>(expected.where))
        see(there, which, expected);
    };
    for (const auto& expected : emailed) on(channel::email, expected);
    for (const auto& expected : linked) on(channel::link, expected);
}

/// Calls `see(trial)` for every act at every place of both channels.
template <class See>
void for_each_trial(See see) {
    for_each_place([&](const matrix_fixture& there, send_id which, const row&) {
        try_each(there, all_acts(there, which), see);
    });
}

/// The refusals that a row of the table does not rule out.
bool is_guard(const std::string& answer) {
    return answer == "locked" || answer == "not_verified" || answer == "mismatch" ||
           answer == "gift_not_offered" || answer == "not_permitted";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(act_matrix)

BOOST_AUTO_TEST_CASE(EG_18_each_act_in_each_state_is_done_or_gets_the_first_refusal_that_applies) {
    for_each_place([](const matrix_fixture& there, send_id which, const row& expected) {
        BOOST_TEST(answers_of(there, all_acts(there, which)) == expected.answers,
                   there.state_of(which));
    });
}

BOOST_AUTO_TEST_CASE(EG_18_no_egift_knows_the_acts_of_parcels) {
    for_each_place([](const matrix_fixture& there, send_id which, const row& expected) {
        const auto like_opening = expected.answers.substr(0, 2);
        const auto code = like_opening == ".." ? "ws" : std::string(like_opening);
        std::string all = code;
        for (std::size_t i = 1; i < acts_of_parcels(which).size(); ++i) all += ' ' + code;
        BOOST_TEST(answers_of(there, acts_of_parcels(which)) == all, there.state_of(which));
    });
}

BOOST_AUTO_TEST_CASE(an_act_is_legal_exactly_where_the_table_has_a_row_and_no_guard_objects) {
    for_each_trial([](const auto& made) {
        const bool has_row = made.row() != nullptr;
        if (made.answer == "done") BOOST_TEST(has_row);
        if (has_row && made.answer != "done") BOOST_TEST(is_guard(made.answer));
    });
}

BOOST_AUTO_TEST_CASE(EG_18_a_refusal_changes_no_state_no_money_and_no_mail) {
    for_each_trial([](const auto& made) { check_that_a_refusal_changes_nothing(made); });
}

BOOST_AUTO_TEST_CASE(what_is_done_leads_to_where_the_row_says_and_its_effects_tell_it) {
    for_each_trial([](const auto& made) {
        if (made.answer != "done") return;
        BOOST_TEST_REQUIRE(made.row() != nullptr);
        const auto& row = *made.row();
        BOOST_TEST(made.after.out.empty() == !row.recorded);
        const auto& life = made.before.of(made.what.send).life();
        const auto* last = row.then == act::none ? &row : life.find(row.to, row.then);
        BOOST_TEST(made.after.of(made.what.send).where == last->to);
        BOOST_TEST(made.after.of(made.what.send).why == last->why);
        check_that_effects_tell_the_way(made);
    });
}

// No row of a public act can go untested: each has a place where it is taken.
BOOST_AUTO_TEST_CASE(every_row_of_a_public_act_is_taken_at_some_place) {
    std::set<const transition*> taken;
    for_each_trial([&](const auto& made) {
        if (made.answer == "done") taken.insert(made.row());
    });
    for (const auto via : {channel::email, channel::link})
        for (const auto& row : egift_lifecycle(via).rows())
            if (is_public(row.by))
                BOOST_TEST(taken.contains(&row), row.from << " has an untested " << row.by);
}

BOOST_AUTO_TEST_CASE(nobody_outside_can_ask_for_a_move_that_follows_from_rules) {
    for_each_place([](matrix_fixture& there, send_id which, const row&) {
        check_that_private_moves_are_refused(there, which);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
