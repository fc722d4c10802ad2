// SPDX-License-Identifier: MIT
// The first lines of an answer, as bytes.
#pragma once

#include "fakeserver/http/message.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// What an answer's head says besides the answer.
struct framing {
    unsigned version = 11;                ///< of HTTP, times ten; as the request's
    bool keep = true;                     ///< the connection goes on behind it
    bool chunked = false;                 ///< the body comes in chunks
    std::optional<std::size_t> length{};  ///< of the body; none: it is not said
};

/// Makes `into` hold the status line and all headers, with the empty line behind them.
void write_head(std::string& into, const http::response& answer, const framing& how,
                std::string_view date);

}  // namespace giftsim::fakeserver
