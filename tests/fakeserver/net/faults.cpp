// SPDX-License-Identifier: MIT
// Faults over a real socket: what the bytes look like, and that the work was done or not.
#include "fakeserver/net/client.hpp"
#include "tests/support/running_server.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <array>
#include <string>

namespace giftsim::testing {
namespace {

struct faulty_server : running_server {
    explicit faulty_server(unsigned threads = 1) : running_server({}, threads) {
        const auto made = post("/_sim/worlds", R"({"preset":"demo"})").json();
        world = "/_sim/worlds/" + made.at("id").get<std::string>();
        const auto& own = made.at("credentials").at("sendoso");
        const sim::json_view wish{{"grant_type", "client_credentials"},
                                  {"client_id", own.at("client_id")},
                                  {"client_secret", own.at("client_secret")}};
        token = post("/oauth/token", wish.dump()).json().at("access_token");
    }

    void fault(const std::string& rest) const {
        const auto made =
            post(world + "/faults", R"({"operation":"sends.create","fault":)" + rest + "}");
        if (made.status != 201) throw std::invalid_argument(made.body);
    }

    std::string send_text() const {
        return post_text("/api/v3/sends",
                         R"({"send":{"gift_id":"1","first_name":"Kim","last_name":"Lee",)"
                         R"("email":"kim@example.com","message":"Hello"}})",
                         "Authorization: Bearer " + token + "\r\n");
    }

    /// How many sends there are.
    std::size_t sends() const { return get(world + "/sends").json().at("total"); }

    std::string world, token;
};

struct on_two_threads : faulty_server {
    on_two_threads() : faulty_server(2) {}
};

/// Every byte up to the end of the connection, and how that came.
struct bytes_of {
    explicit bytes_of(const faulty_server& on) : client(context) {
        client.connect({boost::asio::ip::make_address("127.0.0.1"), on.port()});
        boost::asio::write(client, boost::asio::buffer(on.send_text()));
        std::array<char, 4096> some{};
        while (!end) {
            const auto got = client.read_some(boost::asio::buffer(some), end);
            text.append(some.data(), got);
        }
    }

    boost::asio::io_context context;
    boost::asio::ip::tcp::socket client;
    std::string text;
    boost::system::error_code end;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(net_faults, faulty_server)

BOOST_AUTO_TEST_CASE(a_reset_is_seen_as_one_before_the_work_and_after_it) {
    fault(R"("reset","nth":1)");
    fault(R"("reset","phase":"after","nth":2)");
    for (const std::size_t done : {0U, 1U}) {
        const bytes_of seen(*this);
        BOOST_TEST(seen.text == "");
        BOOST_TEST(seen.end == boost::asio::error::connection_reset);
        BOOST_TEST(sends() == done);
    }
    BOOST_TEST(connect().ask(send_text()).status == 201);
}

BOOST_AUTO_TEST_CASE(a_truncated_body_ends_with_the_connection) {
    fault(R"("truncated","bytes":9,"nth":1)");
    const bytes_of seen(*this);
    BOOST_TEST(seen.text.starts_with("HTTP/1.1 201 Created\r\n"));
    BOOST_TEST(seen.text.ends_with("\r\n\r\n{\"send\":{"));
    BOOST_TEST(seen.end == boost::asio::error::eof);
    BOOST_TEST(sends() == 1U);
}

BOOST_AUTO_TEST_CASE(a_garbled_body_is_whole_and_no_json) {
    fault(R"("malformed","nth":1)");
    auto client = connect();
    const auto seen = client.ask(send_text());
    BOOST_TEST(seen.status == 201);
    BOOST_TEST(seen.json().is_discarded());
    BOOST_TEST(client.ask(send_text()).json().contains("send"));
}

BOOST_AUTO_TEST_CASE(a_dripping_body_comes_whole_and_the_connection_stays) {
    fault(R"("drip","bytes":100,"by":"PT0.001S","nth":1)");
    auto client = connect();
    const auto seen = client.ask(send_text());
    BOOST_TEST(seen.json().at("send").at("email") == "kim@example.com");
    BOOST_TEST(client.get("/_sim/health").status == 200);
}

BOOST_AUTO_TEST_CASE(who_waits_for_a_late_answer_keeps_nobody_else_waiting) {
    fault(R"("latency","by":"PT0.2S","nth":1)");
    auto late = connect();
    BOOST_TEST(late.send(send_text()));
    // The work is done, and others are answered, while the first answer is still held back.
    BOOST_TEST(comes_true([this] { return sends() == 1; }));
    BOOST_TEST(get(world + "/clock").json().at("now") == "2025-01-01T09:00:00Z");
    BOOST_TEST(late.receive().status == 201);
}

BOOST_AUTO_TEST_CASE(a_server_that_stops_waits_for_no_late_answer) {
    fault(R"("latency","by":"PT1M","nth":1)");
    auto late = connect();
    BOOST_TEST(late.send(send_text()));
    BOOST_TEST(comes_true([this] { return sends() == 1; }));
    it.stop();
    BOOST_TEST(late.receive().status == 201);
}

BOOST_AUTO_TEST_CASE(a_client_is_told_that_an_answer_was_lost_and_does_not_ask_again) {
    fault(R"("reset","phase":"after","nth":1)");
    fault(R"("truncated","nth":2)");
    fakeserver::http_client client(it.url());
    const sim::http_question asked{
        "POST",
        "/api/v3/sends",
        {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
        R"({"send":{"gift_id":"1","first_name":"Kim","last_name":"Lee",)"
        R"("email":"kim@example.com","message":"Hello"}})"};
    (void)client.exchange({"GET", "/_sim/health"});  // so that a connection is kept
    BOOST_CHECK_THROW((void)client.exchange(asked), sim::answer_lost);
    BOOST_TEST(sends() == 1U);
    BOOST_CHECK_THROW((void)client.exchange(asked), sim::answer_lost);
    BOOST_TEST(client.exchange(asked).status == 201U);
    BOOST_TEST(sends() == 3U);
}

BOOST_FIXTURE_TEST_CASE(what_exists_nowhere_is_noted_in_the_world_of_the_token, on_two_threads) {
    const auto other = make_world();
    for (const auto& path : {"/api/v3/sned", "/api/v3/gift"})
        BOOST_TEST(
            connect().ask(get_text(path, "Authorization: Bearer " + token + "\r\n")).status == 404);
    BOOST_TEST(get("/nowhere").status == 404);
    BOOST_TEST(get(world + "/journal").json().at("total") == 3);
    BOOST_TEST(get(other + "/journal").json().at("total") == 0);
    BOOST_TEST(get("/_sim/journal").json().at("total") == 1);
    const auto near = get(world + "/strictness").json().at("unknown_paths");
    BOOST_TEST(near.at(0).at("near") == "GET /api/v3/gifts");
}

BOOST_AUTO_TEST_CASE(the_journal_has_the_id_that_the_answer_has) {
    const auto seen = connect().ask(send_text());
    const auto kept = get(world + "/journal?operation=sends.create").json().at("entries").at(0);
    BOOST_TEST(kept.at("id") == seen.header("X-Request-Id"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
