// SPDX-License-Identifier: MIT
// Tests metrics/metrics.hpp, and the routes that show it.
#include "fakeserver/metrics/metrics.hpp"

#include "fakeserver/metrics/server_counts.hpp"
#include "fakeserver/routes.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace giftsim::fakeserver {
namespace {

/// The samples by name and labels. Whatever Prometheus would not read fails the test.
std::map<std::string, std::string> samples_in(const std::string& text) {
    static const std::regex help{"# HELP ([a-z_]+) [A-Z][^\n]*\\."};
    static const std::regex type{"# TYPE ([a-z_]+) (counter|gauge|histogram)"};
    static const std::regex sample{
        R"x(([a-z_]+)(\{[a-z_]+="(?:[^"\\]|\\.)*"(?:,[a-z_]+="(?:[^"\\]|\\.)*")*\})? ([0-9.]+))x"};
    std::map<std::string, std::string> found;
    std::set<std::string> families;
    std::istringstream lines(text);
    std::string family;
    std::smatch parts;
    for (std::string line; std::getline(lines, line);) BOOST_TEST_CONTEXT(line) {
            if (std::regex_match(line, parts, help)) {
                family = parts[1];
                BOOST_TEST(families.insert(family).second);
            } else if (std::regex_match(line, parts, type)) {
                BOOST_TEST(parts[1].str() == family);
                BOOST_TEST((parts[2] != "counter" || family.ends_with("_total")));
            } else {
                BOOST_REQUIRE(std::regex_match(line, parts, sample));
                BOOST_TEST(parts[1].str().starts_with(family));
                BOOST_TEST(found.emplace(parts[1].str() + parts[2].str(), parts[3]).second);
            }
        }
    BOOST_TEST(text.ends_with('\n'));
    return found;
}

struct metrics_fixture : testing::demo_fixture {
    std::map<std::string, std::string> of_server() {
        const auto shown = get("/_sim/metrics");
        BOOST_TEST(shown.status == 200);
        BOOST_TEST(shown.type == "text/plain; version=0.0.4; charset=utf-8");
        return samples_in(shown.body);
    }
    std::map<std::string, std::string> of_world() {
        return samples_in(control("GET", "/metrics").body);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(metrics_metrics, metrics_fixture)

BOOST_AUTO_TEST_CASE(worlds_are_added_up) {
    (void)begin();
    (void)begin();
    const auto other = make(usual_wish);
    (void)ask("PUT", other.path + "/clock", R"({"mode":"running"})");
    auto all = of_server();
    BOOST_TEST(all["giftsim_worlds{clock=\"frozen\"}"] == "1");
    BOOST_TEST(all["giftsim_worlds{clock=\"running\"}"] == "1");
    BOOST_TEST(all["giftsim_sends{status=\"Sent\"}"] == "2");
    BOOST_TEST(all["giftsim_sends{status=\"Redeemed\"}"] == "0");
    BOOST_TEST(all["giftsim_build_info{version=\"1.2.3\",control_version=\"1.3\",schema_version="
                   "\"1.4\",digest_version=\"1\"}"] == "1");
}

BOOST_AUTO_TEST_CASE(a_world_shows_its_time_and_its_sends) {
    (void)begin();
    (void)advance("PT1.5S");
    auto own = of_world();
    BOOST_TEST(own["giftsim_world_info{world=\"1\",origin=\"preset demo\"}"] == "1");
    BOOST_TEST(own["giftsim_world_time_seconds{world=\"1\"}"] == "1601542801.500");
    BOOST_TEST(own["giftsim_world_clock_running{world=\"1\"}"] == "0");
    BOOST_TEST(own["giftsim_world_sends{world=\"1\",status=\"Sent\"}"] == "1");
    const auto before = std::stoul(own["giftsim_world_events_total{world=\"1\"}"]);
    (void)advance("P40D");
    own = of_world();
    BOOST_TEST(own["giftsim_world_sends{world=\"1\",status=\"Refunded\"}"] == "1");
    BOOST_TEST(std::stoul(own["giftsim_world_events_total{world=\"1\"}"]) > before);
}

BOOST_AUTO_TEST_CASE(there_are_as_many_series_for_a_thousand_worlds_as_for_one) {
    const auto one = of_server().size();
    for (int i = 0; i < 20; ++i) (void)make(usual_wish);
    BOOST_TEST(of_server().size() == one);
}

BOOST_AUTO_TEST_CASE(the_name_of_a_scenario_may_hold_quotes) {
    const auto made =
        post("/_sim/worlds", R"({"scenario":{"name":"say \"hi\"","rules":[],"steps":[]}})");
    const auto shown = get("/_sim/worlds/" + made.at("/id") + "/metrics");
    BOOST_TEST(samples_in(shown.body)
                   .contains("giftsim_world_info{world=\"2\",origin=\"scenario say \\\"hi\\\"\"}"));
}

BOOST_AUTO_TEST_CASE(requests_are_shown_where_there_is_a_server) {
    BOOST_TEST(!of_server().contains("giftsim_http_connections"));
    settings.counts = [] {
        server_counts counts{no_traffic(), 3, parse_instant("2026-03-04T05:06:07.250Z").value()};
        counts.traffic.front().by_class = {1, 0, 5, 0, 1, 0};
        counts.traffic.front().by_duration[0] = 4;
        counts.traffic.front().by_duration.back() = 2;
        counts.traffic.front().nanoseconds = 21'000'000'042;
        counts.traffic.back().by_class[4] = 7;
        return counts;
    };
    auto all = of_server();
    const std::string grants = R"(operation="gifts.list",method="GET")";
    BOOST_TEST(all["process_start_time_seconds"] == "1772600767.250");
    BOOST_TEST(all["giftsim_http_connections"] == "3");
    const std::string total = "giftsim_http_requests_total";
    BOOST_TEST(all[total + "{" + grants + ",code=\"2xx\"}"] == "5");
    BOOST_TEST(all[total + "{" + grants + ",code=\"4xx\"}"] == "1");
    BOOST_TEST(all[total + "{" + grants + ",code=\"none\"}"] == "1");
    BOOST_TEST(!all.contains(total + "{" + grants + ",code=\"5xx\"}"));
    BOOST_TEST(all[total + R"({operation="none",method="none",code="4xx"})"] == "7");
    const std::string took = "giftsim_http_request_duration_seconds";
    BOOST_TEST(all[took + "_bucket{" + grants + ",le=\"0.00005\"}"] == "4");
    BOOST_TEST(all[took + "_bucket{" + grants + ",le=\"10\"}"] == "4");
    BOOST_TEST(all[took + "_bucket{" + grants + ",le=\"+Inf\"}"] == "6");
    BOOST_TEST(all[took + "_count{" + grants + "}"] == "6");
    BOOST_TEST(all[took + "_sum{" + grants + "}"] == "21.000000042");
    BOOST_TEST(!all.contains(took + R"(_count{operation="sends.create",method="POST"})"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
