// SPDX-License-Identifier: MIT
// Tests sim/view/send_view.hpp: a send as it is shown, in every vocabulary.
#include "sim/view/send_view.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::sim {
namespace {

struct send_view_fixture : testing::world_fixture {
    json_view shown(send_id which) const { return view_of_send(here.state(), which, here.now()); }

    /// "Sent: Sent | Sent | Sent | Sent": status, then the four labels.
    std::string labels(send_id which) const {
        const auto view = shown(which);
        const auto& words = view["labels"];
        return fmt::format("{}: {} | {} | {} | {}", view["status"].get<std::string>(),
                           words["s0"].get<std::string>(), words["s1"].get<std::string>(),
                           words["s2"].get<std::string>(), words["b"].get<std::string>());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_of_sends, send_view_fixture)

BOOST_AUTO_TEST_CASE(a_send_shows_who_what_and_when) {
    const auto kim = begin({.to = {.first_name = "Kim",
                                   .last_name = "Lee",
                                   .email = "kim@example.com",
                                   .message = "Hello"}});
    BOOST_TEST(
        shown(kim).dump() ==
        R"({"id":"1","status":"Sent","label":"Sent",)"
        R"("labels":{"s0":"Sent","s1":"Sent","s2":"Sent","b":"Sent","s3":null},"reason":null,)"
        R"("platform":"sendoso","campaign":"1","gift":"1","sender":"2","team":null,"payer":"1",)"
        R"("price":"25.00 USD","channel":"email","begun_by":"user","testing":false,)"
        R"("sent_via":null,"erased":false,)"
        R"("to":{"first_name":"Kim","last_name":"Lee","email":"kim@example.com","phone":"",)"
        R"("company":"","title":"","message":"Hello"},)"
        R"("offer_ends":"2020-10-31T00:00:00Z","redeem_ends":"2020-12-30T00:00:00Z",)"
        R"("code_link_ends":null,"wrong_answers":0,"locked_until":null,"parcel":null,)"
        R"("claim":null,"history":[{"status":"Initiated","at":"2020-10-01T09:00:00Z","reason":null},)"
        R"({"status":"Sent","at":"2020-10-01T09:00:00Z","reason":null}],)"
        R"("why":[{"at":"2020-10-01T09:00:00Z","act":"begin","status":"Initiated","rule":"EG-01","mail":null},)"
        R"({"at":"2020-10-01T09:00:00Z","act":"leave","status":"Sent","rule":"EG-01","mail":"offer"}]})");
}

BOOST_AUTO_TEST_CASE(labels_follow_the_life) {
    const auto kim = begin();
    BOOST_TEST(labels(kim) == "Sent: Sent | Sent | Sent | Sent");
    act_on(kim, act::open);
    BOOST_TEST(labels(kim) == "Opened: Opened | Opened | Opened | Opened");
    act_on(kim, act::click);
    BOOST_TEST(labels(kim) == "Clicked: Clicked/Redeemed | Clicked | Clicked | Clicked");
    act_on(kim, act::verify);
    BOOST_TEST(labels(kim) == "Verified: Clicked/Redeemed | Used/Redeemed | Redeemed | Clicked");
    act_on(kim, act::pick);
    BOOST_TEST(labels(kim) == "Redeemed: Used | Used/Redeemed | Redeemed | Used");
    const auto lee = begin();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(labels(lee) ==
               "Refunded: Expired and Credited | Refunded | Refunded | Expired and Credited");
    BOOST_TEST(shown(lee)["reason"] == "expired");
}

// GL-05: inside it is opened, everybody is told that it is still Sent.
BOOST_AUTO_TEST_CASE(a_triggered_send_says_sent_until_it_is_clicked) {
    const auto kim = begin({.begun_by = origin::trigger});
    act_on(kim, act::open);
    BOOST_TEST(labels(kim) == "Opened: Sent | Sent | Sent | Sent");
    BOOST_TEST(shown(kim)["begun_by"] == "trigger");
    act_on(kim, act::click);
    BOOST_TEST(labels(kim) == "Clicked: Clicked/Redeemed | Clicked | Clicked | Clicked");
}

BOOST_AUTO_TEST_CASE(clocks_are_shown_where_they_run) {
    const auto kim = begin();
    act_on(kim, act::click);
    BOOST_TEST(shown(kim)["code_link_ends"] == nullptr);
    act_on(kim, act::verify);
    BOOST_TEST(shown(kim)["code_link_ends"] == "2020-10-02T09:00:00Z");
    (void)here.submit(perform{.send = kim, .what = act::verify, .email = "x"});
    BOOST_TEST(shown(kim)["wrong_answers"] == 1);
    for (int i = 0; i < 4; ++i)
        (void)here.submit(perform{.send = kim, .what = act::verify, .email = "x"});
    BOOST_TEST(shown(kim)["locked_until"] == "2020-10-01T10:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_held_send_has_no_deadlines) {
    const auto dear =
        here.submit(add_gift{{.name = "Car", .price = testing::usd(9'999'00)}}).value();
    const auto kim = begin({.gift = dear});
    const auto view = shown(kim);
    BOOST_TEST(view["status"] == "Insufficient Funds");
    BOOST_TEST(view["offer_ends"] == nullptr);
    BOOST_TEST(view["redeem_ends"] == nullptr);
    BOOST_TEST(view["campaign"] == nullptr);
}

BOOST_AUTO_TEST_CASE(counts_show_the_states_that_any_send_stands_in) {
    BOOST_TEST(view_of_counts(here.state()).dump() == "{}");
    begin();
    act_on(begin(), act::open);
    BOOST_TEST(view_of_counts(here.state()).dump() == R"({"Sent":1,"Opened":1})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
