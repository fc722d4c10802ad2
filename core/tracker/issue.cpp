// SPDX-License-Identifier: MIT
// One sentence per state that needs somebody.
#include "core/tracker/issue.hpp"

namespace giftsim {

std::string_view remedy_for(state where) {
    switch (where) {
        case state::suspicious_email:
            return "look at the address; an Admin or a Manager approves the send or cancels it";
        case state::pending_approval:
            return "an Admin or a Manager approves the send or cancels it";
        case state::pending_sendoso_approval:
            return "Sendoso's support approves the send or cancels it; there is nothing to do here";
        case state::out_of_stock:
            return "restock the gift, then an Admin or a Manager approves the send; or cancel it";
        case state::insufficient_funds:
            return "add funds, then an Admin or a Manager approves the send; approved without, it "
                   "is invoiced; or cancel it";
        case state::pending:
            return "put right what holds the send up, then approve it; or reject it";
        case state::invalid_email_format:
            return "send the gift again, to an email address; this send is over and cost nothing";
        case state::fulfillment_issue:
        case state::undeliverable:
        case state::failed:
            return "contact Support with the order number";
        case state::none:
        case state::initiated:
        case state::offer_sent:
        case state::awaiting_confirmation:
        case state::address_confirmed:
        case state::amazon_fulfilling:
        case state::amazon_shipped:
        case state::order_received:
        case state::fulfilling:
        case state::shipped:
        case state::sent:
        case state::opened:
        case state::clicked:
        case state::verified:
        case state::redeemed:
        case state::delivered:
        case state::returned:
        case state::expired:
        case state::refunded:
        case state::confirmation_canceled:
        case state::canceled:
        case state::rejected:
            return {};
    }
    return {};
}

standing_set issues() {
    standing_set all;
    for (std::size_t i = 0; i < standing_count; ++i)
        if (!remedy_for(standing::at(i).where).empty()) all.set(i);
    return all;
}

std::string_view why_not_cancelled(const send& record, refusal why) {
    const bool may_not = why == refusal::not_permitted || why == refusal::unknown_user;
    if (is_final(record.where)) return "the send is over";
    if (is_processing(record.where) && may_not)
        return "the order is under way, and only Support can call it off";
    if (record.where == state::pending_sendoso_approval && may_not)
        return "Sendoso's support decides about this send";
    if (may_not) return "only its Sender, an Admin or a Manager of its team can call it off";
    if (record.where == state::shipped || record.where == state::undeliverable)
        return "a parcel cannot be called off once it has been shipped";
    if (is_live(record.where)) return "an eGift cannot be called off once it has been sent";
    return sentence(why);
}

}  // namespace giftsim
