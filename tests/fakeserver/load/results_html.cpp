// SPDX-License-Identifier: MIT
// The page of a load.
#include "fakeserver/load/results_html.hpp"

#include "fakeserver/load/results_json.hpp"
#include "sim/view/json.hpp"
#include "tests/support/contains.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver::load {

using testing::contains;
using namespace std::chrono_literals;

namespace {

struct reported_fixture {
    reported_fixture() {
        for (int i = 1; i <= 1'000; ++i) came.all.latency.add(i * 10us);
        came.all.due = came.all.answered = came.of[0].due = came.of[0].answered = 1'000;
        came.statuses[201] = 1'000;
        came.dispatched = 1'000;
        came.seconds = {{500, 480, 0, 1ms, 5ms, 9ms}, {500, 520, 0, 1ms, 5ms, 10ms}};
        came.ended = 2s;
        of.plan = {.rate = 500, .length = 2s};
        of.scenario = "Many";
        of.command = "giftsim bench many.json";
    }

    results came;
    setting of;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(load_results_html, reported_fixture)

BOOST_AUTO_TEST_CASE(hostile_names_stay_text) {
    of.scenario = "</title><script>alert(1)</script>";
    of.against = "\"><img src=x onerror=alert(2)>";
    of.members = "<b>all</b>";
    of.command = "giftsim bench '</pre><script>'";
    of.goals = {{.text = "<i>p99</i>=1ms", .millionths = p99}};
    const auto page = html_of(came, of);
    for (const auto* part : {"<script", "<img", "<b>all", "<i>", "onerror=\""})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(!contains(page, part));
    BOOST_TEST(contains(page, "&lt;script&gt;"));
}

BOOST_AUTO_TEST_CASE(it_loads_nothing_and_needs_no_script) {
    const auto page = html_of(came, of);
    BOOST_TEST(contains(page, "default-src 'none'"));
    for (const auto* part : {"<script", "src=", "http://", "https://", "@import", "url("})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(!contains(page, part));
}

BOOST_AUTO_TEST_CASE(it_draws_three_charts_and_says_how_to_repeat_it) {
    const auto page = html_of(came, of);
    for (const auto* part : {"Latency by percentile: median ", "Latency of each second",
                             "Requests due and answered in each second", "giftsim bench many.json",
                             "width=device-width", "500/s"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(contains(page, part));
    for (const auto* odd : {"nan", "inf"}) BOOST_TEST(!contains(page, std::string("M") + odd));
}

BOOST_AUTO_TEST_CASE(a_load_without_an_answer_has_a_page_too) {
    const auto page = html_of(results{}, of);
    BOOST_TEST(contains(page, "Nothing was answered"));
    BOOST_TEST(contains(page, "</html>"));
}

BOOST_AUTO_TEST_CASE(a_generator_that_was_too_slow_is_told_everywhere) {
    came.late = 11;
    came.latest = 30ms;
    constexpr const char* remark = "These numbers are the generator&#39;s";
    BOOST_TEST((contains(html_of(came, of), remark) ||
                contains(html_of(came, of), "These numbers are the generator")));
    BOOST_TEST(contains(text_of(came, of, {}), "These numbers are the generator's"));
    BOOST_TEST(sim::json_view::parse(json_of(came, of))["generator"]["kept_up"] == false);
}

BOOST_AUTO_TEST_CASE(json_has_the_same_numbers) {
    const auto view = sim::json_view::parse(json_of(came, of));
    BOOST_TEST(view["due"] == 1'000);
    BOOST_TEST(view["answered"] == 1'000);
    BOOST_TEST(view["statuses"]["201"] == 1'000);
    BOOST_TEST(view["plan"]["rate"] == 500);
    BOOST_TEST(view["seconds"].size() == 2U);
    BOOST_TEST(view["latency"]["max_ns"] == 10'000'000);
    of.plan.rate = 0;
    BOOST_TEST(sim::json_view::parse(json_of(came, of))["plan"]["rate"].is_null());
}

BOOST_AUTO_TEST_CASE(lengths_have_three_figures_and_a_unit) {
    const struct {
        std::chrono::nanoseconds length;
        const char* text;
    } rows[] = {{0ns, "0 ns"},         {999ns, "999 ns"},     {1'000ns, "1.00 us"},
                {14'250ns, "14.2 us"}, {999'999ns, "999 us"}, {1'520'000ns, "1.52 ms"},
                {12'400ms, "12.4 s"},  {3'600s, "3600 s"}};
    for (const auto& row : rows) BOOST_TEST(length_text(row.length) == row.text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
