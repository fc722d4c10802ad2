// SPDX-License-Identifier: MIT
// Which send is read when, and how ids are found.
#include "fakeserver/load/requests.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver::load {
namespace {

struct requests_fixture {
    members nobody;
    place where{"http://h:1", "h", "1", "h:1"};

    std::string read_by(requests& asked) {
        const auto text = asked.text_of(operation::read);
        const auto begin = text.rfind('/', text.find(" HTTP")) + 1;
        return text.substr(begin, text.find(" HTTP") - begin);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(load_requests, requests_fixture)

BOOST_AUTO_TEST_CASE(each_send_is_read_as_often_as_wanted_in_the_order_of_answers) {
    requests asked(where, "t", nobody, 2, "first");
    BOOST_TEST(read_by(asked) == "first");
    asked.note_answer(201, R"({"send":{"id":"7"}})");
    asked.note_answer(503, R"({"send":{"id":"8"}})");
    asked.note_answer(201, R"({"send":{"id":"9"}})");
    std::string order;
    for (int i = 0; i < 6; ++i) order += read_by(asked);
    BOOST_TEST(order == "779999");
}

BOOST_AUTO_TEST_CASE(a_request_shows_host_and_token) {
    requests asked(where, "secret", nobody, 1, "a b/c");
    const auto text = asked.text_of(operation::read);
    BOOST_TEST(text.starts_with("GET /api/v3/sends/a%20b%2Fc HTTP/1.1\r\nHost: h:1\r\n"));
    BOOST_TEST(text.find("\r\nAuthorization: Bearer secret\r\n") != std::string::npos);
    BOOST_TEST(text.ends_with("\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(an_id_is_found_wherever_servers_put_it) {
    const struct {
        const char* body;
        const char* id;
    } rows[] = {
        {R"({"send":{"id":"17","status":"Sent"}})", "17"},
        {R"({"id":17})", "17"},
        {R"({"gift":{"id":"3"},"send":{"gift":{"id":"4"},"list":[{"id":"5"}],"id":"6"}})", "6"},
        {R"({"data":[{"id":"5"}]})", ""},
        {R"({"send":{}})", ""},
        {"<html>", ""},
        {"", ""},
        {"[", ""},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.body) BOOST_TEST(id_in(row.body) == row.id);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
