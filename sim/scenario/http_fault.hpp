// SPDX-License-Identifier: MIT
// What can go wrong between a client and the server that shows a world, as data.
#pragma once

#include "core/instant.hpp"
#include "sim/fault_trigger.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/view/json.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::sim {

enum class http_mishap : std::uint8_t {
    status,         ///< an error of 400 to 599, in the shape of the surface
    latency,        ///< the answer comes later, by the wall; the world's clock stands still
    reset,          ///< the connection is reset instead of an answer
    truncated,      ///< the connection ends in the midst of the body
    malformed,      ///< a whole answer whose body is not what it says it is
    drip,           ///< the body comes in small pieces
    rate_limit,     ///< 429 to every request for a while, with a Retry-After that is true
    token_revoked,  ///< the token that was used dies
};

inline constexpr std::array<std::string_view, 8> http_mishap_names{
    "status", "latency", "reset", "truncated", "malformed", "drip", "rate_limit", "token_revoked"};

constexpr std::string_view name(http_mishap what) {
    return http_mishap_names[static_cast<std::size_t>(what)];
}

/// Before the work, which then is not done; or after it, so that the client never hears of it.
enum class fault_phase : std::uint8_t { before, after };

/// Its occasions are the requests for one operation, or for every one of the vendors' APIs.
struct http_fault {
    std::string operation;  ///< as the table of routes names it, or "*"
    http_mishap what{};
    fault_phase phase = fault_phase::before;
    std::uint16_t status = 503;
    std::optional<std::uint32_t> retry_after{};  ///< of a status, in seconds
    span by{};                ///< of latency; between two pieces of a drip; of a rate limit
    std::uint32_t bytes = 0;  ///< of the body that arrive; of a piece
    fault_trigger when{};
};

/// {"id","operation","fault"}, what belongs to that fault ("status" and "retry_after", "by",
/// "bytes", "phase"), and when it strikes. Without an id the handle is empty, where `needs_id` is
/// false. Whether there is such an operation is for the server to say. Empty if and only if a
/// problem was added.
std::optional<named<http_fault>> read_http_fault(const json::value& from,
                                                 const std::string& pointer, bool needs_id,
                                                 json::problems& found);

/// The object that reads as this fault.
json_view view_of_http_fault(const http_fault& what);

}  // namespace giftsim::sim
