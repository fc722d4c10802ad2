// SPDX-License-Identifier: MIT
// Something that a client did wrong, for whoever writes the client.
#pragma once

#include "core/instant.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

enum class severity : std::uint8_t {
    fault,  ///< wrong in any client
    hint,   ///< may be meant
};

constexpr std::string_view name(severity how) { return how == severity::fault ? "fault" : "hint"; }

struct finding {
    std::string_view rule;  ///< "duplicate_send"
    severity how = severity::fault;
    instant at;                         ///< of the world, when it was done
    std::vector<std::string> requests;  ///< X-Request-Id, or a webhook's message, in order
    std::string what;                   ///< a sentence
};

}  // namespace giftsim::fakeserver
