// SPDX-License-Identifier: MIT
// One POST per attempt, each on a connection of its own.
#include "fakeserver/net/courier.hpp"

#include "fakeserver/net/listed.hpp"
#include "fakeserver/webhooks/receiver_url.hpp"
#include "fakeserver/webhooks/webhook_call.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <exception>
#include <optional>

namespace giftsim::fakeserver {
namespace {

namespace beast = boost::beast;
namespace wire = boost::beast::http;

constexpr std::chrono::milliseconds watch_gap{100};
constexpr std::uint64_t read_of_body = 64U * 1024;  ///< what a receiver says is not looked at

wire::request<wire::string_body> request_of(const webhook_call& call, const receiver_url& to) {
    wire::request<wire::string_body> out(wire::verb::post, to.target, 11);
    out.set(wire::field::host, to.authority);
    out.set(wire::field::user_agent, "giftsim");
    out.set(wire::field::content_type, "application/json");
    out.set("svix-id", call.id);
    out.set("svix-timestamp", call.timestamp);
    out.set("svix-signature", call.signature);
    out.keep_alive(false);
    out.body() = call.body;
    out.prepare_payload();
    return out;
}

sim::attempt_outcome without_answer(const boost::system::error_code& failed) {
    return {failed == beast::error::timeout ? sim::attempt_end::timeout
                                            : sim::attempt_end::refused};
}

/// The status alone counts; the body is read so that the receiver can finish.
task<sim::attempt_outcome> answer_of(tcp_stream& stream) {
    boost::system::error_code failed;
    beast::flat_buffer buffer;
    wire::response_parser<wire::string_body> parser;
    parser.body_limit(read_of_body);
    co_await wire::async_read_header(stream, buffer, parser, failing_into(failed));
    if (failed) co_return without_answer(failed);
    const auto status = static_cast<std::uint16_t>(parser.get().result_int());
    co_await wire::async_read(stream, buffer, parser, failing_into(failed));
    if (failed == beast::error::timeout) co_return without_answer(failed);
    co_return sim::attempt_outcome{sim::attempt_end::answered, status};
}

task<sim::attempt_outcome> deliver(server::parts& all, shard& own, const webhook_call& call) {
    const auto to = parse_receiver_url(call.url, all.settings.webhook_hosts);
    if (!to) co_return sim::attempt_outcome{sim::attempt_end::refused};
    boost::system::error_code failed;
    tcp_resolver resolver(own.context);
    const auto places = co_await resolver.async_resolve(to->host, to->port, failing_into(failed));
    if (failed) co_return without_answer(failed);
    tcp_stream stream(own.context);
    const listed here(own.open, stream);
    stream.expires_after(all.limits.webhook_time);  // for all of it together
    co_await stream.async_connect(places, failing_into(failed));
    if (failed) co_return without_answer(failed);
    const auto out = request_of(call, *to);
    co_await wire::async_write(stream, out, failing_into(failed));
    if (failed) co_return without_answer(failed);
    co_return co_await answer_of(stream);
}

/// Whoever waits is told when it ends.
class courier_round {
public:
    courier_round(shard& own, std::uint32_t world) : own_(own), world_(world) {
        own_.carried.try_emplace(world);
    }
    courier_round(const courier_round&) = delete;
    courier_round& operator=(const courier_round&) = delete;
    ~courier_round() {
        const auto ended = own_.carried.extract(world_);
        for (auto* waiting : ended.mapped()) waiting->cancel();
    }

private:
    shard& own_;
    std::uint32_t world_;
};

/// What is carried next, if anything is.
struct next_call {
    std::uint32_t incarnation;
    sim::attempt_id attempt;
    webhook_call request;
};

std::optional<next_call> next_call_of(server::parts& all, shard& own, std::uint32_t world) {
    const auto* here = own.worlds.find(world);
    if (here == nullptr || all.stopping) return std::nullopt;
    const auto& calls = here->now.world().webhooks().calls();
    if (calls.empty()) return std::nullopt;
    return next_call{here->incarnation, calls.front(),
                     call_for(*here, calls.front(), all.settings)};
}

/// What a receiver does is its owner's conduct. That nobody listens is none.
void judge(hosted& here, const next_call& of, sim::attempt_outcome came,
           std::chrono::milliseconds took) {
    const bool answered = came.how == sim::attempt_end::answered;
    if (!answered && came.how != sim::attempt_end::timeout) return;
    const auto& attempt = here.now.world().webhooks().of(of.attempt);
    here.notes.judged.note(delivery_note{
        .message = of.request.id,
        .at = attempt.at,
        .status = answered ? std::optional{came.status} : std::nullopt,
        .took = took,
        .wrongly_signed = attempt.wrongly_signed,
    });
}

/// A world that has ended or gone back meanwhile is told nothing, nor one that has skipped the
/// call.
void tell(shard& own, std::uint32_t world, const next_call& of, sim::attempt_outcome came,
          std::chrono::milliseconds took) {
    auto* here = own.worlds.find(world);
    if (here == nullptr || here->incarnation != of.incarnation) return;
    const auto& calls = here->now.world().webhooks().calls();
    if (calls.empty() || calls.front() != of.attempt) return;
    judge(*here, of, came, took);
    own.worlds.catch_up(*here);
    (void)here->now.arrange(answer_to(here->now, of.attempt, came));
}

/// A world whose clock runs and which somebody listens to, brought up to date, has calls.
bool has_come_to_call(shard& own, hosted& which) {
    if (!which.clock.runs() || !which.now.world().webhooks().listens()) return false;
    try {
        own.worlds.catch_up(which);
    } catch (const std::exception&) {
        return false;  // a world that contradicts itself: whoever asks for it is told
    }
    return has_calls(own, which.number);
}

task<void> carry_present(server::parts& all, shard& own, std::uint32_t world,
                         [[maybe_unused]] attendance::mark present) {
    co_await carry(all, own, world);
}

}  // namespace

bool has_calls(shard& own, std::uint32_t world) {
    const auto* here = own.worlds.find(world);
    return here != nullptr && !here->now.world().webhooks().calls().empty() &&
           !own.carried.contains(world);
}

task<void> carry(server::parts& all, shard& own, std::uint32_t world) {
    if (!has_calls(own, world)) co_return;
    const courier_round round(own, world);
    while (const auto next = next_call_of(all, own, world)) {
        const auto begun = all.settings.wall.steady();
        const auto came = co_await deliver(all, own, next->request);
        if (all.stopping && came.how != sim::attempt_end::answered) co_return;  // cut off
        tell(own, world, *next, came, all.settings.wall.steady() - begun);
    }
}

task<void> wait_for_courier(server::parts& all, shard& own, std::uint32_t world) {
    const auto round = own.carried.find(world);
    if (round == own.carried.end()) co_return;
    wall_timer until_over(own.context, all.limits.webhook_time);
    round->second.insert(&until_over);
    boost::system::error_code ended;
    co_await until_over.async_wait(failing_into(ended));
    if (const auto still = own.carried.find(world); still != own.carried.end())
        still->second.erase(&until_over);
}

void start_courier(server::parts& all, shard& own, std::uint32_t world) {
    asio::co_spawn(own.context, carry_present(all, own, world, attendance::mark(all.present)),
                   asio::detached);
}

task<void> watch_clocks(server::parts& all, shard& own, [[maybe_unused]] attendance::mark present) {
    boost::system::error_code stopped;
    while (!all.stopping) {
        own.pulse.expires_after(watch_gap);
        co_await own.pulse.async_wait(failing_into(stopped));
        if (all.stopping) co_return;
        for (const auto& [number, each] : own.worlds.worlds())
            if (has_come_to_call(own, *each)) start_courier(all, own, number);
    }
}

}  // namespace giftsim::fakeserver
