// SPDX-License-Identifier: MIT
// Tests sim/report/html.hpp. How it looks and whether a browser complains is seen by
// `./dev check reports`.
#include "sim/report/html.hpp"

#include "sim/report/collector.hpp"
#include "sim/report/page_files.hpp"
#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::contains;
using testing::count_of;
using testing::file_of;
using testing::hostile;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_html, report_fixture)

namespace {

/// The page without its style and its script.
std::string content_of(const run_record& run) {
    auto page = html_of(run);
    const auto body = page.find("<body>");
    return page.substr(body, page.find("<script>\n") - body);
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_says_first_what_did_not_pass_and_why) {
    const auto page = content_of(one_of_each());
    BOOST_TEST(contains(page, "<h1>4 of 6 checks did not pass</h1>"));
    BOOST_TEST(contains(page, "<li class=\"invariant_broken\"><b>1</b> invariant broken</li>"));
    BOOST_TEST(count_of(page, "<article>") == 4U);
    BOOST_TEST(page.find("id=\"problems\"") < page.find("id=\"results\""));
    BOOST_TEST(contains(page, "<a href=\"#e3\">Too much</a>"));
    BOOST_TEST(contains(page, "<pre tabindex=\"0\">till/e.json:1:1: five\n</pre>"));
    BOOST_TEST(contains(page, "2 not chosen; 3 in population folders left out"));
}

BOOST_AUTO_TEST_CASE(a_good_run_has_no_such_part) {
    auto run = one_of_each();
    run.entries.resize(2);
    const auto page = content_of(run);
    BOOST_TEST(contains(page, "<h1>1 of 2 checks passed, 1 skipped</h1>"));
    BOOST_TEST(!contains(page, "problems"));
    run.entries.resize(1);
    BOOST_TEST(contains(content_of(run), "<h1>1 check passed</h1>"));
    run.entries.clear();
    BOOST_TEST(contains(content_of(run), "<h1>Nothing was run</h1>"));
}

BOOST_AUTO_TEST_CASE(entries_stand_under_their_folders_and_can_be_chosen_by_verdict) {
    const auto page = content_of(one_of_each());
    BOOST_TEST(contains(page,
                        "<section class=\"folder has-failed has-passed has-skipped\">\n"
                        "<h3>shop <small>3</small></h3>"));
    for (std::size_t i = 0; i < ending_count; ++i) {
        const auto how = name(static_cast<ending>(i));
        BOOST_TEST(contains(page, fmt::format("id=\"only-{}\"", how)));
        BOOST_TEST(contains(page, fmt::format("<details class=\"entry {}\"", how)));
        BOOST_TEST(contains(std::string(page_style()), fmt::format("#only-{}:checked", how)));
        BOOST_TEST(contains(std::string(page_style()), fmt::format(".badge.{}", how)));
    }
}

BOOST_AUTO_TEST_CASE(differences_stand_side_by_side) {
    const auto page = content_of(run_of(
        noted(file_of(R"({"send": "kim", "expect": {"sends": {"kim": {"status": "Opened"}}}})"))));
    BOOST_TEST(contains(page,
                        "<th scope=\"row\"><code>/sends/kim/status</code></th>"
                        "<td>2:56</td><td><ins>&quot;Opened&quot;</ins></td>"
                        "<td><del>&quot;Sent&quot;</del></td>"));
}

BOOST_AUTO_TEST_CASE(a_send_is_a_bar_of_states_and_a_list_of_steps) {
    const auto page = content_of(run_of(noted(file_of(R"({"send": "kim"}, {"advance": "P30D"})"))));
    BOOST_TEST(contains(page,
                        "<span class=\"state live\" style=\"left:0.0%;width:98.7%\" "
                        "title=\"Sent from 2025-01-01T09:00:00Z to 2025-01-31T00:00:00Z "
                        "(EG-01)\">Sent</span>"));
    BOOST_TEST(contains(page,
                        "<i class=\"tick\" style=\"left:92.0%\" title=\"reminder mail at "
                        "2025-01-29T00:00:00Z\"></i>"));
    BOOST_TEST(contains(page,
                        "<li><time>2025-01-31T00:00:00Z</time> <span class=\"word ended\">"
                        "Refunded</span> by credit <span class=\"rule\">EG-06</span></li>"));
}

BOOST_AUTO_TEST_CASE(a_world_whose_clock_stood_still_has_neither_bars_nor_charts) {
    const auto page = content_of(run_of(noted(file_of(R"({"send": "kim"})"))));
    BOOST_TEST(!contains(page, "class=\"bar\""));
    BOOST_TEST(!contains(page, "<svg"));
    BOOST_TEST(contains(page, "<b>spent</b> 25.00 USD, at once"));
    BOOST_TEST(contains(page, "by leave <span class=\"rule\">EG-01</span>, <b>offer mail</b>"));
}

BOOST_AUTO_TEST_CASE(money_is_drawn_in_steps) {
    const auto page = content_of(run_of(noted(file_of(R"({"send": "kim"}, {"advance": "P30D"})"))));
    BOOST_TEST(contains(page,
                        "aria-label=\"available: least 9975.00 USD, most 10000.00 USD, at "
                        "the end 10000.00 USD\"><path d=\"M0 0H0V60H296V0H300\"/>"));
    BOOST_TEST(contains(page, "<b>held</b> 0.00 USD all the time"));
    BOOST_TEST(contains(page, "<caption>Postings</caption>"));
    BOOST_TEST(contains(page, "<caption>Mail</caption>"));
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_counted) {
    const auto page = content_of(run_of(
        noted(file_of(R"({"population": {"count": 700, "recipients": {}}}, {"until": "idle"})",
                      R"({"funding": [{"id": "main", "balance": "90000.00 USD"}]})"))));
    BOOST_TEST(count_of(page, "<section class=\"send\">") == sends_max);
    BOOST_TEST(contains(page, "And 600 sends more, left out here."));
    BOOST_TEST(contains(page, "mails more, left out here."));
}

BOOST_AUTO_TEST_CASE(json_is_laid_out_unless_it_nests_too_deeply) {
    server = [](const http_question& asked) {
        if (asked.path == "/deep") return http_answer{200, {}, std::string(100, '[')};
        return http_answer{200, {{"Content-Type", "application/json"}}, R"({"a":{"b":"<c>"}})"};
    };
    const auto page = content_of(
        run_of(noted(file_of(R"({"http": {"path": "/x"}}, {"http": {"path": "/deep"}})"))));
    BOOST_TEST(contains(page,
                        "Content-Type: application/json\n\n{\n  &quot;a&quot;: {\n"
                        "    &quot;b&quot;: &quot;&lt;c&gt;&quot;\n  }\n}</pre>"));
    BOOST_TEST(contains(page, ">" + std::string(100, '[') + "</pre>"));
}

BOOST_AUTO_TEST_CASE(all_that_comes_from_files_is_shown_as_text) {
    const json_view name = hostile;
    server = [](const http_question&) {
        return http_answer{200, {{"X", std::string(hostile)}}, std::string(hostile)};
    };
    const auto text = fmt::format(
        R"({{"name": {0}, "description": {0}, "rules": [], "tags": [{0}],
"world": {{"funding": [{{"id": "main", "name": {0}, "balance": "90.00 USD"}}], "users": [{{"id": "eve", "name": {0}}}]}},
"steps": [{{"send": {{"as": {0}, "to": {{"email": "kim@example.com"}}}}, "note": {0}}}, {{"http": {{"path": "/<b>", "text": {0}}}}},
{{"advance": "P1D", "expect": {{"funding": {{"main": {{"name": "<i>"}}}}}}}}]}})",
        name.dump());
    auto one = noted(text);
    one.file = std::string(hostile);
    one.case_number = 1;
    one.case_label = hostile;
    const auto page = content_of(run_of(std::move(one)));
    for (const auto* bad : {"<script", "</script", "<b>\"", "alert(1)<", "\"'>"})
        BOOST_TEST_CONTEXT(bad) BOOST_TEST(!contains(page, bad));
    BOOST_TEST(contains(page, "&lt;script&gt;alert(1)"));
}

BOOST_AUTO_TEST_CASE(rules_are_listed_with_who_shows_them) {
    const auto page = content_of(one_of_each());
    BOOST_TEST(count_of(page, "<tr><th scope=\"row\">EG-01</th><td>6</td><td>shown</td>") == 1U);
    BOOST_TEST(contains(page,
                        "<tr><th scope=\"row\">EG-02</th><td>0</td><td>not shown by this "
                        "run</td><td></td>"));
    BOOST_TEST(contains(page, "<a href=\"#e4\">till/d.json</a>"));
}

BOOST_AUTO_TEST_CASE(it_asks_nobody_for_anything) {
    const auto page = html_of(one_of_each());
    BOOST_TEST(contains(page, "content=\"default-src 'none';"));
    for (const auto* bad : {"http://", "https://", " src=", "@import", "url("})
        BOOST_TEST_CONTEXT(bad) BOOST_TEST(!contains(page, bad));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
