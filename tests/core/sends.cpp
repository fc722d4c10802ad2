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

BOOST_AUTO_TEST_CASE(a_send_fits_into_a_cache_line) { static_assert(sizeof(send) == 64); }

BOOST_AUTO_TEST_CASE(API_07_a_send_keeps_the_application_that_asked_for_it) {
    const auto which = all.add(send{}, {.email = "lee@buyer.example"}, 0, "Flowery");
    BOOST_TEST(all.sent_via(which) == "Flowery");
    BOOST_TEST(all.sent_via(add("lee@buyer.example")) == "");
    BOOST_TEST(all.sent_via(all.add(send{}, {}, 1)) == "");
}

BOOST_AUTO_TEST_CASE(API_11_texts_that_others_share_stay_with_them) {
    const recipient lee{
        .first_name = "Lee", .last_name = "Wu", .email = "lee@buyer.example", .company = "Buyer"};
    const auto gone = all.add(send{}, lee, 0, "Flowery");
    const auto shares =
        all.add(send{}, {.first_name = "Lee", .email = "kim@buyer.example", .company = "Buyer"}, 0,
                "Flowery");
    const auto kept = all.keep({.line1 = "Wu", .country = "US"});
    auto parcel_of_third = send{};
    parcel_of_third.physical = true;
    const auto third = all.add(parcel_of_third, {.email = "max@buyer.example"}, 0);
    all.add_parcel(all[third]).given = kept;
    all.erase({gone});
    BOOST_CHECK(all[gone].erased);
    BOOST_TEST(all.recipient_of(gone).first_name == "");
    BOOST_TEST(all.email_of(gone) == "");
    BOOST_TEST(all.sent_via(gone) == "Flowery");
    BOOST_CHECK(!all[shares].erased);
    BOOST_TEST(all.recipient_of(shares).first_name == "Lee");
    BOOST_TEST(all.recipient_of(shares).company == "Buyer");
    BOOST_TEST(all.sent_via(shares) == "Flowery");
    BOOST_TEST(all.spelt(all.parcel_of(all[third]).given).line1 == "Wu");
    // What nobody else had is gone from the memory, not only from the letter.
    BOOST_TEST(all.keep({.line1 = "lee@buyer.example"}).line1.offset >
               all.keep({.line1 = "max@buyer.example"}).line1.offset);
}

BOOST_AUTO_TEST_CASE(API_11_an_application_may_be_called_like_a_recipient) {
    const auto gone = all.add(send{}, {.first_name = "Lee", .email = "lee@buyer.example"}, 0);
    const auto other = all.add(send{}, {.email = "kim@buyer.example"}, 0, "Lee");
    all.erase({gone});
    BOOST_TEST(all.sent_via(other) == "Lee");
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
