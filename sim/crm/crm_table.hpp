// SPDX-License-Identifier: MIT
// What each customer database is told about a claim, one row per record (CR-01 to CR-10).
#pragma once

#include "core/connector.hpp"
#include "core/rule.hpp"
#include "core/send.hpp"
#include "sim/crm/crm_word.hpp"
#include "sim/profiles.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace giftsim::sim {

/// The sorts of records that such systems keep, in their own words.
enum class crm_object : std::uint8_t {
    campaign_member,  ///< of a Salesforce campaign
    task,
    event,
    note,
    activity,        ///< Marketo's
    program_member,  ///< of a Marketo program
};

inline constexpr std::size_t crm_object_count =
    static_cast<std::size_t>(crm_object::program_member) + 1;

/// "campaign_member", "task", "event", "note", "activity", "program_member".
std::string_view name(crm_object what);

/// When it changes what it is told: a new record, or the one there is.
enum class crm_habit : std::uint8_t { adds, updates };

struct crm_row {
    crm_kind kind{};
    crm_object object{};
    crm_habit habit{};
    bool needs_mapping = false;  ///< only where the campaign is mapped to one of the CRM's
    rule cause{};
};

/// The rows of all systems; one that has none is told nothing (CR-02, CR-04). A system updates one
/// sort of records at most, and all accounts that have it update any say the same one.
std::span<const crm_row> crm_rows(reachdesk_profile by);

/// The word for a state of a send on Reachdesk (ML-09).
crm_word crm_word_for(const send& record, state where, reachdesk_profile by);

}  // namespace giftsim::sim
