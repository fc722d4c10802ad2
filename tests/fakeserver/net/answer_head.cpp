// SPDX-License-Identifier: MIT
// Tests fakeserver/net/answer_head.hpp and fakeserver/net/wall_date.hpp.
#include "fakeserver/net/answer_head.hpp"

#include "fakeserver/net/wall_date.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(net_answer_head)

namespace {

std::string head(const http::response& answer, const framing& how) {
    std::string text = "before";
    write_head(text, answer, how, "now");
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_of_a_head_stands_in_its_order) {
    const http::response answer{
        .status = 201, .body = "{}", .headers = {{"X-A", "1"}, {"X-B", ""}}};
    BOOST_TEST(head(answer, {.length = 2}) ==
               "HTTP/1.1 201 Created\r\nServer: giftsim\r\nDate: now\r\n"
               "Content-Type: application/json\r\nX-A: 1\r\nX-B: \r\nContent-Length: 2\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(what_the_version_does_not_say_is_said) {
    const http::response empty{.status = 204, .type = "", .body = ""};
    const std::string_view rest = " 204 No Content\r\nServer: giftsim\r\nDate: now\r\n";
    const struct {
        framing how;
        std::string text;
    } rows[] = {
        {{.version = 11, .keep = true}, ""},
        {{.version = 11, .keep = false}, "Connection: close\r\n"},
        {{.version = 10, .keep = true}, "Connection: keep-alive\r\n"},
        {{.version = 10, .keep = false}, ""},
        {{.chunked = true}, "Transfer-Encoding: chunked\r\n"},
    };
    for (const auto& row : rows)
        BOOST_TEST(head(empty, row.how) == (row.how.version == 10 ? "HTTP/1.0" : "HTTP/1.1") +
                                               std::string(rest) + row.text + "\r\n");
}

BOOST_AUTO_TEST_CASE(a_status_without_a_phrase_is_a_status) {
    const http::response odd{.status = 299, .type = "", .body = ""};
    BOOST_TEST(head(odd, {}).starts_with("HTTP/1.1 299 "));
}

BOOST_AUTO_TEST_CASE(the_date_is_written_as_http_wants_it) {
    wall_date date;
    const std::regex form{"[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"};
    for (int i = 0; i < 3; ++i) BOOST_TEST(std::regex_match(std::string(date.now()), form));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
