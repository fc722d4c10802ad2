// SPDX-License-Identifier: MIT
// Tests sim/view/handles.hpp: which numbers become handles, and what stays as it is.
#include "sim/view/handles.hpp"

#include "sim/view/mail_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/send_view.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

namespace giftsim::sim {
namespace {

struct handles_fixture : testing::world_fixture {
    handles_fixture() {
        called.sends.add("kim", 1);
        called.users.add("sam", sam.number);
        called.funding.add("main", sales.number);
        called.gifts.add("coffee", coffee.number);
        called.campaigns.add("single", single.number);
        called.teams.add("west", 1);
    }

    std::string put(std::string_view shown, std::span<const field> fields) const {
        auto view = json_view::parse(shown);
        put_handles(view, fields, called);
        return view.dump();
    }

    names called;
};

constexpr std::array inner_fields{field{"gift", field_form::gift}, field{"id", field_form::text}};
constexpr std::array outer_fields{
    field{"user", field_form::user},
    field{"one", field_form::object, inner_fields},
    field{"many", field_form::list, inner_fields},
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_handles, handles_fixture)

BOOST_AUTO_TEST_CASE(whatever_a_send_refers_to_gets_its_handle) {
    const auto west = here.submit(add_team{.name = "West"}).value();
    auto shown = view_of_send(here.state(), begin({.team = west}), here.now());
    put_handles(shown, send_fields, called);
    BOOST_TEST(shown["id"] == "1");
    BOOST_TEST(shown["campaign"] == "single");
    BOOST_TEST(shown["gift"] == "coffee");
    BOOST_TEST(shown["sender"] == "sam");
    BOOST_TEST(shown["team"] == "west");
    BOOST_TEST(shown["payer"] == "main");
}

BOOST_AUTO_TEST_CASE(a_source_its_owner_and_its_postings_get_handles) {
    here.submit(set_owner{sales, sam}).value();
    begin();
    auto source = view_of_funding(here.state(), sales);
    put_handles(source, funding_fields, called);
    BOOST_TEST(source["id"] == "main");
    BOOST_TEST(source["name"] == "sales");
    BOOST_TEST(source["owner"] == "sam");
    auto postings = view_of_postings(here.state());
    put_handles(postings, posting_fields, called);
    BOOST_TEST(postings[0]["funding"] == "main");
    BOOST_TEST(postings[0]["send"] == nullptr);
    BOOST_TEST(postings[1]["send"] == "kim");
}

BOOST_AUTO_TEST_CASE(mails_name_their_send) {
    begin();
    begin();
    auto mails = view_of_mails_to(here.state(), "lee@buyer.example");
    put_handles(mails, mail_fields, called);
    BOOST_TEST(mails[0]["send"] == "kim");
    BOOST_TEST(mails[1]["send"] == "2");
}

BOOST_AUTO_TEST_CASE(fields_of_fields_are_reached) {
    BOOST_TEST(
        put(R"({"user":"2","one":{"gift":"1","id":"1"},"many":[{"gift":"1"},{}]})", outer_fields) ==
        R"({"user":"sam","one":{"gift":"coffee","id":"1"},"many":[{"gift":"coffee"},{}]})");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_with_a_handle_stays_as_it_is) {
    for (const auto* same : {
             R"({"user":null})",
             R"({"user":2})",
             R"({"user":"sam"})",
             R"({"user":"7"})",
             R"({"user":"0"})",
             R"({"user":""})",
             R"({"user":"2x"})",
             R"({"user":"4294967298"})",
             R"({"other":"2"})",
             R"({"one":"1","many":7})",
             "null",
             R"("2")",
             "[]",
         })
        BOOST_TEST_CONTEXT(same) BOOST_TEST(put(same, outer_fields) == same);
}

BOOST_AUTO_TEST_CASE(a_handle_that_looks_like_a_number_is_not_taken_for_one) {
    called.users.add("1", 9);
    BOOST_TEST(put(R"([{"user":"1"},{"user":"9"}])", outer_fields) ==
               R"([{"user":"1"},{"user":"1"}])");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
