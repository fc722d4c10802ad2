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

    send_id add_parcel(std::string_view email, const address& to = {}) {
        send record;
        record.physical = true;
        const auto which = all.add(record, {.email = email}, 0);
        all.add_parcel(all[which]).given = all.keep(to);
        return which;
    }

    /// Troubles are written twice, and read of both.
    void check_troubles_of(send_id troubled, send_id calm) {
        all.troubles_for(all[troubled]).wrong_answers = 3;
        all.troubles_for(all[troubled]).wrong_answers += 1;
        BOOST_TEST(all.trouble_of(all[troubled]).wrong_answers == 4U);
        BOOST_TEST(all.trouble_of(all[calm]).wrong_answers == 0U);
    }

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

BOOST_AUTO_TEST_CASE(what_a_letter_shares_with_the_one_before_stays_its_own) {
    const recipient kim{.first_name = "Kim", .last_name = "Lee", .email = "k@e.example"};
    const auto first = all.add(send{}, kim, 0, "Flowery");
    const auto second = all.add(send{}, {.first_name = "Kim", .email = "m@e.example"}, 0);
    all.erase({first});
    const auto third = all.add(send{}, {.first_name = "Kim", .email = "k@e.example"}, 0, "Flowery");
    for (const auto each : {second, third}) BOOST_TEST(all.recipient_of(each).first_name == "Kim");
    BOOST_TEST(all.recipient_of(second).last_name == "");
    BOOST_TEST(all.email_of(third) == "k@e.example");
    BOOST_TEST(all.sent_via(second) == "");
    BOOST_TEST(all.sent_via(third) == "Flowery");
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
    const auto third = add_parcel("max@buyer.example", {.line1 = "Wu", .country = "US"});
    all.erase({gone});
    BOOST_CHECK(all[gone].erased);
    BOOST_TEST(all.recipient_of(gone).first_name == "");
    BOOST_TEST(all.email_of(gone) == "");
    BOOST_TEST(all.sent_via(gone) == "Flowery");
    BOOST_CHECK(!all[shares].erased);
    BOOST_TEST(all.recipient_of(shares).first_name == "Lee");
    BOOST_TEST(all.recipient_of(shares).company == "Buyer");
    BOOST_TEST(all.sent_via(shares) == "Flowery");
    BOOST_TEST(all.given_address(all[third]).line1 == "Wu");
    // What nobody else had is gone from the memory, not only from the letter.
    BOOST_TEST(all.keep("lee@buyer.example").offset > all.keep("max@buyer.example").offset);
}

BOOST_AUTO_TEST_CASE(API_11_an_application_may_be_called_like_a_recipient) {
    const auto gone = all.add(send{}, {.first_name = "Lee", .email = "lee@buyer.example"}, 0);
    const auto other = all.add(send{}, {.email = "kim@buyer.example"}, 0, "Lee");
    all.erase({gone});
    BOOST_TEST(all.sent_via(other) == "Lee");
}

BOOST_AUTO_TEST_CASE(API_11_an_address_that_others_share_stays_with_them_and_loses_nothing) {
    const address home{.line1 = "1 Elm Street", .city = "Austin", .country = "US"};
    const auto gone = add_parcel("lee@buyer.example", home);
    const auto stays = add_parcel("kim@buyer.example", home);
    all.parcel_of(all[gone]).confirmed = all.parcel_of(all[gone]).given;
    all.erase({gone});
    BOOST_CHECK((all.given_address(all[gone]) == address{.country = "US"}));
    BOOST_CHECK((all.confirmed_address(all[gone]) == address{.country = "US"}));
    BOOST_CHECK(all.given_address(all[stays]) == home);
    BOOST_TEST(all.keep(home) == all.parcel_of(all[stays]).given);
}

BOOST_AUTO_TEST_CASE(API_11_an_address_of_nobody_else_goes_and_so_do_its_texts) {
    const auto gone = add_parcel("lee@buyer.example", {.line1 = "1 Elm Street", .country = "US"});
    const auto at = all.keep("1 Elm Street");
    all.erase({gone});
    BOOST_TEST(all.spelt(at) == std::string(12, '\0'));
    const auto anew = add_parcel("lee@buyer.example", {.line1 = "1 Elm Street", .country = "US"});
    BOOST_TEST(all.given_address(all[anew]).line1 == "1 Elm Street");
    BOOST_TEST(all.given_address(all[gone]).line1 == "");
}

BOOST_AUTO_TEST_CASE(API_11_an_address_that_was_replaced_keeps_no_text) {
    const auto gone = add_parcel("lee@buyer.example", {.line1 = "1 Elm Street", .country = "US"});
    const auto other = add_parcel("kim@buyer.example", {.line1 = "1 Elm Street", .country = "CA"});
    all.parcel_of(all[other]).given = all.keep({.line1 = "2 Oak Road", .country = "CA"});
    const auto at = all.keep("1 Elm Street");
    all.erase({gone});
    BOOST_TEST(all.spelt(at) == std::string(12, '\0'));
    BOOST_TEST(all.given_address(all[other]).line1 == "2 Oak Road");
}

BOOST_AUTO_TEST_CASE(a_parcel_goes_where_it_was_confirmed_else_where_it_was_given) {
    const auto which = add_parcel("lee@buyer.example", {.line1 = "1 Elm Street", .country = "US"});
    BOOST_TEST(all.address_of(all[which]).line1 == "1 Elm Street");
    BOOST_CHECK(all.confirmed_address(all[which]).empty());
    all.parcel_of(all[which]).confirmed = all.keep({.line1 = "2 Oak Road", .country = "US"});
    BOOST_TEST(all.address_of(all[which]).line1 == "2 Oak Road");
    BOOST_TEST(all.given_address(all[which]).line1 == "1 Elm Street");
    BOOST_CHECK(all.address_of(all[add_parcel("kim@buyer.example")]).empty());
}

BOOST_AUTO_TEST_CASE(what_nobody_names_on_a_label_is_as_usual_and_takes_no_memory) {
    const auto which = add_parcel("lee@buyer.example");
    BOOST_TEST(all.carrier_of(which) == "");
    BOOST_TEST(all.tracking_of(which) == "");
    all.put_label(which, "", "");
    BOOST_TEST(all.carrier_of(which) == "UPS");
    BOOST_TEST(all.tracking_of(which) == "1Z0000000001");
    BOOST_TEST(all.parcel_of(all[which]).label == 0U);
    all.put_label(which, "", "7777");
    BOOST_TEST(all.carrier_of(which) == "UPS");
    BOOST_TEST(all.tracking_of(which) == "7777");
    all.put_label(which, "FedEx", "");
    BOOST_TEST(all.carrier_of(which) == "FedEx");
    BOOST_TEST(all.tracking_of(which) == "1Z0000000001");
    all.put_label(which, "", "");
    BOOST_TEST(all.carrier_of(which) == "UPS");
    BOOST_TEST(all.tracking_of(which) == "1Z0000000001");
}

BOOST_AUTO_TEST_CASE(a_parcel_fits_into_a_cache_line_and_keeps_its_troubles_aside) {
    static_assert(sizeof(parcel) == 64);
    const auto calm = add_parcel("a@b.example");
    const auto troubled = add_parcel("a@b.example");
    check_troubles_of(troubled, calm);
    BOOST_TEST(all.parcel_of(all[calm]).troubles == 0U);
}

BOOST_AUTO_TEST_CASE(a_member_is_known_by_number_and_by_email) {
    const auto member = all.add(send{}, {}, 41);
    BOOST_TEST(all.member_of(member) == 41U);
    BOOST_TEST(all.member_of(add("a@b.example")) == 0U);
    BOOST_TEST(sends::member_called(all.email_of(member)) == 41U);
    BOOST_TEST(sends::member_called("member-2147483647@population.example") == 2147483647U);
    for (const auto* nobody :
         {"", "member-", "member-x@population.example", "member-041@population.example",
          "member-41@population.example.org", "member-0@population.example",
          "member-+41@population.example", "member-2147483648@population.example",
          "member-4294967337@population.example", "kim@buyer.example"})
        BOOST_TEST(sends::member_called(nobody) == 0U, nobody);
}

BOOST_AUTO_TEST_CASE(troubles_are_kept_only_where_there_are_some) {
    const auto calm = add("a@b.example");
    const auto troubled = add("a@b.example");
    check_troubles_of(troubled, calm);
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
