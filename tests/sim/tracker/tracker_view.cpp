// SPDX-License-Identifier: MIT
// Pages and details as a viewer sees them (TR-02, TR-03).
#include "sim/tracker/tracker_view.hpp"

#include "sim/tracker/tracker_fields.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

struct view_fixture : testing::world_fixture {
    json_view page(const tracker_request& asked) const {
        return view_of_tracker(here, scope_of(here.state(), asked.viewer).value(), asked);
    }
    json_view details(send_id which, user_id viewer) const {
        return view_of_tracked_send(here, which, scope_of(here.state(), viewer).value(),
                                    {.viewer = viewer});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_view, view_fixture)

BOOST_AUTO_TEST_CASE(a_page_has_the_fields_of_its_list) {
    begin();
    const auto shown = page({});
    std::vector<std::string> keys, names;
    for (const auto& [key, content] : shown.items()) keys.push_back(key);
    for (const auto& each : tracker_fields) names.emplace_back(each.name);
    BOOST_TEST(keys == names, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(totals_and_counts_are_of_everything_that_matches) {
    for (int i = 0; i < 3; ++i) begin();
    act_on({1}, act::open);
    const auto first = page({.length = 2});
    BOOST_TEST(first["total"] == 3);
    BOOST_TEST(first["counts"] == (json_view{{"Sent", 2}, {"Opened", 1}}));
    BOOST_TEST(first["rows"].size() == 2U);
    BOOST_TEST(first["next"] == "2");
    const auto last = page({.after = {2}, .length = 2});
    BOOST_TEST(last["total"] == 3);
    BOOST_TEST(last["rows"].size() == 1U);
    BOOST_TEST(last["next"].is_null());
}

BOOST_AUTO_TEST_CASE(TR_02_what_lies_beyond_the_scope_does_not_exist) {
    const auto of_sam = begin();
    const auto of_ann = begin({.sender = ann});
    BOOST_TEST(page({.viewer = sam})["total"] == 1);
    BOOST_TEST(details(of_sam, sam).is_object());
    BOOST_TEST(details(of_ann, sam).is_null());
    BOOST_TEST(details(of_ann, ann).is_object());
    BOOST_TEST(details({99}, ann).is_null());
    BOOST_TEST(details({}, ann).is_null());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
