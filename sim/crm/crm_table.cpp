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

/// Of each claim one record is remembered, which is the one that may be updated.
constexpr bool updates_one_sort(std::span<const crm_row> some, std::span<const crm_row> others) {
    for (const auto& one : some)
        for (const auto& other : others)
            if (one.kind == other.kind && one.habit == updates && other.habit == updates &&
                one.object != other.object)
                return false;
    return true;
}
static_assert(updates_one_sort(by_seed, by_seed) && updates_one_sort(by_2025, by_2025) &&
              updates_one_sort(by_seed, by_2025));

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

namespace {

using words_by_state = std::array<crm_word, state_count>;

/// The first row into a state says its word.
words_by_state told_in(const lifecycle& life) {
    words_by_state all{};
    const auto rows = life.rows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (row->moves()) all[static_cast<std::size_t>(row->to)] = crm_word_called(row->called.s3);
    return all;
}

/// By what is given away, and how its recipient is told.
const words_by_state& told_in(claimed what, channel via) {
    using enum claimed;
    static const std::array all{told_in(claim_lifecycle(code, channel::email)),
                                told_in(claim_lifecycle(code, channel::link)),
                                told_in(claim_lifecycle(parcel, channel::email)),
                                told_in(claim_lifecycle(parcel, channel::link))};
    return all[2 * static_cast<std::size_t>(what) + static_cast<std::size_t>(via)];
}

}  // namespace

crm_word crm_word_for(const send& record, state where, reachdesk_profile by) {
    // The later article calls an eGift cancelled when it has expired.
    const bool is_over = where == state::expired && !record.physical;
    if (by == reachdesk_profile::of_2025 && is_over) return crm_word::cancelled;
    const auto what = record.physical ? claimed::parcel : claimed::code;
    return told_in(what, record.via)[static_cast<std::size_t>(where)];
}

}  // namespace giftsim::sim
