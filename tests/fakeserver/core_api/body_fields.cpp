// SPDX-License-Identifier: MIT
// Tests core_api/body_fields.hpp: each kind of field there, missing, and wrong.
#include "fakeserver/core_api/body_fields.hpp"

#include "tests/sim/json/reading.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(core_body_fields)

namespace {

struct body {
    explicit body(const char* text) : read(text, "body"), in(*read.document, wrong) {}

    std::string said() const { return fmt::format("{}", fmt::join(wrong, "; ")); }

    sim::json::testing::reading read;
    complaints wrong;
    body_fields in;
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_there_is_read) {
    body of(R"({"a":"x","n":7,"yes":true,"no":false,"list":["p",2],"blank":" "})");
    BOOST_TEST(of.in.required_text("a") == "x");
    BOOST_TEST(of.in.required_text("n") == "7");
    BOOST_TEST(of.in.text("blank") == " ");
    BOOST_TEST(of.in.truth("yes").value());
    BOOST_TEST(!of.in.truth("no").value());
    BOOST_TEST(of.in.whole("n", 7, 7).value() == 7);
    BOOST_TEST(of.in.required_texts("list") == (std::vector<std::string>{"p", "2"}),
               boost::test_tools::per_element());
    BOOST_TEST(of.said() == "");
}

BOOST_AUTO_TEST_CASE(null_is_the_same_as_nothing) {
    for (const auto* text : {"{}", R"({"a":null})"}) {
        body of(text);
        BOOST_TEST(of.in.find("a") == nullptr);
        BOOST_TEST(of.in.text("a") == "");
        BOOST_TEST(!of.in.truth("a").has_value());
        BOOST_TEST(!of.in.whole("a", 1, 2).has_value());
        BOOST_TEST(of.said() == "");
        (void)of.in.required_text("a");
        (void)of.in.required_texts("a");
        BOOST_TEST(of.said() == "a can't be blank; a can't be blank");
    }
}

BOOST_AUTO_TEST_CASE(everything_wrong_is_said_with_where_it_stands) {
    body of(R"({"t":[],"b":1,"w":3,"d":1.5,"l":{},"e":[],"i":["x",null],"s":"\n "})");
    body_fields in(*of.read.document, of.wrong, "user.");
    (void)in.required_text("t");
    (void)in.truth("b");
    (void)in.whole("w", 1, 2);
    (void)in.whole("d", 1, 2);
    (void)in.required_texts("l");
    (void)in.required_texts("e");
    (void)in.required_texts("i");
    (void)in.required_text("s");
    BOOST_TEST(of.said() ==
               "user.t must be a string, not an array; "
               "user.b must be true or false, not an integer; "
               "user.w must be a whole number from 1 to 2; "
               "user.d must be a whole number from 1 to 2; "
               "user.l must be an array of strings, not an object; "
               "user.e can't be blank; "
               "user.i[1] must be a string, not null; "
               "user.s can't be blank");
}

BOOST_FIXTURE_TEST_CASE(what_nobody_asked_for_is_noted_and_wrong_in_a_strict_world,
                        testing::demo_fixture) {
    const http::request in;
    const call of{in, {}, worlds, &at(here)};
    const auto note = [&](bool strict) {
        at(here).now.set_strict(strict);
        body read(R"({"name":"x","nmae":"y","meta":{}})");
        (void)read.in.text("name");
        read.in.ignore({"meta"});
        read.in.note_unknown(of, "users.invite");
        return read.said();
    };
    BOOST_TEST(note(false) == "");
    BOOST_TEST(note(true).starts_with("nmae is not known here; did you mean \"name\"?"));
    BOOST_TEST(at(here).notes.odd.fields().at({"users.invite", "nmae"}) == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
