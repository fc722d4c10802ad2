// SPDX-License-Identifier: MIT
// How many requests a client may make: a token bucket in whole numbers (API-03).
#pragma once

#include "sim/scenario/rate_rule.hpp"

#include <cstdint>
#include <optional>

namespace giftsim::fakeserver {

using sim::rate_rule;

/// Full at first. A request that is refused takes nothing.
class token_bucket {
public:
    /// Takes one token. If there is none: whole seconds of the world's clock after which there will
    /// be one. With a block, whoever comes too early gets none for that long, and asking meanwhile
    /// makes it no longer.
    std::optional<std::int64_t> take(const rate_rule& rule, instant now, span block = span{0});

private:
    std::optional<std::int64_t> take_from_bucket(const rate_rule& rule, instant now);

    std::int64_t missing_ = 0;  ///< of a full bucket, in milliseconds times requests
    instant at_ = earliest_instant;
    instant blocked_until_ = earliest_instant;
};

}  // namespace giftsim::fakeserver
