// SPDX-License-Identifier: MIT
// Accepting, handing over, stopping.
#include "fakeserver/net/server.hpp"

#include "fakeserver/http/answers.hpp"
#include "fakeserver/metrics/metrics.hpp"
#include "fakeserver/net/courier.hpp"
#include "fakeserver/net/shard.hpp"
#include "fakeserver/net/tls_context.hpp"
#include "fakeserver/routes.hpp"
#include "sim/view/json.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <system_error>

namespace giftsim::fakeserver {
namespace {

using asio::use_awaitable;

/// What `work` gives, on the thread of `owner`.
template <class Work>
auto done_by(shard& owner, shard& mine, Work work) -> asio::awaitable<decltype(work())> {
    if (&owner == &mine) co_return work();
    const auto there = [&]() -> asio::awaitable<decltype(work())> { co_return work(); };
    co_return co_await asio::co_spawn(owner.context, there, use_awaitable);
}

/// Whose world a request concerns, and what its webhooks have to do with the answer.
struct errand {
    const route* found = nullptr;  ///< null: no route fits
    std::uint32_t world = 0;
    bool controls = false;  ///< it is the control API's
    bool is_advance = false;
};

errand errand_of(const http::request& in) {
    const auto by = match(in);
    errand found{by.found, world_claimed(in, by)};
    found.controls = by.found != nullptr && by.found->reached_by == access::control_world;
    found.is_advance = found.controls && by.found->operation == "clock.advance";
    return found;
}

/// What is on its way when the control API is called arrives first; a second advance is told at
/// once that it is one too many.
asio::awaitable<void> let_arrive(server::parts& all, shard& owner, const errand& what) {
    const auto* here = owner.worlds.find(what.world);
    const bool is_busy = what.is_advance && here != nullptr && here->advancing;
    if (!is_busy) co_await wait_for_courier(all, owner, what.world);
}

/// One turn of a handler.
struct turned {
    http::reply made;
    bool left_mail = false;  ///< for whoever the world's webhooks go to
};

asio::awaitable<turned> turn_here(server::parts& all, const http::request& in, shard& owner,
                                  const errand& what, bool is_first) {
    if (is_first && what.controls) co_await let_arrive(all, owner, what);
    auto made = owner.app.handle(in);
    if (what.controls) co_await carry(all, owner, what.world);
    co_return turned{std::move(made), has_calls(owner, what.world)};
}

/// The same, on the thread that owns the world.
asio::awaitable<turned> turn(server::parts& all, const http::request& in, shard& owner, shard& mine,
                             const errand& what, bool is_first = true) {
    auto there = turn_here(all, in, owner, what, is_first);
    if (&owner == &mine) return there;
    return asio::co_spawn(owner.context, std::move(there), use_awaitable);
}

/// The worlds of all threads in one list, by number.
asio::awaitable<http::response> all_worlds(const http::request& in, server::parts& all,
                                           shard& mine) {
    auto list = sim::json_view::array();
    http::response last;
    const errand none;
    for (const auto& each : all.shards) {
        auto part = co_await turn(all, in, *each, mine, none);
        last = std::move(part.made.answer);
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

/// The metrics with the worlds of all threads.
asio::awaitable<http::response> all_metrics(const http::request& in, server::parts& all,
                                            shard& mine) {
    const errand none;
    auto here = co_await turn(all, in, mine, mine, none);
    auto answer = std::move(here.made.answer);
    if (answer.status != 200) co_return answer;
    world_totals sum;
    for (const auto& each : all.shards) {
        const auto totals =
            co_await done_by(*each, mine, [&own = *each] { return totals_of(own.worlds); });
        sum += totals;
    }
    answer.body = server_metrics(all.settings, sum);
    co_return answer;
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

/// Whatever it may have said before.
bool has_hung_up(tcp::socket& client) {
    pollfd look{client.native_handle(), POLLRDHUP, 0};
    return ::poll(&look, 1, 0) > 0;
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
      log(options.log),
      tls(options.tls ? make_tls_context(*options.tls) : nullptr),
      settings(shared),
      shards([&] {
          std::vector<std::unique_ptr<shard>> made;
          for (unsigned i = 0; i < options.threads; ++i)
              made.push_back(std::make_unique<shard>(shared, i, options.threads));
          return made;
      }()),
      acceptor(shards.front()->context, endpoint_of(options)),
      at(acceptor.local_endpoint()),
      began(shared.wall.date()) {
    // A command that is run beside the server must not keep the port.
    if (::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "fcntl");
    settings.counts = [this] { return counts(); };
}

server::parts::~parts() { settings.counts = nullptr; }

server_counts server::parts::counts() const {
    server_counts sum{no_traffic(), served, began};
    for (const auto& each : shards) each->seen.add_to(sum.traffic);
    return sum;
}

shard& server::parts::owner(std::uint32_t world, shard& mine) {
    return world == 0 ? mine : *shards[world % shards.size()];
}

asio::awaitable<answered> server::parts::answer(const http::request& in, shard& mine,
                                                tcp::socket& client) {
    const auto what = errand_of(in);
    const auto operation = what.found == nullptr ? std::string_view{} : what.found->operation;
    // GCC 12 copies what is awaited inside of braces byte by byte (a bug), so it has a name.
    if (shards.size() > 1 && operation == "worlds.list") {
        auto list = co_await all_worlds(in, *this, mine);
        co_return answered{std::move(list), &mine, what.found};
    }
    if (shards.size() > 1 && operation == "metrics") {
        auto sums = co_await all_metrics(in, *this, mine);
        co_return answered{std::move(sums), &mine, what.found};
    }
    auto& there = owner(what.world, mine);
    for (bool is_first = true;; is_first = false) {
        auto [made, left_mail] = co_await turn(*this, in, there, mine, what, is_first);
        if (!made.again)
            co_return answered{std::move(made.answer), &there,    what.found, made.world,
                               std::move(made.bug),    left_mail, made.how};
        // Work goes on as long as it may; who only waits is sent away first.
        const bool waits = made.again->count() > 0;
        if (out_of_grace || (waits && (stopping || has_hung_up(client)))) break;
        asio::steady_timer wait(mine.context, *made.again);
        co_await wait.async_wait(use_awaitable);
    }
    auto answer = interrupted();
    answer.headers.push_back({"X-Request-Id", in.id});
    co_return answered{std::move(answer), &mine, what.found};
}

asio::awaitable<std::optional<std::string>> server::parts::piece_of(const answered& answer,
                                                                    shard& mine) {
    return done_by(*answer.by, mine, [&answer] { return answer.said.rest(); });
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
    for (auto& each : all.shards)
        asio::co_spawn(each->context, watch_clocks(all, *each, attendance::mark(all.present)),
                       asio::detached);
    all.started = true;
}

void server::stop(std::stop_token at_once) {
    auto& all = *parts_;
    if (!all.started || all.stopping.exchange(true)) return;
    asio::post(all.acceptor.get_executor(), [&all] { all.acceptor.close(); });
    for (auto& each : all.shards)
        asio::post(each->context, [&own = *each] {
            for (auto* stream : own.idle) stream->cancel();
            own.pulse.cancel();
        });
    if (!all.present.wait_for(all.limits.grace, std::move(at_once))) {
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

std::string server::address() const { return parts_->at.address().to_string(); }

std::string server::url() const {
    return (parts_->tls ? "https://" : "http://") + name_of(parts_->at);
}

std::string name_of(const tcp::endpoint& at) {
    const auto host = at.address().is_v6() ? fmt::format("[{}]", at.address().to_string())
                                           : at.address().to_string();
    return fmt::format("{}:{}", host, at.port());
}

}  // namespace giftsim::fakeserver
