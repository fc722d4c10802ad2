// SPDX-License-Identifier: MIT
// Metrics of a server: what its sockets see, and the worlds of all its threads.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_counting)

namespace {

/// The value of a sample; empty if there is none.
std::string sample(const received& metrics, const std::string& name) {
    const auto begin = metrics.body.find("\n" + name + " ");
    if (begin == std::string::npos) return {};
    const auto value = begin + name.size() + 2;
    return metrics.body.substr(value, metrics.body.find('\n', value) - value);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_answer_is_counted_before_its_client_has_it) {
    for (const unsigned threads : {1U, 3U}) {
        const running_server server({}, threads);
        auto client = server.connect();
        for (int i = 0; i < 5; ++i) (void)server.get("/_sim/health");
        (void)client.get("/nowhere");
        (void)server.connect().ask("nonsense\r\n\r\n");
        const auto seen = client.get("/_sim/metrics");
        const std::string total = "giftsim_http_requests_total";
        BOOST_TEST(sample(seen, total + R"({operation="health",method="GET",code="2xx"})") == "5");
        BOOST_TEST(sample(seen, total + R"({operation="none",method="none",code="4xx"})") == "2");
        BOOST_TEST(sample(seen,
                          "giftsim_http_request_duration_seconds_count{operation=\"health\","
                          "method=\"GET\"}") == "5");
        BOOST_TEST(std::stoi(sample(seen, "giftsim_http_connections")) >= 1);
        BOOST_TEST(sample(client.get("/_sim/metrics"),
                          total + R"({operation="metrics",method="GET",code="2xx"})") == "1");
    }
}

BOOST_AUTO_TEST_CASE(worlds_of_all_threads_are_added_up) {
    const running_server server({}, 3);
    for (int i = 0; i < 7; ++i)
        BOOST_TEST(server.post(server.make_world() + "/steps", send_step("kim")).status == 200U);
    const auto seen = server.get("/_sim/metrics");
    BOOST_TEST(seen.header("X-Request-Id") != "");
    BOOST_TEST(sample(seen, "giftsim_worlds{clock=\"frozen\"}") == "7");
    BOOST_TEST(sample(seen, "giftsim_sends{status=\"Sent\"}") == "7");
}

BOOST_AUTO_TEST_CASE(a_guard_refuses_them_on_several_threads_too) {
    const running_server server({}, 2);
    auto client = server.connect();
    const auto refused = client.ask("GET /_sim/metrics HTTP/1.1\r\nHost: gifts.example\r\n\r\n");
    BOOST_TEST(refused.status == 403U);
    BOOST_TEST(refused.code() == "not_loopback");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
