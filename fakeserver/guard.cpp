// SPDX-License-Identifier: MIT
// Each guard says what is wrong and what would be right.
#include "fakeserver/guard.hpp"

#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/http/basic.hpp"
#include "fakeserver/sends_api/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <openssl/crypto.h>

namespace giftsim::fakeserver {
namespace {

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

bool same_secret(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

http::response unauthorised(std::string_view code, std::string_view message,
                            std::string challenge) {
    auto refused = api_error(401, code, message);
    refused.headers.push_back({"WWW-Authenticate", std::move(challenge)});
    return refused;
}

constexpr std::string_view loopback_only =
    "the control API answers only to this machine: call it as localhost or 127.0.0.1";

}  // namespace

bool is_loopback(std::string_view host) {
    const auto name = lowered(without_port(host));
    if (name == "localhost" || name == "[::1]") return true;
    const auto is_digit_or_dot = [](char c) { return c == '.' || (c >= '0' && c <= '9'); };
    return name.starts_with("127.") && std::all_of(name.begin(), name.end(), is_digit_or_dot);
}

std::string_view bearer_token(const http::request& in) {
    return http::credentials(in, "bearer").value_or(std::string_view{});
}

std::optional<http::response> guard_control(const http::request& in, std::string_view key) {
    const auto origin = in.header("origin");
    const auto host = in.header("host");
    const auto scheme_end = origin.find("://");
    const auto origin_host =
        scheme_end == std::string_view::npos ? origin : origin.substr(scheme_end + 3);
    if (!origin.empty() && origin_host != host)
        return http::error_answer(
            403, "foreign_origin",
            fmt::format("pages of {} may not control giftsim (SEC-06)", origin));
    if (!in.body.empty() && http::media_type(in) != "application/json")
        return http::error_answer(415, "unsupported_media_type", http::json_wanted);
    if (!key.empty()) {
        const auto asked_by_browser = http::basic_credentials(in);
        if (same_secret(asked_by_browser ? asked_by_browser->password : bearer_token(in), key))
            return std::nullopt;
        return unauthorised("control_key_needed",
                            "the control API has a key: send Authorization: Bearer KEY",
                            "Bearer realm=\"giftsim control\", Basic realm=\"giftsim: any name, "
                            "and the key as password\"");
    }
    if (!is_loopback(host)) return http::error_answer(403, "not_loopback", loopback_only);
    return std::nullopt;
}

}  // namespace giftsim::fakeserver
