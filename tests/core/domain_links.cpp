// SPDX-License-Identifier: MIT
// Generated links, which the platform does not mail, and sends that a connector's trigger began.
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
namespace {

struct link_fixture : domain_fixture {
    send_id generate(campaign_id campaign = {}) {
        return begin({.campaign = campaign, .via = channel::link});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_links, link_fixture)

BOOST_AUTO_TEST_CASE(GL_01_a_link_is_charged_and_sent_at_generation_without_mail) {
    const auto which = generate();
    BOOST_TEST(history_of(which) == "Initiated, Sent");
    BOOST_TEST(postings_of(which) == "available > spent 25.00 USD (FN-03)");
    BOOST_TEST(mails_of(which) == "");
}

BOOST_AUTO_TEST_CASE(GL_01_a_link_is_never_opened) {
    const auto which = generate();
    BOOST_TEST(open(which) == "wrong_state");
    click(which);
    BOOST_TEST(history_of(which) == "Initiated, Sent, Clicked");
}

BOOST_AUTO_TEST_CASE(GL_01_from_the_click_on_it_is_redeemed_like_any_offer) {
    const auto which = begin_until(state::redeemed, {.via = channel::link});
    BOOST_TEST(history_of(which) == "Initiated, Sent, Clicked, Verified, Redeemed");
    BOOST_TEST(mails_of(which) == "code 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(GL_01_an_unfunded_link_says_not_yet_until_it_is_approved) {
    const auto which = generate(make({.payer = fund(0)}));
    BOOST_TEST(state_of(which) == "Insufficient Funds");
    BOOST_TEST(click(which) == "awaiting_approval");
    BOOST_TEST(approve(which) == "done");
    BOOST_TEST(mails_of(which) == "");
    BOOST_TEST(click(which) == "done");
}

BOOST_AUTO_TEST_CASE(EG_04_GL_01_a_link_has_no_reminder) {
    BOOST_TEST(waits_for(generate()) == "lapse 2020-10-31T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(GL_02_a_bounce_of_the_sender_s_own_mail_changes_and_credits_nothing) {
    const auto which = generate();
    const auto before = everything();
    BOOST_TEST(bounce(which) == "done");
    BOOST_TEST(soft_bounce(which, 4) == "done");
    BOOST_TEST(everything() == before);
    BOOST_TEST(out.empty());
    run_until("2020-10-10T00:00:00Z");
    BOOST_TEST(state_of(which) == "Sent");
}

BOOST_AUTO_TEST_CASE(GL_03_a_click_counts_as_the_opening) {
    const auto which = generate();
    run_until("2020-10-30T23:59:59.999Z");
    click(which);
    BOOST_TEST(waits_for(which) == "lapse 2020-12-30T00:00:00Z");
    run_until("2020-12-30T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Clicked, Expired");
    BOOST_TEST(available(company) == "975.00 USD");
}

BOOST_AUTO_TEST_CASE(GL_04_a_link_never_clicked_is_credited_at_its_deadline) {
    const auto which = generate();
    run_until("2020-10-30T23:59:59.999Z");
    BOOST_TEST(state_of(which) == "Sent");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Expired, Refunded(expired)");
    BOOST_TEST(available(company) == "1000.00 USD");
}

BOOST_AUTO_TEST_CASE(GL_04_a_campaign_may_keep_the_money_of_links_never_clicked) {
    const auto strict = make({.credits_unclicked = false});
    const auto which = generate(strict);
    BOOST_TEST(waits_for(which) == "forfeit 2020-10-31T00:00:00Z");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(history_of(which) == "Initiated, Sent, Expired");
    BOOST_TEST(available(company) == "975.00 USD");
    BOOST_TEST(waits_for(which) == "nothing");
}

BOOST_AUTO_TEST_CASE(GL_04_the_option_is_about_links_and_not_about_mailed_offers) {
    const auto which = begin({.campaign = make({.credits_unclicked = false})});
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(state_of(which) == "Refunded(expired)");
}

BOOST_AUTO_TEST_CASE(GL_05_a_triggered_send_is_mailed_and_credited_like_any_other) {
    const auto which = begin({.begun_by = origin::trigger});
    BOOST_TEST(mails_of(which) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(waits_for(which) == "remind 2020-10-29T00:00:00Z");
    auto bounced = *this;
    bounced.bounce(which);
    BOOST_TEST(bounced.state_of(which) == "Refunded(bounced)");
    run_until("2020-10-31T00:00:00Z");
    BOOST_TEST(state_of(which) == "Refunded(expired)");
}

BOOST_AUTO_TEST_CASE(GL_05_EG_14_the_opening_of_a_triggered_send_is_told_to_nobody) {
    const auto triggered = begin_until(state::opened, {.begun_by = origin::trigger});
    const auto by_api = begin_until(state::opened, {.begun_by = origin::api});
    BOOST_TEST(state_of(triggered) == "Opened");
    BOOST_TEST(mails_of(triggered) == "offer 2020-10-01T09:00:00Z");
    BOOST_TEST(mails_of(by_api) == "offer 2020-10-01T09:00:00Z, opened 2020-10-01T09:00:00Z");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
