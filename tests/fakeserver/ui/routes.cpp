// SPDX-License-Identifier: MIT
// Tests the simulator's own pages: who gets them, and what they may load (SEC-03, SEC-06).
#include "fakeserver/ui/files.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>
#include <string>

namespace giftsim::fakeserver {

using giftsim::testing::contains;
using testing::refusal_in;
using testing::server_fixture;

BOOST_FIXTURE_TEST_SUITE(ui_routes_of, server_fixture)

BOOST_AUTO_TEST_CASE(both_pages_are_html_that_loads_nothing_from_elsewhere) {
    for (const char* path : {"/", "/tracker", "/tracker?world=3&status=Sent"}) {
        const auto page = get(path);
        BOOST_TEST_CONTEXT(path) {
            BOOST_TEST(page.status == 200);
            BOOST_TEST(page.header("Content-Security-Policy") ==
                       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                       "data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                       "frame-ancestors 'none'");
            BOOST_TEST(!contains(page.body, "://"));
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_a_page_or_a_script_names_is_there) {
    static const std::regex named{R"re((?:/ui/|from "\./|import\("\./)([a-z_]+\.(?:js|css)))re"};
    std::set<std::string> left{"console.html", "tracker.html"}, seen;
    while (!left.empty()) {
        const auto name = *left.begin();
        left.erase(left.begin());
        if (!seen.insert(name).second) continue;
        const auto* file = find_ui_file(name);
        BOOST_TEST_REQUIRE((file != nullptr), name << " is named and does not exist");
        const std::string text(file->content);
        for (std::sregex_iterator each(text.begin(), text.end(), named), end; each != end; ++each)
            left.insert((*each)[1]);
        if (name.ends_with(".html")) continue;
        const auto answer = get("/ui/" + name);
        BOOST_TEST(answer.body == text);
        BOOST_TEST(answer.header("X-Content-Type-Options") == "nosniff");
    }
    BOOST_TEST(seen.size() > 10U);
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_exist_is_404) {
    BOOST_TEST(refusal_in(get("/ui/none.js")) == "404 unknown_file");
    BOOST_TEST(get("/ui/..%2Froutes.cpp").status == 404);
}

BOOST_AUTO_TEST_CASE(they_answer_to_this_machine_only) {
    for (const char* path : {"/", "/tracker", "/ui/base.css"})
        BOOST_TEST(refusal_in(get(path, {{"Host", "giftsim.example"}})) == "403 not_loopback");
}

BOOST_AUTO_TEST_CASE(where_there_is_a_key_a_browser_asks_for_it) {
    server_fixture closed("s3cret");
    BOOST_TEST(refusal_in(closed.get("/tracker")) == "401 control_key_needed");
    BOOST_TEST(contains(closed.get("/tracker").header("WWW-Authenticate"), "Basic realm="));
    BOOST_TEST(closed.get("/tracker", {{"Authorization", "Basic bWU6czNjcmV0"}}).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
