// SPDX-License-Identifier: MIT
// Tests the older spellings that connectors still call (API-07).
#include "tests/fakeserver/core_api/core_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::core_fixture;
using testing::json_view;

BOOST_FIXTURE_TEST_SUITE(core_api_older, core_fixture)

BOOST_AUTO_TEST_CASE(API_07_send_json_takes_its_fields_with_and_without_send) {
    const auto wrapped = write("/send.json", egift());
    BOOST_TEST(told(wrapped) == "200 EGifts send Successfully");
    const auto flat = write("/send.json", R"({"touch_id":4,"email":"lee@example.com","template":1,
                                              "via":"single_email_address"})");
    BOOST_TEST(told(flat) == "200 EGifts send Successfully");
    BOOST_TEST(total() == "2");
    BOOST_TEST(newest()["sent_via"] == "Sendoso.com");
    BOOST_TEST(told(write("/send.json", "{}")) ==
               "400 touch_id can't be blank, via can't be blank");
    BOOST_TEST(told(write("/send.json", R"({"touch_id":99,"email":"lee@example.com",
                                            "via":"single_email_address"})")) ==
               "404 Touch not found");
}

BOOST_AUTO_TEST_CASE(API_07_send_json_makes_links_of_plain_emails_and_tells_a_tracking_code) {
    const auto made = write("/send.json", R"({"touch_id":"4","via":"generate_egift_links",
                                "recipient_users":["kim@example.com","lee@example.com"]})");
    BOOST_TEST(told(made) == "200 Success! Here are your 2 eGift Card links:");
    const auto status = read("/gifts/status/" + made.at("/tracking_code"));
    BOOST_TEST(status.at("/activities/0/1/activity/status") == "Sent");
}

BOOST_AUTO_TEST_CASE(API_07_groups_and_members_are_bare_arrays_whose_ids_are_numbers) {
    const auto groups = read("/groups.json").json();
    BOOST_TEST_REQUIRE(groups.is_array());
    BOOST_TEST(groups[0]["id"] == 1);
    BOOST_TEST(groups[1]["name"] == "Interns");
    const auto members = read("/groups/1/members.json").json();
    BOOST_TEST_REQUIRE(members.is_array());
    BOOST_TEST(members[1]["id"] == 3);
    BOOST_TEST(members[1]["email"] == "sam@acme.example");
}

BOOST_AUTO_TEST_CASE(API_07_a_groups_touches_are_all_that_take_sends) {
    const auto touches = read("/groups/2/group_touches.json").json();
    BOOST_TEST(touches.size() == 14U);
    BOOST_TEST(touches[3] == read("/touches/4").json()["touch"]);
}

BOOST_AUTO_TEST_CASE(API_07_sent_gifts_come_newest_first_with_their_tracking_codes) {
    const auto code = create(egift()).at("/tracking_code");
    (void)begin();
    const auto rows = read("/sent_gifts.json").json();
    BOOST_TEST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0]["id"] == 2);
    BOOST_TEST(rows[0]["touch_name"].is_null());
    BOOST_TEST(rows[1]["tracking_code"] == code);
    BOOST_TEST(rows[1]["touch_id"] == 4);
    BOOST_TEST(rows[1]["touch_name"] == "Coffee, 30 days to open");
    BOOST_TEST(rows[1]["status"] == "Sent");
}

BOOST_AUTO_TEST_CASE(API_07_sent_gifts_of_days_as_california_counts_them) {
    (void)create(egift());  // 1 October, 02:00 there
    (void)advance("2020-10-02T06:59:59Z");
    (void)create(egift());  // still 1 October
    (void)advance("2020-10-02T07:00:00Z");
    (void)create(egift());  // 2 October
    const auto count = [&](const char* query) {
        return read(std::string("/sent_gifts.json?") + query).json().size();
    };
    BOOST_TEST(count("start_date=2020-10-02") == 1U);
    BOOST_TEST(count("end_date=2020-10-01") == 2U);
    BOOST_TEST(count("start_date=2020-10-01&end_date=2020-10-02") == 3U);
    BOOST_TEST(count("start_date=2020-10-03") == 0U);
    BOOST_TEST(count("start_date=&end_date=") == 3U);
    BOOST_TEST(told(read("/sent_gifts.json?start_date=today&end_date=2020-02-30")) ==
               "400 start_date must be a date like 2022-09-12, "
               "end_date must be a date like 2022-09-12");
}

BOOST_AUTO_TEST_CASE(API_07_there_are_no_templates) {
    BOOST_TEST(read("/user_custom_templates.json").body == "[]");
}

BOOST_AUTO_TEST_CASE(API_07_activities_are_a_list_in_a_list) {
    const auto code = create(egift()).at("/tracking_code");
    (void)act("1", "open");
    BOOST_TEST(
        read("/gifts/status/" + code).body ==
        R"({"activities":[[)"
        R"({"activity":{"status":"pending","date_and_time":"2020-10-01T02:00:00-07:00"}},)"
        R"({"activity":{"status":"Sent","date_and_time":"2020-10-01T02:00:00-07:00"}},)"
        R"({"activity":{"status":"Opened","date_and_time":"2020-10-01T02:00:00-07:00"}}]]})");
}

BOOST_AUTO_TEST_CASE(SEC_04_a_tracking_code_of_another_world_opens_nothing) {
    const auto code = create(egift()).at("/tracking_code");
    const auto second = make(usual_wish);
    const auto elsewhere = get("/api/v3/gifts/status/" + code, bearer(token_for(second)));
    BOOST_TEST(told(elsewhere) == "404 Gift not found");
    for (const auto* wrong : {"x", "00000001", "0000000100000000000000000000000000000000"})
        BOOST_TEST(told(read(std::string("/gifts/status/") + wrong)) == "404 Gift not found");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
