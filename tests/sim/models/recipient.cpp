// SPDX-License-Identifier: MIT
// Tests sim/models/recipient.hpp: one habit per state.
#include "sim/models/recipient.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(model_recipient)

namespace {

const instant noon = testing::at("2020-10-01T12:00:00Z");

const recipient_model steady{.opens = {{1, 1}, delay{{1h}}},
                             .clicks = {{1, 1}, delay{{2h}}},
                             .verifies = {{1, 1}, delay{{3h}}},
                             .picks = {{1, 1}, delay{{4h}}}};

plan next_in(state where, const recipient_model& model = steady, channel via = channel::email) {
    send record;
    record.where = where;
    record.via = via;
    return next_act(model, record, {1, 1}, noon);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_state_has_its_habit) {
    const struct {
        state where;
        act what;
        const char* at;
    } rows[] = {
        {state::sent, act::open, "2020-10-01T13:00:00Z"},
        {state::opened, act::click, "2020-10-01T14:00:00Z"},
        {state::clicked, act::verify, "2020-10-01T15:00:00Z"},
        {state::verified, act::pick, "2020-10-01T16:00:00Z"},
    };
    for (const auto& row : rows) {
        const auto next = next_in(row.where);
        BOOST_TEST(next.what == row.what);
        BOOST_TEST(giftsim::to_text(next.at) == row.at);
    }
}

BOOST_AUTO_TEST_CASE(whose_offer_is_not_out_does_nothing) {
    for (std::size_t i = 0; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        if (is_live(where)) continue;
        BOOST_TEST_CONTEXT(name(where)) {
            BOOST_TEST(next_in(where).what == act::none);
            BOOST_TEST((next_in(where).at == never));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_generated_link_is_clicked_instead_of_opened) {
    BOOST_TEST(next_in(state::sent, steady, channel::link).what == act::click);
}

BOOST_AUTO_TEST_CASE(a_habit_without_chance_leaves_the_send_to_its_deadline) {
    auto idle = steady;
    idle.opens.chance = idle.clicks.chance = idle.verifies.chance = idle.picks.chance = {0, 1};
    for (const auto where : {state::sent, state::opened, state::clicked, state::verified})
        BOOST_TEST(next_in(where, idle).what == act::none);
}

BOOST_AUTO_TEST_CASE(a_habit_that_says_nothing_acts_at_once) {
    const auto next = next_in(state::sent, recipient_model{});
    BOOST_TEST(next.what == act::open);
    BOOST_TEST((next.at == noon));
}

// Of 10,000, 6,667 with a standard deviation of 47; and who opens is no likelier to click.
BOOST_AUTO_TEST_CASE(habits_are_drawn_apart) {
    auto some = steady;
    some.opens.chance = some.clicks.chance = {2, 3};
    int opening = 0;
    int both = 0;
    for (std::uint64_t number = 0; number < 10'000; ++number) {
        send record;
        record.where = state::sent;
        const bool opens = next_act(some, record, {1, number}, noon).what != act::none;
        record.where = state::opened;
        const bool clicks = next_act(some, record, {1, number}, noon).what != act::none;
        opening += opens ? 1 : 0;
        both += opens && clicks ? 1 : 0;
    }
    BOOST_TEST(std::abs(opening - 6'667) < 5 * 47);
    BOOST_TEST(std::abs(both - 4'444) < 5 * 50);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
