// SPDX-License-Identifier: MIT
// Ids, secrets and signatures exist only here; the world knows none of them. Timestamps are the
// wall's unless the endpoint wants the world's (WH-01).
#include "fakeserver/webhooks/webhook_call.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/webhooks/send_gid.hpp"
#include "fakeserver/webhooks/signature.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace giftsim::fakeserver {
namespace {

/// Of a wrong signature: a key that nobody was told.
constexpr std::uint32_t another_key = 1;

std::string key_of(const hosted& in, sim::endpoint_id which, const mint& secrets,
                   std::uint32_t n = 0) {
    return secrets.signing_key({in.number, which.number, n});
}

std::string seconds(instant at) {
    return std::to_string(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
}

}  // namespace

std::string message_name(const hosted& in, sim::message_id which, const mint& secrets) {
    return secrets.message_name({in.number, which.number, in.incarnation});
}

std::string webhook_secret_of(const hosted& in, sim::endpoint_id which, const mint& secrets) {
    return webhook_secret(key_of(in, which, secrets));
}

std::string webhook_body(const sim::webhook_message& what) {
    return fmt::format(R"({{"send_gid":"{}","status_changed_at":"{}"}})", send_gid(what.send),
                       to_text(what.at));
}

webhook_call call_for(const hosted& in, sim::attempt_id which, const server_settings& settings) {
    const auto& log = in.now.world().webhooks();
    const auto& made = log.of(which);
    const auto& about = log.of(made.delivery);
    const auto& to = log.of(about.to);
    webhook_call call{.url = to.url,
                      .id = message_name(in, about.what, settings.secrets),
                      .timestamp = seconds(to.world_time ? made.at : settings.wall.date()),
                      .signature = {},
                      .body = webhook_body(log.of(about.what))};
    const auto key = key_of(in, about.to, settings.secrets, made.wrongly_signed ? another_key : 0);
    call.signature = webhook_signature(key, {call.id, call.timestamp, call.body});
    return call;
}

sim::answer_webhook answer_to(const tenant& in, sim::attempt_id call, sim::attempt_outcome came) {
    const auto& log = in.world().webhooks();
    const auto& about = log.of(log.of(call).delivery);
    return {about.to, about.what, came};
}

void fail_calls(tenant& of) {
    while (!of.world().webhooks().calls().empty()) {
        const auto next = of.world().webhooks().calls().front();
        (void)of.arrange(answer_to(of, next, {sim::attempt_end::no_courier})).value();
    }
}

}  // namespace giftsim::fakeserver
