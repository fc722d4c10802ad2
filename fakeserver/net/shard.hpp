// SPDX-License-Identifier: MIT
// One thread of the server with its worlds; and what the socket code of all threads shares.
#pragma once

#include "fakeserver/application.hpp"
#include "fakeserver/metrics/server_counts.hpp"
#include "fakeserver/net/attendance.hpp"
#include "fakeserver/net/listed.hpp"
#include "fakeserver/net/server.hpp"
#include "fakeserver/net/task.hpp"
#include "fakeserver/net/wall_date.hpp"
#include "fakeserver/routes.hpp"

#include <boost/asio/executor_work_guard.hpp>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace boost::asio::ssl {
class context;
}

namespace giftsim::fakeserver {

struct shard {
    shard(server_settings& settings, unsigned place, unsigned of)
        : worlds(settings, place, of), app(worlds, true) {}
    shard(const shard&) = delete;
    shard& operator=(const shard&) = delete;
    /// The thread, if there is one, ends when there is nothing left to do.
    ~shard() { busy.reset(); }

    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> busy{context.get_executor()};
    registry worlds;
    application app;
    traffic seen;  ///< what this thread's connections were answered
    wall_date date;
    listed::list open;  ///< all connections, to receivers of webhooks too
    /// Worlds whose webhooks are being carried, and who waits until that is over.
    std::map<std::uint32_t, std::set<wall_timer*>> carried;
    wall_timer pulse{context};  ///< of watch_clocks(); cut short when the server stops
    std::jthread thread;
};

/// An answer, what is told about it, and on whose thread the rest of a long one is to be had.
struct answered {
    http::reply made;
    shard* by;
    const route* found = nullptr;  ///< null: no route fits
    /// Webhooks wait for it to be written first: a vendor's call or a page is answered before
    /// anybody is told of it, the control API after (WH-02).
    bool left_mail = false;
};

struct server::parts {
    parts(const server_options& options, server_settings& shared);
    parts(const parts&) = delete;
    parts& operator=(const parts&) = delete;
    ~parts();

    /// Who owns a world; `mine` for none.
    shard& owner(std::uint32_t world, shard& mine);

    /// The answer, if its world is here and nothing has to be waited for: that is what most
    /// requests ask, and it costs least.
    std::optional<answered> answer_at_once(const http::request& in, const matched& what,
                                           shard& mine);

    /// The answer, wherever the world is; asks again for as long as the handler wishes. A client
    /// that waits for something to happen is not waited with once it has hung up.
    task<answered> answer(const http::request& in, const matched& what, shard& mine,
                          tcp_socket& client);

    /// The next piece of a long answer, on the thread that has the rest. What that throws ends the
    /// connection, and so shows that something is missing.
    static task<std::optional<std::string>> piece_of(const answered& answer, shard& mine);

    std::string next_request_id();

    /// Of all threads, now. Used by any thread.
    server_counts counts() const;

    server_limits limits;
    request_log log;
    std::shared_ptr<asio::ssl::context> tls;  ///< null: HTTP in clear
    server_settings& settings;
    std::vector<std::unique_ptr<shard>> shards;
    tcp_acceptor acceptor;
    tcp::endpoint at;                    ///< where it listens
    attendance present;                  ///< every coroutine that may touch any of this
    std::atomic<std::size_t> served{0};  ///< connections, without those that are refused
    std::atomic<bool> stopping{false};
    std::atomic<bool> out_of_grace{false};  ///< no longer waited for
    std::atomic<std::uint64_t> requests{0};
    instant began;  ///< on the wall
    bool started = false;
};

/// "127.0.0.1:8080", "[::1]:8080".
std::string name_of(const tcp::endpoint& at);

/// Serves one connection until it ends.
task<void> serve(tcp_socket socket, server::parts& all, shard& mine, attendance::mark present);

}  // namespace giftsim::fakeserver
