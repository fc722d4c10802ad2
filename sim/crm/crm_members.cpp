// SPDX-License-Identifier: MIT
// Members of populations are known by their numbers, so that none of their emails is spelt out.
#include "sim/crm/crm_members.hpp"

#include "core/email.hpp"

namespace giftsim::sim {

crm_members::member crm_members::asked_for(const sends& all, send_id which,
                                           std::string_view campaign, crm_object what) {
    member asked{.campaign = texts_.keep(campaign), .number = all.member_of(which), .what = what};
    if (asked.number != 0) return asked;
    const auto email = normalised_email(all.email_of(which));
    asked.number = sends::member_called(email);
    if (asked.number == 0) asked.email = texts_.keep(email);
    return asked;
}

std::uint32_t crm_members::member::hash() const {
    auto all = mixed_in(static_cast<std::uint64_t>(what), campaign.offset);
    all = mixed_in(all, std::uint64_t{email.offset} << 32U | email.length);
    return static_cast<std::uint32_t>(mixed_in(all, number));
}

std::uint32_t& crm_members::record_of(const sends& all, send_id which, std::string_view campaign,
                                      crm_object what) {
    const auto asked = asked_for(all, which, campaign, what);
    const auto hash = asked.hash();
    const auto known =
        places_.find(hash, [&](std::uint32_t place) { return members_[place - 1].is(asked); });
    if (known != 0) return members_[known - 1].record;
    auto& added = members_.push_back(asked);
    places_.add(hash, static_cast<std::uint32_t>(members_.size()));
    return added.record;
}

}  // namespace giftsim::sim
