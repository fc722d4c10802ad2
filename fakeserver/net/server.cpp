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

/// What `work` gives, on the thread of `owner`.
template <class Work>
auto done_by(shard& owner, shard& mine, Work work) -> task<decltype(work())> {
    if (&owner == &mine) co_return work();
    const auto there = [&]() -> task<decltype(work())> { co_return work(); };
    co_return co_await asio::co_spawn(owner.context, there, use_task);
}

/// It is about the worlds of all threads.
bool is_about_all(const matched& what) {
    if (what.found == nullptr) return false;
    const auto operation = what.found->operation;
    return operation == "worlds.list" || operation == "metrics";
}

/// What is on its way when the control API is called arrives first; a second advance is told at
/// once that it is one too many.
task<void> let_arrive(server::parts& all, shard& owner, const matched& what) {
    const auto* here = owner.worlds.find(what.world);
    const bool is_busy =
        what.found->operation == "clock.advance" && here != nullptr && here->advancing;
    if (!is_busy) co_await wait_for_courier(all, owner, what.world);
}

/// One turn of a handler.
struct turned {
    http::reply made;
    bool left_mail = false;  ///< for whoever the world's webhooks go to
};

task<turned> turn_here(server::parts& all, const http::request& in, shard& owner,
                       const matched& what, bool is_first) {
    if (is_first && what.controls()) co_await let_arrive(all, owner, what);
    auto made = owner.app.handle(in, what);
    if (what.controls()) co_await carry(all, owner, what.world);
    co_return turned{std::move(made), has_calls(owner, what.world)};
}

/// The same, on the thread that owns the world.
task<turned> turn(server::parts& all, const http::request& in, shard& owner, shard& mine,
                  const matched& what, bool is_first = true) {
    auto there = turn_here(all, in, owner, what, is_first);
    if (&owner == &mine) return there;
    return asio::co_spawn(owner.context, std::move(there), use_task);
}

/// The worlds of all threads in one list, by number.
task<http::response> all_worlds(const http::request& in, const matched& what, server::parts& all,
                                shard& mine) {
    auto list = sim::json_view::array();
    http::response last;
    for (const auto& each : all.shards) {
        auto part = co_await turn(all, in, *each, mine, what);
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
task<http::response> all_metrics(const http::request& in, const matched& what, server::parts& all,
                                 shard& mine) {
    auto here = co_await turn(all, in, mine, mine, what);
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
task<bool> accept_one(server::parts& all, shard& chosen) {
    boost::system::error_code failed;
    auto socket =
        co_await all.acceptor.async_accept(chosen.context.get_executor(), failing_into(failed));
    if (all.stopping) co_return false;
    if (failed) {  // out of file descriptors, say: let some connections end first
        wall_timer pause(all.acceptor.get_executor(), std::chrono::milliseconds{20});
        co_await pause.async_wait(use_task);
        co_return true;
    }
    // Whatever is thrown there ends that connection and nothing else.
    asio::co_spawn(chosen.context,
                   serve(std::move(socket), all, chosen, attendance::mark(all.present)),
                   asio::detached);
    co_return true;
}

task<void> accept_all(server::parts& all, [[maybe_unused]] attendance::mark present) {
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
bool has_hung_up(tcp_socket& client) {
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

std::optional<answered> server::parts::answer_at_once(const http::request& in, const matched& what,
                                                      shard& mine) {
    if (what.controls() || &owner(what.world, mine) != &mine) return std::nullopt;
    if (shards.size() > 1 && is_about_all(what)) return std::nullopt;
    auto made = mine.app.handle(in, what);
    if (made.again) return std::nullopt;
    return answered{std::move(made), &mine, what.found, has_calls(mine, what.world)};
}

task<answered> server::parts::answer(const http::request& in, const matched& what, shard& mine,
                                     tcp_socket& client) {
    const auto* found = what.found;
    // GCC 12 copies what is awaited inside of braces byte by byte (a bug), so it has a name.
    if (shards.size() > 1 && is_about_all(what)) {
        const bool lists = found->operation == "worlds.list";
        auto all = lists ? all_worlds(in, what, *this, mine) : all_metrics(in, what, *this, mine);
        auto said = co_await std::move(all);
        co_return answered{std::move(said), &mine, found, false};
    }
    auto& there = owner(what.world, mine);
    for (bool is_first = true;; is_first = false) {
        auto [made, left_mail] = co_await turn(*this, in, there, mine, what, is_first);
        if (!made.again) co_return answered{std::move(made), &there, found, left_mail};
        // Work goes on as long as it may; who only waits is sent away first.
        const bool waits = made.again->count() > 0;
        if (out_of_grace || (waits && (stopping || has_hung_up(client)))) break;
        wall_timer wait(mine.context, *made.again);
        co_await wait.async_wait(use_task);
    }
    auto answer = interrupted();
    answer.headers.push_back({"X-Request-Id", in.id});
    co_return answered{std::move(answer), &mine, found, false};
}

task<std::optional<std::string>> server::parts::piece_of(const answered& answer, shard& mine) {
    return done_by(*answer.by, mine, [&answer] { return answer.made.answer.rest(); });
}

std::string server::parts::next_request_id() {
    const fmt::format_int number(requests.fetch_add(1) + 1);
    constexpr std::size_t digits = 8;
    std::string id = "req-";
    if (number.size() < digits) id.append(digits - number.size(), '0');
    return id.append(number.data(), number.size());
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
            for (auto* one : own.open)
                if (one->idle) one->stream.cancel();
            own.pulse.cancel();
        });
    if (!all.present.wait_for(all.limits.grace, std::move(at_once))) {
        all.out_of_grace = true;
        for (auto& each : all.shards)
            asio::post(each->context, [&own = *each] {
                for (auto* one : own.open) one->stream.close();
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
