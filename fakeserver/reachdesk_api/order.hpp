// SPDX-License-Identifier: MIT
// What a caller wants sent: the terms, and to whom (API-11, ML-11, FN-10).
#pragma once

#include "core/command.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"
#include "fakeserver/route.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// The users that may be senders, by their normalised emails.
using senders = std::map<std::string, user_id, std::less<>>;
senders senders_of(const domain& state);

/// The campaign that is meant, by number or handle; none: Reachdesk has no such campaign.
campaign_id reachdesk_campaign(const call& at, std::string_view named);

/// Everything about one recipient.
struct order_recipient {
    std::string first_name{}, last_name{}, email{}, phone{}, company{}, role{};
    std::string provider{}, provider_contact_id{}, provider_contact_type{}, tax_id{};
    written_address postal{};
    user_id sender{};  ///< in place of the order's; none: the order's
};

/// Everything else; texts as they were given.
struct order_terms {
    user_id sender{};
    std::string currency{};  ///< empty: the campaign's
    approval mode = approval::automatic;
    bool from_team = false;
    std::string team{};
    bool confirms_address = true;
    bool by_link = false;
    std::string variant{};   ///< what `items` says of a gift with something to choose
    std::string note{};      ///< handwritten: what the recipient reads
    std::string attached{};  ///< request_id, source and so on, as one object of JSON
};

/// Reads the fields of a recipient, among whom a sender of their own may stand.
order_recipient read_order_recipient(const call& at, const sim::json::value& from,
                                     std::string inside, const senders& known,
                                     std::string_view operation, complaints& wrong);

/// Reads all fields but the recipients; `in` is the whole body. The campaign may be none.
order_terms read_order_terms(const call& at, parameters& in, campaign_id campaign,
                             const senders& known, complaints& wrong);

/// What is wrong with an address that nobody will be asked for; by the fields' names here.
void look_at_order_address(const call& at, campaign_id campaign, const order_terms& terms,
                           const order_recipient& to, const std::string& inside, complaints& wrong);

/// The command. Order and recipient must outlive it.
initiate wanted_by(const call& at, campaign_id campaign, const order_terms& terms,
                   const order_recipient& to);

}  // namespace giftsim::fakeserver
