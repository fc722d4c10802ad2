// SPDX-License-Identifier: MIT
// What is found out about a request while it is answered, and what is noted of it afterwards.
#pragma once

#include "fakeserver/faults/fault_book.hpp"
#include "fakeserver/route.hpp"
#include "fakeserver/world/token_fate.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace giftsim::fakeserver {

struct exchange {
    const http::request& in;
    const route* by = nullptr;  ///< null: there is none
    hosted* here = nullptr;     ///< whose client asked; null: nobody's
    std::uint32_t world = 0;    ///< its number, also when it has ended by now
    instant now = never;
    token_fate token = token_fate::good;
    std::optional<struck_fault> fault{};
    std::uint16_t done = 0;  ///< the status that the work came to
    std::string work{};      ///< the body that it came to, where a fault took it away
};

/// Enters a client's request and its answer into the journal of its world, or the server's own, and
/// has its conduct judged. The control API's are not entered.
void note(const exchange& of, const http::reply& made, server_settings& settings);

}  // namespace giftsim::fakeserver
