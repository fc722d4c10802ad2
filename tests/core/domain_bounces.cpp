// SPDX-License-Identifier: MIT
// Mail that does not arrive: hard bounces, retries of soft ones, and bounces that come too late.
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {

BOOST_FIXTURE_TEST_SUITE(domain_bounces, domain_fixture)

BOOST_AUTO_TEST_CASE(EG_08_FN_07_a_bounce_while_sent_refunds_at_once) {
    const auto which = begin();
    run_until("2020-10-03T10:00:00Z");
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Refunded(bounced)");
    BOOST_TEST(available(company) == "1000.00 USD");
    BOOST_TEST_REQUIRE(out.size() == 2U);
    BOOST_CHECK(out[1].at == now);
}

BOOST_AUTO_TEST_CASE(EG_08_the_link_of_a_bounced_offer_is_dead) {
    const auto which = begin();
    bounce(which);
    for (const auto& answer : {open(which), click(which), verify(which), pick(which)})
        BOOST_TEST(answer == "offer_bounced");
    BOOST_TEST(waits_for(which) == "nothing");
}

BOOST_AUTO_TEST_CASE(EG_08_after_an_opening_a_bounce_is_only_noted) {
    for (const auto where : {state::opened, state::clicked, state::verified, state::redeemed}) {
        const auto which = begin_until(where);
        const auto length = world.all_sends().steps().length(which);
        BOOST_TEST(bounce(which) == "done");
        BOOST_TEST(soft_bounce(which, 4) == "done");
        BOOST_TEST(of(which).where == where);
        BOOST_TEST(world.all_sends().steps().length(which) == length + 2);
        BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
    }
}

BOOST_AUTO_TEST_CASE(EG_08_the_failure_of_the_third_retry_after_72_hours_is_the_bounce) {
    const auto which = begin();
    BOOST_TEST(soft_bounce(which, 4) == "done");
    BOOST_TEST(state_of(which) == "Sent");
    BOOST_TEST(waits_for(which) == "fail_for_good 2020-10-04T09:00:00Z");
    run_until("2020-10-04T08:59:59.999Z");
    BOOST_TEST(state_of(which) == "Sent");
    run_until("2020-10-04T09:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Refunded(bounced)");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(EG_08_a_retry_that_succeeds_ends_the_matter) {
    for (const int failures : {1, 2, 3}) {
        const auto which = begin();
        BOOST_TEST(soft_bounce(which, failures) == "done");
        BOOST_TEST(waits_for(which) == "remind 2020-10-29T00:00:00Z");
    }
}

BOOST_AUTO_TEST_CASE(EG_08_a_mail_fails_one_to_four_times) {
    const auto which = begin();
    BOOST_TEST(soft_bounce(which, 0) == "invalid_value");
    BOOST_TEST(soft_bounce(which, 5) == "invalid_value");
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    BOOST_TEST(waits_for(which) == "remind 2020-10-29T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_08_an_opening_ends_the_retries) {
    const auto which = begin();
    soft_bounce(which, 4);
    run_until("2020-10-02T09:00:00Z");
    open(which);
    run_until("2020-10-05T09:00:00Z");
    BOOST_TEST(state_of(which) == "Opened");
}

BOOST_AUTO_TEST_CASE(EG_08_a_deadline_ends_the_retries) {
    const auto which = begin({.campaign = make({.offer_days = 2})});
    soft_bounce(which, 4);
    BOOST_TEST(waits_for(which) == "lapse 2020-10-03T00:00:00Z");
    run_until("2020-10-05T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Expired, Refunded(expired)");
}

BOOST_AUTO_TEST_CASE(EG_08_another_soft_bounce_does_not_begin_the_retries_anew) {
    const auto which = begin();
    soft_bounce(which, 4);
    run_until("2020-10-02T09:00:00Z");
    soft_bounce(which, 4);
    BOOST_TEST(waits_for(which) == "fail_for_good 2020-10-04T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_08_a_hard_bounce_during_the_retries_is_the_bounce) {
    const auto which = begin();
    soft_bounce(which, 4);
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(state_of(which) == "Refunded(bounced)");
    run_until("2020-10-05T09:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Refunded(bounced)");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(EG_04_EG_08_the_reminder_still_leaves_during_the_retries) {
    const auto which = begin({.campaign = make({.offer_days = 3})});
    run_until("2020-10-01T12:00:00Z");
    soft_bounce(which, 4);
    BOOST_TEST(waits_for(which) == "remind 2020-10-02T00:00:00Z");
    run_until("2020-10-02T00:00:00Z");
    BOOST_TEST(waits_for(which) == "lapse 2020-10-04T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(EG_18_a_held_send_has_no_mail_that_could_bounce) {
    const auto which = begin({.campaign = make({.payer = fund(0)})});
    BOOST_TEST(bounce(which) == "awaiting_approval");
    BOOST_TEST(soft_bounce(which, 4) == "awaiting_approval");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
