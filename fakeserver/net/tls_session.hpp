// SPDX-License-Identifier: MIT
// A connection that must first become a TLS one (SEC-05).
#pragma once

#include "fakeserver/net/shard.hpp"

#include <string>

namespace giftsim::fakeserver {

/// What is said to whoever is one too many.
http::response too_many_connections();

/// Shakes hands, within the server's time for it, and serves; whoever is not admitted is told so.
/// HTTP in clear is refused in clear. A handshake that fails is logged with its reason: the client
/// mostly keeps it to itself. Requires all.tls.
task<void> serve_over_tls(tcp_socket socket, server::parts& all, shard& mine, bool is_admitted,
                          std::string client);

}  // namespace giftsim::fakeserver
