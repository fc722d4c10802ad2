// SPDX-License-Identifier: MIT
// A person is a member of a CRM campaign once, however many claims they make (CR-11).
#include "sim/crm/crm_log.hpp"

#include "core/email.hpp"

#include <algorithm>

namespace giftsim::sim {
namespace {

const campaign& campaign_of(const domain& here, const send& record) {
    return here.campaigns()[record.campaign.index()];
}

/// Salesforce and Pardot share their members; Marketo's programs have their own.
std::string member_key(const domain& here, send_id which, crm_object what) {
    const auto& sends = here.all_sends();
    return std::string(name(what)) + '\n' + campaign_of(here, sends[which]).crm_campaign + '\n' +
           normalised_email(sends.email_of(which));
}

/// The CRM had them in its campaign before anything was claimed.
bool was_member(const domain& here, const send& record) {
    const auto who = here.all_sends().claim_of(record).contact;
    if (!who) return false;
    const auto& known = here.contacts()[who].memberships;
    return std::find(known.begin(), known.end(), campaign_of(here, record).crm_campaign) !=
           known.end();
}

}  // namespace

bool crm_log::is_known(send_id which, std::string_view word) {
    auto& last = by_send_[which.number].word;
    if (last == word) return true;
    last = word;
    return false;
}

bool crm_log::is_mapped(const domain& here, const send& record) {
    return !campaign_of(here, record).crm_campaign.empty();
}

/// True if there is such a member; `record` is its number, 0 if only the CRM knows of it.
bool crm_log::find_member(const domain& here, send_id which, crm_object what,
                          std::uint32_t& record) {
    // Of whom nothing is known any more, the send's own record is all there is (API-11).
    if (here.all_sends()[which].erased) return record != 0;
    const auto known = members_.find(member_key(here, which, what));
    if (known != members_.end()) record = known->second;
    return known != members_.end() || was_member(here, here.all_sends()[which]);
}

void crm_log::remember_member(const domain& here, send_id which, crm_object what,
                              std::uint32_t record) {
    if (!here.all_sends()[which].erased) members_.emplace(member_key(here, which, what), record);
}

const crm_write& crm_log::write(const domain& here, send_id which, const crm_row& row,
                                std::string_view word, instant now) {
    const auto& send = here.all_sends()[which];
    const auto connector = here.all_sends().claim_of(send).connector;
    const bool is_member =
        row.object == crm_object::campaign_member || row.object == crm_object::program_member;
    auto& own = by_send_[which.number].records[static_cast<std::size_t>(row.object)];
    auto record = row.habit == crm_habit::adds ? 0U : own;
    const bool is_there = is_member ? find_member(here, which, row.object, record) : record != 0;
    if (record == 0) record = ++records_;
    const bool failed = here.connectors()[connector.index()].works != connection::up;
    if (!failed) own = record;
    if (!failed && is_member) remember_member(here, which, row.object, record);
    writes_.push_back(
        {now, which, connector, send.gift, record, row.object, !is_there, failed, row.cause, word});
    return writes_.back();
}

}  // namespace giftsim::sim
