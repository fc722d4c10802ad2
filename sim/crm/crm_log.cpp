// SPDX-License-Identifier: MIT
// A person is a member of a CRM campaign once, however many claims they make (CR-11).
#include "sim/crm/crm_log.hpp"

#include <algorithm>

namespace giftsim::sim {
namespace {

const campaign& campaign_of(const domain& here, const send& record) {
    return here.campaigns()[record.campaign.index()];
}

/// The CRM had them in its campaign before anything was claimed.
bool was_member(const domain& here, const send& record) {
    const auto who = here.all_sends().claim_of(record).contact;
    if (!who) return false;
    const auto& known = here.contacts()[who].memberships;
    return std::find(known.begin(), known.end(), campaign_of(here, record).crm_campaign) !=
           known.end();
}

bool is_membership(crm_object what) {
    return what == crm_object::campaign_member || what == crm_object::program_member;
}

}  // namespace

bool crm_log::is_mapped(const domain& here, const send& record) {
    return !campaign_of(here, record).crm_campaign.empty();
}

const crm_write& crm_log::write(const domain& here, send_id which, const crm_row& row,
                                crm_word word, instant now) {
    const auto& all = here.all_sends();
    const auto& send = all[which];
    const auto connector = all.claim_of(send).connector;
    const bool updates = row.habit == crm_habit::updates;
    auto& own = told_of(all.claim_place(send)).record;
    auto record = updates ? own : 0U;
    bool is_there = record != 0;
    std::uint32_t* shared = nullptr;
    // Of whom nothing is known any more, the claim's own record is all there is (API-11).
    if (is_membership(row.object) && !is_there && !send.erased) {
        const auto& campaign = campaign_of(here, send).crm_campaign;
        shared = &members_.record_of(all, which, campaign, row.object);
        record = *shared;
        is_there = record != 0 || was_member(here, send);
    }
    if (record == 0) record = ++records_;
    const bool failed = here.connectors()[connector.index()].works != connection::up;
    if (!failed && updates) own = record;
    if (!failed && shared != nullptr) *shared = record;
    writes_.push_back(
        {now, which, connector, send.gift, record, row.object, !is_there, failed, row.cause, word});
    return writes_.back();
}

}  // namespace giftsim::sim
