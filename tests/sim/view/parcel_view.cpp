// SPDX-License-Identifier: MIT
// Tests sim/view/parcel_view.hpp: what a parcel shows at each turn of its life.
#include "sim/view/parcel_view.hpp"

#include "tests/support/shop.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct parcel_fixture : testing::world_fixture {
    testing::shop shop{here};
    send_id kim = begin(shop.to_home(shop.straight));

    json_view shown() const { return view_of_parcel(here.state(), kim, here.now()); }
    std::string advice() const { return advice_on(here.state(), kim, here.now()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_of_parcels, parcel_fixture)

BOOST_AUTO_TEST_CASE(before_it_is_shipped_there_is_no_tracking) {
    const auto view = shown();
    BOOST_TEST(view["order"] == "GS-0000001");
    BOOST_TEST(view["address"]["city"] == "Springfield");
    BOOST_TEST(view["spent"] == "38.00 USD");
    for (const auto* key : {"carrier", "tracking", "tracking_link", "problem", "advice", "variant"})
        BOOST_TEST_CONTEXT(key) BOOST_TEST(view[key].is_null());
}

BOOST_AUTO_TEST_CASE(PH_03_shipping_sets_carrier_and_link) {
    act_on(kim, act::fulfil);
    here.submit(perform{.send = kim, .what = act::ship, .carrier = "Red Van", .tracking = "R/7"})
        .value();
    BOOST_TEST(shown()["carrier"] == "Red Van");
    BOOST_TEST(shown()["tracking"] == "R/7");
    BOOST_TEST(shown()["tracking_link"] == "https://tracking.example/Red%20Van/R%2F7");
}

BOOST_AUTO_TEST_CASE(PH_05_after_a_week_in_order_received_support_should_know) {
    run_for(days{7});
    BOOST_TEST(advice() == "");
    run_for(1ms);
    BOOST_TEST(advice() == "contact Support with the order number GS-0000001");
}

BOOST_AUTO_TEST_CASE(PH_05_an_issue_is_too_long_after_three_days) {
    here.submit(perform{.send = kim, .what = act::fulfillment_issue, .reason = "no boxes"}).value();
    BOOST_TEST(shown()["problem"] == "no boxes");
    run_for(days{3});
    BOOST_TEST(advice() == "");
    run_for(1ms);
    BOOST_TEST(advice() == "contact Support with the order number GS-0000001");
    act_on(kim, act::resolve);
    BOOST_TEST(advice() == "");
    BOOST_TEST(shown()["problem"].is_null());
}

BOOST_AUTO_TEST_CASE(PH_14_who_has_a_tracking_number_can_give_it) {
    for (const auto what : {act::fulfil, act::ship, act::undeliverable}) act_on(kim, what);
    BOOST_TEST(advice() ==
               "contact Support with the order number GS-0000001 or the tracking number "
               "1Z0000000001");
    BOOST_TEST(shown()["problem"] == "the carrier could not hand the parcel over");
}

BOOST_AUTO_TEST_CASE(an_empty_address_is_none) { BOOST_TEST(view_of_address({}).is_null()); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
