// SPDX-License-Identifier: MIT
// One thread of the server with its worlds; and what the socket code of all threads shares.
#pragma once

#include "fakeserver/application.hpp"
#include "fakeserver/net/attendance.hpp"
#include "fakeserver/net/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace giftsim::fakeserver {

namespace asio = boost::asio;
using asio::ip::tcp;

struct shard {
    shard(server_settings& settings, unsigned place, unsigned of)
        : worlds(settings, place, of), app(worlds) {}
    shard(const shard&) = delete;
    shard& operator=(const shard&) = delete;
    /// The thread, if there is one, ends when there is nothing left to do.
    ~shard() { busy.reset(); }

    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> busy{context.get_executor()};
    registry worlds;
    application app;
    std::set<boost::beast::tcp_stream*> open;  ///< all connections
    /// Those that wait for a request; they are cut off when the server stops.
    std::set<boost::beast::tcp_stream*> idle;
    std::jthread thread;
};

/// An answer, on whose thread the rest of a long one is to be had, and how it travels.
struct answered {
    http::response said;
    shard* by;
    http::delivery how{};
};

struct server::parts {
    parts(const server_options& options, server_settings& shared);

    /// Whose world a request is for; `mine` if it names none.
    shard& owner(const http::request& in, shard& mine);

    /// The answer, wherever the world is; asks again for as long as the handler wishes. A client
    /// that waits for something to happen is not waited with once it has hung up.
    asio::awaitable<answered> answer(const http::request& in, shard& mine, tcp::socket& client);

    /// The next piece of a long answer, on the thread that has the rest. What that throws ends the
    /// connection, and so shows that something is missing.
    static asio::awaitable<std::string> piece_of(const answered& answer, shard& mine);

    std::string next_request_id();

    server_limits limits;
    server_settings& settings;
    std::vector<std::unique_ptr<shard>> shards;
    tcp::acceptor acceptor;
    tcp::endpoint at;                    ///< where it listens
    attendance present;                  ///< every coroutine that may touch any of this
    std::atomic<std::size_t> served{0};  ///< connections, without those that are refused
    std::atomic<bool> stopping{false};
    std::atomic<bool> out_of_grace{false};  ///< no longer waited for
    std::atomic<std::uint64_t> requests{0};
    bool started = false;
};

/// Serves one connection until it ends.
asio::awaitable<void> serve(tcp::socket socket, server::parts& all, shard& mine,
                            attendance::mark present);

}  // namespace giftsim::fakeserver
