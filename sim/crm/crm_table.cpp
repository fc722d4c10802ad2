// SPDX-License-Identifier: MIT
// Two tables, one per profile; the words are a column of the lifecycles'.
#include "sim/crm/crm_table.hpp"

#include <algorithm>
#include <array>

namespace giftsim::sim {
namespace {

using enum crm_kind;
using to = crm_object;
using enum crm_habit;

/// What both accounts say.
constexpr std::array undisputed{
    crm_row{salesforce, to::campaign_member, updates, true, "CR-01"_rule},
    crm_row{salesforce, to::task, adds, false, "CR-01"_rule},
    crm_row{hubspot, to::event, updates, false, "CR-03"_rule},
    crm_row{dynamics, to::task, updates, false, "CR-05"_rule},
    crm_row{pardot, to::campaign_member, updates, true, "CR-06"_rule},
};

template <class... Rows>
constexpr auto undisputed_and(const Rows&... others) {
    std::array<crm_row, undisputed.size() + sizeof...(others)> all{};
    auto next = std::copy(undisputed.begin(), undisputed.end(), all.begin());
    ((*next++ = others), ...);
    return all;
}

constexpr auto by_seed = undisputed_and(crm_row{salesloft, to::task, updates, false, "CR-07"_rule},
                                        crm_row{outreach, to::task, updates, false, "CR-08"_rule});

constexpr auto by_2025 =
    undisputed_and(crm_row{marketo, to::activity, adds, false, "CR-10"_rule},
                   crm_row{marketo, to::program_member, updates, true, "CR-10"_rule},
                   crm_row{salesloft, to::note, adds, false, "CR-10"_rule},
                   crm_row{outreach, to::event, adds, false, "CR-10"_rule});

}  // namespace

std::string_view name(crm_object what) {
    constexpr std::array<std::string_view, crm_object_count> names{
        "campaign_member", "task", "event", "note", "activity", "program_member"};
    return names[static_cast<std::size_t>(what)];
}

std::span<const crm_row> crm_rows(reachdesk_profile by) {
    if (by == reachdesk_profile::of_2025) return by_2025;
    return by_seed;
}

std::string_view crm_word(const send& record, state where, reachdesk_profile by) {
    // The later article calls an eGift cancelled when it has expired.
    const bool is_over = where == state::expired && !record.physical;
    if (by == reachdesk_profile::of_2025 && is_over) return "cancelled";
    for (const auto& row : record.life().rows())
        if (row.moves() && row.to == where) return row.called.s3;
    return {};
}

}  // namespace giftsim::sim
