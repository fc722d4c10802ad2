// SPDX-License-Identifier: MIT
// Trying every act on copies of a world: what the matrices of acts and states have in common.
#pragma once

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {

/// Two letters for an answer, so that the columns of a matrix stand below each other.
///
///   .. done           aw awaiting_approval   lo locked            mi mismatch
///   ex offer_expired  al already_redeemed    nc not_clicked       no gift_not_offered
///   bo offer_bounced  ws wrong_state         nv not_verified      ch choice_missing
///   np not_permitted  ia invalid_address     os out_of_stock      if insufficient_funds
///   ce country_not_eligible
inline std::string code_of(const std::string& answer) {
    constexpr std::array<std::array<std::string_view, 2>, 17> codes{{
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
        {"not_permitted", "np"},
        {"invalid_address", "ia"},
        {"choice_missing", "ch"},
        {"out_of_stock", "os"},
        {"insufficient_funds", "if"},
        {"country_not_eligible", "ce"},
    }};
    for (const auto& [known, code] : codes)
        if (known == answer) return std::string(code);
    return answer;
}

/// The codes of all acts, each tried on a copy of the world: ".. ws ..".
template <class Fixture>
std::string answers_of(const Fixture& there, const std::vector<perform>& acts) {
    std::string answers;
    for (const auto& what : acts) {
        auto copy = there;
        if (!answers.empty()) answers += ' ';
        answers += code_of(copy.tried(what));
    }
    return answers;
}

/// One act tried on a copy of a world.
template <class Fixture>
struct trial {
    perform what;
    Fixture before;
    std::string answer;  ///< "done", or the name of the refusal
    Fixture after;

    state stood() const { return before.of(what.send).where; }
    const transition* row() const { return before.of(what.send).life().find(stood(), what.what); }
};

/// Calls `see(trial)` for every one of the acts.
template <class Fixture, class See>
void try_each(const Fixture& there, const std::vector<perform>& acts, See see) {
    for (const auto& what : acts) {
        trial<Fixture> made{what, there, {}, there};
        made.answer = made.after.tried(what);
        BOOST_TEST_CONTEXT(there.state_of(what.send) << ", " << what.what)
        see(made);
    }
}

/// EG-18
template <class Fixture>
void check_that_a_refusal_changes_nothing(const trial<Fixture>& made) {
    if (made.answer == "done") return;
    BOOST_TEST(made.after.everything() == made.before.everything());
    BOOST_TEST(made.after.out.empty());
}

/// The steps told lead, row by row, from where the send stood to where it stands.
template <class Fixture>
void check_that_effects_tell_the_way(const trial<Fixture>& made) {
    const auto& life = made.before.of(made.what.send).life();
    auto where = made.stood();
    auto why = made.before.of(made.what.send).why;
    for (const auto& told : made.after.out) {
        if (told.sort != effect::kind::step) continue;
        const auto* row = life.find(where, told.by);
        BOOST_TEST_REQUIRE(row != nullptr);
        BOOST_TEST(told.to == row->to);
        BOOST_TEST(told.moved == row->moves());
        BOOST_TEST(told.cause == row->cause);
        where = row->to;
        if (row->moves()) why = row->why;
    }
    BOOST_TEST(made.after.of(made.what.send).where == where);
    BOOST_TEST(made.after.of(made.what.send).why == why);
}

/// Held and final sends hold nothing, and the books say what the sends do (FN-02, SI-07). Requires
/// sends that are physical or on Reachdesk.
template <class Fixture>
void check_the_books(const trial<Fixture>& made) {
    const auto& all = made.after.world.all_sends();
    std::int64_t held = 0, spent = 0;
    for (std::size_t i = 0; i < all.count(); ++i) {
        const auto& record = all[send_id::at(i)];
        const auto& has = all.stake_of(record);
        held += has.held;
        spent += has.spent;
        if (is_held(record.where)) BOOST_TEST((has.held == 0 && has.spent == 0));
        if (is_final(record.where)) BOOST_TEST(has.held == 0);
    }
    const auto& books = made.after.world.money();
    for (std::size_t i = 0; i < books.count(); ++i) {
        held -= books.of(funding_id::at(i)).balance(account::held);
        spent -= books.of(funding_id::at(i)).balance(account::spent);
    }
    BOOST_TEST(held == 0);
    BOOST_TEST(spent == 0);
}

/// No move that follows from rules can be asked for.
template <class Fixture>
void check_that_private_moves_are_refused(Fixture& there, send_id which) {
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
}

}  // namespace giftsim::testing
