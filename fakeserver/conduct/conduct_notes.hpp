// SPDX-License-Identifier: MIT
// What the rules of conduct look at, one request or one delivery at a time.
#pragma once

#include "core/instant.hpp"
#include "fakeserver/http/message.hpp"
#include "fakeserver/world/token_fate.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// A request of a world's client and what came of it. Lives no longer than the request.
struct exchange_note {
    const http::request& in;
    const http::reply& made;
    std::string_view operation;
    instant at;
    std::chrono::milliseconds wall{};  ///< of a steady clock
    std::uint16_t done = 0;            ///< the status that the work came to; 0: it was not done
    const std::string& work;           ///< the body that the work came to
    token_fate token = token_fate::good;

    bool is_told_done() const { return made.how.arrives() && made.answer.status == done; }
};

/// An attempt to deliver a webhook.
struct delivery_note {
    std::string message;  ///< its id
    instant at;
    std::optional<std::uint16_t> status{};  ///< none: no answer in time
    std::chrono::milliseconds took{};       ///< by the wall
    bool wrongly_signed = false;
};

}  // namespace giftsim::fakeserver
