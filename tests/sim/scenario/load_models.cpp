// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_models.hpp.
#include "sim/scenario/load_models.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(scenario_load_models)

namespace {

std::optional<vendors> read(const std::string& text) {
    const json::testing::reading from(text);
    json::problems found;
    return as_vendors(*from.document, "", found);
}

std::string problem_of(const std::string& text) {
    const json::testing::reading from(text);
    json::problems found;
    const auto made = as_vendors(*from.document, "", found);
    if (made.has_value() != found.empty()) return "neither models nor problem";
    return json::testing::only(found);
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_word_speaks_for_all) {
    BOOST_TEST(!read(R"("scripted")").value().act());
    const auto all = read(R"("by SLA")").value();
    BOOST_TEST(all.warehouse.acts);
    BOOST_TEST(all.carrier.acts);
    BOOST_TEST(all.amazon.acts);
    BOOST_TEST(!all.approver.acts);
}

BOOST_AUTO_TEST_CASE(who_is_left_out_is_scripted) {
    const auto some = read(R"({"carrier": "by SLA", "warehouse": "scripted"})").value();
    BOOST_TEST(some.carrier.acts);
    BOOST_TEST(!some.warehouse.acts);
    BOOST_TEST(!some.amazon.acts);
}

BOOST_AUTO_TEST_CASE(figures_are_laid_upon_the_promises) {
    const auto all = read(R"({"warehouse": {"issues": "1/10", "issue_after": "PT1H",
                              "issue_length": ["P1D", "P4D"], "fails": "1/100"},
                              "carrier": {"undeliverable": "1/50"},
                              "amazon": {"ships": "PT1H", "arrives": "PT2H"},
                              "approver": {"approves": "9/10", "after": "PT5M"}})")
                         .value();
    BOOST_TEST((all.warehouse.issues == ratio{1, 10}));
    BOOST_TEST((all.warehouse.fails == ratio{1, 100}));
    BOOST_TEST(all.warehouse.issue_length.points().size() == 2U);
    BOOST_TEST((all.carrier.undeliverable == ratio{1, 50}));
    BOOST_TEST((all.carrier.transit.points() == by_promise().carrier.transit.points()));
    BOOST_TEST((all.amazon.ships.points() == std::vector<span>{std::chrono::hours{1}}));
    BOOST_TEST(all.approver.acts);
    BOOST_TEST((all.approver.approves == ratio{9, 10}));
}

BOOST_AUTO_TEST_CASE(misspelt_words_and_keys_are_problems) {
    BOOST_TEST(problem_of(R"("by sla.")") ==
               R"(f:1:1: unknown word "by sla."; write one of "scripted", "by SLA")");
    BOOST_TEST(problem_of(R"({"warehaus": "by SLA"})") ==
               R"(f:1:2: /warehaus: unknown key "warehaus"; did you mean "warehouse"?)");
    BOOST_TEST(problem_of(R"({"carrier": {"undeliverd": "1/2"}})") ==
               R"(f:1:14: /carrier/undeliverd: unknown key "undeliverd"; known keys are )"
               R"("undeliverable", "transit", "way_back")");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
