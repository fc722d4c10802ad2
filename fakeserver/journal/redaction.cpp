// SPDX-License-Identifier: MIT
// Looks for names; nothing is parsed, for bodies may be anything.
#include "fakeserver/journal/redaction.hpp"

#include "core/ascii.hpp"

#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::array<std::string_view, 4> secret_names{"client_secret", "access_token",
                                                       "refresh_token", "password"};
constexpr char blot = '*';

/// Where the value begins that belongs to the name before it: behind quotes, colons and blanks.
std::size_t begin_of_value(const std::string& text, std::size_t at) {
    while (at < text.size() && std::string_view("\": =\t\r\n").find(text[at]) != std::string::npos)
        ++at;
    return at;
}

}  // namespace

std::string_view kept_value(std::string_view header, std::string_view value) {
    if (same_ignoring_case(header, "authorization") ||
        same_ignoring_case(header, "proxy-authorization"))
        return value.substr(0, value.find(' '));
    if (same_ignoring_case(header, "cookie")) return {};
    return value;
}

void blot_secrets(std::string& text, std::size_t begin) {
    for (const auto name : secret_names) {
        for (auto at = text.find(name, begin); at != std::string::npos; at = text.find(name, at)) {
            at = begin_of_value(text, at + name.size());
            for (;
                 at < text.size() && std::string_view("\"&,}").find(text[at]) == std::string::npos;
                 ++at)
                text[at] = blot;
        }
    }
}

}  // namespace giftsim::fakeserver
