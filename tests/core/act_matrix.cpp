// SPDX-License-Identifier: MIT
// Every act in every state, on both channels: what EG-18 answers, and that a refusal changes
// nothing.
#include "core/lifecycle/egift.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::hours;

// --- the states, reached as the world reaches them
// ------------------------------------------------

struct matrix_fixture : domain_fixture {
    matrix_fixture() {
        tea = must(add_gift{{.name = "Tea", .price = usd(25'00)}});
        poor = make({.gifts = {coffee, book}, .payer = fund(0)});
        strict = make({.gifts = {coffee, book}, .credits_unclicked = false});
        world.settings().blocklist = {"bad.example"};
    }

    gift_id tea;
    campaign_id poor, strict;
};

/// How a state is reached; nested reasons (locked page, dead code link) are places of their own.
enum class place {
    suspicious,
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
    if (where == place::unfunded) what.campaign = in.poor;
    if (where == place::forfeited) what.campaign = in.strict;
    return what;
}

state state_at(place where) {
    switch (where) {
        case place::suspicious:
            return state::suspicious_email;
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

// --- the acts
// -------------------------------------------------------------------------------------

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
    };
}

std::string code_of(const std::string& outcome) {
    constexpr std::array<std::array<std::string_view, 2>, 11> codes{{
        {"done", ".."},
        {"offer_expired", "ex"},
        {"offer_bounced", "bo"},
        {"awaiting_approval", "aw"},
        {"already_redeemed", "al"},
        {"locked", "lo"},
        {"not_clicked", "nc"},
        {"not_verified", "nv"},
        {"mismatch", "mi"},
        {"gift_not_offered", "no"},
        {"wrong_state", "ws"},
    }};
    for (const auto& [outcome_name, code] : codes)
        if (outcome_name == outcome) return std::string(code);
    return outcome;
}

// --- what is expected
// -----------------------------------------------------------------------------

/// The answers come first so that their columns stand below each other.
struct row {
    std::string_view answers;
    place where;
};

// .. done          aw awaiting_approval  lo locked        mi mismatch
// ex offer_expired al already_redeemed   nc not_clicked   no gift_not_offered
// bo offer_bounced ws wrong_state        nv not_verified
constexpr row emailed[] = {
    // open     verify      pick other        bounce   approve
    //    click    wrong             none        soft     cancel
    {"aw aw aw aw aw aw aw aw aw .. ..", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw .. ..", place::unfunded},
    {".. .. nc nc nc nc nc .. .. ws ws", place::sent},
    {".. .. nc nc nc nc nc .. .. ws ws", place::retrying},
    {".. .. nc nc nc nc nc .. .. ws ws", place::opened},
    {".. .. .. mi nv nv nv .. .. ws ws", place::clicked},
    {".. .. lo lo lo lo lo .. .. ws ws", place::clicked_locked},
    {".. .. .. mi .. no no .. .. ws ws", place::verified},
    {".. .. lo lo lo lo lo .. .. ws ws", place::verified_locked},
    {".. .. .. mi nv nv nv .. .. ws ws", place::verified_late},
    {".. .. .. mi al al al .. .. ws ws", place::redeemed},
    {".. .. lo lo al al al .. .. ws ws", place::redeemed_locked},
    {".. .. .. mi al al al .. .. ws ws", place::redeemed_late},
    {"ex ex ex ex ex ex ex ex ex ex ex", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex", place::credited},
    {"bo bo bo bo bo bo bo bo bo bo bo", place::bounced},
    {"ws ws ws ws ws ws ws ws ws ws ws", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws", place::malformed},
};

// The same without opening (GL-01) and without bounces that end anything (GL-02).
constexpr row linked[] = {
    // open     verify      pick other        bounce   approve
    //    click    wrong             none        soft     cancel
    {"aw aw aw aw aw aw aw aw aw .. ..", place::suspicious},
    {"aw aw aw aw aw aw aw aw aw .. ..", place::unfunded},
    {"ws .. nc nc nc nc nc .. .. ws ws", place::sent},
    {"ws .. .. mi nv nv nv .. .. ws ws", place::clicked},
    {"ws .. lo lo lo lo lo .. .. ws ws", place::clicked_locked},
    {"ws .. .. mi .. no no .. .. ws ws", place::verified},
    {"ws .. lo lo lo lo lo .. .. ws ws", place::verified_locked},
    {"ws .. .. mi nv nv nv .. .. ws ws", place::verified_late},
    {"ws .. .. mi al al al .. .. ws ws", place::redeemed},
    {"ws .. lo lo al al al .. .. ws ws", place::redeemed_locked},
    {"ws .. .. mi al al al .. .. ws ws", place::redeemed_late},
    {"ex ex ex ex ex ex ex ex ex ex ex", place::lapsed},
    {"ex ex ex ex ex ex ex ex ex ex ex", place::forfeited},
    {"ex ex ex ex ex ex ex ex ex ex ex", place::credited},
    {"ws ws ws ws ws ws ws ws ws ws ws", place::canceled},
    {"ws ws ws ws ws ws ws ws ws ws ws", place::malformed},
};

/// One act tried on a copy of a world that stands at a place.
struct trial {
    channel via;
    row expected;
    perform what;
    matrix_fixture before;
    std::string answer;  ///< "done", or the name of the refusal
    matrix_fixture after;
};

/// Calls `see(trial)` for every act at every place of both channels.
template <class See>
void for_each_trial(See see) {
    const auto on = [&](channel via, const row& expected) {
        matrix_fixture there;
        const auto which = reach(there, expected.where, via);
        BOOST_TEST_REQUIRE(there.of(which).where == state_at(expected.where));
        for (const auto& what : all_acts(there, which)) {
            trial made{via, expected, what, there, {}, there};
            made.answer = made.after.tried(what);
            BOOST_TEST_CONTEXT((via == channel::email ? "emailed, " : "linked, ")
                               << there.state_of(which) << ", place "
                               << static_cast<int>(expected.where) << ", " << what.what)
            see(made);
        }
    };
    for (const auto& expected : emailed) on(channel::email, expected);
    for (const auto& expected : linked) on(channel::link, expected);
}

/// The refusals that a row of the table does not rule out.
bool is_guard(const std::string& answer) {
    return answer == "locked" || answer == "not_verified" || answer == "mismatch" ||
           answer == "gift_not_offered";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(act_matrix)

BOOST_AUTO_TEST_CASE(EG_18_each_act_in_each_state_is_done_or_gets_the_first_refusal_that_applies) {
    const auto answers_at = [](channel via, place where) {
        matrix_fixture there;
        const auto which = reach(there, where, via);
        std::string answers;
        for (const auto& what : all_acts(there, which)) {
            auto copy = there;
            if (!answers.empty()) answers += ' ';
            answers += code_of(copy.tried(what));
        }
        return there.state_of(which) + ": " + answers;
    };
    const auto expected_at = [](const row& expected, const std::string& found) {
        return found.substr(0, found.find(": ") + 2) + std::string(expected.answers);
    };
    for (const auto& expected : emailed) {
        const auto found = answers_at(channel::email, expected.where);
        BOOST_TEST(found == expected_at(expected, found));
    }
    for (const auto& expected : linked) {
        const auto found = answers_at(channel::link, expected.where);
        BOOST_TEST(found == expected_at(expected, found));
    }
}

BOOST_AUTO_TEST_CASE(an_act_is_legal_exactly_where_the_table_has_a_row_and_no_guard_objects) {
    for_each_trial([](const trial& made) {
        const auto& life = made.before.of(made.what.send).life();
        const bool has_row = life.find(state_at(made.expected.where), made.what.what) != nullptr;
        if (made.answer == "done") BOOST_TEST(has_row);
        if (has_row && made.answer != "done") BOOST_TEST(is_guard(made.answer));
    });
}

BOOST_AUTO_TEST_CASE(EG_18_a_refusal_changes_no_state_no_money_and_no_mail) {
    for_each_trial([](const trial& made) {
        if (made.answer == "done") return;
        BOOST_TEST(made.after.everything() == made.before.everything());
        BOOST_TEST(made.after.out.empty());
    });
}

BOOST_AUTO_TEST_CASE(what_is_done_leads_to_where_the_row_says_and_its_effects_tell_it) {
    for_each_trial([](const trial& made) {
        if (made.answer != "done") return;
        const auto& life = made.before.of(made.what.send).life();
        const auto* row = life.find(state_at(made.expected.where), made.what.what);
        BOOST_TEST_REQUIRE(row != nullptr);
        BOOST_TEST(made.after.out.empty() == !row->recorded);
        const auto* last = row->then == act::none ? row : life.find(row->to, row->then);
        BOOST_TEST(made.after.of(made.what.send).where == last->to);
        BOOST_TEST(made.after.of(made.what.send).why == last->why);
    });
}

// No row of a public act can go untested: each has a place where it is taken.
BOOST_AUTO_TEST_CASE(every_row_of_a_public_act_is_taken_at_some_place) {
    std::set<const transition*> taken;
    for_each_trial([&](const trial& made) {
        const auto& life = made.before.of(made.what.send).life();
        if (made.answer == "done")
            taken.insert(life.find(state_at(made.expected.where), made.what.what));
    });
    for (const auto via : {channel::email, channel::link})
        for (const auto& row : egift_lifecycle(via).rows())
            if (is_public(row.by))
                BOOST_TEST(taken.contains(&row), row.from << " has an untested " << row.by);
}

BOOST_AUTO_TEST_CASE(nobody_outside_can_ask_for_a_move_that_follows_from_rules) {
    const auto on = [](channel via, place where) {
        matrix_fixture there;
        const auto which = reach(there, where, via);
        const auto before = there.everything();
        for (std::size_t i = 0; i < act_count; ++i) {
            const auto what = static_cast<act>(i);
            if (is_public(what)) continue;
            BOOST_TEST_CONTEXT(there.state_of(which) << ", " << what) {
                BOOST_TEST(there.tried(perform{.send = which, .what = what}) != "done");
                BOOST_TEST(there.everything() == before);
                BOOST_TEST(there.out.empty());
            }
        }
    };
    for (const auto& expected : emailed) on(channel::email, expected.where);
    for (const auto& expected : linked) on(channel::link, expected.where);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
