// SPDX-License-Identifier: MIT
// Bytes that are no request, or none to the end: answered or hung up on, and the server goes on.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <random>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(net_garbage, running_server)

BOOST_AUTO_TEST_CASE(what_is_no_http_is_refused) {
    const std::string_view rows[] = {
        "nonsense\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS client says hello \r\n\r\n",
        "GET / HTTP/1.1 and more\r\n\r\n",
        "GET  /_sim/health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /_sim/health HTTP/x\r\n\r\n",
        "GET /_sim/health HTTP/1.1\r\nno colon\r\n\r\n",
        "GET /_sim/health HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET /_sim/health HTTP/1.1\r\nHost: local\x01host\r\n\r\n",
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
        "Content-Length: 2\r\n\r\nab",
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        "not a number\r\n",
    };
    for (const auto bytes : rows) {
        BOOST_TEST_CONTEXT(bytes) {
            auto client = connect();
            const auto answer = client.ask(bytes);
            BOOST_TEST(answer.status == 400);
            BOOST_TEST(answer.code() == "bad_request");
            BOOST_TEST(answer.header("Connection") == "close");
            client.finish();
            BOOST_TEST(client.ended());
            BOOST_TEST(lives());
        }
    }
}

BOOST_AUTO_TEST_CASE(whoever_leaves_in_the_middle_is_let_go) {
    const auto whole = post_text("/_sim/worlds", R"({"preset":"demo"})");
    for (const std::size_t sent : {std::size_t{0}, std::size_t{1}, std::size_t{10},
                                   whole.find("\r\n\r\n") + 2, whole.size() - 1}) {
        BOOST_TEST_CONTEXT(sent) {
            auto client = connect();
            (void)client.send(std::string_view(whole).substr(0, sent));
            client.finish();
            BOOST_TEST(client.receive().status == 0U);
            auto rude = connect();
            (void)rude.send(std::string_view(whole).substr(0, sent));
            rude.abort();
            BOOST_TEST(lives());
        }
    }
    BOOST_TEST(get("/_sim/worlds").json().size() == 0U);
}

BOOST_AUTO_TEST_CASE(whoever_stops_talking_still_gets_all_answers) {
    auto client = connect();
    (void)client.send(get_text("/_sim/health") + post_text("/_sim/worlds", "{}"));
    client.finish();
    BOOST_TEST(client.receive().status == 200U);
    BOOST_TEST(client.receive().status == 201U);
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(bodies_that_are_no_json_are_refused_with_a_place) {
    std::string deep(100'000, '[');
    const struct {
        std::string body;
        const char* code;
    } rows[] = {
        {deep, "bad_body"},
        {R"({"a":)" + deep, "bad_body"},
        {"{\"preset\":\"d\xff\"}", "bad_body"},
        {"\xc0\x80", "bad_body"},
        {std::string("{\"preset\":\"\0\"}", 13), "bad_body"},
        {"{", "bad_body"},
        {R"({"seed":1,"seed":2})", "bad_body"},
        {"[]", "bad_body"},
    };
    auto client = connect();
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.body.substr(0, 30)) {
            const auto answer = client.post("/_sim/worlds", row.body);
            BOOST_TEST(answer.status == 400U);
            BOOST_TEST(answer.code() == row.code);
            BOOST_TEST(answer.json()["error"]["problems"][0].contains("line"));
        }
    }
    BOOST_TEST(client.get("/_sim/worlds").json().size() == 0U);
}

BOOST_AUTO_TEST_CASE(other_content_types_are_refused) {
    auto client = connect();
    for (const auto* type : {"text/plain", "application/x-www-form-urlencoded", "", ";", "json"}) {
        const auto answer = client.ask(
            fmt::format("POST /_sim/worlds HTTP/1.1\r\nHost: localhost\r\nContent-Type: {}\r\n"
                        "Content-Length: 2\r\n\r\n{{}}",
                        type));
        BOOST_TEST_CONTEXT(type) BOOST_TEST(answer.status == 415U);
    }
    BOOST_TEST(client.post("/_sim/worlds", "{}").status == 201U);
}

BOOST_AUTO_TEST_CASE(bytes_at_random_do_no_harm) {
    std::minstd_rand draw{7};
    for (int i = 0; i < 300; ++i) {
        auto text = post_text("/_sim/worlds", R"({"preset":"empty","seed":1})") +
                    get_text("/api/v3/gifts?page=1&per_page=%41", "Authorization: Bearer 1.ab\r\n");
        for (auto left = draw() % 12; left > 0; --left)
            text[draw() % text.size()] = static_cast<char>(draw() % 256);
        auto client = connect();
        (void)client.send(text);
        client.finish();
        for (auto answer = client.receive(); answer.status != 0; answer = client.receive())
            BOOST_TEST_CONTEXT(text) BOOST_TEST((answer.status != 500 && answer.status >= 200));
    }
    BOOST_TEST(lives());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
