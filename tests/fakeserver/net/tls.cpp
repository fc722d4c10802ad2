// SPDX-License-Identifier: MIT
// HTTPS (SEC-05): what is agreed upon, what is said inside, and how connections end.
#include "fakeserver/tls/authority.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/tls_client.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <future>
#include <openssl/ssl.h>
#include <vector>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_tls)

namespace {

using fakeserver::authority;
using fakeserver::server_limits;
using std::chrono::milliseconds;

/// One authority for all: its keys need not be new for each test.
const authority& ours() {
    static const auto made = authority::made(std::time(nullptr));
    return made;
}

struct tls_server : running_server {
    explicit tls_server(const server_limits& limits = {}, unsigned threads = 1,
                        const fakeserver::request_log& to = {})
        : running_server(limits, threads, "127.0.0.1", to, ours().vouch(std::time(nullptr))) {}

    tls_client connect_as(tls_wish wish) const {
        if (wish.ca.empty()) wish.ca = ours().certificate();
        return {port(), wish};
    }
    tls_client connect() const { return connect_as({}); }
    bool lives() const { return connect().get("/_sim/health").status == 200; }
};

/// Empty if there is an agreement.
std::string refusal(const tls_server& server, const tls_wish& wish) {
    try {
        (void)server.connect_as(wish);
        return "";
    } catch (const std::runtime_error& failed) {
        return failed.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(who_trusts_the_authority_is_served_over_a_connection_that_is_kept) {
    for (const unsigned threads : {1U, 2U}) {
        const tls_server server({}, threads);
        auto client = server.connect();
        BOOST_TEST(server.it.url() == fmt::format("https://127.0.0.1:{}", server.port()));
        BOOST_TEST(client.version() == "TLSv1.3");
        for (int i = 0; i < 3; ++i) {
            const auto made = client.post("/_sim/worlds", R"({"preset":"demo"})");
            BOOST_TEST(made.status == 201U);
            BOOST_TEST(client.get("/_sim/worlds/" + made.json()["id"].get<std::string>()).status ==
                       200U);
        }
        BOOST_TEST(client.get("/_sim/worlds").json().size() == 3U);
    }
}

BOOST_AUTO_TEST_CASE(it_is_believed_under_its_names_only) {
    const tls_server server;
    for (const auto* host : {"localhost", "127.0.0.1", "app.sendoso.com", "app.reachdesk.com"})
        BOOST_TEST_CONTEXT(host) BOOST_TEST(refusal(server, {.ca = {}, .host = host}) == "");
    BOOST_TEST(refusal(server, {.ca = {}, .host = "example.com"}) == "certificate verify failed");
    BOOST_TEST(refusal(server, {.ca = authority::made(std::time(nullptr)).certificate()}) ==
               "certificate verify failed");
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_CASE(versions_before_1_2_are_refused) {
    const tls_server server;
    BOOST_TEST(server.connect_as({.newest = TLS1_2_VERSION}).version() == "TLSv1.2");
    BOOST_TEST(server.connect_as({.newest = TLS1_2_VERSION}).get("/_sim/health").status == 200U);
    BOOST_TEST(refusal(server, {.newest = TLS1_1_VERSION}) != "");
}

BOOST_AUTO_TEST_CASE(http_1_1_is_agreed_upon_and_a_client_of_another_protocol_only_is_refused) {
    using namespace std::string_literals;
    const tls_server server;
    BOOST_TEST(server.connect().protocol() == "");
    BOOST_TEST(server.connect_as({.protocols = "\x08http/1.1"s}).protocol() == "http/1.1");
    BOOST_TEST(server.connect_as({.protocols = "\x02h2\x08http/1.1"s}).protocol() == "http/1.1");
    BOOST_TEST(contains(refusal(server, {.protocols = "\x02h2"s}), "no application protocol"));
}

BOOST_AUTO_TEST_CASE(links_in_mails_lead_back_over_https) {
    const tls_server server;
    auto client = server.connect();
    const auto world =
        "/_sim/worlds/" +
        client.post("/_sim/worlds", R"({"preset":"demo"})").json()["id"].get<std::string>();
    BOOST_TEST(client.post(world + "/steps", send_step("kim")).status == 200U);
    const auto mail = client.get(world + "/mail").json();
    BOOST_TEST(mail[0]["links"][0]["url"].get<std::string>().starts_with("https://localhost/g/"));
    const auto lied = client.ask(get_text(world + "/mail", "X-Forwarded-Proto: http\r\n")).json();
    BOOST_TEST(lied[0]["pixel"].get<std::string>().starts_with("https://localhost/o/"));
}

BOOST_AUTO_TEST_CASE(bodies_of_every_size_and_pipelined_requests_arrive) {
    const tls_server server;
    auto client = server.connect();
    const std::string long_one(300'000, ' ');
    BOOST_TEST(client.post("/_sim/worlds", R"({"preset":"demo"})" + long_one).status == 201U);
    std::string all;
    for (int i = 1; i <= 20; ++i)
        all += post_text("/_sim/worlds/1/clock/advance",
                         fmt::format(R"({{"to":"2025-02-{:02}T00:00:00Z"}})", i));
    BOOST_TEST(client.send(all));
    for (int i = 1; i <= 20; ++i)
        BOOST_TEST(client.receive().json()["now"] == fmt::format("2025-02-{:02}T00:00:00Z", i));
    const auto document = client.get("/_sim/openapi.json");
    BOOST_TEST(document.body.size() > 100'000U);
    BOOST_TEST(document.json()["openapi"] == "3.1.0");
}

BOOST_AUTO_TEST_CASE(every_connection_ends_with_a_goodbye) {
    const tls_server server;
    auto client = server.connect();
    BOOST_TEST(client.ask(get_text("/_sim/health", "Connection: close\r\n")).status == 200U);
    BOOST_TEST((client.ended() == tls_client::end::goodbye));
    auto garbage = server.connect();
    BOOST_TEST(garbage.ask("nonsense\r\n\r\n").code() == "bad_request");
    BOOST_TEST((garbage.ended() == tls_client::end::goodbye));
}

BOOST_AUTO_TEST_CASE(http_in_clear_is_told_to_speak_https) {
    const tls_server server;
    raw_client client(server.port());
    const auto answer = client.get("/_sim/health");
    BOOST_TEST(answer.status == 400U);
    BOOST_TEST(answer.code() == "https_wanted");
    BOOST_TEST(answer.header("Connection") == "close");
    client.finish();
    BOOST_TEST(client.ended());
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_CASE(whoever_does_not_finish_the_handshake_is_hung_up_on_and_holds_nobody_up) {
    server_limits limits;
    limits.handshake_time = milliseconds{50};
    const tls_server server(limits);  // one thread
    raw_client silent(server.port());
    raw_client begun(server.port());
    (void)begun.send(std::string_view("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    raw_client garbage(server.port());
    (void)garbage.send(std::string_view("\x00\x01\x02\x03\x04\x05\x06\x07", 8));
    BOOST_TEST(silent.ended());
    (void)begun.receive();
    (void)garbage.receive();  // an alert, perhaps
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_CASE(slow_senders_and_crowds_are_treated_as_in_clear) {
    server_limits limits;
    limits.request_time = milliseconds{50};
    limits.connections = 2;
    const tls_server server(limits);
    auto slow = server.connect();
    (void)slow.send("GET /_sim/hea");
    auto second = server.connect();
    auto third = server.connect();
    const auto turned_away = third.receive();
    BOOST_TEST((turned_away.status == 503U || turned_away.status == 0U));
    BOOST_TEST(slow.receive().status == 0U);
    BOOST_TEST(comes_true([&] { return server.lives(); }));
}

BOOST_AUTO_TEST_CASE(idle_connections_and_handshakes_are_closed_when_the_server_stops) {
    server_limits limits;
    limits.grace = std::chrono::minutes{1};
    tls_server server(limits, 2);
    auto used = server.connect();
    BOOST_TEST(used.get("/_sim/health").status == 200U);
    raw_client silent(server.port());
    server.it.stop();
    BOOST_TEST((used.ended() == tls_client::end::goodbye));
    BOOST_TEST(silent.ended());
}

BOOST_AUTO_TEST_CASE(a_fault_takes_the_answer_away_over_tls_too) {
    const tls_server server;
    auto control = server.connect();
    (void)control.post("/_sim/worlds", R"({"preset":"demo"})");
    const auto credentials = control.get("/_sim/worlds/1").json()["credentials"]["sendoso"];
    const auto ask =
        fmt::format(R"({{"grant_type":"client_credentials","client_id":{},"client_secret":{}}})",
                    credentials["client_id"].dump(), credentials["client_secret"].dump());
    for (const auto* fault : {R"({"operation":"oauth.token","fault":"reset","first":1})",
                              R"({"operation":"oauth.token","fault":"truncated","first":1})"}) {
        BOOST_TEST_CONTEXT(fault) {
            BOOST_TEST(control.post("/_sim/worlds/1/faults", fault).status == 201U);
            auto client = server.connect();
            BOOST_TEST(client.post("/oauth/token", ask).status == 0U);
            BOOST_TEST(server.connect().post("/oauth/token", ask).status == 200U);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_log_tells_why_there_was_no_agreement) {
    std::promise<std::string> first;
    tls_server server({}, 1, {fakeserver::log_form::json, [&](const std::string& line) {
                                  first.set_value(line);
                              }});
    BOOST_TEST(refusal(server, {.ca = authority::made(std::time(nullptr)).certificate()}) != "");
    const auto told = sim::json_view::parse(first.get_future().get());
    server.it.stop();
    BOOST_TEST(told["status"].is_null());
    BOOST_TEST(told["client"].get<std::string>().starts_with("127.0.0.1:"));
    const auto failure = told["failure"].get<std::string>();
    BOOST_TEST(failure.starts_with("no TLS: "));
    BOOST_TEST(failure.ends_with("the client does not trust the certificate: give it the CA"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
