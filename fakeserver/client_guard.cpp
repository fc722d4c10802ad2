// SPDX-License-Identifier: MIT
// A row says whose tokens a kind of access takes; the shape of the refusals is the surface's, their
// order everybody's (API-05).
#include "fakeserver/client_guard.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/guard.hpp"
#include "fakeserver/refusal_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

struct row {
    access how;
    oauth_client of;
};

constexpr std::array rows{
    row{access::bearer, oauth_client::ordinary},
    row{access::core, oauth_client::ordinary},
    row{access::marketplace, oauth_client::ordinary},
    row{access::scim, oauth_client::scim},
};

const row* row_of(access how) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const row& each) { return each.how == how; });
    return found == rows.end() ? nullptr : &*found;
}

constexpr std::string_view missing_token =
    "send Authorization: Bearer TOKEN; POST /oauth/token gives one";
constexpr std::string_view invalid_token =
    "the access token is unknown, revoked or older than two hours";
/// Sendoso's own words, whatever is wrong with it.
constexpr std::string_view documented_invalid_token = "The access token is invalid";

std::string_view words_of(access how, std::string_view ours) {
    return how == access::bearer ? ours : documented_invalid_token;
}

http::response unauthorised(access how, std::string_view code, std::string_view message,
                            std::string challenge) {
    auto refused = refusal_of(how, 401, code, words_of(how, message));
    refused.headers.push_back({"WWW-Authenticate", std::move(challenge)});
    return refused;
}

http::response refused_token(access how, bool shown) {
    if (!shown)
        return unauthorised(how, "missing_token", missing_token, "Bearer realm=\"giftsim\"");
    return unauthorised(how, "invalid_token", invalid_token,
                        "Bearer realm=\"giftsim\", error=\"invalid_token\", "
                        "error_description=\"the access token is unknown, revoked or expired\"");
}

http::response lacking_scope(access how, scope needed) {
    auto refused = refusal_of(how, 403, "insufficient_scope",
                              fmt::format("The access token lacks the scope {}", name(needed)));
    refused.headers.push_back(
        {"WWW-Authenticate",
         fmt::format("Bearer realm=\"giftsim\", error=\"insufficient_scope\", scope=\"{}\"",
                     name(needed))});
    return refused;
}

bool is_allowed(scope_set has, const route& by) {
    return has.has(by.needs) || (by.or_else != scope::none && has.has(by.or_else));
}

/// None: there is no limit.
std::optional<rate_rule> rule_of(const call& at) {
    const auto rule = at.world().limit()
                          ? at.world().limit()
                          : (at.here->clock.runs() ? std::optional{rate_rule{}} : std::nullopt);
    return rule && rule->requests != 0 ? rule : std::nullopt;
}

http::response refused_until(access how, instant now, instant free, std::string_view message) {
    auto refused = refusal_of(how, 429, "rate_limited", message);
    tell_when_free(refused, how, now, free);
    return refused;
}

constexpr std::string_view too_many = "Too many requests";

std::optional<http::response> guard_sends(tenant& world, const rate_rule& rule) {
    const auto now = world.now();
    const auto wait = world.limits().take_sends(rule, now, world.sendosos_account().block);
    if (!wait) return std::nullopt;
    return refused_until(access::bearer, now, now + std::chrono::seconds{*wait},
                         fmt::format("more than {} requests in {}; try again in {} s",
                                     rule.requests, to_text(rule.per), *wait));
}

std::optional<http::response> guard_limit(call& at, access how) {
    const auto rule = rule_of(at);
    if (!rule) return std::nullopt;
    auto& world = at.world();
    const auto now = world.now();
    if (how == access::bearer) return guard_sends(world, *rule);
    if (how == access::marketplace) {
        const auto free = world.limits().take_of_user(at.acting, now);
        return free ? std::optional{refused_until(how, now, *free, too_many)} : std::nullopt;
    }
    const bool passes = how == access::core ? world.limits().take_core(*rule, now)
                                            : world.limits().take_scim(*rule, now);
    if (passes) return std::nullopt;
    return refused_until(how, now, now + client_limits::core_block, too_many);
}

token_fate fate_of_organisation_token(const call& at) {
    const auto opened = at.secrets().open(secret_kind::reachdesk, bearer_token(at.in));
    if (!opened || opened->world != at.here->number) return token_fate::unknown;
    const auto good = at.world().tokens().organisation_issue();
    if (opened->n == good) return token_fate::good;
    return opened->n < good ? token_fate::revoked : token_fate::unknown;
}

/// The token that is shown, if it is one of the client whose surface this is; else null.
const access_token* shown_by(const call& at, access how) {
    const auto* taken = row_of(how);
    if (taken == nullptr) return nullptr;
    const auto* known = at.world().tokens().access(bearer_token(at.in));
    return known != nullptr && known->allows.client == taken->of ? known : nullptr;
}

}  // namespace

bool shows_a_token(access how) { return row_of(how) != nullptr || how == access::organisation; }

void look_at_token(call& at, access how) {
    at.shown = {};
    if (how == access::organisation) at.shown.fate = fate_of_organisation_token(at);
    if (row_of(how) == nullptr) return;
    at.shown.token = shown_by(at, how);
    at.shown.fate = at.world().fate_of(at.shown.token);
}

std::optional<http::response> guard_client(call& at, const route& by) {
    const auto how = by.reached_by;
    if (!shows_a_token(how)) return std::nullopt;
    const bool known = at.here != nullptr && at.shown.fate == token_fate::good;
    if (!known) return refused_token(how, !bearer_token(at.in).empty());
    if (how == access::organisation) return std::nullopt;
    const auto& allows = at.shown.token->allows;
    if (!is_allowed(allows.scopes, by)) return lacking_scope(how, by.needs);
    at.acting = at.world().acting_by(allows);
    return guard_limit(at, how);
}

void revoke_shown(call& at, access how) {
    if (how != access::organisation)
        at.world().tokens().revoke(bearer_token(at.in));
    else if (at.shown.fate == token_fate::good)
        at.world().tokens().revoke_organisation_token();
    look_at_token(at, how);
}

}  // namespace giftsim::fakeserver
