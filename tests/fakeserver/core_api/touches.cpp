// SPDX-License-Identifier: MIT
// Tests GET /touches and /touches/{id} (API-07, SI-05).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::json_view;

namespace {

struct touches_fixture : core_fixture {
    /// "4,5,6".
    std::string ids(const std::string& query = "") {
        std::string text;
        const auto all = read("/touches" + query).json();
        for (const auto& each : all["touches"])
            text += (text.empty() ? "" : ",") + std::to_string(each["id"].get<int>());
        return text;
    }
    void step(const char* what) {
        BOOST_TEST_REQUIRE(control("POST", "/steps", what).status == 200);
    }
    json_view touch(const std::string& id) { return read("/touches/" + id).json()["touch"]; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_api_touches, touches_fixture)

BOOST_AUTO_TEST_CASE(API_07_a_touch_with_one_price) {
    BOOST_TEST(touch("4").dump() ==
               R"({"id":4,"name":"Coffee, 30 days to open",)"
               R"("start_date":"2020-10-01T02:00:00.000-07:00","end_date":null,"description":"",)"
               R"("created_at":"2020-10-01T02:00:00.000-07:00","user_id":1,"gift_id":1,)"
               R"("starting_egift_price":null,"ending_egift_price":null,"status":"Active",)"
               R"("is_default_price":true,"delivery_type":"email","hubspot_key":null,)"
               R"("ship_to_countries":[],"currency":"USD"})");
    BOOST_TEST(touch("day-30") == touch("4"));
}

BOOST_AUTO_TEST_CASE(PR_02_reachdesks_campaigns_are_not_seen) {
    BOOST_TEST(ids() == "1,2,3,4,5,6,7,8,9,10,11,12,13,14");
    for (const auto* id : {"15", "16", "17"})
        BOOST_TEST(told(read(fmt::format("/touches/{}", id))) == "404 Touch not found");
}

BOOST_AUTO_TEST_CASE(API_07_touches_by_the_way_that_they_go) {
    BOOST_TEST(ids("?delivery_type=email") == "1,2,3,4,5,6,7,8,9");
    BOOST_TEST(ids("?delivery_type=mail") == "10,11,12,13,14");
    BOOST_TEST(read("/touches?delivery_type=mail").at("/total_posts") == "5");
    BOOST_TEST(ids("?delivery_type=mail&page=2&per_page=2") == "12,13");
    BOOST_TEST(told(read("/touches?delivery_type=pigeon")) ==
               "400 delivery_type can be one of these: mail,email");
}

BOOST_AUTO_TEST_CASE(API_07_prices_only_where_there_is_a_range) {
    step(R"({"add_campaign":{"id":"any","kind":"choice","gift":"choice","pays":"main"}})");
    step(R"({"add_campaign":{"id":"some","kind":"choice","gift":"choice","pays":"main",
             "price_range":["15.00 USD","40.50 USD"]}})");
    const auto any = touch("any");
    BOOST_TEST(any["starting_egift_price"] == 10.0);
    BOOST_TEST(any["ending_egift_price"] == 100.0);
    BOOST_TEST(any["is_default_price"] == false);
    BOOST_TEST(touch("some")["starting_egift_price"] == 15.0);
    BOOST_TEST(touch("some")["ending_egift_price"] == 40.5);
    for (const auto* id : {"6", "10", "11"}) {
        BOOST_TEST(touch(id)["starting_egift_price"].is_null());
        BOOST_TEST(touch(id)["is_default_price"] == true);
    }
}

BOOST_AUTO_TEST_CASE(API_07_countries_are_those_of_its_gifts) {
    BOOST_TEST(touch("10")["ship_to_countries"].dump() == R"(["CA","GB","US"])");
    BOOST_TEST(touch("14")["ship_to_countries"].dump() == R"(["US"])");
    BOOST_TEST(touch("11")["ship_to_countries"].empty());
}

BOOST_AUTO_TEST_CASE(SI_05_a_touch_outside_its_window_is_not_found) {
    step(
        R"({"add_campaign":{"id":"october","gift":"coffee","pays":"main","description":"For a month",
             "opens":"2020-10-02T00:00:00Z","closes":"2020-11-02T00:00:00Z"}})");
    BOOST_TEST(told(read("/touches/october")) == "404 Touch not found");
    (void)advance("2020-10-01T23:59:59Z");
    BOOST_TEST(told(read("/touches/october")) == "404 Touch not found");
    (void)advance("2020-10-02T00:00:00Z");
    const auto open = touch("october");
    BOOST_TEST(open["start_date"] == "2020-10-01T17:00:00.000-07:00");
    BOOST_TEST(open["end_date"] == "2020-11-01T16:00:00.000-08:00");
    BOOST_TEST(open["description"] == "For a month");
    (void)advance("2020-11-02T00:00:00Z");
    BOOST_TEST(told(read("/touches/october")) == "404 Touch not found");
    BOOST_TEST(told(create(egift(R"({"touch_id":"october"})"))) == "404 Touch not found");
}

BOOST_AUTO_TEST_CASE(SI_05_what_was_archived_deleted_or_has_no_gift_left_is_not_found) {
    step(R"({"archive_campaign":"1"})");
    step(R"({"delete_campaign":"2"})");
    step(R"({"delist_gift":"tasting"})");
    BOOST_TEST(ids("?delivery_type=email") == "3,4,5,6,8,9");
    for (const auto* id : {"1", "2", "7", "0", "99", "x"}) BOOST_TEST_CONTEXT(id) {
            BOOST_TEST(told(read(fmt::format("/touches/{}", id))) == "404 Touch not found");
            BOOST_TEST(told(create(egift(fmt::format(R"({{"touch_id":"{}"}})", id).c_str()))) ==
                       "404 Touch not found");
            BOOST_TEST(told(write("/send/generate_egift_links",
                                  links(fmt::format(R"({{"touch_id":"{}"}})", id).c_str()))) ==
                       "404 Touch not found");
        }
    BOOST_TEST(total() == "0");
}

BOOST_AUTO_TEST_CASE(SI_05_of_several_gifts_one_is_enough) {
    step(R"({"delist_gift":"coffee"})");
    BOOST_TEST(touch("6")["gift_id"] == 2);
    BOOST_TEST(touch("11")["gift_id"] == 6);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
