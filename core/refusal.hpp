// SPDX-License-Identifier: MIT
// Every reason to say no. The order is the order in which the guards ask (EG-18, SI-06).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// A refused command has changed nothing: no state, no money, no mail (EG-18).
enum class refusal : std::uint8_t {
    // What the command names does not exist, for the one who asks.
    unknown_send,        ///< no send of that number
    unknown_campaign,    ///< none of that number, outside its window, archived or deleted (SI-05)
    unknown_gift,        ///< no gift of that number, or delisted
    unknown_user,        ///< no user of that number, or removed
    unknown_team,        ///< no team of that number
    unknown_invitation,  ///< no invitation of that number
    unknown_connector,   ///< no connector of that number, or not the sender's (ML-01)
    unknown_link,        ///< no multi-use link of that number (ML-12)
    unknown_webhook,     ///< no webhook endpoint of that number, or removed
    unknown_delivery,    ///< that message is not for that endpoint, or nobody waits for its answer
    unknown_fault,       ///< no fault of that number, or ended
    unknown_funding,     ///< no funding source of that number, or nobody pays (FN-12)
    not_permitted,       ///< the role or the scope does not allow it (SI-08, FN-13)

    // What a multi-use link's page says no to, in this order (ML-12).
    link_closed,            ///< the campaign is over, or the sender gone (ML-13)
    connector_unreachable,  ///< nobody can be looked for just now
    not_in_crm,             ///< the connector knows nobody of that email
    already_claimed,        ///< once per email and campaign (ML-04)
    missing_fields,         ///< the CRM lacks what the gift needs (ML-03)

    // The command's values make no sense.
    wrong_campaign,             ///< links are made in triggered ones, sends begun in others (ML-01)
    missing_email,              ///< a send without a recipient's email (SI-01)
    invalid_email,              ///< on Reachdesk nothing is recorded then (ML-11)
    missing_address,            ///< a parcel to nowhere: neither an address nor a request for one
    invalid_address,            ///< an address that lacks something or cannot be (API-01, PH-13)
    country_not_eligible,       ///< the gift does not go to that country (SI-04)
    unknown_variant,            ///< the gift has no such variant (API-01)
    invalid_value,              ///< an empty name, a window that ends before it begins
    email_taken,                ///< another user has it (API-07)
    offer_days_out_of_range,    ///< offers last 1 to 90 days (EG-02)
    confirm_days_out_of_range,  ///< requests for an address last 2 to 7 days (PH-02)
    expiry_days_out_of_range,   ///< a gift on Reachdesk waits 1 to 30 days (ML-10)
    fee_out_of_range,           ///< fulfilment costs 10.00 to 15.00 USD (FN-04)
    currency_mismatch,          ///< gift and payer in different currencies (FN-15, FN-01)
    price_out_of_range,         ///< outside the campaign's range (EG-16)
    amount_not_positive,        ///< a top-up of nothing or less (FN-13)

    // An act that the send's life does not allow now; first that applies (EG-18).
    recipient_erased,     ///< nobody is known any more who could do it (API-11)
    sandbox,              ///< the vendor's goes no further (PR-02)
    offer_expired,        ///< the offer is over (EG-09)
    offer_bounced,        ///< the offer's mail bounced, its link is dead (EG-08)
    awaiting_approval,    ///< held; nothing has left yet (SI-07, GL-01)
    already_redeemed,     ///< a pick is final (EG-13)
    locked,               ///< five wrong answers within the hour (EG-11)
    not_clicked,          ///< verification stands behind the link (EG-11)
    not_verified,         ///< never verified, or the code link has died (EG-12)
    mismatch,             ///< neither the offer's email nor its phone (EG-11)
    gift_not_offered,     ///< not among the offer's gifts (EG-13)
    choice_missing,       ///< gift or variant have to be chosen before the address (PH-11)
    claim_security,       ///< the address is suspicious, or had this gift before (ML-11)
    spend_limit_reached,  ///< the recipient had their share of the year (ML-11)
    out_of_stock,         ///< nothing of it is left (PH-12)
    insufficient_funds,   ///< the wallet lacks the money (ML-08)
    invitation_over,      ///< it was accepted, or is too old (API-07)
    wrong_state,          ///< any other act that this state lacks
    money_overflow,       ///< a sum beyond 64 bits of minor units (FN-01)
    funding_closed,       ///< a closed source takes no charge and no top-up (FN-14)
    webhook_disabled,     ///< nothing is sent to an endpoint that is disabled or muted

    // Time.
    time_moved_backwards,  ///< a clock only goes forward
    instant_out_of_range,  ///< outside the years 1970 to 2200 (TI-01)
};

inline constexpr std::size_t refusal_count =
    static_cast<std::size_t>(refusal::instant_out_of_range) + 1;

/// The name as scenarios and the API write it: "offer_expired".
std::string_view name(refusal why);

/// One sentence for people, without a final stop.
std::string_view sentence(refusal why);

std::optional<refusal> refusal_named(std::string_view text);

}  // namespace giftsim
