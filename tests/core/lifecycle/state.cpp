// SPDX-License-Identifier: MIT
// States by name, and which of them are held, processing, live or final.
#include "core/lifecycle/state.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(lifecycle_state)

BOOST_AUTO_TEST_CASE(each_state_has_its_name_and_at_most_one_of_the_sorts) {
    const struct {
        state where;
        std::string_view name, sort;
    } rows[] = {
        {state::initiated, "Initiated", ""},
        {state::suspicious_email, "Suspicious Email", "held"},
        {state::pending_approval, "Pending Approval", "held"},
        {state::pending_sendoso_approval, "Pending Sendoso Approval", "held"},
        {state::out_of_stock, "Out of Stock", "held"},
        {state::insufficient_funds, "Insufficient Funds", "held"},
        {state::pending, "Pending", "held"},
        {state::offer_sent, "Offer Sent", ""},
        {state::awaiting_confirmation, "Awaiting Confirmation", ""},
        {state::address_confirmed, "Address Confirmed", ""},
        {state::amazon_fulfilling, "Amazon Fulfilling", "processing"},
        {state::amazon_shipped, "Amazon Shipped", "processing"},
        {state::order_received, "Order Received", "processing"},
        {state::fulfilling, "Fulfilling", "processing"},
        {state::fulfillment_issue, "Fulfillment Issue", "processing"},
        {state::shipped, "Shipped", ""},
        {state::undeliverable, "Undeliverable", ""},
        {state::sent, "Sent", "live"},
        {state::opened, "Opened", "live"},
        {state::clicked, "Clicked", "live"},
        {state::verified, "Verified", "live"},
        {state::redeemed, "Redeemed", "final"},
        {state::delivered, "Delivered", "final"},
        {state::returned, "Returned", "final"},
        {state::failed, "Failed", "final"},
        {state::expired, "Expired", "final"},
        {state::refunded, "Refunded", "final"},
        {state::confirmation_canceled, "Confirmation Canceled", "final"},
        {state::canceled, "Canceled", "final"},
        {state::rejected, "Rejected", "final"},
        {state::invalid_email_format, "Invalid Email Format", "final"},
    };
    BOOST_TEST(std::size(rows) == state_count - 1);
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.name) {
            BOOST_TEST(name(row.where) == row.name);
            BOOST_TEST(state_named(row.name).value() == row.where);
            BOOST_TEST(is_held(row.where) == (row.sort == "held"));
            BOOST_TEST(is_live(row.where) == (row.sort == "live"));
            BOOST_TEST(is_processing(row.where) == (row.sort == "processing"));
            BOOST_TEST(is_final(row.where) == (row.sort == "final"));
        }
}

BOOST_AUTO_TEST_CASE(nothing_else_is_a_state) {
    BOOST_TEST(name(state::none) == "");
    for (const std::string_view text : {"", "sent", "SENT", "Bounced", "Used/Redeemed", "Sent "})
        BOOST_TEST(!state_named(text).has_value());
}

BOOST_AUTO_TEST_CASE(reasons_have_names) {
    BOOST_TEST(name(reason::none) == "");
    BOOST_TEST(name(reason::expired) == "expired");
    BOOST_TEST(name(reason::bounced) == "bounced");
    BOOST_TEST(name(reason::canceled) == "canceled");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
