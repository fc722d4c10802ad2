// SPDX-License-Identifier: MIT
// Effects as lines, with everything that golden traces compare.
#include "sim/trace_text.hpp"

#include "tests/sim/reachdesk.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::testing {

BOOST_FIXTURE_TEST_SUITE(sim_trace_text, scenario_fixture)

BOOST_AUTO_TEST_CASE(steps_mails_postings_and_invoices_have_their_lines) {
    const auto plan = loaded(file_of(R"({"send": "kim"}, {"approve": "kim"}, {"advance": "P1D"})",
                                     R"({"funding": [{"id": "main"}]})"));
    auto here = plan.start;
    trace_keeper keeper(here.state());
    here.show(&keeper);
    direct_target on{here};
    BOOST_TEST((run(plan, on).how == verdict::passed));
    const std::vector<std::string> expected{
        "2025-01-01T09:00:00Z send 1 begin Initiated EG-01",
        "2025-01-01T09:00:00Z send 1 lack Insufficient Funds FN-08",
        "2025-01-01T09:00:00Z send 1 approve Sent FN-09 mail offer",
        "2025-01-01T09:00:00Z funding 1 available to spent 25.00 USD FN-03 send 1",
        "2025-01-02T00:00:00Z funding 1 outside to available 25.00 USD FN-09",
    };
    BOOST_TEST(keeper.lines() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_crm_is_told_has_its_line_behind_its_step) {
    link_fixture world;
    trace_keeper keeper(world.here.state());
    world.here.show(&keeper);
    const auto lee = world.claim(world.egifts, "lee");
    world.connection_is(connection::down);
    world.live(lee, {act::pick});
    const std::vector<std::string> expected{
        "2020-10-01T09:00:00Z send 1 claim Clicked ML-06 mail gift",
        "2020-10-01T09:00:00Z connector 1 does update campaign_member \"clicked\" CR-01 send 1",
        "2020-10-01T09:00:00Z connector 1 does create task \"clicked\" CR-01 send 1",
        "2020-10-01T09:00:00Z funding 2 available to held 25.00 USD ML-06 send 1",
        "2020-10-01T09:00:00Z send 1 pick Redeemed ML-06",
        "2020-10-01T09:00:00Z connector 1 fails to update campaign_member \"claimed\" CR-01 send 1",
        "2020-10-01T09:00:00Z connector 1 fails to create task \"claimed\" CR-01 send 1",
        "2020-10-01T09:00:00Z funding 2 held to spent 25.00 USD ML-06 send 1",
    };
    BOOST_TEST(keeper.lines() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::testing
