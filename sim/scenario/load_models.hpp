// SPDX-License-Identifier: MIT
// Who moves parcels and decides in a world, as its file says it.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/models/behaviour.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace giftsim::sim {

/// The words for all models at once, or for one of them: nobody acts, or by the vendor's promises.
inline constexpr std::array<std::string_view, 2> model_words{"scripted", "by SLA"};

/// "scripted", "by SLA", or an object of warehouse, carrier, amazon and approver, each one of the
/// two words or an object of its own figures; who is left out is scripted.
std::optional<vendors> as_vendors(const json::value& from, std::string_view pointer,
                                  json::problems& found);

}  // namespace giftsim::sim
