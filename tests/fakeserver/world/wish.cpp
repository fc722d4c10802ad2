// SPDX-License-Identifier: MIT
// Tests fakeserver/world/wish.hpp: what may be wished for, and how a bad wish is told.
#include "fakeserver/world/wish.hpp"

#include "core/instant_text.hpp"
#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

namespace giftsim::fakeserver {

using sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(world_wishes)

namespace {

/// Keeps the text alive that the wish points into.
struct wished {
    explicit wished(const char* text) : from(text), wish(read_wish(*from.document, found)) {}
    reading from;
    sim::json::problems found;
    std::optional<world_wish> wish;
};

std::string problem_of(const char* text) {
    const wished read(text);
    if (read.wish.has_value() != read.found.empty()) return "neither wish nor problem";
    return sim::json::testing::only(read.found);
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_the_empty_preset_frozen) {
    const wished read("{}");
    BOOST_TEST_REQUIRE(read.wish.has_value());
    BOOST_TEST(read.wish->preset == "empty");
    BOOST_TEST(read.wish->origin == "preset empty");
    BOOST_TEST((read.wish->scenario == nullptr));
    BOOST_TEST(!read.wish->seed);
    BOOST_TEST(!read.wish->start);
    BOOST_TEST(!read.wish->zone);
    BOOST_TEST(!read.wish->running);
    BOOST_TEST(!read.wish->limit);
    BOOST_TEST(!read.wish->models);
    BOOST_TEST(!read.wish->profiles);
    BOOST_TEST(!read.wish->magic);
}

BOOST_AUTO_TEST_CASE(everything_can_be_said) {
    const wished read(R"({"preset": "demo", "seed": 7, "magic": false, "models": "scripted",
        "clock": {"start": "2020-10-01T09:00:00+02:00", "zone": "Europe/Berlin",
                  "mode": "running", "speed": 60},
        "rate_limit": {"requests": 5, "per": "PT2S"},
        "profiles": {"sendoso": "seed", "reachdesk": "2025"}})");
    BOOST_TEST_REQUIRE(read.wish.has_value());
    BOOST_TEST_REQUIRE((read.wish->profiles != nullptr));
    BOOST_TEST(read.wish->profiles->find("reachdesk")->text == "2025");
    BOOST_TEST(read.wish->preset == "demo");
    BOOST_TEST(read.wish->seed.value_or(0) == 7U);
    BOOST_TEST(to_text(read.wish->start.value()) == "2020-10-01T07:00:00Z");
    BOOST_TEST(read.wish->zone.value_or("") == "Europe/Berlin");
    BOOST_TEST(read.wish->running);
    BOOST_TEST((read.wish->speed == clock_speed{60'000}));
    BOOST_TEST_REQUIRE((read.wish->limit != nullptr));
    BOOST_TEST((read.wish->limit->find("per") != nullptr));
    BOOST_TEST_REQUIRE((read.wish->models != nullptr));
    BOOST_TEST(read.wish->models->text == "scripted");
    BOOST_TEST(!read.wish->magic.value_or(true));
}

BOOST_AUTO_TEST_CASE(a_speed_is_a_number_or_a_text) {
    const struct {
        const char* clock;
        std::int64_t thousandths;
    } rows[] = {{R"({"clock": {"speed": 2}})", 2'000},
                {R"({"clock": {"speed": 0.5}})", 500},
                {R"({"clock": {"speed": 1.250}})", 1'250},
                {R"({"clock": {"speed": "x60"}})", 60'000},
                {R"({"clock": {}})", 1'000}};
    for (const auto& row : rows) {
        const wished read(row.clock);
        BOOST_TEST_REQUIRE(read.wish.has_value());
        BOOST_TEST_CONTEXT(row.clock) BOOST_TEST(read.wish->speed.thousandths == row.thousandths);
    }
}

BOOST_AUTO_TEST_CASE(no_limit_can_be_wished_for) {
    for (const auto* text : {R"({"rate_limit": null})", R"({"rate_limit": "none"})"}) {
        const wished read(text);
        BOOST_TEST_REQUIRE(read.wish.has_value());
        BOOST_TEST((read.wish->limit != nullptr));
    }
    const wished wrong(R"({"rate_limit": {"requests": -5}})");
    BOOST_TEST(!wrong.wish.has_value());
}

BOOST_AUTO_TEST_CASE(a_scenario_stands_in_the_wish_and_gives_it_its_name) {
    const wished read(R"({"scenario": {"name": "Lost", "steps": []}})");
    BOOST_TEST_REQUIRE(read.wish.has_value());
    BOOST_TEST_REQUIRE((read.wish->scenario != nullptr));
    BOOST_TEST(read.wish->scenario->find("name")->text == "Lost");
    BOOST_TEST(read.wish->origin == "scenario Lost");
    const wished nameless(R"({"scenario": {}})");
    BOOST_TEST_REQUIRE(nameless.wish.has_value());
    BOOST_TEST(nameless.wish->origin == "scenario");
}

BOOST_AUTO_TEST_CASE(every_bad_wish_gives_a_located_problem) {
    const struct {
        const char* wish;
        const char* begins;
    } rows[] = {
        {R"([])", "f:1:1: "},
        {R"({"sed": 7})", "f:1:2: /sed: unknown key \"sed\"; did you mean \"seed\"?"},
        {R"({"seed": -1})", "f:1:10: /seed: "},
        {R"({"seed": "7"})", "f:1:10: /seed: "},
        {R"({"seed": 9223372036854775808})", "f:1:10: /seed: "},
        {R"({"preset": "dmo"})", "f:1:12: /preset: "},
        {R"({"preset": null})", "f:1:12: /preset: "},
        {R"({"preset": "demo", "scenario": {}})",
         "f:1:12: /preset: \"scenario\" and \"preset\" exclude each other; keep one"},
        {R"({"clock": []})", "f:1:11: /clock: "},
        {R"({"clock": {"start": "2020-02-30T00:00:00Z"}})", "f:1:21: /clock/start: "},
        {R"({"clock": {"start": "1969-12-31T23:59:59Z"}})", "f:1:21: /clock/start: "},
        {R"({"clock": {"zone": 1}})", "f:1:20: /clock/zone: "},
        {R"({"clock": {"mode": "runing"}})", "f:1:20: /clock/mode: "},
        {R"({"clock": {"speed": 0}})", "f:1:21: /clock/speed: \"0\" is no speed"},
        {R"({"clock": {"speed": -1}})", "f:1:21: /clock/speed: "},
        {R"({"clock": {"speed": true}})", "f:1:21: /clock/speed: "},
        {R"({"clock": {"pace": 1}})", "f:1:12: /clock/pace: "},
        {R"({"rate_limit": 10})", "f:1:16: /rate_limit: "},
        {R"({"rate_limit": {"requests": 0, "per": "PT1S"}})", "f:1:29: /rate_limit/requests: "},
        {R"({"rate_limit": {"requests": 1, "per": "PT0S"}})",
         "f:1:39: /rate_limit/per: a limit counts over PT0.001S to P366D, such as \"PT1S\""},
        {R"({"rate_limit": {"requests": 1, "per": "P367D"}})", "f:1:39: /rate_limit/per: "},
        {R"({"rate_limit": {"requests": 1}})", "f:1:16: /rate_limit: missing key \"per\""},
        {R"({"rate_limit": {"per": "PT1S"}})", "f:1:16: /rate_limit: missing key \"requests\""},
        {R"({"magic": 1})", "f:1:11: /magic: "},
        {R"({"models": "scriptd"})", "f:1:12: /models: "},
        {R"({"models": {"carier": "by SLA"}})", "f:1:13: /models/carier: unknown key"},
        {R"({"profiles": "2025"})", "f:1:14: /profiles: "},
        {R"({"profiles": {"reachdesk": "2024"}})", "f:1:28: /profiles/reachdesk: "},
        {R"({"profiles": {"sendoso": "2025"}})", "f:1:26: /profiles/sendoso: "},
        {R"({"profiles": {"reachdsk": "2025"}})",
         "f:1:15: /profiles/reachdsk: unknown key \"reachdsk\"; did you mean \"reachdesk\"?"},
        {R"({"models": {"carrier": {"transit": 5}}})", "f:1:36: /models/carrier/transit: "},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.wish << " gives " << problem_of(row.wish))
    BOOST_TEST(problem_of(row.wish).starts_with(row.begins));
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_is_told_at_once) {
    const wished read(R"({"preset": "x", "seed": -1, "magic": 1, "clock": {"mode": 1, "a": 1},
        "rate_limit": {"requests": 0, "per": "1s"}, "b": 1})");
    BOOST_TEST(!read.wish);
    BOOST_TEST(read.found.size() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
