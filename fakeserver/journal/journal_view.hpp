// SPDX-License-Identifier: MIT
// The journal as the control API and scenarios see it.
#pragma once

#include "fakeserver/journal/journal.hpp"
#include "sim/view/json.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// Which entries are asked for; what is not said does not matter.
struct journal_filter {
    static constexpr std::size_t limit_max = 1'000;

    std::optional<std::string> operation{}, method{}, path{};  ///< a path without its query
    std::optional<std::uint16_t> status{};
    std::uint64_t since = 0;  ///< behind the entry of this number
    std::size_t limit = 100;
};

/// One entry: every field of sim::journal_entry_fields. Bodies are JSON where they can be read,
/// else texts. Names of headers are in lower case.
sim::json_view view_of_entry(const recorded& entry);

/// {"total","evicted","operations":{"sends.create":3},"entries":[...],"next"}: the oldest first;
/// "next" is what to give as `since` for those behind, null if there are none.
sim::json_view view_of_journal(const journal& kept, const journal_filter& wanted);

}  // namespace giftsim::fakeserver
