// SPDX-License-Identifier: MIT
// The Send Tracker's routes: pages, details, the file, and what they say to wrong questions.
#include "fakeserver/http/answers.hpp"
#include "sim/csv.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;

BOOST_FIXTURE_TEST_SUITE(control_tracker, demo_fixture)

BOOST_AUTO_TEST_CASE(a_page_shows_what_matches) {
    (void)begin();
    (void)begin();
    const auto all = control("GET", "/tracker").json();
    BOOST_TEST(all["total"] == 2);
    BOOST_TEST(all["rows"][0]["id"] == "2");
    BOOST_TEST(all["rows"][0]["label"] == "Sent");
    BOOST_TEST(control("GET", "/tracker?status=Opened").json()["total"] == 0);
    BOOST_TEST(control("GET", "/tracker?status=Opened&status=Sent").json()["total"] == 2);
    BOOST_TEST(control("GET", "/tracker?status=Used%2FRedeemed").json()["total"] == 0);
    BOOST_TEST(control("GET", "/tracker?limit=1").json()["next"] == "2");
    BOOST_TEST(control("GET", "/tracker?limit=1&after=2").json()["rows"][0]["id"] == "1");
}

BOOST_AUTO_TEST_CASE(details_are_those_of_the_viewer) {
    (void)begin();
    BOOST_TEST(control("GET", "/tracker/sends/1").at("/send/label") == "Sent");
    BOOST_TEST(refusal_in(control("GET", "/tracker/sends/9")) == "404 unknown_send");
    const auto as_sender = control("GET", "/tracker/sends/1?as=sam");
    BOOST_TEST(refusal_in(as_sender) == "404 unknown_send");
}

BOOST_AUTO_TEST_CASE(a_wrong_question_is_told_all_that_is_wrong) {
    const auto answer = control("GET", "/tracker?status=Snt&limit=0&x=1");
    BOOST_TEST(refusal_in(answer) == "400 bad_filter");
    BOOST_TEST(answer.json()["error"]["fields"].size() == 3U);
    BOOST_TEST(answer.at("/error/fields/0/field") == "x");
    for (const auto* path : {"/tracker.csv?as=nobody", "/tracker/sends/1?as=nobody"})
        BOOST_TEST(refusal_in(control("GET", path)) == "400 bad_filter");
}

BOOST_AUTO_TEST_CASE(TR_05_the_file_has_every_row_and_says_what_it_is) {
    for (int i = 0; i < 3; ++i) (void)begin();
    const auto file = control("GET", "/tracker.csv?limit=1");
    BOOST_TEST(file.status == 200);
    BOOST_TEST(file.type == "text/csv; charset=utf-8; header=present");
    BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"send-tracker.csv\"");
    BOOST_TEST(sim::read_csv(file.body)->size() == 4U);
    BOOST_TEST(sim::read_csv(control("GET", "/tracker.csv?status=Opened").body)->size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_long_file_comes_in_pieces) {
    BOOST_TEST(
        control("POST", "/steps", R"({"population":{"campaign":"1","count":2500,"over":"PT1H"}})")
            .status == 200);
    BOOST_TEST(control("POST", "/clock/advance", R"({"by":"PT2H"})").status == 200);
    auto made = once("GET", here.path + "/tracker.csv").answer;
    BOOST_REQUIRE(made.rest);
    BOOST_TEST(sim::read_csv(made.body)->size() == 2001U);
    http::take_rest(made);
    BOOST_TEST(!made.rest);
    BOOST_TEST(sim::read_csv(made.body)->size() == 2501U);
}

BOOST_AUTO_TEST_CASE(a_file_ends_with_its_world) {
    BOOST_TEST(
        control("POST", "/steps", R"({"population":{"campaign":"1","count":2500,"over":"PT1H"}})")
            .status == 200);
    BOOST_TEST(control("POST", "/clock/advance", R"({"by":"PT2H"})").status == 200);
    auto made = once("GET", here.path + "/tracker.csv").answer;
    BOOST_REQUIRE(made.rest);
    BOOST_TEST(control("DELETE", "").status == 204);
    BOOST_CHECK_THROW((void)made.rest(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
