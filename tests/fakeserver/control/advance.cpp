// SPDX-License-Identifier: MIT
// Tests POST clock/advance: how far, what is told of it, and long ways in turns.
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::refusal_in;
using testing::said;

namespace {

struct advance_fixture : demo_fixture {
    said go(const std::string& body) { return control("POST", "/clock/advance", body); }
    /// A step of a scenario; a refusal is a bug of the test.
    void step(const std::string& what) {
        BOOST_TEST(control("POST", "/steps", what).status == 200);
    }
    /// More events than one turn does.
    void crowd(int count = 6'000) {
        step(R"({"top_up":{"funding":"main","amount":"1000000.00 USD"}})");
        step(fmt::format(R"({{"population":{{"count":{},"over":"PT10H","campaign":"day-30",
                 "recipients":{{"open":{{"chance":"1/2","after":["PT1H"]}}}}}}}})",
                         count));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_advance, advance_fixture)

BOOST_AUTO_TEST_CASE(an_advance_tells_what_happened) {
    (void)begin();
    const auto went = go(R"({"by":"P30D"})");
    BOOST_TEST(went.status == 200);
    BOOST_TEST(went.body ==
               R"({"now":"2020-10-31T09:00:00Z","settled":true,"fired":[)"
               R"({"at":"2020-10-29T00:00:00Z","kind":"remind","send":"1","status":"Sent"},)"
               R"({"at":"2020-10-31T00:00:00Z","kind":"lapse","send":"1","status":"Expired"},)"
               R"({"at":"2020-10-31T00:00:00Z","kind":"credit","send":"1","status":"Refunded"}],)"
               R"("fired_total":3})");
    BOOST_TEST(go(R"({"by":"P1D"})").at("/fired") == "[]");
}

BOOST_AUTO_TEST_CASE(there_are_several_ways_to_say_how_far) {
    const struct {
        const char* body;
        const char* now;
    } rows[] = {
        {R"({"by":"PT0S"})", "2020-10-01T09:00:00Z"},
        {R"({"by":"PT0.001S"})", "2020-10-01T09:00:00.001Z"},
        {R"({"to":"2020-10-01T09:00:00.001Z"})", "2020-10-01T09:00:00.001Z"},
        {R"({"to":"2020-10-02T09:00:00+02:00"})", "2020-10-02T07:00:00Z"},
        {R"({"business_days":1})", "2020-10-05T07:00:00Z"},
        {R"({"until":"idle"})", "2020-10-05T07:00:00Z"},
        {R"({"to":"2200-12-31T23:59:59.999Z"})", "2200-12-31T23:59:59.999Z"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.body) BOOST_TEST(go(row.body).at("/now") == row.now);
}

BOOST_AUTO_TEST_CASE(until_idle_stands_at_the_last_thing_that_was_due) {
    const auto kim = begin();
    const auto went = go(R"({"until":"idle"})");
    BOOST_TEST(went.at("/now") == "2020-10-31T00:00:00Z");
    BOOST_TEST(went.at("/fired_total") == "3");
    BOOST_TEST(status_of(kim) == "Refunded");
}

BOOST_AUTO_TEST_CASE(until_a_status_stops_at_its_instant) {
    const auto kim = begin(R"({"email":"redeems@example.com"})");
    const auto went = go(R"({"until":{"send":"1","status":"Clicked"}})");
    BOOST_TEST(went.at("/now") == "2020-10-01T10:01:00Z");
    BOOST_TEST(status_of(kim) == "Clicked");
    BOOST_TEST(go(R"({"until":{"send":1,"status":"Clicked"}})").at("/now") ==
               "2020-10-01T10:01:00Z");
    BOOST_TEST(go(R"({"until":{"send":1,"status":"Redeemed"}})").at("/now") ==
               "2020-10-01T10:03:00Z");
    BOOST_TEST(refusal_in(go(R"({"until":{"send":"1","status":"Expired"}})")) ==
               "409 never_happens");
}

BOOST_AUTO_TEST_CASE(a_way_that_makes_no_sense_is_refused_with_its_place) {
    (void)begin();
    const struct {
        const char* body;
        const char* pointer;
    } rows[] = {
        {"{}", ""},
        {R"({"by":"P1D","to":"2020-10-02T09:00:00Z"})", ""},
        {R"({"until":"idle","by":"P1D"})", ""},
        {R"({"business_days":1,"by":"P1D"})", ""},
        {R"({"by":"1 day"})", "/by"},
        {R"({"by":"-P1D"})", "/by"},
        {R"({"by":"P1M"})", "/by"},
        {R"({"by":5})", "/by"},
        {R"({"to":"tomorrow"})", "/to"},
        {R"({"business_days":0})", "/business_days"},
        {R"({"business_days":1001})", "/business_days"},
        {R"({"until":"never"})", "/until"},
        {R"({"until":{"send":"9","status":"Sent"}})", "/until/send"},
        {R"({"until":{"send":"1","status":"sent"}})", "/until/status"},
        {R"({"until":{"send":"1"}})", "/until"},
        {R"({"until":{"send":"1","status":"Sent","x":1}})", "/until/x"},
        {R"({"days":1})", "/days"},
    };
    for (const auto& row : rows) {
        const auto refused = go(row.body);
        BOOST_TEST_CONTEXT(row.body << refused.body) {
            BOOST_TEST(refusal_in(refused) == "400 bad_body");
            BOOST_TEST(refused.at("/error/problems/0/pointer") == row.pointer);
        }
    }
    BOOST_TEST(go(R"({"by":"P1D","to":"2020-10-02T09:00:00Z"})").at("/error/message") ==
               "say one of \"by\", \"to\", \"business_days\" and \"until\", such as "
               "{\"by\":\"P2D\"}");
    BOOST_TEST(refusal_in(go("")) == "415 unsupported_media_type");
    BOOST_TEST(now() == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_clock_goes_forward_only_and_not_beyond_the_year_2200) {
    BOOST_TEST(refusal_in(go(R"({"to":"2020-10-01T08:59:59.999Z"})")) ==
               "409 time_moved_backwards");
    BOOST_TEST(refusal_in(go(R"({"by":"P100000D"})")) == "409 instant_out_of_range");
    (void)go(R"({"to":"2200-12-31T12:00:00Z"})");
    BOOST_TEST(refusal_in(go(R"({"business_days":1})")) == "409 instant_out_of_range");
    BOOST_TEST(now() == "2200-12-31T12:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_list_ends_at_a_thousand_and_the_count_does_not) {
    crowd();
    const auto went = go(R"({"by":"PT5H"})");
    BOOST_TEST(went.json()["fired"].size() == 1'000U);
    BOOST_TEST(went.json()["fired_total"].get<int>() > 6'000);
}

BOOST_AUTO_TEST_CASE(in_parts_it_comes_to_the_same_as_in_one) {
    crowd();
    const auto copy = "/_sim/worlds/" + control("POST", "/fork").at("/id");
    const auto whole = go(R"({"by":"P100D"})");
    BOOST_TEST(turns > 1);
    std::uint64_t fired = 0;
    for (const auto* part : {"PT3H", "PT7H0.001S", "P29D", "P70DT13H59M59.999S"})
        fired += post(copy + "/clock/advance", fmt::format(R"({{"by":"{}"}})", part))
                     .json()["fired_total"]
                     .get<std::uint64_t>();
    BOOST_TEST(get(copy + "/digest").body == control("GET", "/digest").body);
    BOOST_TEST(fired == whole.json()["fired_total"].get<std::uint64_t>());
    const auto third = "/_sim/worlds/" + control("POST", "/fork").at("/id");
    BOOST_TEST(get(third + "/digest").body == control("GET", "/digest").body);
}

BOOST_AUTO_TEST_CASE(until_idle_takes_turns_as_well) {
    crowd(11'000);
    const auto copy = "/_sim/worlds/" + control("POST", "/fork").at("/id");
    BOOST_TEST(go(R"({"until":"idle"})").status == 200);
    BOOST_TEST(turns > 1);
    (void)post(copy + "/clock/advance", fmt::format(R"({{"to":"{}"}})", now()));
    BOOST_TEST(get(copy + "/digest").body == control("GET", "/digest").body);
}

BOOST_AUTO_TEST_CASE(while_it_is_under_way_others_are_served_but_move_no_clock) {
    crowd();
    http::request in;
    in.how = http::method::post;
    BOOST_TEST_REQUIRE(http::set_target(in, here.path + "/clock/advance"));
    in.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}};
    in.body = R"({"by":"P100D"})";
    in.id = "long";
    const auto first = handler.handle(in);
    BOOST_TEST_REQUIRE(first.again.has_value());

    BOOST_TEST(refusal_in(go(R"({"by":"P1D"})")) == "409 clock_busy");
    BOOST_TEST(refusal_in(control("POST", "/reset")) == "409 clock_busy");
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    BOOST_TEST(refusal_in(control("POST", "/snapshots/s/restore")) == "409 clock_busy");
    BOOST_TEST(control("GET", "/counts").status == 200);
    BOOST_TEST(now() > "2020-10-01T09:00:00Z");
    BOOST_TEST(now() < "2021-01-09T09:00:00Z");

    auto made = handler.handle(in);
    for (int i = 0; i < 1'000 && made.again; ++i) made = handler.handle(in);
    BOOST_TEST(made.answer.status == 200);
    BOOST_TEST(now() == "2021-01-09T09:00:00Z");
    BOOST_TEST(go(R"({"by":"P1D"})").status == 200);
}

BOOST_AUTO_TEST_CASE(a_world_that_is_deleted_under_way_is_gone_for_who_waits) {
    crowd();
    http::request in;
    in.how = http::method::post;
    BOOST_TEST_REQUIRE(http::set_target(in, here.path + "/clock/advance"));
    in.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}};
    in.body = R"({"by":"P100D"})";
    in.id = "long";
    BOOST_TEST_REQUIRE(handler.handle(in).again.has_value());
    BOOST_TEST(control("DELETE", "").status == 204);
    BOOST_TEST(handler.handle(in).answer.status == 404);
}

BOOST_AUTO_TEST_CASE(a_running_clock_goes_on_from_where_it_was_taken_to) {
    (void)control("PUT", "/clock", R"({"speed":1})");
    wall += std::chrono::seconds{5};
    BOOST_TEST(go(R"({"by":"P1D"})").at("/now") == "2020-10-02T09:00:05Z");
    wall += std::chrono::seconds{5};
    BOOST_TEST(now() == "2020-10-02T09:00:10Z");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_told_with_its_source) {
    step(R"({"send":{"campaign":"unfunded"}})");
    BOOST_TEST(act("1", "approve") == "Sent");
    const auto went = go(R"({"to":"2020-10-02T00:00:00Z"})");
    BOOST_TEST(went.at("/fired") ==
               R"([{"at":"2020-10-02T00:00:00Z","kind":"invoice","funding":"2"}])");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
