// SPDX-License-Identifier: MIT
// Guards first; what is refused leaves codes and tokens as they were.
#include "fakeserver/oauth/grants.hpp"

#include "fakeserver/http/answers.hpp"
#include "fakeserver/oauth/client.hpp"
#include "fakeserver/oauth/proof_key.hpp"
#include "fakeserver/sends_api/errors.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

http::response refused(std::string_view error, std::string_view description) {
    return oauth_error(400, error, description);
}

sim::json_view new_access_token(call& at, const grant& allows) {
    auto& world = at.world();
    const auto token =
        at.secrets().make(secret_kind::access, {at.here->number, ++at.here->grants, 0});
    world.tokens().add(token, access_token{allows, world.now() + token_life});
    return {{"access_token", token},
            {"token_type", "Bearer"},
            {"expires_in", std::chrono::seconds{token_life}.count()},
            {"created_at",
             std::chrono::floor<std::chrono::seconds>(world.now()).time_since_epoch().count()}};
}

/// `allows` may be less than the refresh token will allow.
http::response new_pair(call& at, const grant& allows, const grant& refreshes) {
    auto body = new_access_token(at, allows);
    const auto refresh =
        at.secrets().make(secret_kind::refresh, {at.here->number, at.here->grants, 0});
    at.world().tokens().add(refresh, refresh_token{refreshes});
    body["refresh_token"] = refresh;
    body["scope"] = names_of(allows.scopes);
    return http::json_answer(200, body);
}

bool is_proven(const authorization_code& by, const std::string& verifier) {
    if (by.challenge.empty()) return verifier.empty();
    return !verifier.empty() && challenge_of(verifier, by.hashed) == by.challenge;
}

constexpr std::string_view user_gone = "the user who agreed is gone";

}  // namespace

std::string token_request::text(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const http::pair& each) { return each.name == name; });
    return found == fields.end() ? std::string{} : found->value;
}

http::response grant_by_credentials(call& at, const token_request& from) {
    return http::json_answer(
        200, new_access_token(at, {.client = from.client, .scopes = scopes_of(from.client)}));
}

http::response grant_by_code(call& at, const token_request& from) {
    const auto text = from.text("code");
    const auto uri = from.text("redirect_uri");
    if (text.empty() || uri.empty())
        return refused("invalid_request",
                       "send the code, and the redirect_uri that it was sent to");
    auto& world = at.world();
    auto* code = world.tokens().code(text);
    if (code == nullptr || code->allows.client != from.client)
        return refused("invalid_grant", "there is no such code of this client");
    if (code->used) {
        world.tokens().revoke_consent(code->allows.consent);
        return refused("invalid_grant",
                       "the code was used before; what it gave then is revoked now");
    }
    if (world.now() >= code->expires)
        return refused("invalid_grant", "the code is older than ten minutes");
    if (uri != code->redirect_uri)
        return refused("invalid_grant",
                       "the redirect_uri is not the one that the code was sent to");
    if (!is_proven(*code, from.text("code_verifier")))
        return refused("invalid_grant",
                       code->challenge.empty()
                           ? "there is a code_verifier, but no code_challenge came before it"
                           : "the code_verifier does not come to the code_challenge");
    if (!world.is_here(code->allows.user)) return refused("invalid_grant", user_gone);
    code->used = true;
    const auto allows = code->allows;
    return new_pair(at, allows, allows);
}

http::response grant_by_refresh(call& at, const token_request& from) {
    const auto text = from.text("refresh_token");
    if (text.empty()) return refused("invalid_request", "refresh_token is missing");
    auto& world = at.world();
    auto* old = world.tokens().refresh(text);
    if (old == nullptr || old->allows.client != from.client)
        return refused("invalid_grant", "there is no such refresh token of this client");
    if (old->spent)
        return refused("invalid_grant", "the refresh token was used or revoked; each is good once");
    if (!world.is_here(old->allows.user)) return refused("invalid_grant", user_gone);
    const auto agreed = old->allows;
    auto allows = agreed;
    if (const auto wanted = from.text("scope"); !wanted.empty()) {
        const auto scopes = parse_scopes(wanted);
        if (!scopes || scopes->empty() || !scopes->is_within(agreed.scopes))
            return refused("invalid_scope", "agreed to was: " + names_of(agreed.scopes));
        allows.scopes = *scopes;
    }
    old->spent = true;
    return new_pair(at, allows, agreed);
}

std::string make_code(call& at, authorization_code given) {
    const auto number = ++at.here->grants;
    given.allows.consent = number;
    given.expires = at.world().now() + code_life;
    auto text = at.secrets().make(secret_kind::authorization_code, {at.here->number, number, 0});
    at.world().tokens().add(text, std::move(given));
    return text;
}

}  // namespace giftsim::fakeserver
