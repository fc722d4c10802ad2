// SPDX-License-Identifier: MIT
// The body of POST /_sim/worlds, taken apart.
#pragma once

#include "core/instant.hpp"
#include "fakeserver/world/running_clock.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// What somebody wants of a new world; what is not there is not wished for.
struct world_wish {
    std::string preset = "empty";
    const sim::json::value* scenario =
        nullptr;         ///< inside the wish; then the preset does not count
    std::string origin;  ///< for people: "preset demo"
    std::optional<std::uint64_t> seed;
    std::optional<instant> start;
    std::optional<std::string> zone;
    bool running = false;
    clock_speed speed{};
    // As written, and read; null: as the scenario has it.
    const sim::json::value* limit = nullptr;
    const sim::json::value* models = nullptr;    ///< who moves parcels: "scripted", "by SLA", ...
    const sim::json::value* profiles = nullptr;  ///< whose account holds (PR-01)
    const sim::json::value* faults = nullptr;
    const sim::json::value* strict = nullptr;
    const sim::json::value* journal_bytes = nullptr;
    std::optional<bool> magic;
};

/// {"preset","scenario","seed","clock":{"start","zone","mode","speed"},"rate_limit","magic",
/// "models","profiles","faults","strict","journal_bytes"}. Nothing if and only if a problem was
/// added.
std::optional<world_wish> read_wish(const sim::json::value& from, sim::json::problems& found);

/// A speed as JSON number or text.
std::optional<clock_speed> as_speed(const sim::json::value& from, std::string_view pointer,
                                    sim::json::problems& found);

/// "frozen" or "running"; true for the latter.
std::optional<bool> as_mode(const sim::json::value& from, std::string_view pointer,
                            sim::json::problems& found);

}  // namespace giftsim::fakeserver
