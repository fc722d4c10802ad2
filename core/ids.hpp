// SPDX-License-Identifier: MIT
// Numbers that name one entity each; a different type per kind, so that they cannot be mixed up.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace giftsim {

/// A dense number, counted from 1 in order of creation within one world; 0 names nothing.
/// Equal commands give equal numbers in every world made alike (decision: http.md, identity).
template <class Tag>
struct id {
    std::uint32_t number = 0;

    constexpr explicit operator bool() const { return number != 0; }

    /// Position in the entity's storage. Requires a number other than 0.
    constexpr std::size_t index() const { return number - 1U; }

    /// The id of what is stored at a position.
    static constexpr id at(std::size_t index) { return {static_cast<std::uint32_t>(index + 1U)}; }

    friend constexpr auto operator<=>(id, id) = default;
};

using team_id = id<struct team_tag>;
using user_id = id<struct user_tag>;
using invitation_id = id<struct invitation_tag>;
using funding_id = id<struct funding_tag>;
using gift_id = id<struct gift_tag>;
using campaign_id = id<struct campaign_tag>;
using send_id = id<struct send_tag>;
using connector_id = id<struct connector_tag>;
using contact_id = id<struct contact_tag>;
using link_id = id<struct link_tag>;  ///< of multi-use links; a generated link is a send

}  // namespace giftsim
