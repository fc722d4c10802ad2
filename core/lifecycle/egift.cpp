// SPDX-License-Identifier: MIT
// The two eGift tables. They share how a send is begun and held, and what follows the click.
#include "core/lifecycle/egift.hpp"

#include <algorithm>

namespace giftsim {
namespace {

// How the vocabularies call each state: S0, S1, S2, B, webhooks (TR-07).
namespace called {
constexpr words initiated{"Initiated", "Initiated", "Initiated", "pending", "initiated"};
constexpr words suspicious{"Suspicious Email", "Suspicious Email", "Suspicious Email", "pending",
                           "suspicious_email"};
constexpr words insufficient{"Insufficient Funds", "Insufficient Funds", "Insufficient Funds",
                             "pending", "insufficient_funds"};
constexpr words invalid_email{"Invalid Email Format", "Invalid Email Format",
                              "Invalid Email Format", "Failed", "invalid_email_format"};
constexpr words canceled{"Canceled", "Canceled", "Canceled", "Cancelled", "canceled"};
constexpr words sent{"Sent", "Sent", "Sent", "Sent", "sent"};
constexpr words opened{"Opened", "Opened", "Opened", "Opened", "opened"};
constexpr words clicked{"Clicked/Redeemed", "Clicked", "Clicked", "Clicked", "clicked"};
constexpr words verified{"Clicked/Redeemed", "Used/Redeemed", "Redeemed", "Clicked", ""};
constexpr words redeemed{"Used", "Used/Redeemed", "Redeemed", "Used", "redeemed"};
constexpr words expired{"Expired", "Expired", "Expired", "Expired", "expired"};
constexpr words expired_then_credited{"", "Expired", "Expired", "", "expired"};
constexpr words refunded_expired{"Expired and Credited", "Refunded", "Refunded",
                                 "Expired and Credited", "refunded"};
constexpr words refunded_bounced{"Expired and Credited", "Refunded", "Refunded",
                                 "Bounced and Credited", "bounced",  "refunded"};
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
/// The offer goes out and is paid for.
constexpr transition departure(state from, act by, rule cause, mail_kind offer) {
    return {from,      by,    state::sent,       cause, called::sent, reason::none,
            act::none, offer, money_move::charge};
}
/// The end in which the money goes back.
constexpr transition refund(state from, act by, rule cause, const words& called, reason why) {
    return {from,
            by,
            state::refunded,
            cause,
            called,
            why,
            act::none,
            mail_kind::none,
            money_move::credit};
}

using enum state;

/// Begun, and held or not; `offer` is the mail that leaves with the offer, if one does.
constexpr auto beginning(mail_kind offer) {
    return std::array{
        move(none, act::begin, initiated, "EG-01"_rule, called::initiated),
        move(initiated, act::refuse_format, invalid_email_format, "SI-01"_rule,
             called::invalid_email),
        move(initiated, act::suspect, suspicious_email, "SI-02"_rule, called::suspicious),
        move(initiated, act::lack, insufficient_funds, "FN-08"_rule, called::insufficient),
        departure(initiated, act::leave, "EG-01"_rule, offer),
        departure(suspicious_email, act::approve, "SI-06"_rule, offer),
        move(suspicious_email, act::lack, insufficient_funds, "FN-08"_rule, called::insufficient),
        move(suspicious_email, act::cancel, canceled, "SI-08"_rule, called::canceled),
        departure(insufficient_funds, act::approve, "FN-09"_rule, offer),
        move(insufficient_funds, act::cancel, canceled, "SI-08"_rule, called::canceled),
    };
}

/// Unopened by its deadline: Expired, and the credit at the same instant (EG-06).
constexpr std::array unopened_end{
    transition{sent, act::lapse, expired, "EG-03"_rule, called::expired_then_credited, reason::none,
               act::credit},
    refund(expired, act::credit, "EG-06"_rule, called::refunded_expired, reason::expired),
};

/// What the mail makes of a Sent offer.
constexpr std::array emailed_only{
    note(sent, act::remind, "EG-04"_rule, mail_kind::reminder),
    move(sent, act::open, opened, "EG-01"_rule, called::opened, mail_kind::opened),
    transition{sent, act::click, opened, "EG-17"_rule, called::opened, reason::none, act::click,
               mail_kind::opened},
    refund(sent, act::bounce, "EG-08"_rule, called::refunded_bounced, reason::bounced),
    note(sent, act::soft_bounce, "EG-08"_rule),
    refund(sent, act::fail_for_good, "EG-08"_rule, called::refunded_bounced, reason::bounced),
    repeat(opened, act::open, "EG-17"_rule),
    move(opened, act::click, clicked, "EG-01"_rule, called::clicked),
    note(opened, act::bounce, "EG-08"_rule),
    note(opened, act::soft_bounce, "EG-08"_rule),
    move(opened, act::lapse, expired, "EG-07"_rule, called::expired),
    repeat(clicked, act::open, "EG-17"_rule),
    repeat(verified, act::open, "EG-17"_rule),
    repeat(redeemed, act::open, "EG-17"_rule),
};

/// The platform neither mails the link nor hears of the sender's own mail (GL-01, GL-02).
constexpr std::array linked_only{
    move(sent, act::click, clicked, "GL-03"_rule, called::clicked),
    repeat(sent, act::bounce, "GL-02"_rule),
    repeat(sent, act::soft_bounce, "GL-02"_rule),
    move(sent, act::forfeit, expired, "GL-04"_rule, called::expired),
};

/// From the click on, both are the same.
constexpr std::array after_click{
    repeat(clicked, act::click, "EG-17"_rule),
    move(clicked, act::verify, verified, "EG-11"_rule, called::verified, mail_kind::code),
    note(clicked, act::bounce, "EG-08"_rule),
    note(clicked, act::soft_bounce, "EG-08"_rule),
    move(clicked, act::lapse, expired, "EG-07"_rule, called::expired),
    repeat(verified, act::click, "EG-17"_rule),
    note(verified, act::verify, "EG-12"_rule, mail_kind::code),
    move(verified, act::pick, redeemed, "EG-13"_rule, called::redeemed),
    note(verified, act::bounce, "EG-08"_rule),
    note(verified, act::soft_bounce, "EG-08"_rule),
    move(verified, act::lapse, expired, "EG-07"_rule, called::expired),
    repeat(redeemed, act::click, "EG-17"_rule),
    note(redeemed, act::verify, "EG-12"_rule, mail_kind::code),
    note(redeemed, act::bounce, "EG-08"_rule),
    note(redeemed, act::soft_bounce, "EG-08"_rule),
};

template <std::size_t... Sizes>
constexpr auto joined(const std::array<transition, Sizes>&... parts) {
    std::array<transition, (Sizes + ...)> all{};
    auto next = all.begin();
    ((next = std::copy(parts.begin(), parts.end(), next)), ...);
    return all;
}

constexpr auto emailed_rows =
    joined(beginning(mail_kind::offer), unopened_end, emailed_only, after_click);
constexpr auto linked_rows =
    joined(beginning(mail_kind::none), unopened_end, linked_only, after_click);

static_assert(is_sound(emailed_rows));
static_assert(is_sound(linked_rows));

constexpr lifecycle emailed{emailed_rows};
constexpr lifecycle linked{linked_rows};

}  // namespace

const lifecycle& egift_lifecycle(channel via) { return via == channel::email ? emailed : linked; }

}  // namespace giftsim
