// SPDX-License-Identifier: MIT
// What the lifecycle tables are written with: the states' words, the sorts of rows, and the rows
// that several lives share. Included by the tables alone.
#pragma once

#include "core/lifecycle/transition.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace giftsim::rows {

// How the vocabularies call each state: S0, S1, S2, B, webhooks (TR-07).
namespace called {
inline constexpr words initiated{"Initiated", "Initiated", "Initiated", "pending", "initiated"};
inline constexpr words suspicious{"Suspicious Email", "Suspicious Email", "Suspicious Email",
                                  "pending", "suspicious_email"};
inline constexpr words insufficient{"Insufficient Funds", "Insufficient Funds",
                                    "Insufficient Funds", "pending", "insufficient_funds"};
inline constexpr words invalid_email{"Invalid Email Format", "Invalid Email Format",
                                     "Invalid Email Format", "Failed", "invalid_email_format"};
inline constexpr words canceled{"Canceled", "Canceled", "Canceled", "Cancelled", "canceled"};
inline constexpr words sent{"Sent", "Sent", "Sent", "Sent", "sent"};
inline constexpr words opened{"Opened", "Opened", "Opened", "Opened", "opened"};
inline constexpr words clicked{"Clicked/Redeemed", "Clicked", "Clicked", "Clicked", "clicked"};
inline constexpr words verified{"Clicked/Redeemed", "Used/Redeemed", "Redeemed", "Clicked", ""};
inline constexpr words redeemed{"Used", "Used/Redeemed", "Redeemed", "Used", "redeemed"};
inline constexpr words pending_approval{"Pending Approval", "Pending Approval", "Pending Approval",
                                        "pending", "pending_approval"};
inline constexpr words pending_support{"Pending Sendoso Approval", "Pending Sendoso Approval",
                                       "Pending Sendoso Approval", "pending",
                                       "pending_sendoso_approval"};
inline constexpr words expired{"Expired", "Expired", "Expired", "Expired", "expired"};
inline constexpr words expired_then_credited{"", "Expired", "Expired", "", "expired"};
inline constexpr words refunded_expired{"Expired and Credited", "Refunded", "Refunded",
                                        "Expired and Credited", "refunded"};
inline constexpr words refunded_bounced{"Expired and Credited", "Refunded", "Refunded",
                                        "Bounced and Credited", "bounced",  "refunded"};
inline constexpr words out_of_stock{"Out of Stock", "Out of Stock", "Out of Stock", "pending",
                                    "out_of_stock"};

// Of parcels. S0 speaks of eGifts only, so S1's words stand for it.
constexpr words same(std::string_view everywhere, std::string_view api, std::string_view webhook) {
    return {everywhere, everywhere, everywhere, api, webhook};
}
inline constexpr words offer_sent{"Offer Sent", "Offer Sent", "Confirming Address",
                                  "Confirming Address", "confirming_address"};
inline constexpr auto unconfirmed =
    same("Confirmation Canceled", "Address Confirmation - Cancelled", "confirmation_canceled");
inline constexpr auto amazon_fulfilling =
    same("Amazon Fulfilling", "Processing", "amazon_fulfilling");
inline constexpr auto amazon_shipped = same("Amazon Shipped", "Processing", "amazon_shipped");
inline constexpr auto order_received = same("Order Received", "Processing", "order_received");
inline constexpr auto fulfilling = same("Fulfilling", "Packed", "fulfilling");
inline constexpr auto issue = same("Fulfillment Issue", "Paused", "fulfillment_issue");
inline constexpr auto shipped = same("Shipped", "Shipped", "shipped");
inline constexpr auto delivered = same("Delivered", "Delivered", "delivered");
inline constexpr auto undeliverable = same("Undeliverable", "Undeliverable", "undeliverable");
inline constexpr auto returned = same("Undeliverable", "Undeliverable", "");
inline constexpr auto failed = same("Failed", "Failed", "failed");
inline constexpr auto refunded = same("Refunded", "Refunded", "refunded");
}  // namespace called

// The sorts of rows.
constexpr transition move(state from, act by, state to, rule cause, const words& called,
                          mail_kind mail = mail_kind::none) {
    return {from, by, to, cause, called, reason::none, act::none, mail};
}
constexpr transition note(state in, act by, rule cause, mail_kind mail = mail_kind::none) {
    return {in, by, in, cause, {}, reason::none, act::none, mail};
}
constexpr transition repeat(state in, act by, rule cause) {
    return {in,   by, in, cause, {}, reason::none, act::none, mail_kind::none, money_move::none,
            false};
}
/// The same row, which also moves money.
constexpr transition with(transition row, money_move money) {
    row.money = money;
    return row;
}
/// The end in which the money goes back.
constexpr transition refund(state from, act by, rule cause, const words& called, reason why) {
    auto row = with(move(from, by, state::refunded, cause, called), money_move::credit);
    row.why = why;
    return row;
}

/// What can hold a send before anything has left (SI-03).
struct hurdle {
    act by;
    state held;
    rule cause;
    rule approved;  ///< the rule by which an approval lets it go on
    words called;
};

namespace hurdles {
inline constexpr hurdle suspicion{act::suspect, state::suspicious_email, "SI-02"_rule, "SI-06"_rule,
                                  called::suspicious};
inline constexpr hurdle approval{act::await_approval, state::pending_approval, "SI-03"_rule,
                                 "SI-06"_rule, called::pending_approval};
inline constexpr hurdle support{act::await_support, state::pending_sendoso_approval, "SI-03"_rule,
                                "SI-08"_rule, called::pending_support};
inline constexpr hurdle stock{act::run_out, state::out_of_stock, "SI-03"_rule, "SI-06"_rule,
                              called::out_of_stock};
inline constexpr hurdle funds{act::lack, state::insufficient_funds, "FN-08"_rule, "FN-09"_rule,
                              called::insufficient};
}  // namespace hurdles

/// A send is recorded, or was never one.
inline constexpr std::array beginning{
    move(state::none, act::begin, state::initiated, "EG-01"_rule, called::initiated),
    move(state::initiated, act::refuse_format, state::invalid_email_format, "SI-01"_rule,
         called::invalid_email),
};

/// One thing after the other may hold it (SI-06): from Initiated any, from a hurdle every later
/// one.
template <std::size_t Count>
constexpr auto held_by(const std::array<hurdle, Count>& all) {
    std::array<transition, Count*(Count + 1) / 2> made{};
    std::size_t next = 0;
    for (std::size_t from = 0; from < Count; ++from)
        for (std::size_t to = from; to < Count; ++to)
            made[next++] = move(from == 0 ? state::initiated : all[from - 1].held, all[to].by,
                                all[to].held, all[to].cause, all[to].called);
    return made;
}

/// Whatever holds it, a user can call it off (SI-08).
template <std::size_t Count>
constexpr auto called_off(const std::array<hurdle, Count>& all) {
    std::array<transition, Count> made{};
    for (std::size_t i = 0; i < Count; ++i)
        made[i] = move(all[i].held, act::cancel, state::canceled, "SI-08"_rule, called::canceled);
    return made;
}

/// Out it goes, as `usual` has it from Initiated; from a hurdle by `approved`, for that hurdle's
/// rule.
template <std::size_t Count>
constexpr auto departures(const std::array<hurdle, Count>& all, transition usual, act approved) {
    std::array<transition, Count + 1> made{};
    made[0] = usual;
    for (std::size_t i = 0; i < Count; ++i) {
        made[i + 1] = usual;
        made[i + 1].from = all[i].held;
        made[i + 1].by = approved;
        made[i + 1].cause = all[i].approved;
    }
    return made;
}

/// From the click on, every eGift is the same; a parcel that became one too (PH-11).
inline constexpr std::array after_click{
    repeat(state::clicked, act::click, "EG-17"_rule),
    move(state::clicked, act::verify, state::verified, "EG-11"_rule, called::verified,
         mail_kind::code),
    note(state::clicked, act::bounce, "EG-08"_rule),
    note(state::clicked, act::soft_bounce, "EG-08"_rule),
    move(state::clicked, act::lapse, state::expired, "EG-07"_rule, called::expired),
    repeat(state::verified, act::click, "EG-17"_rule),
    note(state::verified, act::verify, "EG-12"_rule, mail_kind::code),
    move(state::verified, act::pick, state::redeemed, "EG-13"_rule, called::redeemed),
    note(state::verified, act::bounce, "EG-08"_rule),
    note(state::verified, act::soft_bounce, "EG-08"_rule),
    move(state::verified, act::lapse, state::expired, "EG-07"_rule, called::expired),
    repeat(state::redeemed, act::click, "EG-17"_rule),
    note(state::redeemed, act::verify, "EG-12"_rule, mail_kind::code),
    note(state::redeemed, act::bounce, "EG-08"_rule),
    note(state::redeemed, act::soft_bounce, "EG-08"_rule),
};

template <std::size_t... Sizes>
constexpr auto joined(const std::array<transition, Sizes>&... parts) {
    std::array<transition, (Sizes + ...)> all{};
    auto next = all.begin();
    ((next = std::copy(parts.begin(), parts.end(), next)), ...);
    return all;
}

}  // namespace giftsim::rows
