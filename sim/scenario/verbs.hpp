// SPDX-License-Identifier: MIT
// What steps can say: one verb each, and who reads it.
#pragma once

#include "core/domain.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/scenario.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// What a verb's reader needs to know.
struct step_context {
    const domain& start;  ///< the world before the first step
    names& known;         ///< handles that exist by now; a verb that names something adds to them
    variable_texts& variables;  ///< those that are known by now; a verb that captures adds to them
    bool expects_refusal;       ///< then the domain judges the values, not the loader
    json::problems& found;
};

struct verb {
    std::string_view word;
    /// Reads the verb's value; empty if and only if it added a problem.
    std::optional<action> (*read)(const json::value& from, const std::string& pointer,
                                  step_context& context);
};

/// All verbs, in the order in which the documentation lists them.
std::span<const verb> verbs();

}  // namespace giftsim::sim
