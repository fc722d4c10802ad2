// SPDX-License-Identifier: MIT
// What is kept of a send on Reachdesk beside its record.
#pragma once

#include "core/ids.hpp"
#include "core/lifecycle/act.hpp"
#include "core/refusal.hpp"
#include "core/stake.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

/// How a send that the API begins is looked at first (ML-11).
enum class approval : std::uint8_t {
    automatic,  ///< "auto": goes out if it can, else waits for a decision
    granted,    ///< "true": goes out now, or is refused
    wanted,     ///< "false": waits for a decision
};

inline constexpr std::size_t approval_count = static_cast<std::size_t>(approval::wanted) + 1;

/// "auto", "true", "false".
std::string_view name(approval what);

struct claim {
    stake money{};   ///< of an eGift; a parcel's stands with the parcel
    link_id link{};  ///< none: the API began it (ML-11)
    connector_id connector{};
    contact_id contact{};     ///< whom the connector found; none: nobody was looked for
    act held_by = act::none;  ///< while pending: what holds it up (ML-08)
    bool is_waived = false;   ///< somebody has decided in its favour, for good (ML-08, SI-06)
};

/// What holds a send up, as views say it: "security", "spend_limit", "approval", "stock", "funds";
/// empty for any other act.
std::string_view pending_for(act held_by);

/// The refusal where the same must not end in Pending; nothing for any other act.
std::optional<refusal> refusal_for(act hurdle);

}  // namespace giftsim
