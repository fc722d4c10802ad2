// SPDX-License-Identifier: MIT
// Tests sim/models/behaviour.hpp: who is asked first.
#include "sim/models/behaviour.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(model_behaviour)

BOOST_AUTO_TEST_CASE(a_mail_that_does_not_arrive_is_not_opened) {
    behaviour models;
    models.mail = {.bounces = {1, 1}, .after = delay{{1h}}};
    send record;
    record.where = state::sent;
    const auto noon = testing::at("2020-10-01T12:00:00Z");
    BOOST_TEST(next_of_egift(models, record, {1, 1}, noon).what == act::bounce);
    models.mail.bounces = {0, 1};
    BOOST_TEST(next_of_egift(models, record, {1, 1}, noon).what == act::open);
    record.where = state::opened;
    models.mail.bounces = {1, 1};
    BOOST_TEST(next_of_egift(models, record, {1, 1}, noon).what == act::click);
}

BOOST_FIXTURE_TEST_CASE(a_mail_that_bounces_softly_is_not_opened_either, testing::world_fixture) {
    auto models = testing::quick_recipients();
    models.mail = {.bounces_softly = {1, 1}, .after = delay{{1h}}};
    here.populate(sends_over(1, 0ms, models)).value();
    run_until("2020-10-05T00:00:00Z");
    BOOST_TEST(history_of(send_id{1}) ==
               "Initiated 2020-10-01T09:00:00Z, Sent 2020-10-01T09:00:00Z, "
               "Refunded 2020-10-04T10:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
