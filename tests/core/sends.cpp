// SPDX-License-Identifier: MIT
// Records with their letters and troubles, and how many stand in which state.
#include "core/sends.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
namespace {

struct sends_fixture {
    send_id add(std::string_view email) { return all.add(send{}, {.email = email}, 0); }

    sends all;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_sends, sends_fixture)

BOOST_AUTO_TEST_CASE(sends_are_numbered_from_one) {
    BOOST_TEST(!all.has({1}));
    BOOST_TEST(add("a@b.example") == send_id{1});
    BOOST_TEST(add("a@b.example") == send_id{2});
    BOOST_TEST(all.count() == 2U);
    BOOST_TEST(all.has({2}));
    BOOST_TEST(!all.has({3}));
    BOOST_TEST(!all.has({}));
}

BOOST_AUTO_TEST_CASE(a_letter_is_copied) {
    std::string email = "lee@buyer.example";
    const auto which = add(email);
    email = "overwritten......";
    BOOST_TEST(all.email_of(which) == "lee@buyer.example");
}

BOOST_AUTO_TEST_CASE(members_and_letters_live_side_by_side) {
    const auto first = add("first@buyer.example");
    const auto member = all.add(send{}, {}, 41);
    const auto second = add("second@buyer.example");
    BOOST_TEST(all.email_of(first) == "first@buyer.example");
    BOOST_TEST(all.email_of(second) == "second@buyer.example");
    const auto named = all.recipient_of(member);
    BOOST_TEST(named.first_name == "Member");
    BOOST_TEST(named.last_name == "41");
    BOOST_TEST(named.email == "member-41@population.example");
    BOOST_TEST(named.phone == "");
}

BOOST_AUTO_TEST_CASE(troubles_are_kept_only_where_there_are_some) {
    const auto calm = add("a@b.example");
    const auto troubled = add("a@b.example");
    all.troubles_for(all[troubled]).wrong_answers = 3;
    all.troubles_for(all[troubled]).wrong_answers += 1;
    BOOST_TEST(all.trouble_of(all[troubled]).wrong_answers == 4U);
    BOOST_TEST(all.trouble_of(all[calm]).wrong_answers == 0U);
    BOOST_TEST(all[calm].aside == 0U);
}

BOOST_AUTO_TEST_CASE(references_to_troubles_stay_valid) {
    const auto first = add("a@b.example");
    auto& kept = all.troubles_for(all[first]);
    for (int i = 0; i < 1000; ++i) all.troubles_for(all[add("a@b.example")]);
    BOOST_TEST(&kept == &all.troubles_for(all[first]));
}

BOOST_AUTO_TEST_CASE(moves_are_counted_between_states) {
    add("a@b.example");
    add("a@b.example");
    BOOST_TEST(all.count_in(state::none) == 2U);
    all.count_move(state::none, state::sent);
    BOOST_TEST(all.count_in(state::none) == 1U);
    BOOST_TEST(all.count_in(state::sent) == 1U);
}

BOOST_AUTO_TEST_CASE(who_began_a_send_has_a_name) {
    BOOST_TEST(name(origin::user) == "user");
    BOOST_TEST(name(origin::api) == "api");
    BOOST_TEST(name(origin::trigger) == "trigger");
    BOOST_TEST(name(origin::csv) == "csv");
    BOOST_TEST(name(origin::claim) == "claim");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
