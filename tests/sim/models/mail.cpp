// SPDX-License-Identifier: MIT
// Tests sim/models/mail.hpp: which offers bounce, and when.
#include "sim/models/mail.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(model_mail)

namespace {

const instant noon = testing::at("2020-10-01T12:00:00Z");

send standing(state where, channel via = channel::email) {
    send record;
    record.where = where;
    record.via = via;
    return record;
}

constexpr ratio always{1, 1};

}  // namespace

BOOST_AUTO_TEST_CASE(a_mail_arrives_unless_the_model_says_otherwise) {
    BOOST_TEST(next_act(mail_model{}, standing(state::sent), {1, 1}, noon).what == act::none);
}

BOOST_AUTO_TEST_CASE(a_bounce_comes_after_its_delay) {
    const mail_model model{.bounces = always, .after = delay{{90s}}};
    const auto next = next_act(model, standing(state::sent), {1, 1}, noon);
    BOOST_TEST(next.what == act::bounce);
    BOOST_TEST(giftsim::to_text(next.at) == "2020-10-01T12:01:30Z");
}

BOOST_AUTO_TEST_CASE(what_does_not_bounce_for_good_may_bounce_softly) {
    const mail_model soft{.bounces_softly = always, .after = delay{{90s}}};
    const auto next = next_act(soft, standing(state::sent), {1, 1}, noon);
    BOOST_TEST(next.what == act::soft_bounce);
    BOOST_TEST(giftsim::to_text(next.at) == "2020-10-01T12:01:30Z");
    const mail_model both{.bounces = always, .bounces_softly = always};
    BOOST_TEST(next_act(both, standing(state::sent), {1, 1}, noon).what == act::bounce);
}

BOOST_AUTO_TEST_CASE(only_an_offer_or_a_request_that_was_mailed_and_is_unanswered_bounces) {
    const mail_model model{.bounces = always};
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        BOOST_TEST_CONTEXT(name(where)) {
            const auto next = next_act(model, standing(where), {1, 1}, noon).what;
            const bool is_new = where == state::sent || where == state::offer_sent;
            BOOST_TEST(next == (is_new ? act::bounce : act::none));
            BOOST_TEST(next_act(model, standing(where, channel::link), {1, 1}, noon).what ==
                       act::none);
        }
    }
}

BOOST_AUTO_TEST_CASE(each_send_has_its_own_fate) {
    const mail_model model{.bounces = {1, 2}, .after = delay{{0s, 24h}}};
    int bounced = 0;
    for (std::uint64_t number = 0; number < 1'000; ++number) {
        const auto next = next_act(model, standing(state::sent), {1, number}, noon);
        bounced += next.what == act::bounce ? 1 : 0;
        const auto again = next_act(model, standing(state::sent), {1, number}, noon);
        BOOST_TEST_REQUIRE((again.what == next.what && again.at == next.at));
    }
    // Five standard deviations of 16.
    BOOST_TEST(std::abs(bounced - 500) < 80);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
