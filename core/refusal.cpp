// SPDX-License-Identifier: MIT
// Names and sentences of the refusals, one row each, in the order of the enumeration.
#include "core/refusal.hpp"

#include "core/result.hpp"

#include <boost/throw_exception.hpp>

#include <array>
#include <stdexcept>
#include <string>

namespace giftsim {
namespace {

struct row {
    refusal why;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array<row, refusal_count> rows{{
    {refusal::unknown_send, "unknown_send", "there is no such send"},
    {refusal::unknown_campaign, "unknown_campaign",
     "there is no such campaign, or it is not open to new sends"},
    {refusal::unknown_gift, "unknown_gift", "there is no such gift, or it is no longer listed"},
    {refusal::unknown_user, "unknown_user", "there is no such user, or they have been removed"},
    {refusal::unknown_team, "unknown_team", "there is no such team"},
    {refusal::unknown_invitation, "unknown_invitation", "there is no such invitation"},
    {refusal::unknown_connector, "unknown_connector",
     "there is no such connector, or it is not the sender's"},
    {refusal::unknown_link, "unknown_link", "there is no such link"},
    {refusal::unknown_webhook, "unknown_webhook", "there is no such webhook endpoint"},
    {refusal::unknown_delivery, "unknown_delivery",
     "that message is not for that endpoint, or nobody waits for its answer"},
    {refusal::unknown_fault, "unknown_fault", "there is no such fault, or it has ended"},
    {refusal::unknown_funding, "unknown_funding",
     "there is no such funding source, or nobody pays for this send"},
    {refusal::not_permitted, "not_permitted", "the user's role or scope does not allow this"},
    {refusal::link_closed, "link_closed", "the link's campaign is over, or its sender has gone"},
    {refusal::connector_unreachable, "connector_unreachable",
     "the sender's CRM cannot be reached just now"},
    {refusal::not_in_crm, "not_in_crm", "the sender's CRM knows nobody with this email"},
    {refusal::already_claimed, "already_claimed",
     "a gift can be claimed once per person and campaign"},
    {refusal::missing_fields, "missing_fields",
     "the sender's CRM lacks what this gift needs to know of the person"},
    {refusal::wrong_campaign, "wrong_campaign",
     "multi-use links are made in Reachdesk's triggered campaigns, and sends begun in all others"},
    {refusal::missing_email, "missing_email", "a send needs the recipient's email"},
    {refusal::invalid_email, "invalid_email", "this is no email address"},
    {refusal::missing_address, "missing_address",
     "a parcel needs an address, unless its recipient is asked for one"},
    {refusal::invalid_address, "invalid_address",
     "the address lacks something, or there can be no such address"},
    {refusal::country_not_eligible, "country_not_eligible", "the gift does not go to that country"},
    {refusal::unknown_variant, "unknown_variant", "the gift has no such variant"},
    {refusal::invalid_value, "invalid_value", "a value makes no sense"},
    {refusal::email_taken, "email_taken", "another user has this email"},
    {refusal::offer_days_out_of_range, "offer_days_out_of_range",
     "an offer may be accepted for 1 to 90 days"},
    {refusal::confirm_days_out_of_range, "confirm_days_out_of_range",
     "a recipient may be asked for an address for 2 to 7 days"},
    {refusal::expiry_days_out_of_range, "expiry_days_out_of_range",
     "a gift on Reachdesk may wait 1 to 30 days"},
    {refusal::fee_out_of_range, "fee_out_of_range", "fulfilment costs 10.00 to 15.00 USD"},
    {refusal::currency_mismatch, "currency_mismatch",
     "gift and payer use different currencies, and nothing is converted"},
    {refusal::price_out_of_range, "price_out_of_range",
     "the price lies outside the range of campaign and gift"},
    {refusal::amount_not_positive, "amount_not_positive", "the amount must be more than nothing"},
    {refusal::recipient_erased, "recipient_erased",
     "whatever was known of the recipient has been erased, so nobody can do this"},
    {refusal::sandbox, "sandbox", "the vendor's sandbox goes no further than this"},
    {refusal::offer_expired, "offer_expired", "the offer has expired"},
    {refusal::offer_bounced, "offer_bounced", "the offer's mail bounced and its link is dead"},
    {refusal::awaiting_approval, "awaiting_approval",
     "the send is held until somebody decides about it"},
    {refusal::already_redeemed, "already_redeemed", "the gift has been picked, and that is final"},
    {refusal::locked, "locked", "the page is locked after five wrong answers within an hour"},
    {refusal::not_clicked, "not_clicked", "the link has not been followed yet"},
    {refusal::not_verified, "not_verified",
     "the address has not been confirmed, or the code link has died"},
    {refusal::mismatch, "mismatch", "this is neither the offer's email nor its phone"},
    {refusal::gift_not_offered, "gift_not_offered", "the offer does not include that gift"},
    {refusal::choice_missing, "choice_missing", "gift or variant have not been chosen yet"},
    {refusal::claim_security, "claim_security",
     "the address is suspicious, or has had this gift before"},
    {refusal::spend_limit_reached, "spend_limit_reached",
     "the recipient has had what one may be given in a year"},
    {refusal::out_of_stock, "out_of_stock", "nothing of it is left"},
    {refusal::insufficient_funds, "insufficient_funds", "the wallet lacks the money"},
    {refusal::invitation_over, "invitation_over", "the invitation was accepted, or is too old"},
    {refusal::wrong_state, "wrong_state", "the send's state does not allow this act"},
    {refusal::money_overflow, "money_overflow", "the sum is larger than money can be"},
    {refusal::funding_closed, "funding_closed",
     "the funding source is closed and only takes money back"},
    {refusal::webhook_disabled, "webhook_disabled",
     "the endpoint is disabled or muted, and nothing is sent to it"},
    {refusal::time_moved_backwards, "time_moved_backwards", "a clock only goes forward"},
    {refusal::instant_out_of_range, "instant_out_of_range",
     "instants lie in the years 1970 to 2200"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].why) != i) return false;
    return true;
}
static_assert(in_order(), "row i describes enumerator i");

}  // namespace

std::string_view name(refusal why) { return rows[static_cast<std::size_t>(why)].name; }

std::string_view sentence(refusal why) { return rows[static_cast<std::size_t>(why)].sentence; }

std::optional<refusal> refusal_named(std::string_view text) {
    for (const auto& row : rows)
        if (row.name == text) return row.why;
    return std::nullopt;
}

void throw_exception_from_error(refusal why, const boost::source_location& where) {
    boost::throw_exception(std::logic_error("unexpected refusal: " + std::string(name(why))),
                           where);
}

}  // namespace giftsim
