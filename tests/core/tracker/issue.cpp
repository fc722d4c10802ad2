// SPDX-License-Identifier: MIT
// What is to be done about a send, and why one cannot be called off (TR-06, TR-09).
#include "core/tracker/issue.hpp"

#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::testing {
namespace {

struct issue_fixture : domain_fixture {
    /// "may", or why not.
    std::string cancelling(send_id which, user_id by = {}) const {
        const auto answer = world.could_act({.send = which, .what = act::cancel, .by = {by}}, now);
        if (answer) return "may";
        return std::string(why_not_cancelled(of(which), answer.error()));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_issue, issue_fixture)

BOOST_AUTO_TEST_CASE(TR_09_whatever_is_held_has_a_remedy) {
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        const bool needs_somebody = is_held(where) || where == state::invalid_email_format ||
                                    where == state::fulfillment_issue ||
                                    where == state::undeliverable || where == state::failed;
        BOOST_TEST_CONTEXT(name(where)) {
            BOOST_TEST(remedy_for(where).empty() == !needs_somebody);
            BOOST_TEST(issues().test(standing{where}.place()) == needs_somebody);
        }
    }
}

BOOST_AUTO_TEST_CASE(TR_06_an_egift_that_was_sent_says_why_it_stays) {
    const auto kim = begin();
    BOOST_TEST(cancelling(kim) == "an eGift cannot be called off once it has been sent");
    bounce(kim);
    BOOST_TEST(cancelling(kim) == "the send is over");
}

BOOST_AUTO_TEST_CASE(what_is_held_can_be_called_off_by_its_sender_and_not_by_another) {
    const auto campaign = make({.gifts = {coffee}, .needs_approval = true});
    const auto kim = begin({.campaign = campaign});
    BOOST_TEST(cancelling(kim) == "may");
    BOOST_TEST(cancelling(kim, sam) == "may");
    BOOST_TEST(cancelling(kim, max) == "may");
    BOOST_TEST(cancelling(kim, eve) ==
               "only its Sender, an Admin or a Manager of its team can call it off");
}

BOOST_AUTO_TEST_CASE(what_support_decides_says_so) {
    const auto campaign = make({.gifts = {coffee}, .needs_support_approval = true});
    const auto kim = begin({.campaign = campaign});
    BOOST_TEST(cancelling(kim) == "Sendoso's support decides about this send");
}

BOOST_AUTO_TEST_CASE(a_parcel_can_be_called_off_until_support_alone_can_and_then_nobody) {
    const auto mug = must(add_gift{{.name = "Mug",
                                    .kind = gift_kind::physical,
                                    .price = usd(20'00),
                                    .fee = 10'00,
                                    .shipping = 8'00}});
    const auto asked = make({.gifts = {mug}, .confirms_address = true});
    initiate what{.campaign = asked};
    what.to.postal = {"1 Main Street", "", "Springfield", "IL", "62701", "US"};
    const auto kim = begin(what);
    BOOST_TEST(cancelling(kim, sam) == "may");
    const auto did = [&](act doing) {
        BOOST_TEST(tried(perform{.send = kim, .what = doing}) == "done");
    };
    did(act::confirm_address);
    BOOST_TEST(cancelling(kim) == "the order is under way, and only Support can call it off");
    did(act::fulfil);
    did(act::ship);
    BOOST_TEST(cancelling(kim) == "a parcel cannot be called off once it has been shipped");
    did(act::deliver);
    BOOST_TEST(cancelling(kim) == "the send is over");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
