// SPDX-License-Identifier: MIT
// How many requests a world's clients may make, as scenarios and wishes write it (API-03).
#pragma once

#include "core/instant.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim::sim {

/// So many requests in so much time; all of them may come at once. With 0 requests there is no
/// limit.
struct rate_rule {
    std::uint32_t requests = 10;
    span per = std::chrono::seconds{1};

    friend bool operator==(const rate_rule&, const rate_rule&) = default;
};

/// {"requests": 10, "per": "PT1S"}; null or "none" for no limit.
std::optional<rate_rule> as_rate_rule(const json::value& from, std::string_view pointer,
                                      json::problems& found);

}  // namespace giftsim::sim
