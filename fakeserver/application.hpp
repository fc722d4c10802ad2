// SPDX-License-Identifier: MIT
// From a request to its answer: the one entry to all surfaces, with or without a socket.
#pragma once

#include "fakeserver/http/message.hpp"
#include "fakeserver/routes.hpp"
#include "fakeserver/world/registry.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

struct exchange;

/// Used by one thread at a time. Never throws because of a request.
class application {
public:
    /// Where nobody carries webhooks out of the process, they fail before the answer.
    explicit application(registry& worlds, bool has_courier = false)
        : worlds_(worlds), has_courier_(has_courier) {}

    /// Finds the route, checks the credential, brings a running world up to date, lets a fault of
    /// that world strike, asks the handler, and notes what clients asked for (not the control API).
    /// Every answer carries X-Request-Id and X-Sim-Now, of the first world where it concerns none
    /// (SEC-07, WH-01).
    http::reply handle(const http::request& in) { return handle(in, match(in)); }

    /// The same, where match() has been asked already.
    http::reply handle(const http::request& in, const matched& by);

    /// The same two for an answer that is given without it; `now` is never where it concerns no
    /// world.
    void sign(http::response& answer, std::string_view id, instant now = never) const;

private:
    http::reply answer(exchange& of, const matched& by);

    registry& worlds_;
    bool has_courier_;
};

}  // namespace giftsim::fakeserver
