// SPDX-License-Identifier: MIT
// Names of the modes of approval, and of what a pending send waits for.
#include "core/claim.hpp"

#include <array>

namespace giftsim {

std::string_view name(approval what) {
    constexpr std::array<std::string_view, approval_count> names{"auto", "true", "false"};
    return names[static_cast<std::size_t>(what)];
}

namespace {

struct hurdle {
    act by;
    std::string_view called;
    refusal why;
};

constexpr std::array hurdles{
    hurdle{act::suspect, "security", refusal::claim_security},
    hurdle{act::limit, "spend_limit", refusal::spend_limit_reached},
    hurdle{act::await_approval, "approval", refusal::awaiting_approval},
    hurdle{act::run_out, "stock", refusal::out_of_stock},
    hurdle{act::lack, "funds", refusal::insufficient_funds},
};

}  // namespace

std::string_view pending_for(act held_by) {
    for (const auto& each : hurdles)
        if (each.by == held_by) return each.called;
    return {};
}

std::optional<refusal> refusal_for(act hurdle) {
    for (const auto& each : hurdles)
        if (each.by == hurdle) return each.why;
    return std::nullopt;
}

}  // namespace giftsim
