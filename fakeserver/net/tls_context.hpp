// SPDX-License-Identifier: MIT
// How TLS is spoken here: 1.2 and 1.3, HTTP/1.1 inside (SEC-05).
#pragma once

#include "fakeserver/tls/identity.hpp"

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace giftsim::fakeserver {

/// Used by all threads. Throws boost::system::system_error if OpenSSL does not take the identity.
std::shared_ptr<boost::asio::ssl::context> make_tls_context(const tls_identity& own);

}  // namespace giftsim::fakeserver
