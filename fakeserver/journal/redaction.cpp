// SPDX-License-Identifier: MIT
// Looks for names; nothing is parsed, for bodies may be anything.
#include "fakeserver/journal/redaction.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::array<std::string_view, 5> secret_names{
    "client_secret", "access_token", "refresh_token", "code_verifier", "password"};
/// What other texts are called, too, so that the value has to look like a secret.
constexpr std::array<std::string_view, 2> common_names{"code", "token"};
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t secret_digits = 48;
constexpr char blot = '*';

/// Where a secret stands, and what ends it.
struct secret_place {
    std::size_t begin;
    std::string_view ends;
    bool quoted;  ///< a backslash takes its meaning from what ends it
};

/// The value that belongs to the name before `at`: behind quotes, colons and blanks.
secret_place place_of_value(const std::string& text, std::size_t at) {
    std::string_view ends = "\"&,}";
    bool separated = false;
    for (; at < text.size(); ++at) {
        const char each = text[at];
        if (each == '"' && separated) return {at + 1, "\"", true};
        if (each == '=') ends = "\"&";
        separated = separated || each == '=' || each == ':';
        if (std::string_view("\": =\t\r\n").find(each) == std::string_view::npos) break;
    }
    return {at, ends, false};
}

/// Returns where it ends.
std::size_t blot_out(std::string& text, const secret_place& where) {
    auto at = where.begin;
    for (; at < text.size() && where.ends.find(text[at]) == std::string_view::npos; ++at) {
        const bool escapes = where.quoted && text[at] == '\\' && at + 1 < text.size();
        text[at] = blot;
        if (escapes) text[++at] = blot;
    }
    return at;
}

/// Whether a value has a run of digits as secrets of worlds have them.
bool looks_minted(const std::string& text, const secret_place& where) {
    const auto end = std::min(text.find_first_of(where.ends, where.begin), text.size());
    std::size_t run = 0;
    for (auto at = where.begin; at < end && run < secret_digits; ++at)
        run = hex_digits.find(text[at]) == std::string_view::npos ? 0 : run + 1;
    return run == secret_digits;
}

}  // namespace

std::string_view kept_value(std::string_view header, std::string_view value) {
    if (same_ignoring_case(header, "authorization") ||
        same_ignoring_case(header, "proxy-authorization")) {
        const auto blank = value.find(' ');
        return blank == std::string_view::npos ? std::string_view{} : value.substr(0, blank);
    }
    if (same_ignoring_case(header, "cookie")) return {};
    return value;
}

void blot_secrets(std::string& text, std::size_t begin) {
    for (const auto name : secret_names)
        for (auto at = text.find(name, begin); at != std::string::npos; at = text.find(name, at))
            at = blot_out(text, place_of_value(text, at + name.size()));
    for (const auto name : common_names)
        for (auto at = text.find(name, begin); at != std::string::npos; at = text.find(name, at)) {
            const auto where = place_of_value(text, at + name.size());
            at = looks_minted(text, where) ? blot_out(text, where) : at + name.size();
        }
}

}  // namespace giftsim::fakeserver
