// SPDX-License-Identifier: MIT
// Tests openapi/document.hpp. That the document says what is answered, tests/checks/openapi.py
// sees.
#include "fakeserver/openapi/document.hpp"

#include "core/ascii.hpp"
#include "core/lifecycle/act.hpp"
#include "core/refusal.hpp"
#include "fakeserver/openapi/refusals.hpp"
#include "fakeserver/openapi/surfaces.hpp"
#include "fakeserver/routes.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace giftsim::fakeserver {

using testing::json_view;

BOOST_AUTO_TEST_SUITE(openapi_document_)

namespace {

/// Every operation that a surface describes.
std::set<std::string> described() {
    std::set<std::string> all;
    for (const auto text : openapi_surfaces()) {
        const auto surface = json_view::parse(text);
        for (const auto& tag : surface["tags"])
            for (const auto& [name, unused] : tag["operations"].items())
                BOOST_TEST_CONTEXT(name) BOOST_TEST(all.insert(name).second);
    }
    return all;
}

const json_view& document() {
    static const auto parsed = json_view::parse(openapi_document());
    return parsed;
}

const json_view& operation_of(const route& row) {
    return document()["paths"].at(std::string(row.pattern)).at(lowered(http::name(row.how)));
}

bool lists(const json_view& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string reasons(const refusals_of_route& of, std::uint16_t status) {
    std::string text;
    const auto found = of.by_status().find(status);
    if (found == of.by_status().end()) return text;
    for (const auto& each : found->second) text += (text.empty() ? "" : " ") + each;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_route_is_described_and_whatever_is_described_is_a_route) {
    const auto names = described();
    std::set<std::string> known;
    for (const auto& row : routes()) {
        known.insert(std::string(row.operation));
        BOOST_TEST(names.contains(std::string(row.operation)),
                   row.operation << " has a route, but no openapi.json describes it");
    }
    for (const auto& name : names)
        BOOST_TEST(known.contains(name), name << " is described, but no route");
}

BOOST_AUTO_TEST_CASE(every_route_stands_in_it_with_its_name_and_summary) {
    BOOST_TEST(document()["openapi"] == "3.1.0");
    std::set<std::string> ids;
    for (const auto& row : routes()) BOOST_TEST_CONTEXT(row.operation) {
            const auto& found = operation_of(row);
            BOOST_TEST(found["summary"] == row.summary);
            BOOST_TEST(found["operationId"].get<std::string>().starts_with(row.operation));
            BOOST_TEST(ids.insert(found["operationId"].get<std::string>()).second);
            BOOST_TEST(!found["responses"].empty());
        }
}

BOOST_AUTO_TEST_CASE(access_says_what_a_caller_has_to_show) {
    for (const auto& row : routes()) BOOST_TEST_CONTEXT(row.operation) {
            const auto& shown = operation_of(row)["security"];
            const bool nothing = row.reached_by == access::open || row.reached_by == access::link ||
                                 row.reached_by == access::consent;
            BOOST_TEST(shown.empty() == nothing);
            if (row.reached_by == access::bearer)
                BOOST_TEST(shown.dump() ==
                           fmt::format(R"([{{"access_token":["{}"]}}])", name(row.needs)));
        }
}

BOOST_AUTO_TEST_CASE(guards_refuse_by_the_kind_of_access) {
    const auto of = [](access how, bool has_body) {
        return refusals_of_route(how, scope::none, has_body);
    };
    const auto bearer = of(access::bearer, false), world = of(access::control_world, true);
    BOOST_TEST(reasons(bearer, 401) == "missing_token invalid_token");
    BOOST_TEST(reasons(bearer, 403) == "");
    BOOST_TEST(reasons(refusals_of_route(access::core, scope::write, false), 403) ==
               "insufficient_scope");
    BOOST_TEST(reasons(of(access::scim, true), 429) == "too many requests");
    BOOST_TEST(of(access::organisation, true).by_status().empty());
    BOOST_TEST(reasons(bearer, 429) == "rate_limited");
    BOOST_TEST(reasons(bearer, 415) == "");
    BOOST_TEST(reasons(world, 403) == "foreign_origin not_loopback");
    BOOST_TEST(reasons(world, 404) == "unknown_world");
    BOOST_TEST(reasons(world, 415) == "unsupported_media_type");
    BOOST_TEST(of(access::open, true).by_status().empty());
}

BOOST_AUTO_TEST_CASE(a_reason_stands_once) {
    refusals_of_route of(access::control_world, scope::none, false);
    of.add(404, "unknown_world");
    of.add(404, "unknown_send");
    BOOST_TEST(reasons(of, 404) == "unknown_world unknown_send");
}

BOOST_AUTO_TEST_CASE(words_are_the_domains) {
    const auto& schemas = document()["components"]["schemas"];
    BOOST_TEST(schemas["refusal"]["enum"].size() == refusal_count);
    BOOST_TEST(lists(schemas["status"]["enum"], "Redeemed"));
    BOOST_TEST(lists(schemas["act"]["enum"], "lapse"));
    BOOST_TEST(!lists(schemas["public_act"]["enum"], "lapse"));
    BOOST_TEST(lists(schemas["public_act"]["enum"], "return"));
    BOOST_TEST(lists(schemas["preset"]["enum"], "demo"));
    for (const auto* name : {"status", "act", "mail_kind"})
        BOOST_TEST(!lists(schemas[name]["enum"], ""));
}

BOOST_AUTO_TEST_CASE(steps_are_those_of_scenario_files) {
    const auto& schemas = document()["components"]["schemas"];
    BOOST_TEST(schemas.contains("scenario_step"));
    BOOST_TEST(schemas["scenario"]["properties"]["steps"]["$ref"] ==
               "#/components/schemas/scenario_steps");
    BOOST_TEST(openapi_document().find("#/$defs/") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_server_gives_it_to_anybody, testing::server_fixture) {
    const auto given = get("/_sim/openapi.json", {{"Host", "gifts.example"}});
    BOOST_TEST(given.status == 200);
    BOOST_TEST(given.type == "application/json");
    BOOST_TEST(given.body == openapi_document());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
