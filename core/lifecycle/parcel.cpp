// SPDX-License-Identifier: MIT
// One table for all parcels: which rows a send goes through follows from whether its recipient has
// to be asked, who packs it, and what is chosen.
#include "core/lifecycle/parcel.hpp"

#include "core/lifecycle/rows.hpp"
#include "core/webhook_type.hpp"

namespace giftsim {
namespace {

using namespace rows;
using enum state;

constexpr std::array all_hurdles{hurdles::suspicion, hurdles::approval, hurdles::support,
                                 hurdles::stock, hurdles::funds};

/// The three ways in which it leaves: to the warehouse, to the recipient's page, to Amazon.
constexpr auto to_warehouse =
    with(move(initiated, act::leave, order_received, "PH-01"_rule, called::order_received),
         money_move::charge);
constexpr auto to_recipient = with(
    move(initiated, act::request, offer_sent, "PH-01"_rule, called::offer_sent, mail_kind::address),
    money_move::hold);
constexpr auto to_amazon =
    with(move(initiated, act::order, amazon_fulfilling, "PH-08"_rule, called::amazon_fulfilling),
         money_move::charge);

constexpr auto begun = joined(beginning, held_by(all_hurdles), called_off(all_hurdles),
                              departures(all_hurdles, to_warehouse, act::approve),
                              departures(all_hurdles, to_recipient, act::request),
                              departures(all_hurdles, to_amazon, act::order));

/// Ends that let go of what is held.
constexpr transition ended(state from, act by, state to, rule cause, const words& called,
                           reason why = reason::none) {
    auto row = with(move(from, by, to, cause, called), money_move::release);
    row.why = why;
    return row;
}

/// The recipient is asked (PH-01, PH-02, PH-11, PH-13, PH-14).
constexpr std::array asked{
    note(offer_sent, act::choose, "PH-11"_rule),
    note(offer_sent, act::confirm_address, "PH-13"_rule),
    note(offer_sent, act::go_unconfirmed, "PH-02"_rule),
    with(move(offer_sent, act::leave, order_received, "FN-05"_rule, called::order_received),
         money_move::charge),
    with(move(offer_sent, act::order, amazon_fulfilling, "FN-05"_rule, called::amazon_fulfilling),
         money_move::charge),
    with(move(offer_sent, act::turn, clicked, "PH-11"_rule, called::clicked), money_move::charge),
    ended(offer_sent, act::run_out, out_of_stock, "PH-12"_rule, called::out_of_stock),
    ended(offer_sent, act::lack, insufficient_funds, "PH-13"_rule, called::insufficient),
    move(insufficient_funds, act::run_out, out_of_stock, "PH-12"_rule, called::out_of_stock),
    ended(offer_sent, act::lapse, confirmation_canceled, "PH-02"_rule, called::unconfirmed,
          reason::expired),
    ended(offer_sent, act::cancel, canceled, "PH-07"_rule, called::canceled),
    ended(offer_sent, act::fail, failed, "PH-10"_rule, called::failed),
    ended(offer_sent, act::bounce, confirmation_canceled, "PH-14"_rule, called::unconfirmed,
          reason::bounced),
    note(offer_sent, act::soft_bounce, "EG-08"_rule),
    ended(offer_sent, act::fail_for_good, confirmation_canceled, "PH-14"_rule, called::unconfirmed,
          reason::bounced),
};

/// Amazon packs and brings it to the warehouse (PH-08).
constexpr std::array by_amazon{
    repeat(amazon_fulfilling, act::amazon_fulfil, "PH-08"_rule),
    move(amazon_fulfilling, act::amazon_ship, amazon_shipped, "PH-08"_rule, called::amazon_shipped),
    move(amazon_shipped, act::amazon_arrive, order_received, "PH-08"_rule, called::order_received),
};

/// The warehouse and the carrier (PH-03, PH-04, PH-06).
constexpr std::array by_warehouse{
    move(order_received, act::fulfil, fulfilling, "PH-03"_rule, called::fulfilling),
    move(order_received, act::fulfillment_issue, fulfillment_issue, "PH-04"_rule, called::issue),
    move(fulfilling, act::fulfillment_issue, fulfillment_issue, "PH-04"_rule, called::issue),
    move(fulfillment_issue, act::resolve, order_received, "PH-04"_rule, called::order_received),
    move(fulfillment_issue, act::resume, fulfilling, "PH-04"_rule, called::fulfilling),
    with(move(fulfilling, act::ship, shipped, "PH-03"_rule, called::shipped), money_move::true_up),
    move(shipped, act::deliver, delivered, "PH-03"_rule, called::delivered),
    move(shipped, act::undeliverable, undeliverable, "PH-06"_rule, called::undeliverable),
    with(move(undeliverable, act::give_back, returned, "PH-06"_rule, called::returned),
         money_move::fee),
};

constexpr std::array processing{amazon_fulfilling, amazon_shipped, order_received, fulfilling,
                                fulfillment_issue};

/// Up to Shipped support can call it off, with the whole charge back (PH-07); and it can fail
/// (PH-10).
constexpr auto stopped() {
    std::array<transition, 2 * processing.size() + 1> made{};
    std::size_t next = 0;
    for (const auto where : processing) {
        auto off = move(where, act::cancel, canceled, "PH-07"_rule, called::canceled);
        off.then = act::credit;
        made[next++] = off;
        made[next++] = ended(where, act::fail, failed, "PH-10"_rule, called::failed);
    }
    made[next] = refund(canceled, act::credit, "PH-07"_rule, called::refunded, reason::canceled);
    return made;
}

constexpr auto parcel_rows = joined(begun, asked, by_amazon, by_warehouse, stopped(), after_click);

static_assert(is_sound(parcel_rows) && webhooks_are_known(parcel_rows));

constexpr lifecycle parcel{parcel_rows};

}  // namespace

const lifecycle& parcel_lifecycle() { return parcel; }

}  // namespace giftsim
