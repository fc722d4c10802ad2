// SPDX-License-Identifier: MIT
// The server that a load goes to, as its URL says it.
#pragma once

#include "core/parsed.hpp"

#include <string>
#include <string_view>

namespace giftsim::fakeserver::load {

struct place {
    std::string url;        ///< without a slash at the end
    std::string host;       ///< without brackets
    std::string port;       ///< "80" where there is none
    std::string authority;  ///< for the Host header
};

/// Reads "http://HOST", "http://HOST:PORT" and the same with a slash behind.
parsed<place> parse_place(std::string_view text);

}  // namespace giftsim::fakeserver::load
