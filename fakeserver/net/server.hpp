// SPDX-License-Identifier: MIT
// The server: threads, sockets, and whose world a request is for.
#pragma once

#include "fakeserver/net/request_log.hpp"
#include "fakeserver/tls/identity.hpp"
#include "fakeserver/world/registry.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace giftsim::fakeserver {

/// What one client may take of the server (SEC-02). Sizes in bytes.
struct server_limits {
    std::uint32_t header = 16U * 1024;
    std::uint64_t body = 1024U * 1024;
    std::uint64_t control_body = 16U * 1024 * 1024;    ///< of /_sim: worlds are made of scenarios
    std::size_t connections = 4'096;                   ///< of the whole server
    std::chrono::milliseconds handshake_time{10'000};  ///< for a client to begin TLS
    std::chrono::milliseconds request_time{30'000};    ///< for a request to arrive, idling included
    std::chrono::milliseconds answer_time{30'000};     ///< for an answer to be taken
    std::chrono::milliseconds webhook_time{15'000};    ///< for a receiver to answer a webhook
    std::chrono::milliseconds grace{5'000};            ///< for requests at work when it stops
};

struct server_options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any that is free
    unsigned threads = 1;
    server_limits limits{};
    request_log log{};
    std::optional<tls_identity> tls{};  ///< none: HTTP in clear
};

/// Each thread has its own worlds and touches no others; a request for another thread's world is
/// handed over. Listens from construction on, answers from start() on.
class server {
public:
    /// Throws std::system_error if the address cannot be listened on, or OpenSSL does not take the
    /// certificate. The settings must outlive it;
    /// as long as it lives, their counts are its own.
    server(const server_options& options, server_settings& settings);
    server(const server&) = delete;
    server& operator=(const server&) = delete;
    /// Stops, if that has not been done.
    ~server();

    /// The worlds of the thread that owns world 1; before start() only.
    registry& home();

    void start();
    /// No new connection, idle ones closed, requests at work finished, for as long as the grace
    /// lasts and nobody asks to be done at once. Returns when all threads have ended.
    void stop(std::stop_token at_once = {});

    /// Shows every world of every thread; before start() or after stop() only.
    void look_at_worlds(const std::function<void(const hosted&)>& look) const;

    /// Where it listens: "127.0.0.1", "::1".
    std::string address() const;
    std::uint16_t port() const;
    /// "http://127.0.0.1:8080", "https://[::1]:8443".
    std::string url() const;

    /// Parts that only the socket code knows.
    struct parts;

private:
    std::unique_ptr<parts> parts_;
};

}  // namespace giftsim::fakeserver
