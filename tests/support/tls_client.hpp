// SPDX-License-Identifier: MIT
// A client that speaks TLS and trusts one certificate only.
#pragma once

#include "tests/support/running_server.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace giftsim::testing {

struct tls_wish {
    std::string ca{};                ///< PEM; what it trusts
    std::string host = "localhost";  ///< whom it wants to speak to
    std::string protocols{};         ///< of ALPN, as they travel: "\x02h2"
    int newest = 0;                  ///< TLS1_1_VERSION, ...; 0: any
};

/// One connection. A server that says nothing for a minute makes it end.
class tls_client {
public:
    /// Throws std::runtime_error with OpenSSL's complaint if there is no agreement.
    tls_client(std::uint16_t port, const tls_wish& wish);
    tls_client(tls_client&&) noexcept;
    ~tls_client();

    bool send(std::string_view bytes);
    received receive(bool to_head = false);
    received ask(std::string_view bytes) {
        (void)send(bytes);
        return receive();
    }
    received get(const std::string& path) { return ask(get_text(path)); }
    received post(const std::string& path, const std::string& body) {
        return ask(post_text(path, body));
    }

    /// How the other side ended, having said nothing more.
    enum class end { goodbye, cut, more };
    end ended();

    /// "TLSv1.3"; "http/1.1", empty if none was agreed upon.
    std::string version() const;
    std::string protocol() const;

private:
    struct connection;
    std::unique_ptr<connection> open_;
};

}  // namespace giftsim::testing
