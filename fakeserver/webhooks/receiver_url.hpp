// SPDX-License-Identifier: MIT
// Where webhooks may go: this machine, and hosts that whoever serves has allowed (SEC-06).
#pragma once

#include "core/parsed.hpp"

#include <span>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// A URL taken apart.
struct receiver_url {
    std::string host;       ///< without brackets
    std::string port;       ///< "80" where there is none
    std::string authority;  ///< for the Host header
    std::string target;     ///< path and query
};

/// An error for anything but http://, and for a host that is neither this machine nor allowed.
parsed<receiver_url> parse_receiver_url(std::string_view text,
                                        std::span<const std::string> allowed);

}  // namespace giftsim::fakeserver
