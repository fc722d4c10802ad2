// SPDX-License-Identifier: MIT
// Tests fakeserver/sends_api/send_view.hpp: six words for all states (API-06), and S1's for the
// history (API-12).
#include "fakeserver/sends_api/send_view.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;

namespace {

struct view_fixture : demo_fixture {
    /// "processing: Sent": status and tracker status.
    std::string shown(const std::string& id) {
        const auto answer = as_client("GET", "/api/v3/sends/" + id);
        return answer.at("/send/status") + ": " + answer.at("/send/tracker_status");
    }
    std::string words_of(const std::string& id) {
        std::string text;
        const auto send = as_client("GET", "/api/v3/sends/" + id).json()["send"];
        for (const auto& each : send["history"])
            text += (text.empty() ? "" : ", ") + each["status"].get<std::string>();
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sends_api_send_view, view_fixture)

BOOST_AUTO_TEST_CASE(every_state_has_its_word) {
    const struct {
        state where;
        const char* status;
    } rows[] = {
        {state::initiated, "pending"},
        {state::suspicious_email, "pending"},
        {state::pending_approval, "pending"},
        {state::pending_sendoso_approval, "pending"},
        {state::out_of_stock, "pending"},
        {state::insufficient_funds, "pending"},
        {state::pending, "pending"},
        {state::offer_sent, "pending"},
        {state::awaiting_confirmation, "processing"},
        {state::address_confirmed, "processing"},
        {state::amazon_fulfilling, "processing"},
        {state::amazon_shipped, "processing"},
        {state::order_received, "processing"},
        {state::fulfilling, "processing"},
        {state::fulfillment_issue, "processing"},
        {state::shipped, "shipped"},
        {state::undeliverable, "returned"},
        {state::sent, "processing"},
        {state::opened, "processing"},
        {state::clicked, "processing"},
        {state::verified, "processing"},
        {state::redeemed, "delivered"},
        {state::delivered, "delivered"},
        {state::returned, "returned"},
        {state::failed, "failed"},
        {state::expired, "failed"},
        {state::refunded, "failed"},
        {state::confirmation_canceled, "failed"},
        {state::canceled, "failed"},
        {state::rejected, "failed"},
        {state::invalid_email_format, "failed"},
    };
    BOOST_TEST(std::size(rows) == state_count - 1);  // all but none
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.where) BOOST_TEST(api_status(row.where) == row.status);
}

BOOST_AUTO_TEST_CASE(an_egifts_life_is_told_in_the_trackers_words) {
    const auto kim = begin();
    BOOST_TEST(shown(kim) == "processing: Sent");
    (void)act(kim, "open");
    BOOST_TEST(shown(kim) == "processing: Opened");
    (void)act(kim, "click");
    BOOST_TEST(shown(kim) == "processing: Clicked");
    (void)act(kim, "verify", R"({"email":"kim@example.com"})");
    BOOST_TEST(shown(kim) == "processing: Used/Redeemed");
    (void)act(kim, "pick");
    BOOST_TEST(shown(kim) == "delivered: Used/Redeemed");
    BOOST_TEST(words_of(kim) == "Initiated, Sent, Opened, Clicked, Used/Redeemed");
}

BOOST_AUTO_TEST_CASE(the_other_ends_too) {
    const auto bounced = begin();
    const auto unopened = begin();
    const auto opened = begin();
    const auto held = begin(R"({"team_id":"2"})");
    (void)act(bounced, "bounce");
    (void)act(opened, "open");
    (void)act(held, "cancel");
    advance("P91D");
    BOOST_TEST(shown(bounced) == "failed: Refunded");
    BOOST_TEST(words_of(bounced) == "Initiated, Sent, Refunded");
    BOOST_TEST(shown(unopened) == "failed: Refunded");
    BOOST_TEST(words_of(unopened) == "Initiated, Sent, Expired, Refunded");
    BOOST_TEST(shown(opened) == "failed: Expired");
    BOOST_TEST(shown(held) == "failed: Canceled");
    BOOST_TEST(words_of(held) == "Initiated, Insufficient Funds, Canceled");
}

BOOST_AUTO_TEST_CASE(what_a_trigger_began_shows_no_opening) {
    (void)control("POST", "/steps", R"({"send":{"as":"kim","campaign":"day-30","by":"trigger"}})");
    (void)act("1", "open");
    BOOST_TEST(shown("1") == "processing: Sent");
    (void)act("1", "click");
    BOOST_TEST(words_of("1") == "Initiated, Sent, Clicked");
}

BOOST_AUTO_TEST_CASE(the_clock_of_the_view_is_that_of_the_changes) {
    const auto kim = begin();
    advance("P1DT0.250S");
    (void)act(kim, "open");
    advance("P1D");
    const auto send = as_client("GET", "/api/v3/sends/" + kim).json()["send"];
    BOOST_TEST(send["created_at"] == "2020-10-01T09:00:00Z");
    BOOST_TEST(send["updated_at"] == "2020-10-02T09:00:00.250Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
