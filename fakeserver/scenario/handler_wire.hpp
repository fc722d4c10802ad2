// SPDX-License-Identifier: MIT
// A wire without a socket: questions go straight to the handler.
#pragma once

#include "fakeserver/application.hpp"
#include "fakeserver/scenario/wire_target.hpp"

namespace giftsim::fakeserver {

/// How a server without a socket is called.
inline constexpr const char* handler_base = "http://localhost";

/// The application must outlive it. Where a handler wants to be asked again, it is.
round_trip handler_wire(application& asked);

}  // namespace giftsim::fakeserver
