// SPDX-License-Identifier: MIT
// Secrets say whose they are.
#include "fakeserver/oauth/client.hpp"

namespace giftsim::fakeserver {
namespace {

scope_set only(scope what) {
    scope_set made;
    made.add(what);
    return made;
}

}  // namespace

std::optional<oauth_client> client_named(const call& at, std::string_view id) {
    if (at.here == nullptr) return std::nullopt;
    const auto opened = at.secrets().open(secret_kind::client, id);
    if (!opened || opened->world != at.here->number) return std::nullopt;
    for (const auto each : {oauth_client::ordinary, oauth_client::scim})
        if (opened->entity == static_cast<std::uint32_t>(each)) return each;
    return std::nullopt;
}

std::optional<oauth_client> client_shown(const call& at, const client_credentials& given) {
    const auto named = client_named(at, given.id);
    const auto id = at.secrets().open(secret_kind::client, given.id);
    const auto secret = at.secrets().open(secret_kind::client_secret, given.secret);
    return secret && id == secret ? named : std::nullopt;
}

scope_set scopes_of(oauth_client which) {
    return which == oauth_client::scim ? only(scope::scim) : scope_set::all();
}

scope_set usual_scopes_of(oauth_client which) {
    return only(which == oauth_client::scim ? scope::scim : scope::basic);
}

}  // namespace giftsim::fakeserver
