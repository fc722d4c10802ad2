// SPDX-License-Identifier: MIT
// The journal over the control API: filters, pages, forks, and what concerns no world.
#include "sim/view/fields.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::fakeserver {
namespace {

struct journal_fixture : testing::demo_fixture {
    journal_fixture() {
        (void)get("/api/v3/gifts?page=1", bearer(token));
        (void)get("/api/v3/sends/9", bearer(token));
        (void)post("/api/v3/sends", send_body(), bearer(token));
    }

    /// The numbers of the entries that a filter leaves: "2 4".
    std::string numbers(const std::string& query) {
        std::string all;
        const auto said = control("GET", "/journal" + query).json();
        for (const auto& each : said.at("entries"))
            all += (all.empty() ? "" : " ") + each.at("number").dump();
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_journal, journal_fixture)

BOOST_AUTO_TEST_CASE(filters_leave_what_is_asked_for) {
    struct row {
        const char* query;
        const char* numbers;
    };
    constexpr row rows[] = {
        {"", "1 2 3 4"},
        {"?operation=gifts.list", "2"},
        {"?method=POST", "1 4"},
        {"?path=/api/v3/gifts", "2"},
        {"?path=/api/v3", ""},
        {"?status=404", "3"},
        {"?method=GET&status=200", "2"},
        {"?since=2", "3 4"},
        {"?limit=2", "1 2"},
        {"?since=1&limit=1", "2"},
    };
    for (const auto& each : rows)
        BOOST_TEST_CONTEXT(each.query) BOOST_TEST(numbers(each.query) == each.numbers);
    BOOST_TEST(control("GET", "/journal?limit=2").at("/next") == "2");
    BOOST_TEST(control("GET", "/journal?since=2").at("/next") == "null");
}

BOOST_AUTO_TEST_CASE(filters_that_make_no_sense_are_told) {
    for (const auto* query : {"?limit=0", "?limit=1001", "?status=9", "?since=x", "?opration=x"})
        BOOST_TEST(testing::refusal_in(control("GET", "/journal" + std::string(query))) ==
                   "400 bad_filter");
}

BOOST_AUTO_TEST_CASE(the_list_of_fields_equals_the_views) {
    std::vector<std::string> keys, names;
    const auto entry = control("GET", "/journal").json().at("entries").at(3);
    for (const auto& [key, content] : entry.items()) keys.push_back(key);
    for (const auto& each : sim::journal_entry_fields) names.emplace_back(each.name);
    BOOST_TEST(keys == names, boost::test_tools::per_element());
    BOOST_TEST(entry.at("body").at("send").at("email") == "kim@example.com");
    BOOST_TEST(entry.at("answer").at("send").at("id") == "1");
    BOOST_TEST(entry.at("id") == "req-5");
    BOOST_TEST(entry.at("at") == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_control_api_is_not_in_it_but_pages_are) {
    (void)control("GET", "/clock");
    (void)get(link_of("1", "offer"));
    const auto said = control("GET", "/journal").json();
    BOOST_TEST(said.at("total") == 5);
    BOOST_TEST(said.at("entries").at(4).at("operation") == "offer.visit");
}

BOOST_AUTO_TEST_CASE(it_is_emptied_by_asking_and_by_a_reset_and_a_fork_begins_with_nothing) {
    const auto fork = control("POST", "/fork");
    BOOST_TEST(get("/_sim/worlds/" + fork.at("/id") + "/journal").at("/total") == "0");
    BOOST_TEST(control("DELETE", "/journal").status == 204);
    BOOST_TEST(control("GET", "/journal").at("/total") == "0");
    (void)get("/api/v3/gifts", bearer(token));
    (void)control("POST", "/snapshots", R"({"name":"x"})");
    (void)get("/api/v3/gifts", bearer(token));
    (void)control("POST", "/snapshots/x/restore");
    BOOST_TEST(control("GET", "/journal").at("/total") == "2");
    (void)control("POST", "/reset");
    BOOST_TEST(control("GET", "/journal").at("/total") == "0");
}

BOOST_AUTO_TEST_CASE(what_names_no_world_is_kept_by_the_server) {
    (void)get("/api/v3/gifts", bearer("guess"));
    (void)get("/nowhere");
    (void)get("/_sim/nowhere");
    const auto said = get("/_sim/journal").json();
    BOOST_TEST(said.at("total") == 2);
    BOOST_TEST(said.at("entries").at(0).at("status") == 401);
    BOOST_TEST(said.at("entries").at(1).at("operation").is_null());
    BOOST_TEST(control("GET", "/journal").at("/total") == "4");
    BOOST_TEST(ask("DELETE", "/_sim/journal").status == 204);
    BOOST_TEST(get("/_sim/journal").at("/total") == "0");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_can_be_read) {
    (void)post("/api/v3/sends", "\xff\xfe", bearer(token));
    BOOST_TEST(
        control("GET", "/journal?since=4").json().at("entries").at(0).at("body").is_string());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
