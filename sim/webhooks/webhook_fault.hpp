// SPDX-License-Identifier: MIT
// What can go wrong on a webhook's way, as data.
#pragma once

#include "sim/fault_trigger.hpp"
#include "sim/webhooks/delivery.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace giftsim::sim {

using fault_id = id<struct fault_tag>;

enum class webhook_mishap : std::uint8_t {
    duplicate,        ///< what was taken is sent once more, with the same id
    reorder,          ///< the next one for the endpoint overtakes it, or it leaves 5 minutes late
    delay,            ///< it leaves later
    lose,             ///< it never arrives, and is not tried again
    wrong_signature,  ///< its first attempt is signed with another secret
};

inline constexpr std::array<std::string_view, 5> webhook_mishap_names{
    "duplicate", "reorder", "delay", "lose", "wrong_signature"};

constexpr std::string_view name(webhook_mishap what) {
    return webhook_mishap_names[static_cast<std::size_t>(what)];
}

/// Its occasions are deliveries, as their messages are made: of one endpoint or all, of some types
/// or all.
struct webhook_fault {
    webhook_mishap what{};
    endpoint_id to{};  ///< none: all
    webhook_types of{};
    span by{};  ///< of a delay
    fault_trigger when{};
    std::uint32_t occasions = 0;  ///< so far
    bool ended = false;
};

}  // namespace giftsim::sim
