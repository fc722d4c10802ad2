// SPDX-License-Identifier: MIT
// What is said of one send: its updates, what it cost, what to do, and its details (TR-04, TR-07).
#include "sim/tracker/tracker_row.hpp"

#include "sim/tracker/tracker_fields.hpp"
#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::sim {
namespace {

struct row_fixture : testing::world_fixture {
    /// "Initiated, Sent": the words of the updates.
    std::string updates(send_id which, vocabulary words = vocabulary::s1) const {
        std::string text;
        for (const auto& each : updates_of(here.state(), which, words))
            text += fmt::format("{}{}", text.empty() ? "" : ", ", each.word);
        return text;
    }

    json_view row(send_id which) const {
        return view_of_row(here.state(), which, {{}, vocabulary::s1, here.now()});
    }
    json_view details(send_id which) const {
        return view_of_details(here.state(), which, {{}, vocabulary::s1, here.now()});
    }

    static std::vector<std::string> keys_of(const json_view& shown) {
        std::vector<std::string> keys;
        for (const auto& [key, content] : shown.items()) keys.push_back(key);
        return keys;
    }

    /// Every object has exactly the fields of its list, in its order.
    static void check(const json_view& shown, std::span<const field> fields) {
        std::vector<std::string> names;
        for (const auto& each : fields) names.emplace_back(each.name);
        BOOST_TEST(keys_of(shown) == names, boost::test_tools::per_element());
        for (const auto& each : fields) {
            if (each.inner.empty()) continue;
            const auto& inner = shown.at(std::string(each.name));
            if (inner.is_object()) check(inner, each.inner);
            if (inner.is_array())
                for (const auto& item : inner) check(item, each.inner);
        }
    }

    testing::shop shop{here};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_row, row_fixture)

BOOST_AUTO_TEST_CASE(the_lists_of_fields_equal_the_views) {
    const auto kim = begin();
    const auto mug = begin(shop.to_home(shop.straight));
    for (const auto each : {kim, mug}) {
        check(row(each), tracker_row_fields);
        check(details(each), tracker_detail_fields);
    }
    BOOST_TEST(row(kim)["tracking"].is_null());
    BOOST_TEST(row(mug)["tracking"]["order"] == "GS-0000002");
}

BOOST_AUTO_TEST_CASE(TR_07_equal_neighbours_are_one_update) {
    const auto kim = begin();
    act_on(kim, act::click);
    act_on(kim, act::verify);
    act_on(kim, act::pick);
    BOOST_TEST(updates(kim) == "Initiated, Sent, Opened, Clicked, Used/Redeemed");
    BOOST_TEST(updates(kim, vocabulary::s0) == "Initiated, Sent, Opened, Clicked/Redeemed, Used");
    BOOST_TEST(updates(kim, vocabulary::s2) == "Initiated, Sent, Opened, Clicked, Redeemed");
}

BOOST_AUTO_TEST_CASE(what_a_vocabulary_hides_is_no_update) {
    const auto kim = begin();
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(updates(kim) == "Initiated, Sent, Expired, Refunded");
    BOOST_TEST(updates(kim, vocabulary::s0) == "Initiated, Sent, Expired and Credited");
    const auto lee = begin({.begun_by = origin::trigger});
    act_on(lee, act::open);
    BOOST_TEST(updates(lee) == "Initiated, Sent");
    BOOST_TEST(row(lee)["label"] == "Sent");
    BOOST_TEST(row(lee)["status"] == "Opened");
}

BOOST_AUTO_TEST_CASE(what_a_send_costs_is_what_was_taken_for_it) {
    const auto kim = begin();
    BOOST_TEST(to_text(cost_of(here.state(), kim)) == "25.00 USD");
    act_on(kim, act::bounce);
    BOOST_TEST(to_text(cost_of(here.state(), kim)) == "0.00 USD");
    const auto asked = begin(shop.to_home(shop.asked));
    BOOST_TEST(to_text(cost_of(here.state(), asked)) == "38.00 USD");
    act_on(asked, act::cancel);
    BOOST_TEST(to_text(cost_of(here.state(), asked)) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(TR_04_details_show_the_newest_update_first_each_with_its_rule) {
    const auto kim = begin();
    run_until("2020-10-31T00:00:00Z");
    const auto shown = details(kim)["updates"];
    BOOST_REQUIRE(shown.size() == 4U);
    BOOST_TEST(shown[0]["label"] == "Refunded");
    BOOST_TEST(shown[0]["reason"] == "expired");
    BOOST_TEST(shown[0]["rule"] == "EG-06");
    BOOST_TEST(shown[3]["at"] == "2020-10-01T09:00:00Z");
    BOOST_TEST(row(kim)["updated_at"] == "2020-10-31T00:00:00Z");
    BOOST_TEST(row(kim)["begun_at"] == "2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(TR_04_tracking_stands_on_top_once_it_was_shipped) {
    const auto mug = begin(shop.to_home(shop.straight));
    BOOST_TEST(details(mug)["tracking"]["number"].is_null());
    act_on(mug, act::fulfil);
    act_on(mug, act::ship);
    const auto shown = details(mug);
    BOOST_TEST(keys_of(shown).front() == "tracking");
    BOOST_TEST(shown["tracking"]["carrier"] == "UPS");
    BOOST_TEST(
        shown["tracking"]["link"].get<std::string>().starts_with("https://tracking.example/"));
    BOOST_TEST(shown["recipient"]["address"]["city"] == "Springfield");
}

BOOST_AUTO_TEST_CASE(TR_09_a_send_with_an_issue_says_what_to_do) {
    const auto held = begin({.campaign = shop.needs_approval});
    BOOST_TEST(row(held)["remedy"] == "an Admin or a Manager approves the send or cancels it");
    BOOST_TEST(row(begin())["remedy"].is_null());
    const auto mug = begin(shop.to_home(shop.straight));
    act_on(mug, act::fulfillment_issue);
    BOOST_TEST(row(mug)["remedy"] ==
               fmt::format("contact Support with the order number {}", order_number(mug)));
    BOOST_TEST(details(mug)["problem"].is_string());
}

BOOST_AUTO_TEST_CASE(TR_06_a_row_says_whether_its_viewer_may_call_it_off) {
    const auto held = begin({.campaign = shop.needs_approval});
    BOOST_TEST(row(held)["cancel"]["allowed"] == true);
    BOOST_TEST(row(held)["cancel"]["reason"].is_null());
    const auto sent = begin();
    BOOST_TEST(row(sent)["cancel"]["allowed"] == false);
    BOOST_TEST(row(sent)["cancel"]["reason"] ==
               "an eGift cannot be called off once it has been sent");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
