// SPDX-License-Identifier: MIT
// Accepting, handing over, stopping.
#include "fakeserver/net/server.hpp"

#include "fakeserver/net/shard.hpp"
#include "fakeserver/routes.hpp"
#include "sim/view/json.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <exception>

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

asio::awaitable<void> accept_all(server::parts& all) {
    for (std::size_t next = 0;; ++next) {
        auto& chosen = *all.shards[next % all.shards.size()];
        boost::system::error_code failed;
        auto socket = co_await all.acceptor.async_accept(
            chosen.context, asio::redirect_error(use_awaitable, failed));
        if (all.stopping || failed == asio::error::operation_aborted) co_return;
        if (failed) {  // out of file descriptors, say: let some connections end first
            asio::steady_timer pause(all.acceptor.get_executor(), std::chrono::milliseconds{20});
            co_await pause.async_wait(use_awaitable);
            continue;
        }
        asio::co_spawn(chosen.context, serve(std::move(socket), all, chosen), asio::detached);
    }
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
      acceptor(shards.front()->context, endpoint_of(options)) {}

shard& server::parts::owner(const http::request& in, shard& mine) {
    const auto world = world_claimed(in, match(in));
    return world == 0 ? mine : *shards[world % shards.size()];
}

asio::awaitable<http::response> server::parts::answer(const http::request& in, shard& mine) {
    if (shards.size() > 1 && asks_for_all_worlds(in))
        co_return co_await all_worlds(in, *this, mine);
    auto& at = owner(in, mine);
    for (;;) {
        auto made = co_await turn(in, at, mine);
        if (!made.again || stopping) co_return std::move(made.answer);
        asio::steady_timer wait(mine.context, *made.again);
        co_await wait.async_wait(use_awaitable);
    }
}

std::string server::parts::next_request_id() {
    return fmt::format("req-{:08}", requests.fetch_add(1) + 1);
}

server::server(const server_options& options, server_settings& settings)
    : parts_(std::make_unique<parts>(options, settings)) {}

server::~server() { stop(); }

registry& server::home() { return parts_->shards[1 % parts_->shards.size()]->worlds; }

void server::start() {
    parts_->started = true;
    asio::co_spawn(parts_->acceptor.get_executor(), accept_all(*parts_), asio::detached);
    for (auto& each : parts_->shards)
        each->thread = std::jthread([context = &each->context] { context->run(); });
}

void server::stop() {
    auto& all = *parts_;
    if (!all.started || all.stopping.exchange(true)) return;
    asio::post(all.acceptor.get_executor(), [&all] { all.acceptor.close(); });
    for (auto& each : all.shards)
        asio::post(each->context, [&own = *each] {
            for (auto* stream : own.idle) stream->cancel();
        });
    const auto end = std::chrono::steady_clock::now() + all.limits.grace;
    while (all.connections != 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    for (auto& each : all.shards) {
        each->busy.reset();
        each->context.stop();
    }
    for (auto& each : all.shards) each->thread.join();
}

std::uint16_t server::port() const { return parts_->acceptor.local_endpoint().port(); }

std::string server::url() const {
    const auto at = parts_->acceptor.local_endpoint();
    const auto host = at.address().is_v6() ? fmt::format("[{}]", at.address().to_string())
                                           : at.address().to_string();
    return fmt::format("http://{}:{}", host, at.port());
}

}  // namespace giftsim::fakeserver
