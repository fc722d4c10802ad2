// SPDX-License-Identifier: MIT
// A server without sockets, a world with money for everything, and requests as clients make them.
#pragma once

#include "fakeserver/application.hpp"

#include <string>

namespace giftsim::bench {

/// A frozen world like the demo's, its client's token, and the handler in front of it.
class api_world {
public:
    api_world();

    /// A request as it comes from the wire, with the token.
    http::request request(http::method how, const std::string& target, std::string body = {}) const;

    /// Answers once. Throws if the status is another one.
    http::response ask(const http::request& in, std::uint16_t status);

    /// Makes a send and returns its id.
    std::string send(std::uint32_t number);

    /// About 400 bytes that ask for an eGift, to somebody else for each number.
    static std::string send_body(std::uint32_t number);

    fakeserver::application& handler() { return handler_; }
    std::size_t bytes() const { return here_.now.world().bytes(); }

private:
    std::string token_for_client();

    fakeserver::server_settings settings_;
    fakeserver::registry worlds_;
    fakeserver::hosted& here_;
    fakeserver::application handler_;
    std::string token_;
};

}  // namespace giftsim::bench
