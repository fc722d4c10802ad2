// SPDX-License-Identifier: MIT
// What stands in the table of routes.
#pragma once

#include "fakeserver/http/message.hpp"
#include "fakeserver/oauth/scope.hpp"
#include "fakeserver/world/registry.hpp"
#include "fakeserver/world/token_fate.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace giftsim::fakeserver {

/// How a caller shows which world is meant, and that it may.
enum class access : std::uint8_t {
    open,           ///< no world, no credential
    control,        ///< no world; a loopback Host or the control key (SEC-06)
    control_world,  ///< the same, the world is the path's first parameter
    client,         ///< an OAuth client's own credentials, in header or body
    bearer,         ///< an access token, of one world (SEC-04); the sends API
    core,           ///< the same with a scope; Sendoso's Core API (API-07)
    marketplace,    ///< the same; Marketplace and SmartSend, with a limit of their own (API-08)
    scim,           ///< the same, of the client that SCIM alone knows
    organisation,   ///< the token of an organisation on Reachdesk (API-11)
    link,           ///< a secret in the path, of one world
    consent,        ///< an OAuth client's id, in query or form: a page that asks its user
};

struct access_token;

/// The token that a request shows in Authorization.
struct shown_token {
    token_fate fate = token_fate::good;   ///< good, too, where none is asked for
    const access_token* token = nullptr;  ///< null where it is none of this surface's client
};

/// One request at its handler.
struct call {
    const http::request& in;
    std::span<const std::string_view> args;  ///< the path's parameters, in order
    registry& all;
    hosted* here = nullptr;  ///< the world; null where the route has none
    user_id acting{};        ///< whose access token it is; none where there is none
    shown_token shown{};     ///< as it was when it was looked at

    tenant& world() const { return here->now; }
    const mint& secrets() const { return all.settings().secrets; }
};

struct route {
    http::method how;
    std::string_view pattern;  ///< "/_sim/worlds/{world}/digest"
    access reached_by;
    http::reply (*handle)(call& at);
    std::string_view operation;   ///< its name in documents and logs
    std::string_view summary;     ///< one line for people
    scope needs = scope::none;    ///< what the token must allow
    scope or_else = scope::none;  ///< this does as well; none: nothing else does
};

}  // namespace giftsim::fakeserver
