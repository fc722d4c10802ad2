// SPDX-License-Identifier: MIT
// The proofs about lifecycle tables can fail: each finds the table that breaks it.
#include "core/lifecycle/transition.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace giftsim::testing {
namespace {

using enum state;

constexpr words word{"A", "A", "A", "A"};
constexpr words other_word{"B", "A", "A", "A"};

constexpr transition row(state from, act by, state to, const words& called = word) {
    return {from, by, to, "EG-01"_rule, called};
}

constexpr transition passing(state from, act by, state to, act then) {
    return {from, by, to, "EG-01"_rule, word, reason::none, then};
}

constexpr transition staying(state in, act by, const words& called = {}) {
    return {in, by, in, "EG-01"_rule, called};
}

/// Begun, sent, opened, expired; unopened it passes through Expired to Refunded.
std::vector<transition> sound() {
    return {
        row(none, act::begin, sent),
        row(sent, act::open, opened),
        staying(sent, act::remind),
        staying(opened, act::open),
        passing(sent, act::lapse, expired, act::credit),
        {expired, act::credit, refunded, "EG-06"_rule, word, reason::expired},
        row(opened, act::lapse, expired),
    };
}

std::vector<transition> with(const transition& added) {
    auto table = sound();
    table.push_back(added);
    return table;
}

std::vector<transition> without(std::size_t place) {
    auto table = sound();
    table.erase(table.begin() + static_cast<std::ptrdiff_t>(place));
    return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_transition)

BOOST_AUTO_TEST_CASE(a_sound_table_passes_every_proof) { BOOST_TEST(is_sound(sound())); }

BOOST_AUTO_TEST_CASE(a_second_row_for_the_same_state_and_act_is_found) {
    const auto twice = with(row(sent, act::open, clicked));
    BOOST_TEST(!is_deterministic(twice));
    BOOST_TEST(!is_sound(twice));
    BOOST_TEST(!is_deterministic(with(sound().front())));
}

BOOST_AUTO_TEST_CASE(a_public_act_that_leaves_a_final_state_is_found) {
    const auto reopened = with(row(expired, act::open, opened));
    BOOST_TEST(!final_states_are_closed(reopened));
    BOOST_TEST(!is_sound(reopened));
}

BOOST_AUTO_TEST_CASE(a_deadline_that_leaves_a_final_state_is_found) {
    const auto again = with(row(refunded, act::lapse, expired));
    BOOST_TEST(!final_states_are_closed(again));
    BOOST_TEST(!is_sound(again));
}

BOOST_AUTO_TEST_CASE(a_note_in_a_final_state_leaves_nothing) {
    BOOST_TEST(final_states_are_closed(with(staying(refunded, act::bounce))));
}

BOOST_AUTO_TEST_CASE(a_second_move_without_its_row_is_found) {
    const auto dangling = without(5);
    BOOST_TEST(!second_moves_exist(dangling));
    BOOST_TEST(!is_sound(dangling));
}

BOOST_AUTO_TEST_CASE(a_state_that_nothing_leads_to_is_found) {
    const auto island = with(row(clicked, act::lapse, expired));
    BOOST_TEST(!every_state_is_reachable(island));
    BOOST_TEST(!is_sound(island));
    BOOST_TEST(!every_state_is_reachable(without(0)));
}

BOOST_AUTO_TEST_CASE(a_circle_of_states_that_is_never_entered_is_found) {
    auto circle = with(row(clicked, act::verify, verified));
    circle.push_back(row(verified, act::click, clicked));
    BOOST_TEST(!every_state_is_reachable(circle));
}

BOOST_AUTO_TEST_CASE(an_open_state_without_a_way_out_is_found) {
    const auto trap = with(row(opened, act::click, clicked));
    BOOST_TEST(!every_open_state_has_an_exit(trap));
    BOOST_TEST(!is_sound(trap));
}

BOOST_AUTO_TEST_CASE(staying_where_one_is_counts_as_no_way_out) {
    auto trap = with(row(opened, act::click, clicked));
    trap.push_back(staying(clicked, act::open));
    BOOST_TEST(!every_open_state_has_an_exit(trap));
}

BOOST_AUTO_TEST_CASE(two_words_for_the_same_state_are_found) {
    const auto disagreeing = with(row(sent, act::click, opened, other_word));
    BOOST_TEST(!vocabularies_agree(disagreeing));
    BOOST_TEST(!is_sound(disagreeing));
}

BOOST_AUTO_TEST_CASE(a_state_may_be_called_otherwise_for_another_reason_or_when_passed_through) {
    auto table = with(row(none, act::leave, clicked));
    table.push_back(row(clicked, act::lapse, expired));
    table.push_back({opened, act::bounce, refunded, "EG-08"_rule, other_word, reason::bounced});
    BOOST_TEST(vocabularies_agree(table));
    table.push_back({clicked, act::bounce, refunded, "EG-08"_rule, word, reason::bounced});
    BOOST_TEST(!vocabularies_agree(table));
}

BOOST_AUTO_TEST_CASE(a_row_that_does_not_move_brings_no_words) {
    const auto talking = with(staying(opened, act::bounce, word));
    BOOST_TEST(!vocabularies_agree(talking));
}

BOOST_AUTO_TEST_CASE(rows_are_found_with_and_without_an_index) {
    const auto table = sound();
    const lifecycle life{table};
    for (std::size_t from = 0; from < state_count; ++from)
        for (std::size_t by = 0; by < act_count; ++by) {
            const auto where = static_cast<state>(from);
            const auto what = static_cast<act>(by);
            BOOST_TEST(life.find(where, what) == find(table, where, what));
        }
    for (std::size_t i = 0; i < table.size(); ++i)
        BOOST_TEST(life.number_of(table[i].from, table[i].by) == i);
}

BOOST_AUTO_TEST_CASE(mails_have_names) {
    BOOST_TEST(name(mail_kind::none) == "");
    BOOST_TEST(name(mail_kind::offer) == "offer");
    BOOST_TEST(name(mail_kind::reminder) == "reminder");
    BOOST_TEST(name(mail_kind::opened) == "opened");
    BOOST_TEST(name(mail_kind::code) == "code");
    BOOST_TEST(name(mail_kind::address) == "address");
    BOOST_TEST(name(mail_kind::gift) == "gift");
    BOOST_TEST(name(mail_kind::confirmation) == "confirmation");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
