// SPDX-License-Identifier: MIT
// Stopping: nobody new, the idle sent away, work finished while the grace lasts.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <stop_token>
#include <thread>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_stop)

namespace {

using fakeserver::server_limits;
using std::chrono::milliseconds;

server_limits patient() {
    server_limits limits;
    limits.grace = std::chrono::minutes{1};
    return limits;
}

server_limits impatient() {
    server_limits limits;
    limits.grace = milliseconds{1};
    return limits;
}

constexpr auto until_idle = R"({"until":"idle"})";

}  // namespace

BOOST_AUTO_TEST_CASE(idle_connections_are_closed) {
    for (const unsigned threads : {1U, 2U}) {
        running_server server(patient(), threads);
        auto fresh = server.connect();
        auto used = server.connect();
        BOOST_TEST(used.get("/_sim/health").status == 200U);
        auto half = server.connect();
        (void)half.send("GET /_sim/hea");
        server.it.stop();
        BOOST_TEST(fresh.ended());
        BOOST_TEST(used.ended());
        BOOST_TEST(half.ended());
        BOOST_CHECK_THROW(server.connect(), std::exception);
    }
}

BOOST_AUTO_TEST_CASE(a_request_at_work_is_finished) {
    for (const unsigned threads : {1U, 2U}) {
        running_server server(patient(), threads);
        const auto world = server.make_busy_world();
        // With two threads, one of these two comes from the other thread.
        auto first = server.connect();
        auto second = server.connect();
        (void)first.send(post_text(world + "/clock/advance", until_idle));
        server.await_turn(world);
        (void)second.send(post_text(world + "/clock/advance", until_idle));
        BOOST_TEST(second.receive().status != 0U);
        server.it.stop();
        const auto answer = first.receive();
        BOOST_TEST(answer.status == 200U);
        BOOST_TEST(answer.json()["settled"] == true);
        BOOST_TEST(first.ended());
    }
}

BOOST_AUTO_TEST_CASE(what_the_grace_is_too_short_for_is_cut_off) {
    for (const unsigned threads : {1U, 2U}) {
        running_server server(impatient(), threads);
        const auto world = server.make_busy_world();
        auto sending = server.connect();
        (void)sending.send("POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
        auto working = server.connect();
        (void)working.send(post_text(world + "/clock/advance", until_idle));
        server.await_turn(world);
        server.it.stop();
        BOOST_TEST(sending.receive().status == 0U);
        (void)working.receive();  // it may have been just in time
        BOOST_TEST(working.ended());
    }
}

BOOST_AUTO_TEST_CASE(whoever_asks_for_it_has_it_stopped_at_once) {
    for (const unsigned threads : {1U, 2U}) {
        auto limits = patient();
        limits.grace = limits.request_time = std::chrono::hours{1};
        running_server server(limits, threads);
        auto sending = server.connect();
        (void)sending.send("POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
        BOOST_TEST(server.lives());
        std::stop_source at_once;
        std::jthread stops([&] { server.it.stop(at_once.get_token()); });
        // It stops, and waits for what is being sent.
        BOOST_TEST(comes_true([&] {
            try {
                return server.connect().get("/_sim/health").status == 0;
            } catch (const std::exception&) {
                return true;
            }
        }));
        at_once.request_stop();
        stops.join();
        BOOST_TEST(sending.receive().status == 0U);
    }
}

BOOST_AUTO_TEST_CASE(who_waits_for_a_status_is_told_to_go) {
    running_server server(patient());
    const auto world =
        server.make_world(R"({"preset":"demo","magic":false,"clock":{"mode":"running"}})");
    BOOST_TEST(server.post(world + "/steps", send_step("kim")).status == 200U);
    auto waiting = server.connect();
    (void)waiting.send(get_text(world + "/sends/1?until=Redeemed"));
    // A request behind it on another connection shows that the first is being waited with.
    BOOST_TEST(server.lives());
    server.it.stop();
    const auto answer = waiting.receive();
    BOOST_TEST((answer.status == 503 || answer.status == 0));
    BOOST_TEST(waiting.ended());
}

BOOST_AUTO_TEST_CASE(a_second_stop_does_nothing) {
    running_server server;
    BOOST_TEST(server.lives());
    const auto port = server.port();
    const auto url = server.it.url();
    server.it.stop();
    server.it.stop();
    BOOST_TEST(server.port() == port);
    BOOST_TEST(server.it.url() == url);
}

BOOST_AUTO_TEST_CASE(a_server_that_was_never_started_need_not_be_stopped) {
    fakeserver::server_settings settings{fakeserver::mint(fakeserver::mint::key_of_seed(1)),
                                         fakeserver::system_clock(), "", ""};
    fakeserver::server server({.threads = 2}, settings);
    BOOST_TEST(server.port() != 0);
}

BOOST_AUTO_TEST_CASE(a_server_may_stop_while_clients_keep_coming) {
    for (int round = 0; round < 10; ++round) {
        std::optional<running_server> server;
        server.emplace(impatient(), 2);
        const auto port = server->port();
        std::jthread crowd([port] {
            try {
                for (;;)
                    if (raw_client(port).get("/_sim/health").status == 0) return;
            } catch (const std::exception&) {
                // Nobody listens any more.
            }
        });
        for (int i = 0; i < round; ++i) (void)server->get("/_sim/health");
        server.reset();
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
