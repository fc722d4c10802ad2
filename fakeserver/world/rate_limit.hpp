// SPDX-License-Identifier: MIT
// How many requests a client may make, in whole numbers (API-03, API-08).
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
    /// be one.
    std::optional<std::int64_t> take(const rate_rule& rule, instant now);

private:
    std::int64_t missing_ = 0;  ///< of a full bucket, in milliseconds times requests
    instant at_ = earliest_instant;
};

/// A way to a bucket, which others may reach on ways of their own.
class gate {
public:
    /// As the bucket's take(). With a block, whoever finds it empty gets nothing here for that
    /// long, or until it has something, if that is later; asking meanwhile makes it no longer.
    std::optional<std::int64_t> pass(token_bucket& to, const rate_rule& rule, instant now,
                                     span block);

private:
    instant blocked_until_ = earliest_instant;
};

/// So many requests in a span that begins with the first of them; then the count begins anew.
class rate_window {
public:
    /// Counts one. If it is one too many: the instant from which on requests pass again.
    std::optional<instant> take(const rate_rule& rule, instant now);

private:
    std::optional<instant> began_{};
    std::uint32_t taken_ = 0;
};

}  // namespace giftsim::fakeserver
