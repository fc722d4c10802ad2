// SPDX-License-Identifier: MIT
// A plain HTTP client for one server: what scenarios over a socket and tests speak with.
#pragma once

#include "sim/scenario/http_exchange.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace giftsim::fakeserver {

/// Keeps one connection and opens another when it has ended. Used by one thread.
class http_client {
public:
    /// `base` is "http://HOST:PORT", with or without a slash behind. Throws sim::exchange_failed if
    /// it is something else.
    explicit http_client(std::string base);
    http_client(const http_client&) = delete;
    http_client& operator=(const http_client&) = delete;
    ~http_client();

    /// Without a slash at the end.
    const std::string& base() const { return base_; }

    /// Follows no redirects. A whole URL must be of this server. Throws sim::exchange_failed.
    sim::http_answer exchange(const sim::http_question& asked);

private:
    struct connection;
    sim::http_answer try_once(const sim::http_question& asked, const std::string& path);

    std::string base_, host_, port_;
    std::string authority_;  ///< for the Host header
    std::unique_ptr<connection> open_;
};

}  // namespace giftsim::fakeserver
