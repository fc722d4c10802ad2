// SPDX-License-Identifier: MIT
// Requests of every lawful shape: what HTTP allows is answered.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::testing {
namespace {

struct requests_fixture : running_server {
    raw_client client = connect();
};

const std::string health = get_text("/_sim/health");

}  // namespace

BOOST_FIXTURE_TEST_SUITE(net_requests, requests_fixture)

BOOST_AUTO_TEST_CASE(a_connection_is_kept_for_the_next_request) {
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.ask(health);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.head.starts_with("HTTP/1.1 200 OK\r\n"));
        BOOST_TEST(answer.header("Connection") == "");
        BOOST_TEST(answer.header("Server") == "giftsim");
        BOOST_TEST(answer.header("Content-Type") == "application/json");
        BOOST_TEST(answer.header("Date").ends_with(" GMT"));
    }
}

BOOST_AUTO_TEST_CASE(every_answer_has_a_request_id_of_its_own) {
    const auto first = client.ask(health).header("X-Request-Id");
    const auto second = client.ask(get_text("/nowhere")).header("X-Request-Id");
    const auto third = connect().ask("nonsense\r\n\r\n").header("X-Request-Id");
    for (const auto& each : {first, second, third}) BOOST_TEST(each.starts_with("req-"));
    BOOST_TEST((first != second && second != third && first != third));
}

BOOST_AUTO_TEST_CASE(what_is_refused_unread_has_the_worlds_time_and_the_walls_too) {
    const auto too_long = get_text("/", std::string{"X: "}.append(20'000, 'x').append("\r\n"));
    const auto* too_large =
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n";
    const struct {
        std::string text;
        unsigned status;
    } rows[] = {{"nonsense\r\n\r\n", 400},
                {"GET / HTTP/1.1\r\n\r\n", 400},
                {get_text("/%zz"), 400},
                {too_large, 413},
                {too_long, 431}};
    BOOST_TEST(connect().ask("nonsense\r\n\r\n").header("X-Sim-Now") == "");
    (void)make_world(R"({"clock":{"start":"2020-10-01T09:00:00Z"}})");
    for (const auto& row : rows) {
        const auto answer = connect().ask(row.text);
        BOOST_TEST(answer.status == row.status);
        BOOST_TEST(answer.header("X-Sim-Now") == "2020-10-01T09:00:00Z");
        BOOST_TEST(answer.header("X-Request-Id").starts_with("req-"));
        BOOST_TEST(answer.header("Date").ends_with(" GMT"));
    }
}

BOOST_AUTO_TEST_CASE(whoever_asks_to_close_gets_the_answer_and_the_end) {
    const auto answer = client.ask(get_text("/_sim/health", "Connection: close\r\n"));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("Connection") == "close");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_answered_in_order) {
    const auto world = make_world();
    std::string all;
    for (int i = 1; i <= 20; ++i)
        all += post_text(world + "/clock/advance",
                         fmt::format(R"({{"to":"2025-02-{:02}T00:00:00Z"}})", i)) +
               get_text(world + "/clock");
    BOOST_TEST(client.send(all));
    for (int i = 1; i <= 20; ++i) {
        const auto wanted = fmt::format("2025-02-{:02}T00:00:00Z", i);
        BOOST_TEST(client.receive().json()["now"] == wanted);
        BOOST_TEST(client.receive().json()["now"] == wanted);
    }
}

BOOST_AUTO_TEST_CASE(a_request_may_come_byte_by_byte) {
    const auto text = post_text("/_sim/worlds", "{}") + health;
    for (const char each : text) (void)client.send({&each, 1});
    BOOST_TEST(client.receive().status == 201);
    BOOST_TEST(client.receive().status == 200);
}

BOOST_AUTO_TEST_CASE(a_body_may_come_in_chunks) {
    const auto answer = client.ask(
        "POST /_sim/worlds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
        "2\r\n{\"\r\n5;note=x\r\nseed\"\r\n3\r\n:7}\r\n0\r\n\r\n");
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(answer.json()["seed"] == 7);
}

BOOST_AUTO_TEST_CASE(the_answer_to_head_says_how_long_the_body_would_be_and_has_none) {
    const auto whole = client.ask(health);
    (void)client.send("HEAD /_sim/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const auto head = client.receive(true);
    BOOST_TEST(head.status == 200);
    BOOST_TEST(head.header("Content-Length") == std::to_string(whole.body.size()));
    // Had there been a body, it would be taken for this answer.
    BOOST_TEST(client.ask(health).status == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_without_content_has_neither_body_nor_length) {
    const auto world = make_world();
    const auto gone =
        client.ask(fmt::format("DELETE {} HTTP/1.1\r\nHost: localhost\r\n\r\n", world));
    BOOST_TEST(gone.status == 204);
    BOOST_TEST(gone.header("Content-Length") == "");
    BOOST_TEST(client.get(world).status == 404);
}

BOOST_AUTO_TEST_CASE(a_client_that_expects_an_invitation_gets_one) {
    const auto text = post_text("/_sim/worlds", "{}", "Expect: 100-continue\r\n");
    (void)client.send(std::string_view(text).substr(0, text.size() - 2));
    BOOST_TEST(client.receive().status == 100);
    (void)client.send("{}");
    BOOST_TEST(client.receive().status == 201);
}

BOOST_AUTO_TEST_CASE(a_body_too_large_is_not_invited) {
    const auto answer = client.ask(
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n"
        "Expect: 100-continue\r\n\r\n");
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(lives());
}

BOOST_AUTO_TEST_CASE(percent_signs_are_decoded) {
    BOOST_TEST(client.get("/%5Fsim/health").status == 200);
    BOOST_TEST(client.get("/_sim%2Fhealth").status == 404);
    BOOST_TEST(client.get("/_sim/worlds/%F0%9F%8E%81").status == 404);
    const auto world = make_world();
    (void)client.post(world + "/steps", send_step("kim", "kim@example.com"));
    BOOST_TEST(client.get(world + "/mail?to=%6Bim%40example.com").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_path_that_cannot_be_decoded_is_refused) {
    for (const auto* target : {"/%", "/%zz", "/a%0", "x", "*", "/\xff"}) {
        BOOST_TEST_CONTEXT(target) {
            auto other = connect();
            const auto answer = other.get(target);
            BOOST_TEST(answer.status == 400);
            BOOST_TEST(answer.code() != "");
            BOOST_TEST(other.ended());
        }
    }
    BOOST_TEST(lives());
}

BOOST_AUTO_TEST_CASE(a_whole_url_may_be_asked_for_and_its_host_counts) {
    BOOST_TEST(client.get("http://localhost/_sim/worlds").status == 200);
    BOOST_TEST(client.get("http://127.0.0.1:80/_sim/worlds?x=1").status == 200);
    BOOST_TEST(client.get("http://localhost").status == 200);
    const auto stranger = client.get("http://evil.example/_sim/worlds");
    BOOST_TEST(stranger.status == 403);
    BOOST_TEST(stranger.code() == "not_loopback");
    BOOST_TEST(client.ask("GET http://localhost/_sim/worlds HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                   .status == 200);
}

BOOST_AUTO_TEST_CASE(links_are_https_where_a_proxy_says_that_it_ends_tls) {
    const auto world = make_world();
    (void)client.post(world + "/steps", send_step("kim"));
    for (const auto* scheme : {"http", "https"}) {
        const auto header = fmt::format("X-Forwarded-Proto: {}\r\n", scheme);
        const auto mail = client.ask(get_text(world + "/mail", header)).json();
        BOOST_TEST(mail[0]["pixel"].get<std::string>().starts_with(
            fmt::format("{}://localhost/o/", scheme)));
    }
}

BOOST_AUTO_TEST_CASE(one_host_header_is_needed) {
    for (const auto* headers : {"", "Host: localhost\r\nHost: localhost\r\n"}) {
        auto other = connect();
        const auto answer = other.ask(fmt::format("GET /_sim/health HTTP/1.1\r\n{}\r\n", headers));
        BOOST_TEST(answer.status == 400);
        BOOST_TEST(answer.code() == "bad_host");
        BOOST_TEST(other.ended());
    }
}

BOOST_AUTO_TEST_CASE(the_older_protocol_is_answered_in_kind) {
    const auto once = client.ask("GET /_sim/health HTTP/1.0\r\n\r\n");
    BOOST_TEST(once.head.starts_with("HTTP/1.0 200 OK\r\n"));
    BOOST_TEST(client.ended());
    auto kept = connect();
    for (int i = 0; i < 2; ++i) {
        const auto answer = kept.ask("GET /_sim/health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        BOOST_TEST(answer.head.starts_with("HTTP/1.0 200 OK\r\n"));
        BOOST_TEST(answer.header("Connection") == "keep-alive");
    }
}

BOOST_AUTO_TEST_CASE(protocols_of_other_generations_are_refused) {
    for (const auto* version : {"HTTP/2.0", "HTTP/0.9", "HTTP/3.1"}) {
        const auto answer =
            connect().ask(fmt::format("GET / {}\r\nHost: localhost\r\n\r\n", version));
        BOOST_TEST(answer.status == 400);
        BOOST_TEST(answer.head.starts_with("HTTP/1.1 "));
    }
}

BOOST_AUTO_TEST_CASE(the_other_loopback_address_is_served_as_well) {
    std::optional<running_server> sixth;
    try {
        sixth.emplace(fakeserver::server_limits{}, 1, "::1");
    } catch (const std::exception&) {
        BOOST_TEST_MESSAGE("this machine has no IPv6");
        return;
    }
    BOOST_TEST(sixth->it.url() == fmt::format("http://[::1]:{}", sixth->port()));
    raw_client there(sixth->port(), "::1");
    const auto text =
        fmt::format("GET /_sim/worlds HTTP/1.1\r\nHost: [::1]:{}\r\n\r\n", sixth->port());
    BOOST_TEST(there.ask(text).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
