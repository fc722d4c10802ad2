// SPDX-License-Identifier: MIT
// Where a server listens, as the command line says it.
#pragma once

#include <boost/system/error_code.hpp>

#include <cstdint>
#include <string>

namespace giftsim {

struct listen_address {
    std::string host;        ///< an IP address, without brackets
    std::uint16_t port = 0;  ///< 0: any that is free
};

/// Reads "127.0.0.1:8080", "[::1]:0", "localhost:80". Throws cannot_serve.
listen_address parse_listen_address(const std::string& text);

/// "cannot listen at 127.0.0.1:80: Permission denied; ...", with what to do where that is known.
std::string listen_failure(const std::string& text, const boost::system::error_code& failed);

}  // namespace giftsim
