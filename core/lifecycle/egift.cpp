// SPDX-License-Identifier: MIT
// The two eGift tables. They share how a send is begun and held, and what follows the click.
#include "core/lifecycle/egift.hpp"

#include "core/lifecycle/rows.hpp"
#include "core/webhook_type.hpp"

namespace giftsim {
namespace {

using namespace rows;
using enum state;

constexpr std::array all_hurdles{hurdles::suspicion, hurdles::approval, hurdles::support,
                                 hurdles::funds};

/// Begun, and held or not; `offer` is the mail that leaves with the offer, if one does.
constexpr auto begun(mail_kind offer) {
    return joined(
        beginning, held_by(all_hurdles), called_off(all_hurdles),
        departures(all_hurdles,
                   with(move(initiated, act::leave, sent, "EG-01"_rule, called::sent, offer),
                        money_move::charge),
                   act::approve));
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

constexpr auto emailed_rows =
    joined(begun(mail_kind::offer), unopened_end, emailed_only, after_click);
constexpr auto linked_rows = joined(begun(mail_kind::none), unopened_end, linked_only, after_click);

static_assert(is_sound(emailed_rows) && webhooks_are_known(emailed_rows));
static_assert(is_sound(linked_rows) && webhooks_are_known(linked_rows));

constexpr lifecycle emailed{emailed_rows};
constexpr lifecycle linked{linked_rows};

}  // namespace

const lifecycle& egift_lifecycle(channel via) { return via == channel::email ? emailed : linked; }

}  // namespace giftsim
