// SPDX-License-Identifier: MIT
// Tests fakeserver/http/message.hpp: what stands in a request, decoded.
#include "fakeserver/http/message.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

namespace giftsim::http {
BOOST_AUTO_TEST_SUITE(http_message)

namespace {

std::string text_of(const std::vector<pair>& all) {
    std::string text;
    for (const auto& each : all) text += fmt::format("[{}={}]", each.name, each.value);
    return text;
}

/// "a|b [x=1]": path and query; "refused".
std::string taken_apart(std::string_view target) {
    request in;
    if (!set_target(in, target)) return "refused";
    return fmt::format("{} {}", fmt::join(in.path, "|"), text_of(in.query));
}

std::string form(std::string_view body) {
    const auto read = parse_form(body);
    return read ? text_of(*read) : "refused";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_target_is_cut_into_segments_and_parameters) {
    const struct {
        const char* target;
        const char* parts;
    } rows[] = {
        {"/", " "},
        {"/api/v3/gifts", "api|v3|gifts "},
        {"/api/v3/gifts/", "api|v3|gifts "},
        {"/a//b", "a||b "},
        {"/a?x=1&y=2", "a [x=1][y=2]"},
        {"/a?", "a [=]"},
        {"/a?x", "a [x=]"},
        {"/a?x=1=2", "a [x=1=2]"},
        {"/a%20b/c%2Fd?to=kim%40example.com", "a b|c/d [to=kim@example.com]"},
        {"/a+b?q=a+b%2Bc", "a+b [q=a b+c]"},
        {"/gr%C3%BC%C3%9Fe", "grüße "},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.target) BOOST_TEST(taken_apart(row.target) == row.parts);
}

BOOST_AUTO_TEST_CASE(a_path_is_the_same_with_and_without_a_query_behind_it) {
    request reused;
    for (const auto* path : {"/", "/a", "/a/", "/a/b/", "/a.b/c-d_e~f/7", "/.", "/../x", "/A/9"}) {
        request asked;
        BOOST_TEST(set_target(asked, fmt::format("{}?x=1", path)));
        BOOST_TEST(set_target(reused, path));
        BOOST_TEST_CONTEXT(path) BOOST_TEST(reused.path == asked.path);
        BOOST_TEST(reused.query.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_absolute_path_is_refused) {
    for (const auto* target : {"", "a/b", "*", "http://localhost/a", "/a%2", "/a%zz", "/a b",
                               "/a\n", "/a?x=%4", "/\xff"})
        BOOST_TEST_CONTEXT(target) BOOST_TEST(taken_apart(target) == "refused");
}

BOOST_AUTO_TEST_CASE(escapes_that_are_no_utf_8_are_refused) {
    for (const auto* target : {"/a%FF", "/a%C3/b", "/a?x=%FF", "/a?%C3=1", "/%ED%A0%80"})
        BOOST_TEST_CONTEXT(target) BOOST_TEST(taken_apart(target) == "refused");
}

BOOST_AUTO_TEST_CASE(a_target_is_kept_as_it_was_written) {
    request in;
    BOOST_TEST(set_target(in, "/a%20b?x=1"));
    BOOST_TEST(in.target == "/a%20b?x=1");
    BOOST_TEST(set_target(in, "/c"));
    BOOST_TEST(in.path.size() == 1U);
    BOOST_TEST(in.query.empty());
}

BOOST_AUTO_TEST_CASE(a_query_may_have_what_people_do_not_encode) {
    BOOST_TEST(taken_apart("/a?ids[]=1&ids%5B%5D=[2]") == "a [ids[]=1][ids[]=[2]]");
    BOOST_TEST(taken_apart("/a?q=\"x\"") == "a [q=\"x\"]");
    BOOST_TEST(taken_apart("/a[]?b=1") == "refused");
}

BOOST_AUTO_TEST_CASE(a_form_is_decoded) {
    BOOST_TEST(form("") == "");
    BOOST_TEST(form("email=kim%40example.com&phone=") == "[email=kim@example.com][phone=]");
    BOOST_TEST(form("name=Kim+Lee&b=%2B%26%3D") == "[name=Kim Lee][b=+&=]");
    BOOST_TEST(form("a=1&a=2") == "[a=1][a=2]");
    BOOST_TEST(form("n=%C3%BC") == "[n=ü]");
    BOOST_TEST(form("line1=9 Elm St, \"A\"&city=S\u00e3o Paulo") ==
               "[line1=9 Elm St, \"A\"][city=S\u00e3o Paulo]");
}

BOOST_AUTO_TEST_CASE(a_form_that_cannot_be_decoded_is_refused) {
    for (const auto* body : {"a=%", "a=%4", "a=%zz", "a=\x01", "a=\r\n", "email=%FF", "%C3=1"})
        BOOST_TEST_CONTEXT(body) BOOST_TEST(form(body) == "refused");
}

BOOST_AUTO_TEST_CASE(a_media_type_comes_without_case_parameters_and_space) {
    const struct {
        const char* header;
        const char* type;
    } rows[] = {
        {"application/json", "application/json"},
        {"Application/JSON; charset=utf-8", "application/json"},
        {" \tapplication/json ;x=1", "application/json"},
        {"application/x-www-form-urlencoded", "application/x-www-form-urlencoded"},
        {"", ""},
        {"  ", ""},
        {";charset=utf-8", ""},
    };
    for (const auto& row : rows) {
        request in;
        in.headers.push_back({"content-TYPE", row.header});
        BOOST_TEST_CONTEXT(row.header) BOOST_TEST(media_type(in) == row.type);
    }
    BOOST_TEST(media_type({}) == "");
}

BOOST_AUTO_TEST_CASE(a_header_is_found_in_any_case_and_a_parameter_in_its_own) {
    request in;
    in.headers = {{"X-One", "1"}, {"x-one", "2"}, {"X-On", "3"}};
    BOOST_TEST(in.header("x-ONE") == "1");
    BOOST_TEST(in.header("X-ON") == "3");
    BOOST_TEST(in.header("X-Two") == "");
    in.query = {{"a", "1"}, {"a", "2"}};
    BOOST_TEST_REQUIRE(in.parameter("a") != nullptr);
    BOOST_TEST(*in.parameter("a") == "1");
    BOOST_TEST(in.parameter("A") == nullptr);
}

BOOST_AUTO_TEST_CASE(every_method_is_called_by_its_name) {
    for (const auto* text : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
        BOOST_TEST(name(method_named(text)) == text);
    for (const auto* text : {"get", "TRACE", "CONNECT", "", "BREW"})
        BOOST_TEST((method_named(text) == method::other));
    BOOST_TEST(name(method::other) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::http
