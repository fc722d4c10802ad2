// SPDX-License-Identifier: MIT
// What a load consists of: how many requests, of which kind, and when each is due.
#pragma once

#include "core/parsed.hpp"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver::load {

/// Since a load began, on a clock that only goes on.
using moment = std::chrono::nanoseconds;

inline constexpr std::uint32_t highest_rate = 1'000'000;  ///< requests per second
inline constexpr std::uint32_t longest_load = 86'400;     ///< seconds
inline constexpr std::uint32_t most_connections = 4'000;  ///< a server of ours takes 4,096
inline constexpr std::uint32_t most_gets_per_post = 1'000;

enum class operation : std::uint8_t {
    create,  ///< POST /api/v3/sends
    read,    ///< GET /api/v3/sends/{id}
};

inline constexpr std::size_t operation_count = 2;

/// "POST", "GET".
std::string_view name(operation what);

struct load_plan {
    std::uint32_t rate = 100;  ///< arrivals per second; 0: as fast as answers come, a closed loop
    std::chrono::nanoseconds length = std::chrono::seconds{10};
    std::uint32_t connections = 16;
    std::uint32_t gets_per_post = 1;
    /// For one request from its dispatch on, and for what is left when the load's length is over.
    std::chrono::nanoseconds patience = std::chrono::seconds{10};

    bool is_closed_loop() const { return rate == 0; }

    /// How many requests come due in all. Requires a rate.
    std::uint64_t total() const { return due_before(length); }

    /// When a request is due, whatever the answers to those before it do. Requires a rate, and
    /// number <= total().
    moment due(std::uint64_t number) const;

    /// How many are due before that. Requires a rate.
    std::uint64_t due_before(moment when) const;

    /// A POST, then the GETs that follow it, and so on.
    operation kind(std::uint64_t number) const {
        return number % (std::uint64_t{gets_per_post} + 1) == 0 ? operation::create
                                                                : operation::read;
    }
};

/// Reads "250", "250/s" or "max", which is 0.
parsed<std::uint32_t> parse_rate(std::string_view text);

/// Reads seconds, "30" or "30s".
parsed<std::uint32_t> parse_seconds(std::string_view text);

}  // namespace giftsim::fakeserver::load
