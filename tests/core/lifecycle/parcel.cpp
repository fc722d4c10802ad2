// SPDX-License-Identifier: MIT
// The parcels' table: its words for each state (TR-07), its mails, its money and its ends.
#include "core/lifecycle/parcel.hpp"

#include "core/lifecycle/egift.hpp"
#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

template <class See>
void for_each_row(See see) {
    for (const auto& row : parcel_lifecycle().rows())
        BOOST_TEST_CONTEXT(row.from << ", " << row.by << " -> " << row.to)
    see(row);
}

struct naming {
    state where;
    words called;
};

// S0, S1, S2, surface B, webhooks. What eGifts have too is compared with their table.
const naming names[] = {
    {state::out_of_stock,
     {"Out of Stock", "Out of Stock", "Out of Stock", "pending", "out_of_stock"}},
    {state::offer_sent,
     {"Offer Sent", "Offer Sent", "Confirming Address", "Confirming Address",
      "confirming_address"}},
    {state::amazon_fulfilling,
     {"Amazon Fulfilling", "Amazon Fulfilling", "Amazon Fulfilling", "Processing",
      "amazon_fulfilling"}},
    {state::amazon_shipped,
     {"Amazon Shipped", "Amazon Shipped", "Amazon Shipped", "Processing", "amazon_shipped"}},
    {state::order_received,
     {"Order Received", "Order Received", "Order Received", "Processing", "order_received"}},
    {state::fulfilling, {"Fulfilling", "Fulfilling", "Fulfilling", "Packed", "fulfilling"}},
    {state::fulfillment_issue,
     {"Fulfillment Issue", "Fulfillment Issue", "Fulfillment Issue", "Paused",
      "fulfillment_issue"}},
    {state::shipped, {"Shipped", "Shipped", "Shipped", "Shipped", "shipped"}},
    {state::delivered, {"Delivered", "Delivered", "Delivered", "Delivered", "delivered"}},
    {state::undeliverable,
     {"Undeliverable", "Undeliverable", "Undeliverable", "Undeliverable", "undeliverable"}},
    {state::returned, {"Undeliverable", "Undeliverable", "Undeliverable", "Undeliverable", ""}},
    {state::failed, {"Failed", "Failed", "Failed", "Failed", "failed"}},
    {state::refunded, {"Refunded", "Refunded", "Refunded", "Refunded", "refunded"}},
    {state::confirmation_canceled,
     {"Confirmation Canceled", "Confirmation Canceled", "Confirmation Canceled",
      "Address Confirmation - Cancelled", "confirmation_canceled"}},
};

const naming* naming_of(state where) {
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const naming& each) { return each.where == where; });
    return found == std::end(names) ? nullptr : found;
}

/// How an emailed eGift's table calls a state for good.
const words* egifts_word(state where) {
    for (const auto& row : egift_lifecycle(channel::email).rows())
        if (row.moves() && row.to == where && row.then == act::none) return &row.called;
    return nullptr;
}

/// "from by" of all rows that a choice approves, in the table's order: "Initiated leave, ...".
template <class Choose>
std::string rows_that(Choose choose) {
    std::string list;
    for (const auto& row : parcel_lifecycle().rows()) {
        if (!choose(row)) continue;
        if (!list.empty()) list += ", ";
        list += std::string(name(row.from)) + ' ' + std::string(name(row.by));
    }
    return list;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_parcel)

BOOST_AUTO_TEST_CASE(the_table_is_sound) { BOOST_TEST(is_sound(parcel_lifecycle().rows())); }

BOOST_AUTO_TEST_CASE(TR_07_every_vocabulary_calls_every_state_by_its_word) {
    std::set<state> seen;
    for_each_row([&](const transition& row) {
        if (!row.moves()) return;
        const auto* own = naming_of(row.to);
        const auto* expected = own != nullptr ? &own->called : egifts_word(row.to);
        BOOST_TEST_REQUIRE(expected != nullptr);
        BOOST_TEST(row.called == *expected);
        seen.insert(row.to);
    });
    for (const auto& each : names) BOOST_TEST(seen.contains(each.where), each.where);
}

BOOST_AUTO_TEST_CASE(it_knows_every_state_but_those_of_an_unclicked_egift_and_of_reachdesk) {
    const std::set<state> of_others{state::sent,
                                    state::opened,
                                    state::pending,
                                    state::awaiting_confirmation,
                                    state::address_confirmed,
                                    state::rejected};
    std::set<state> reached;
    for_each_row([&](const transition& row) { reached.insert(row.to); });
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        BOOST_TEST(reached.contains(where) == !of_others.contains(where), where);
    }
}

BOOST_AUTO_TEST_CASE(PH_01_the_request_is_the_only_mail_but_an_egift_s_code) {
    for_each_row([](const transition& row) {
        const bool asks = row.to == state::offer_sent && row.moves();
        const bool verifies = row.by == act::verify;
        BOOST_TEST(row.mail == (asks       ? mail_kind::address
                                : verifies ? mail_kind::code
                                           : mail_kind::none));
    });
}

BOOST_AUTO_TEST_CASE(FN_05_an_order_charges_and_a_request_holds) {
    for_each_row([](const transition& row) {
        const bool orders =
            row.moves() && (row.to == state::order_received || row.to == state::amazon_fulfilling);
        const bool is_first =
            row.from == state::initiated || row.from == state::offer_sent || is_held(row.from);
        BOOST_TEST((row.money == money_move::charge) ==
                   ((orders && is_first) || row.by == act::turn));
        BOOST_TEST((row.money == money_move::hold) == (row.moves() && row.to == state::offer_sent));
    });
}

BOOST_AUTO_TEST_CASE(FN_02_whatever_leaves_offer_sent_charges_or_releases) {
    for_each_row([](const transition& row) {
        if (row.from != state::offer_sent || !row.moves()) return;
        BOOST_TEST((row.money == money_move::charge || row.money == money_move::release));
    });
}

BOOST_AUTO_TEST_CASE(FN_06_PH_06_PH_07_PH_10_each_other_movement_has_its_rows) {
    const auto with = [](money_move what) {
        return rows_that([=](const transition& row) { return row.money == what; });
    };
    BOOST_TEST(with(money_move::true_up) == "Fulfilling ship");
    BOOST_TEST(with(money_move::fee) == "Undeliverable return");
    BOOST_TEST(with(money_move::credit) == "Canceled credit");
    BOOST_TEST(with(money_move::release) ==
               "Offer Sent run_out, Offer Sent lack, Offer Sent lapse, Offer Sent cancel, "
               "Offer Sent fail, Offer Sent bounce, Offer Sent fail_for_good, "
               "Amazon Fulfilling fail, Amazon Shipped fail, Order Received fail, "
               "Fulfilling fail, Fulfillment Issue fail");
}

BOOST_AUTO_TEST_CASE(PH_07_a_cancelled_order_is_refunded_at_the_same_instant_and_a_held_one_not) {
    for_each_row([](const transition& row) {
        if (row.by != act::cancel) return;
        BOOST_TEST(row.to == state::canceled);
        BOOST_TEST((row.then == act::credit) == is_processing(row.from));
    });
    const auto cancelling = rows_that([](const auto& row) { return row.by == act::cancel; });
    BOOST_TEST(cancelling ==
               "Suspicious Email cancel, Pending Approval cancel, Pending Sendoso Approval cancel, "
               "Out of Stock cancel, Insufficient Funds cancel, Offer Sent cancel, "
               "Amazon Fulfilling cancel, Amazon Shipped cancel, Order Received cancel, "
               "Fulfilling cancel, Fulfillment Issue cancel");
}

BOOST_AUTO_TEST_CASE(EG_06_PH_14_only_a_refund_and_a_request_without_answer_have_a_reason) {
    for_each_row([](const transition& row) {
        const bool has_one =
            row.moves() && (row.to == state::refunded || row.to == state::confirmation_canceled);
        BOOST_TEST((row.why != reason::none) == has_one);
    });
}

BOOST_AUTO_TEST_CASE(SI_06_held_states_know_only_decisions_departures_and_what_holds_them_next) {
    for_each_row([](const transition& row) {
        if (!is_held(row.from)) return;
        const bool decides = row.by == act::approve || row.by == act::cancel;
        const bool departs = row.by == act::request || row.by == act::order;
        const bool is_next = is_held(row.to) && row.to > row.from;
        // An empty stock is noticed again when the order would leave (PH-12).
        const bool runs_out = row.to == state::out_of_stock;
        BOOST_TEST((decides || departs || is_next || runs_out));
    });
}

BOOST_AUTO_TEST_CASE(an_egift_chosen_instead_goes_on_as_any_other) {
    for (const auto& row : egift_lifecycle(channel::link).rows()) {
        if (row.from != state::clicked && row.from != state::verified &&
            row.from != state::redeemed)
            continue;
        const auto* same = parcel_lifecycle().find(row.from, row.by);
        BOOST_TEST_REQUIRE(same != nullptr);
        BOOST_TEST(same->to == row.to);
        BOOST_TEST(same->mail == row.mail);
        BOOST_TEST(same->cause == row.cause);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
