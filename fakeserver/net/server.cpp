// SPDX-License-Identifier: MIT
// Accepting, handing over, stopping.
#include "fakeserver/net/server.hpp"

#include "fakeserver/http/answers.hpp"
#include "fakeserver/net/shard.hpp"
#include "fakeserver/routes.hpp"
#include "sim/view/json.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <system_error>

namespace giftsim::fakeserver {
namespace {

using asio::use_awaitable;

/// One turn of a handler, on the thread that owns the world.
asio::awaitable<http::reply> turn(const http::request& in, shard& owner, shard& mine) {
    if (&owner == &mine) co_return mine.app.handle(in);
    const auto there = [&]() -> asio::awaitable<http::reply> { co_return owner.app.handle(in); };
    co_return co_await asio::co_spawn(owner.context, there, use_awaitable);
}

bool asks_for_all_worlds(const http::request& in) {
    const auto by = match(in);
    return by.found != nullptr && by.found->operation == "worlds.list";
}

/// The worlds of all threads in one list, by number.
asio::awaitable<http::response> all_worlds(const http::request& in, server::parts& all,
                                           shard& mine) {
    auto list = sim::json_view::array();
    http::response last;
    for (const auto& each : all.shards) {
        last = (co_await turn(in, *each, mine)).answer;
        if (last.status != 200) co_return last;
        for (auto& world : sim::json_view::parse(last.body)) list.push_back(world);
    }
    const auto number = [](const auto& world) {
        return std::stoul(world["id"].template get<std::string>());
    };
    std::sort(list.begin(), list.end(),
              [&](const auto& a, const auto& b) { return number(a) < number(b); });
    last.body = list.dump();
    co_return last;
}

/// The next connection, on its way to its thread. False when there will be no more.
asio::awaitable<bool> accept_one(server::parts& all, shard& chosen) {
    boost::system::error_code failed;
    auto socket = co_await all.acceptor.async_accept(chosen.context,
                                                     asio::redirect_error(use_awaitable, failed));
    if (all.stopping) co_return false;
    if (failed) {  // out of file descriptors, say: let some connections end first
        asio::steady_timer pause(all.acceptor.get_executor(), std::chrono::milliseconds{20});
        co_await pause.async_wait(use_awaitable);
        co_return true;
    }
    // Whatever is thrown there ends that connection and nothing else.
    asio::co_spawn(chosen.context,
                   serve(std::move(socket), all, chosen, attendance::mark(all.present)),
                   asio::detached);
    co_return true;
}

asio::awaitable<void> accept_all(server::parts& all, [[maybe_unused]] attendance::mark present) {
    for (std::size_t next = 0;; ++next) {
        try {
            if (!co_await accept_one(all, *all.shards[next % all.shards.size()])) co_return;
        } catch (const std::exception&) {
            // Out of memory: one connection is lost, the next may not be.
        }
    }
}

/// A thread's life. What is thrown by one handler must not end all others.
void work_off(asio::io_context& context) {
    for (;;) {
        try {
            context.run();
            return;
        } catch (const std::exception& broken) {
            std::fprintf(stderr, "giftsim: a connection was lost: %s\n", broken.what());
        }
    }
}

bool has_hung_up(tcp::socket& client) {
    char next = 0;
    const auto got = ::recv(client.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
}

http::response interrupted() {
    return http::error_answer(503, "stopping", "the server is being stopped");
}

tcp::endpoint endpoint_of(const server_options& options) {
    return {asio::ip::make_address(options.address), options.port};
}

}  // namespace

server::parts::parts(const server_options& options, server_settings& shared)
    : limits(options.limits),
      settings(shared),
      shards([&] {
          std::vector<std::unique_ptr<shard>> made;
          for (unsigned i = 0; i < options.threads; ++i)
              made.push_back(std::make_unique<shard>(shared, i, options.threads));
          return made;
      }()),
      acceptor(shards.front()->context, endpoint_of(options)),
      at(acceptor.local_endpoint()) {
    // A command that is run beside the server must not keep the port.
    if (::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "fcntl");
}

shard& server::parts::owner(const http::request& in, shard& mine) {
    const auto world = world_claimed(in, match(in));
    return world == 0 ? mine : *shards[world % shards.size()];
}

asio::awaitable<answered> server::parts::answer(const http::request& in, shard& mine,
                                                tcp::socket& client) {
    if (shards.size() > 1 && asks_for_all_worlds(in))
        co_return answered{co_await all_worlds(in, *this, mine), &mine};
    auto& there = owner(in, mine);
    for (;;) {
        auto made = co_await turn(in, there, mine);
        if (!made.again) co_return answered{std::move(made.answer), &there, made.how};
        // Work goes on as long as it may; who only waits is sent away first.
        const bool waits = made.again->count() > 0;
        if (out_of_grace || (waits && (stopping || has_hung_up(client)))) break;
        asio::steady_timer wait(mine.context, *made.again);
        co_await wait.async_wait(use_awaitable);
    }
    auto answer = interrupted();
    answer.headers.push_back({"X-Request-Id", in.id});
    co_return answered{std::move(answer), &mine};
}

asio::awaitable<std::string> server::parts::piece_of(const answered& answer, shard& mine) {
    if (answer.by == &mine) co_return answer.said.rest();
    const auto there = [&]() -> asio::awaitable<std::string> { co_return answer.said.rest(); };
    co_return co_await asio::co_spawn(answer.by->context, there, use_awaitable);
}

std::string server::parts::next_request_id() {
    return fmt::format("req-{:08}", requests.fetch_add(1) + 1);
}

server::server(const server_options& options, server_settings& settings)
    : parts_(std::make_unique<parts>(options, settings)) {}

server::~server() { stop(); }

registry& server::home() { return parts_->shards[1 % parts_->shards.size()]->worlds; }

void server::start() {
    auto& all = *parts_;
    for (auto& each : all.shards)
        each->thread = std::jthread([&context = each->context] { work_off(context); });
    asio::co_spawn(all.acceptor.get_executor(), accept_all(all, attendance::mark(all.present)),
                   asio::detached);
    all.started = true;
}

void server::stop() {
    auto& all = *parts_;
    if (!all.started || all.stopping.exchange(true)) return;
    asio::post(all.acceptor.get_executor(), [&all] { all.acceptor.close(); });
    for (auto& each : all.shards)
        asio::post(each->context, [&own = *each] {
            for (auto* stream : own.idle) stream->cancel();
        });
    if (!all.present.wait_for(all.limits.grace)) {
        all.out_of_grace = true;
        for (auto& each : all.shards)
            asio::post(each->context, [&own = *each] {
                for (auto* stream : own.open) stream->close();
            });
        all.present.wait();
    }
    // No coroutine is left that could need another thread's help.
    for (auto& each : all.shards) each->busy.reset();
    for (auto& each : all.shards) each->thread.join();
}

void server::look_at_worlds(const std::function<void(const hosted&)>& look) const {
    for (const auto& shard : parts_->shards)
        for (const auto& [number, world] : shard->worlds.worlds()) look(*world);
}

std::uint16_t server::port() const { return parts_->at.port(); }

std::string server::url() const {
    const auto& at = parts_->at;
    const auto host = at.address().is_v6() ? fmt::format("[{}]", at.address().to_string())
                                           : at.address().to_string();
    return fmt::format("http://{}:{}", host, at.port());
}

}  // namespace giftsim::fakeserver
