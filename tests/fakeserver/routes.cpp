// SPDX-License-Identifier: MIT
// Tests fakeserver/routes.hpp: the table as a whole, and finding one's way in it.
#include "fakeserver/routes.hpp"

#include "fakeserver/world/mint.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(fakeserver_routes)

namespace {

http::request request_of(http::method how, std::string_view target) {
    http::request in;
    in.how = how;
    if (!http::set_target(in, target)) throw std::invalid_argument("no path");
    return in;
}

/// "sends.show 7", or the methods that are allowed, or "nothing".
std::string found(http::method how, std::string_view target) {
    const auto in = request_of(how, target);
    const auto by = match(in);
    if (by.found == nullptr) return by.allowed.empty() ? "nothing" : "allowed: " + by.allowed;
    auto text = std::string(by.found->operation);
    for (const auto each : by.args) text += fmt::format(" {}", each);
    return text;
}

std::uint32_t claimed(std::string_view method, std::string_view target, http::pair header = {},
                      std::string body = {}) {
    auto in = request_of(http::method_named(method), target);
    in.body = std::move(body);
    in.headers.push_back(std::move(header));
    return match(in).world;
}

/// A pattern with its parameters' names left out: two that are equal then would collide.
std::string shape_of(const route& row) {
    return fmt::format(
        "{} {}", http::name(row.how),
        std::regex_replace(std::string(row.pattern), std::regex{"\\{[^}]*\\}"}, "{}"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_route_has_a_name_and_a_line_for_people) {
    for (const auto& row : routes()) BOOST_TEST_CONTEXT(row.pattern) {
            BOOST_TEST(
                std::regex_match(std::string(row.operation), std::regex{"[a-z_]+(\\.[a-z_]+)*"}));
            BOOST_TEST(row.summary.size() > 5U);
            BOOST_TEST(row.summary.find('\n') == std::string_view::npos);
            BOOST_TEST(!row.summary.ends_with('.'));
            BOOST_TEST((row.summary.front() >= 'A' && row.summary.front() <= 'Z'));
            BOOST_TEST(row.pattern.starts_with('/'));
            BOOST_TEST((row.handle != nullptr));
        }
    BOOST_TEST(routes().size() > 30U);
}

BOOST_AUTO_TEST_CASE(no_two_routes_collide) {
    std::set<std::string> all;
    for (const auto& row : routes())
        BOOST_TEST_CONTEXT(shape_of(row)) BOOST_TEST(all.insert(shape_of(row)).second);
}

BOOST_AUTO_TEST_CASE(an_operation_has_one_handler_and_one_path) {
    std::map<std::string_view, const route*> known;
    for (const auto& row : routes()) {
        const auto [first, is_new] = known.emplace(row.operation, &row);
        if (is_new) continue;
        BOOST_TEST_CONTEXT(row.operation) {
            BOOST_TEST(row.pattern == first->second->pattern);
            BOOST_TEST((row.handle == first->second->handle));
            BOOST_TEST(row.summary == first->second->summary);
        }
    }
}

/// The console, the Send Tracker and their files obey the rule of the control API (SEC-06).
bool is_page_of_ours(std::string_view pattern) {
    return pattern == "/" || pattern == "/tracker" || pattern.starts_with("/ui/");
}

BOOST_AUTO_TEST_CASE(a_route_of_a_world_names_it_first_and_a_link_last) {
    for (const auto& row : routes()) BOOST_TEST_CONTEXT(row.pattern) {
            if (row.reached_by == access::control_world)
                BOOST_TEST(row.pattern.starts_with("/_sim/worlds/{world}"));
            if (row.reached_by == access::link) BOOST_TEST(row.pattern.ends_with('}'));
            if (row.pattern.starts_with("/_sim"))
                BOOST_TEST((row.reached_by == access::control ||
                            row.reached_by == access::control_world ||
                            row.reached_by == access::open));
            else
                BOOST_TEST((row.reached_by != access::open &&
                            (row.reached_by != access::control || is_page_of_ours(row.pattern))));
        }
}

BOOST_AUTO_TEST_CASE(open_to_anybody_is_only_what_tells_nothing_of_worlds) {
    std::set<std::string_view> open;
    for (const auto& row : routes())
        if (row.reached_by == access::open) open.insert(row.operation);
    BOOST_TEST(open == (std::set<std::string_view>{"health", "openapi", "scenario_schema"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_request_finds_its_route_and_its_arguments) {
    using enum http::method;
    const struct {
        http::method how;
        const char* target;
        const char* route;
    } rows[] = {
        {get, "/api/v3/sends/7", "sends.show 7"},
        {get, "/api/v3/sends/7/", "sends.show 7"},
        {get, "/api/v3/sends/7?x=1", "sends.show 7"},
        {get, "/api/v3/sends/a%2Fb", "sends.show a/b"},
        {post, "/api/v3/sends", "sends.create"},
        {get, "/api/v3/sends", "core.older.sends"},
        {get, "/api/v3/marketplace/products/send", "allowed: POST"},
        {head, "/api/v3/gifts", "gifts.list"},
        {head, "/api/v3/marketplace/products/send", "allowed: POST"},
        {post, "/_sim/worlds/3/sends/kim/why", "sends.act 3 kim why"},
        {get, "/_sim/worlds/3/sends/kim/why", "sends.why 3 kim"},
        {get, "/_sim/worlds/3/sends/kim/open", "allowed: POST"},
        {remove, "/_sim/worlds/3", "worlds.delete 3"},
        {put, "/_sim/worlds/3", "allowed: GET, DELETE"},
        {patch, "/_sim/worlds/3/clock", "allowed: GET, PUT, POST"},
        {options, "/_sim/worlds", "allowed: GET, POST"},
        {other, "/_sim/worlds", "allowed: GET, POST"},
        {get, "/_sim/worlds//clock", "nothing"},
        {get, "/API/v3/gifts", "nothing"},
        {get, "/api/v3/gifts/1/2", "nothing"},
        {get, "/api", "nothing"},
        {get, "/g/1.abc", "offer.visit 1.abc"},
        {get, "/g/", "nothing"},
        {head, "/l/1.abc?email=x", "link.visit 1.abc"},
        {post, "/l/1.abc", "link.claim 1.abc"},
        {get, "/t/1.abc", "identity.confirm 1.abc"},
        {post, "/t/1.abc", "allowed: GET"},
        {post, "/_sim/worlds/3/links/coffee/claim", "links.claim 3 coffee"},
        {get, "/_sim/worlds/3/links/coffee/claim", "allowed: POST"},
        {get, "/_sim/worlds/3/crm/force", "crm.show 3 force"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(http::name(row.how) << " " << row.target)
    BOOST_TEST(found(row.how, row.target) == row.route);
}

BOOST_AUTO_TEST_CASE(the_world_that_a_request_claims_is_known_before_anything_is_checked) {
    BOOST_TEST(claimed("GET", "/_sim/worlds/12/clock") == 12U);
    BOOST_TEST(claimed("GET", "/_sim/worlds/x/clock") == 0U);
    BOOST_TEST(claimed("GET", "/_sim/worlds/1.2/clock") == 0U);
    BOOST_TEST(claimed("GET", "/_sim/worlds/01/clock") == 0U);
    BOOST_TEST(claimed("GET", "/_sim/worlds") == 0U);
    BOOST_TEST(claimed("GET", "/nowhere") == 0U);
    BOOST_TEST(claimed("GET", "/r/5.abc") == 5U);
    BOOST_TEST(claimed("GET", "/o/5.abc.gif") == 5U);
    BOOST_TEST(claimed("POST", "/l/5.abc") == 5U);
    BOOST_TEST(claimed("GET", "/t/5.abc") == 5U);
    BOOST_TEST(claimed("GET", "/api/v3/gifts", {"Authorization", "Bearer 3.x"}) == 3U);
    BOOST_TEST(claimed("GET", "/api/v3/gifts", {"Authorization", "bearer 3.x"}) == 3U);
    BOOST_TEST(claimed("GET", "/api/v3/gifts") == 0U);
    BOOST_TEST(claimed("GET", "/oauth/authorize?client_id=6.x&redirect_uri=y") == 6U);
    BOOST_TEST(claimed("GET", "/oauth/authorize") == 0U);
    BOOST_TEST(claimed("POST", "/oauth/authorize", {}, "client_id=6.x&decision=deny") == 6U);
    BOOST_TEST(
        claimed("POST", "/oauth/revoke?token=9.x", {"Authorization", "Basic NC5hOjQuYg=="}) == 4U);
    // Basic: 4.a:4.b
    BOOST_TEST(claimed("POST", "/oauth/token", {"Authorization", "Basic NC5hOjQuYg=="}) == 4U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
