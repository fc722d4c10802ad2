// SPDX-License-Identifier: MIT
// What one client may take: bytes, time, connections (SEC-02).
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <optional>
#include <vector>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_limits)

namespace {

using fakeserver::server_limits;
using std::chrono::milliseconds;

std::string announced(std::string_view path, std::size_t size) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", path,
                       size);
}

std::string in_one_chunk(std::string_view path, std::size_t size) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{}\r\n"
        "0\r\n\r\n",
        path, size, std::string(size, 'x'));
}

/// So that a timeout strikes at once where it is waited for.
server_limits hurried() {
    server_limits limits;
    limits.request_time = milliseconds{50};
    return limits;
}

void must_end(raw_client client) {
    const auto answer = client.receive();
    BOOST_TEST((answer.status == 0 || answer.status == 408));
    BOOST_TEST(client.ended());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_header_that_does_not_end_is_refused) {
    const running_server server;
    std::string flood = "GET /_sim/health HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; flood.size() < 20'000; ++i) flood += fmt::format("X-{}: {}\r\n", i, i);
    const std::string ended = flood.substr(0, 18'000) + "\r\n\r\n";
    const std::string long_one =
        get_text("/_sim/health", std::string{"X: "}.append(20'000, 'x').append("\r\n"));
    const std::string long_target = get_text(std::string{"/"}.append(20'000, 'x'));
    for (const auto& text : {flood, ended, long_one, long_target}) {
        auto client = server.connect();
        const auto answer = client.ask(text);
        BOOST_TEST(answer.status == 431U);
        BOOST_TEST(answer.code() == "header_too_large");
        client.finish();
        BOOST_TEST(client.ended());
        BOOST_TEST(server.lives());
    }
    BOOST_TEST(
        server.connect()
            .ask(get_text("/_sim/health", std::string{"X: "}.append(12'000, 'x').append("\r\n")))
            .status == 200U);
}

BOOST_AUTO_TEST_CASE(a_body_too_large_is_refused_announced_or_not) {
    server_limits limits;
    limits.body = 100;
    limits.control_body = 200;
    const running_server server(limits);
    const struct {
        std::string text;
        unsigned status;
    } rows[] = {
        {announced("/oauth/token", 101), 413},
        {announced("/oauth/token", 18'000'000'000'000'000'000U), 413},
        {announced("/_sim/worlds", 201), 413},
        {announced("http://localhost/_sim/worlds", 201), 413},
        {in_one_chunk("/oauth/token", 101), 413},
        {in_one_chunk("/_sim/worlds", 201), 413},
        {announced("/oauth/token", 100) + std::string(100, 'x'), 400},
        {announced("/_sim/worlds", 200) + std::string(200, 'x'), 415},
        {in_one_chunk("/oauth/token", 100), 400},
        {in_one_chunk("/_sim/worlds", 200), 415},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text.substr(0, 120)) {
            const auto answer = server.connect().ask(row.text);
            BOOST_TEST(answer.status == row.status);
            if (row.status == 413) BOOST_TEST(answer.code() == "body_too_large");
            BOOST_TEST(server.lives());
        }
    }
}

BOOST_AUTO_TEST_CASE(whoever_sends_on_after_a_refusal_still_reads_it) {
    const running_server server;
    auto client = server.connect();
    (void)client.send(announced("/oauth/token", 2'000'000));
    (void)client.send(std::string(500'000, 'x'));
    BOOST_TEST(client.receive().status == 413U);
}

BOOST_AUTO_TEST_CASE(slow_senders_are_hung_up_on) {
    const running_server server(hurried());
    auto silent = server.connect();
    auto in_header = server.connect();
    (void)in_header.send("GET /_sim/health HT");
    auto in_body = server.connect();
    (void)in_body.send(announced("/oauth/token", 10) + "grant");
    auto in_chunk = server.connect();
    (void)in_chunk.send(
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\n"
        "Transfer-Encoding: chunked\r\n\r\n5\r\nab");
    auto uninvited = server.connect();
    (void)uninvited.send(
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\n"
        "Content-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(uninvited.receive().status == 100U);
    BOOST_TEST(server.lives());
    must_end(std::move(silent));
    must_end(std::move(in_header));
    must_end(std::move(in_body));
    must_end(std::move(in_chunk));
    must_end(std::move(uninvited));
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_CASE(a_slow_sender_holds_nobody_up) {
    const running_server server;  // one thread, thirty seconds
    auto slow = server.connect();
    (void)slow.send(announced("/oauth/token", 10) + "grant");
    for (int i = 0; i < 10; ++i) BOOST_TEST(server.lives());
    (void)slow.send("_type");
    BOOST_TEST(slow.receive().status == 400U);
}

BOOST_AUTO_TEST_CASE(whoever_does_not_read_is_hung_up_on) {
    server_limits limits;
    limits.answer_time = milliseconds{50};
    const running_server server(limits);
    const auto world = server.make_busy_world();
    (void)server.post(world + "/clock/advance", R"({"by":"P10D"})");
    auto client = server.connect();
    std::string questions;
    for (int i = 0; i < 100; ++i) questions += get_text(world + "/sends?limit=1000");
    (void)client.send(questions);
    // In the end it hangs up, and what it wrote by then does not make a hundred answers.
    while (client.send(get_text("/_sim/health"))) {
    }
    int answers = 0;
    while (client.receive().status == 200) ++answers;
    BOOST_TEST(answers < 100);
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_CASE(connections_beyond_the_limit_are_turned_away) {
    server_limits limits;
    limits.connections = 3;
    const running_server server(limits);
    std::vector<raw_client> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(server.connect());
        BOOST_TEST(clients.back().get("/_sim/health").status == 200U);
    }
    for (int i = 0; i < 5; ++i) {
        auto late = server.connect();
        const auto answer = late.receive();
        BOOST_TEST(answer.status == 503U);
        BOOST_TEST(answer.code() == "too_many_connections");
        BOOST_TEST(answer.header("Retry-After") == "1");
    }
    for (auto& each : clients) BOOST_TEST(each.get("/_sim/health").status == 200U);
    // One goes, the next may come; when the server has seen it go is its own affair.
    clients.pop_back();
    BOOST_TEST(comes_true([&] { return server.lives(); }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
