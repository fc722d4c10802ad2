// SPDX-License-Identifier: MIT
// Tests fakeserver/sends_api/usual_send.hpp: whatever is read in one pass is read as the tree
// would.
#include "fakeserver/sends_api/usual_send.hpp"

#include "sim/json/parse.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(sends_api_usual_send)

namespace {

std::string text_of(const send_request& read) {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", read.gift_id, read.first_name,
                       read.last_name, read.email, read.message, read.phone, read.company,
                       read.title, read.team_id.value_or("-"), read.variant_id.value_or("-"),
                       read.metadata, read.campaign_id.value_or("-"));
}

/// As the tree has it; "refused" if there is anything wrong or unknown.
std::string by_tree(const std::string& body) {
    sim::json::problems found;
    const auto tree = sim::json::parse(
        std::make_shared<const sim::json::source>(sim::json::source{"body", body}), found);
    if (!tree) return "refused";
    std::vector<field_problem> wrong;
    const auto read = read_send_request(*tree, wrong);
    return wrong.empty() && unknown_fields(*tree).empty() ? text_of(read) : "refused";
}

std::string at_once(const std::string& body) {
    const auto read = usual_send(body);
    return read ? text_of(*read) : "given up";
}

const std::string needed =
    R"("gift_id":"7","first_name":"Kim","last_name":"Lee","email":"kim@example.com","message":"Hi")";

std::string with(const std::string& more) { return "{\"send\":{" + needed + more + "}}"; }

}  // namespace

BOOST_AUTO_TEST_CASE(usual_bodies_are_read_at_once_and_as_the_tree_reads_them) {
    const std::string bodies[] = {
        with(""),
        " \n{ \"send\" : { " + needed + " }\n}\r\n",
        R"({"send":{"gift_id":7,"first_name":"a","last_name":"b","email":"c","message":"d"}})",
        with(R"(,"phone":"1","company":"2","title":"3","team_id":4,"variant_id":"m")"),
        with(R"(,"phone":null,"team_id":null,"metadata":null,"address":null)"),
        with(R"(,"company":"Caf\u00e9 \"x\" \ud83c\udf81 \\ \/ \n \u0000")"),
        with(",\"title\":\"gr\u00fc\u00dfe \U0001F381\""),
        with(R"(,"metadata":{})"),
        with(R"(,"metadata" :  {"a": 1, "b": -1.5e3, "c": true, "d": null, "e": "}\"{" } )"),
        with(R"(,"metadata":{"campaign_id":"autumn","message":"m"})"),
        with(R"(,"metadata":{"campaign_id":12})"),
    };
    for (const auto& body : bodies) BOOST_TEST_CONTEXT(body) {
            BOOST_TEST(at_once(body) != "given up");
            BOOST_TEST(at_once(body) == by_tree(body));
        }
}

BOOST_AUTO_TEST_CASE(whatever_else_comes_is_left_to_the_tree) {
    const std::string bodies[] = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        R"({"send":[]})",
        R"({"send":{}})",
        with("") + "x",
        with("") + with(""),
        "{\"send\":{" + needed + "},\"more\":1}",
        "{\"more\":null,\"send\":{" + needed + "}}",
        with(R"(,"gift_id":"8")"),
        with(R"(,"phone":5)"),
        with(R"(,"team_id":1.5)"),
        with(R"(,"team_id":18446744073709551615)"),
        with(R"(,"team_id":{})"),
        with(R"(,"unknown":"x")"),
        with(R"(,"unknown":null)"),
        with(R"(,"address":{"line1":"x"})"),
        with(R"(,"metadata":"x")"),
        with(R"(,"metadata":[])"),
        with(R"(,"metadata":{"a":{}})"),
        with(R"(,"metadata":{"a":[1]})"),
        with(R"(,"metadata":{"a":1,"a":2})"),
        with(R"(,"metadata":{"campaign_id":true})"),
        with(R"(,"metadata":{"a":1})") + ",",
        with(",\"phone\":\"\xff\""),
        R"({"send":{"gift_id":"7","first_name":" ","last_name":"b","email":"c","message":"d"}})",
        R"({"send":{"gift_id":null,"first_name":"a","last_name":"b","email":"c","message":"d"}})",
        "\xEF\xBB\xBF" + with(""),
    };
    for (const auto& body : bodies)
        BOOST_TEST_CONTEXT(body) BOOST_TEST(at_once(body) == "given up");
}

BOOST_AUTO_TEST_CASE(a_body_that_is_cut_off_or_spoilt_anywhere_is_never_read_otherwise) {
    const auto whole = with(R"(,"phone":"1","team_id":4,"metadata":{"campaign_id":"x","n":1})");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        BOOST_TEST(at_once(whole.substr(0, i)) == "given up");
        for (const char other : {'"', '\\', '{', '}', ',', ':', ' ', '\0', '\n', '1', 'n'}) {
            auto spoilt = whole;
            spoilt[i] = other;
            const auto read = at_once(spoilt);
            if (read != "given up") BOOST_TEST_CONTEXT(spoilt) BOOST_TEST(read == by_tree(spoilt));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
