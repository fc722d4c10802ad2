// SPDX-License-Identifier: MIT
// Tests sim/scenario/direct_target.hpp: it moves somebody else's world, and may have a server.
#include "sim/scenario/direct_target.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

BOOST_FIXTURE_TEST_SUITE(scenario_direct_target, testing::world_fixture)

BOOST_AUTO_TEST_CASE(what_it_does_happens_in_the_world_it_was_given) {
    direct_target on{here};
    begin();
    on.advance(testing::at("2020-10-02T09:00:00Z")).value();
    BOOST_TEST(clock() == "2020-10-02T09:00:00Z");
    BOOST_TEST(on.fingerprint() == here.fingerprint());
    BOOST_TEST(&on.here() == &here);
    BOOST_TEST(on.view({question::kind::send, 1})["sender"] == "2");
    BOOST_TEST(on.view({question::kind::send, 2}).is_null());
}

BOOST_AUTO_TEST_CASE(business_days_are_those_of_the_organisation) {
    direct_target on{here};
    on.advance_business_days(2).value();  // from a Thursday over a weekend
    BOOST_TEST(clock() == "2020-10-05T09:00:00Z");
    here.advance(latest_instant).value();
    BOOST_TEST((on.advance_business_days(1).error() == refusal::instant_out_of_range));
}

BOOST_AUTO_TEST_CASE(a_snapshot_is_put_back_into_the_same_world) {
    direct_target on{here};
    on.snapshot("empty");
    begin();
    BOOST_TEST(on.restore("empty"));
    BOOST_TEST(here.state().all_sends().count() == 0U);
    BOOST_TEST(!on.restore("full"));
}

BOOST_AUTO_TEST_CASE(without_a_server_every_exchange_fails) {
    direct_target on{here};
    BOOST_CHECK_EXCEPTION(on.exchange({"GET", "/"}), exchange_failed, [](const auto& why) {
        return std::string_view(why.what()) == "this run has no server to talk to";
    });
}

BOOST_AUTO_TEST_CASE(a_server_is_asked_as_the_question_stands) {
    direct_target on{here, [](const http_question& asked) {
                         return http_answer{201, asked.headers, asked.method + asked.path};
                     }};
    const auto came = on.exchange({"GET", "/a?b=c", {{"Accept", "*/*"}}, ""});
    BOOST_TEST(came.status == 201U);
    BOOST_TEST(came.headers.at(0).second == "*/*");
    BOOST_TEST(came.body == "GET/a?b=c");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
