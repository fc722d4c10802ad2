// SPDX-License-Identifier: MIT
// Reachdesk's tables. They share how a send is held up, opened, called off and lapses.
#include "core/lifecycle/claim.hpp"

#include "core/lifecycle/rows.hpp"

namespace giftsim {
namespace {

using namespace rows;
using enum state;

// The tracker calls them as it calls Sendoso's, and what it has no word for by its own name
// (TR-07). Reachdesk's sends make no webhooks (WH-03), and a CRM is told S3's words (ML-09).
namespace called {
constexpr words as(words usual, std::string_view told) {
    return {usual.s0, usual.s1, usual.s2, usual.b, "", "", told};
}
constexpr words only(std::string_view everywhere, std::string_view told) {
    return {everywhere, everywhere, everywhere, everywhere, "", "", told};
}
constexpr auto sent = as(rows::called::sent, "");
constexpr auto opened = as(rows::called::opened, "");
constexpr auto pending = only("Pending", "");
constexpr auto rejected = only("Rejected", "");
constexpr auto expired = as(rows::called::expired, "");
constexpr auto clicked = as(rows::called::clicked, "clicked");
constexpr auto awaiting = only("Awaiting Confirmation", "clicked");
constexpr auto redeemed = as(rows::called::redeemed, "claimed");
constexpr auto confirmed = only("Address Confirmed", "address confirmed");
constexpr auto order_received = as(rows::called::order_received, "processed");
constexpr auto fulfilling = as(rows::called::fulfilling, "processed");
constexpr auto issue = as(rows::called::issue, "processed");
constexpr auto shipped = as(rows::called::shipped, "shipped");
constexpr auto undeliverable = as(rows::called::undeliverable, "shipped");
constexpr auto delivered = as(rows::called::delivered, "delivered");
constexpr auto returned = as(rows::called::returned, "returned");
constexpr auto canceled = as(rows::called::canceled, "cancelled");
}  // namespace called

constexpr transition moved(state from, act by, state to, rule cause, const words& called,
                           money_move money, mail_kind mail = mail_kind::none) {
    return with(move(from, by, to, cause, called, mail), money);
}

/// What may hold a send up where it would take money (ML-08, ML-11). A hold that stood is let go.
template <std::size_t Count>
constexpr auto held_up(state from, const std::array<act, Count>& hurdles) {
    std::array<transition, Count> made{};
    for (std::size_t i = 0; i < Count; ++i) {
        const bool lacks = hurdles[i] == act::run_out || hurdles[i] == act::lack;
        made[i] = moved(from, hurdles[i], pending, lacks ? "ML-08"_rule : "ML-11"_rule,
                        called::pending, money_move::release);
    }
    return made;
}
constexpr auto held_codes =
    joined(held_up(none, std::array{act::suspect, act::limit, act::await_approval, act::lack}),
           held_up(clicked, std::array{act::suspect, act::limit, act::lack}));
constexpr auto held_parcels = joined(
    held_up(none,
            std::array{act::suspect, act::limit, act::await_approval, act::run_out, act::lack}),
    held_up(clicked, std::array{act::suspect, act::limit, act::run_out, act::lack}));

/// The API's send is out, and its recipient comes to the page (ML-11).
constexpr auto told_by_mail = std::array{
    move(sent, act::open, opened, "ML-11"_rule, called::opened),
    transition{sent, act::click, opened, "ML-11"_rule, called::opened, reason::none, act::click},
    repeat(opened, act::open, "ML-11"_rule),
    move(opened, act::click, clicked, "ML-11"_rule, called::clicked),
    repeat(clicked, act::open, "ML-11"_rule),
    note(opened, act::bounce, "EG-08"_rule),
    note(opened, act::soft_bounce, "EG-08"_rule),
    moved(opened, act::lapse, expired, "ML-10"_rule, called::expired, money_move::release),
};
constexpr auto told_by_caller = std::array{
    move(sent, act::click, clicked, "ML-11"_rule, called::clicked),
    repeat(clicked, act::open, "ML-11"_rule),
};

/// Any mail may bounce, and it is only noted.
constexpr std::array of_all{
    moved(none, act::leave, sent, "ML-11"_rule, called::sent, money_move::hold, mail_kind::gift),
    moved(pending, act::leave, sent, "ML-08"_rule, called::sent, money_move::hold, mail_kind::gift),
    move(pending, act::reject, rejected, "ML-08"_rule, called::rejected),
    note(sent, act::bounce, "EG-08"_rule),
    note(sent, act::soft_bounce, "EG-08"_rule),
    moved(sent, act::lapse, expired, "ML-10"_rule, called::expired, money_move::release),
    repeat(clicked, act::click, "ML-04"_rule),
    note(clicked, act::bounce, "EG-08"_rule),
    note(clicked, act::soft_bounce, "EG-08"_rule),
    moved(clicked, act::lapse, expired, "ML-10"_rule, called::expired, money_move::release),
};

// --- eGifts --------------------------------------------------------------------------------------

/// The click takes the money and mails the gift, or holds the send up (ML-06, ML-08).
constexpr std::array of_codes{
    moved(none, act::claim, clicked, "ML-06"_rule, called::clicked, money_move::hold,
          mail_kind::gift),
    move(none, act::begin, clicked, "ML-02"_rule, called::clicked),
    moved(pending, act::approve, clicked, "ML-08"_rule, called::clicked, money_move::hold,
          mail_kind::gift),
    note(clicked, act::resend, "ML-04"_rule, mail_kind::gift),
    moved(clicked, act::pick, redeemed, "ML-06"_rule, called::redeemed, money_move::charge),
    repeat(redeemed, act::open, "ML-06"_rule),
    repeat(redeemed, act::click, "ML-06"_rule),
    note(redeemed, act::bounce, "EG-08"_rule),
    note(redeemed, act::soft_bounce, "EG-08"_rule),
};

constexpr auto mailed_code_rows = joined(of_all, of_codes, held_codes, told_by_mail);
constexpr auto linked_code_rows = joined(of_all, of_codes, held_codes, told_by_caller);

// --- parcels -------------------------------------------------------------------------------------

/// The address form asks for the money, the confirmation mail takes it (ML-07).
constexpr std::array asked{
    move(none, act::claim, clicked, "ML-02"_rule, called::clicked),
    moved(none, act::order, address_confirmed, "ML-11"_rule, called::confirmed, money_move::charge),
    moved(pending, act::order, address_confirmed, "ML-08"_rule, called::confirmed,
          money_move::charge),
    moved(pending, act::approve, awaiting_confirmation, "ML-08"_rule, called::awaiting,
          money_move::hold, mail_kind::confirmation),
    note(clicked, act::choose, "ML-07"_rule),
    moved(clicked, act::confirm_address, awaiting_confirmation, "ML-07"_rule, called::awaiting,
          money_move::hold, mail_kind::confirmation),
    note(awaiting_confirmation, act::resend, "ML-04"_rule, mail_kind::confirmation),
    note(awaiting_confirmation, act::bounce, "EG-08"_rule),
    note(awaiting_confirmation, act::soft_bounce, "EG-08"_rule),
    moved(awaiting_confirmation, act::lapse, expired, "ML-10"_rule, called::expired,
          money_move::release),
    moved(awaiting_confirmation, act::confirm_identity, address_confirmed, "ML-07"_rule,
          called::confirmed, money_move::charge),
};

constexpr std::array by_warehouse{
    move(address_confirmed, act::receive, order_received, "ML-09"_rule, called::order_received),
    move(order_received, act::fulfil, fulfilling, "PH-03"_rule, called::fulfilling),
    move(order_received, act::fulfillment_issue, fulfillment_issue, "PH-04"_rule, called::issue),
    move(fulfilling, act::fulfillment_issue, fulfillment_issue, "PH-04"_rule, called::issue),
    move(fulfillment_issue, act::resolve, order_received, "PH-04"_rule, called::order_received),
    move(fulfillment_issue, act::resume, fulfilling, "PH-04"_rule, called::fulfilling),
    moved(fulfilling, act::ship, shipped, "PH-03"_rule, called::shipped, money_move::true_up),
    move(shipped, act::deliver, delivered, "PH-03"_rule, called::delivered),
    move(shipped, act::undeliverable, undeliverable, "PH-06"_rule, called::undeliverable),
    move(undeliverable, act::give_back, returned, "PH-06"_rule, called::returned),
};

/// Its Sender or an Admin up to Address Confirmed, then support alone (ML-13, PH-07); the money
/// goes back.
constexpr auto called_off_in(const auto& states, rule cause) {
    std::array<transition, std::tuple_size_v<std::remove_cvref_t<decltype(states)>>> made{};
    for (std::size_t i = 0; i < made.size(); ++i)
        made[i] =
            moved(states[i], act::cancel, canceled, cause, called::canceled, money_move::credit);
    return made;
}
constexpr std::array before_the_order{pending, sent, clicked, awaiting_confirmation,
                                      address_confirmed};
constexpr std::array after_the_order{order_received, fulfilling, fulfillment_issue};

constexpr auto of_parcels =
    joined(of_all, asked, by_warehouse, held_parcels, called_off_in(before_the_order, "ML-13"_rule),
           called_off_in(after_the_order, "PH-07"_rule));

constexpr auto mailed_parcel_rows =
    joined(of_parcels, told_by_mail, called_off_in(std::array{opened}, "ML-13"_rule));
constexpr auto linked_parcel_rows = joined(of_parcels, told_by_caller);

static_assert(is_sound(mailed_code_rows) && is_sound(linked_code_rows));
static_assert(is_sound(mailed_parcel_rows) && is_sound(linked_parcel_rows));

constexpr lifecycle mailed_code{mailed_code_rows};
constexpr lifecycle linked_code{linked_code_rows};
constexpr lifecycle mailed_parcel{mailed_parcel_rows};
constexpr lifecycle linked_parcel{linked_parcel_rows};

}  // namespace

const lifecycle& claim_lifecycle(claimed what, channel via) {
    if (what == claimed::code) return via == channel::email ? mailed_code : linked_code;
    return via == channel::email ? mailed_parcel : linked_parcel;
}

}  // namespace giftsim
