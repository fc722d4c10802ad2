// SPDX-License-Identifier: MIT
// First what must be right to send a browser anywhere, then the rest, in the standard's order.
#include "fakeserver/oauth/consent_request.hpp"

#include "fakeserver/oauth/client.hpp"
#include "fakeserver/oauth/proof_key.hpp"
#include "fakeserver/oauth/redirection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// The value of a parameter that stands once, or nothing stands.
std::string text(const std::vector<http::pair>& from, std::string_view name) {
    const auto found = std::find_if(from.begin(), from.end(),
                                    [&](const http::pair& each) { return each.name == name; });
    return found == from.end() ? std::string{} : found->value;
}

bool stands_twice(const std::vector<http::pair>& from, std::string_view name) {
    return std::count_if(from.begin(), from.end(),
                         [&](const http::pair& each) { return each.name == name; }) > 1;
}

std::string what_is_untrusted(const call& at, const std::vector<http::pair>& from) {
    for (const auto* name : {"client_id", "redirect_uri"})
        if (stands_twice(from, name)) return fmt::format("{} stands there twice", name);
    if (!client_named(at, text(from, "client_id"))) return "its client_id is of no world";
    if (!may_be_redirected_to(text(from, "redirect_uri")))
        return "redirect_uri has to be an http or https address, or one with a scheme of the "
               "application's own that has a dot in it, and no fragment";
    return {};
}

void refuse(consent_request& what, std::string_view error, std::string_view problem) {
    if (!what.error.empty()) return;
    what.error = error;
    what.problem = problem;
}

void read_scopes(consent_request& into, const std::string& wanted) {
    const auto most = scopes_of(into.client);
    const auto scopes = parse_scopes(wanted);
    if (!scopes || !scopes->is_within(most))
        return refuse(into, "invalid_scope",
                      fmt::format("this client can ask for: {}", names_of(most)));
    into.scopes = scopes->empty() ? usual_scopes_of(into.client) : *scopes;
}

void read_challenge(consent_request& into, const std::vector<http::pair>& from) {
    into.challenge = text(from, "code_challenge");
    const auto method = text(from, "code_challenge_method");
    into.hashed = method == "S256";
    if (!method.empty() && method != "plain" && method != "S256")
        return refuse(into, "invalid_request", "code_challenge_method is S256 or plain");
    if (into.challenge.empty() && !method.empty())
        return refuse(into, "invalid_request", "code_challenge is missing");
    if (!into.challenge.empty() && !is_proof_key(into.challenge))
        refuse(into, "invalid_request",
               "code_challenge has 43 to 128 letters, digits and -._~ (RFC 7636)");
}

}  // namespace

const std::vector<std::string_view> consent_parameters{
    "response_type", "client_id",      "redirect_uri",         "scope",
    "state",         "code_challenge", "code_challenge_method"};

consent_request read_consent_request(const call& at, const std::vector<http::pair>& from) {
    consent_request read;
    read.untrusted = what_is_untrusted(at, from);
    if (!read.untrusted.empty()) return read;
    read.client = *client_named(at, text(from, "client_id"));
    read.redirect_uri = text(from, "redirect_uri");
    read.state = text(from, "state");
    for (const auto name : consent_parameters)
        if (stands_twice(from, name))
            refuse(read, "invalid_request", fmt::format("{} stands there twice", name));
    const auto type = text(from, "response_type");
    if (type.empty()) refuse(read, "invalid_request", "response_type is missing: code");
    if (type != "code") refuse(read, "unsupported_response_type", "response_type is code");
    read_scopes(read, text(from, "scope"));
    read_challenge(read, from);
    return read;
}

http::response consent_request::answer(std::vector<http::pair> outcome) const {
    if (!state.empty()) outcome.push_back({"state", state});
    return redirect_to(redirect_uri, outcome);
}

}  // namespace giftsim::fakeserver
