// SPDX-License-Identifier: MIT
// Tests sim/scenario/http_fault.hpp: what a fault may say, and that it reads as it is written.
#include "sim/scenario/http_fault.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(scenario_http_fault)

namespace {

/// What a text reads as, in the words of the view; else its only problem.
std::string reading_of(const std::string& text, bool needs_id = false) {
    const json::testing::reading from(text);
    auto found = from.found;
    const auto read = read_http_fault(*from.document, "", needs_id, found);
    return read ? view_of_http_fault(read->add).dump() : json::testing::only(found);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_fault_leaves_out_it_gets) {
    struct row {
        const char* rest;
        const char* view;
    };
    constexpr row rows[] = {
        {R"("status")", R"("status","status":503,"phase":"before")"},
        {R"("status","status":429,"retry_after":9,"phase":"after")",
         R"("status","status":429,"retry_after":9,"phase":"after")"},
        {R"("latency")", R"("latency","by":"PT1S")"},
        {R"("reset")", R"("reset","phase":"before")"},
        {R"("truncated")", R"("truncated","bytes":20)"},
        {R"("truncated","bytes":0)", R"("truncated","bytes":0)"},
        {R"("malformed","every":2)", R"("malformed","every":2)"},
        {R"("drip")", R"("drip","by":"PT0.100S","bytes":16)"},
        {R"("rate_limit","chance":"1/3")", R"("rate_limit","by":"PT1M","chance":"1/3")"},
        {R"("token_revoked","first":2)", R"("token_revoked","phase":"before","first":2)"},
        {R"("reset","nth":4)", R"("reset","phase":"before","nth":4)"},
    };
    for (const auto& each : rows)
        BOOST_TEST(reading_of(std::string(R"({"operation":"a","fault":)") + each.rest + "}") ==
                   std::string(R"({"operation":"a","fault":)") + each.view + "}");
}

BOOST_AUTO_TEST_CASE(what_it_shows_reads_as_the_same) {
    for (const auto* text :
         {R"({"operation":"*","fault":"drip","by":"PT0.5S","bytes":3,"nth":2})",
          R"({"operation":"a","fault":"status","status":400,"retry_after":1,"phase":"after"})"})
        BOOST_TEST(reading_of(reading_of(text)) == reading_of(text));
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_to_a_fault_is_unknown) {
    for (const auto* rest :
         {R"("latency","phase":"before")", R"("reset","status":500)", R"("malformed","bytes":1)",
          R"("rate_limit","phase":"after")", R"("reset","by":"PT1S")", R"("drip","bytes":0)",
          R"("latency","by":"PT1M0.001S")", R"("latency","by":"PT0S")", R"("status","status":399)",
          R"("status","status":600)", R"("status","retry_after":0)", R"("reset","nth":0)",
          R"("reset","nth":1,"first":1)", R"("rset")"}) {
        const auto read = reading_of(std::string(R"({"operation":"a","fault":)") + rest + "}");
        BOOST_TEST_CONTEXT(rest) BOOST_TEST(read.starts_with("f:1:"));
    }
    BOOST_TEST(reading_of(R"({"operation":"a","fault":"reset"})", true).starts_with("f:1:"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
