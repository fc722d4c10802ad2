// SPDX-License-Identifier: MIT
// POST /oauth/token: client credentials for an access token of two hours (API-02).
#include "fakeserver/http/answers.hpp"
#include "fakeserver/sends_api/credentials.hpp"
#include "fakeserver/sends_api/errors.hpp"
#include "fakeserver/sends_api/handlers.hpp"

#include <algorithm>
#include <chrono>

namespace giftsim::fakeserver {
namespace {

constexpr auto token_life = std::chrono::hours{2};

http::response not_cached(http::response made) {
    made.headers.push_back({"Cache-Control", "no-store"});
    made.headers.push_back({"Pragma", "no-cache"});
    return made;
}

bool is_client(const call& at, const client_credentials& given) {
    if (at.here == nullptr) return false;
    const auto id = at.secrets().open(secret_kind::client, given.id);
    const auto secret = at.secrets().open(secret_kind::client_secret, given.secret);
    return id && secret && *id == *secret && id->world == at.here->number;
}

http::response granted(call& at) {
    auto& world = at.world();
    const auto token =
        at.secrets().make(secret_kind::access, {at.here->number, ++at.here->grants, 0});
    world.grant(token, world.now() + token_life);
    const auto created =
        std::chrono::floor<std::chrono::seconds>(world.now()).time_since_epoch().count();
    return http::json_answer(200, {{"access_token", token},
                                   {"token_type", "Bearer"},
                                   {"expires_in", std::chrono::seconds{token_life}.count()},
                                   {"created_at", created}});
}

http::response answer(call& at) {
    bool understood = false;
    const auto fields = token_fields(at.in, understood);
    if (!understood)
        return oauth_error(400, "invalid_request",
                           "send each field once, as JSON or as a form, with its Content-Type");
    const auto type = std::find_if(fields.begin(), fields.end(),
                                   [](const auto& each) { return each.name == "grant_type"; });
    if (type == fields.end())
        return oauth_error(400, "invalid_request", "grant_type is missing: client_credentials");
    const auto given = client_credentials_of(at.in);
    if (given.twice)
        return oauth_error(400, "invalid_request",
                           "send the credentials in the header or in the body, not in both");
    if (!is_client(at, given)) {
        auto refused = oauth_error(401, "invalid_client",
                                   "client_id and client_secret are not those of a world here");
        refused.headers.push_back({"WWW-Authenticate", "Basic realm=\"giftsim\""});
        return refused;
    }
    if (type->value != "client_credentials")
        return oauth_error(400, "unsupported_grant_type",
                           "this surface grants client_credentials only");
    return granted(at);
}

}  // namespace

http::reply give_token(call& at) { return not_cached(answer(at)); }

}  // namespace giftsim::fakeserver
