// SPDX-License-Identifier: MIT
// Boost.URL takes addresses apart.
#include "fakeserver/oauth/redirection.hpp"

#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"

#include <boost/url.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

bool is_of_the_web(const boost::urls::url_view& parts) {
    return parts.scheme_id() == boost::urls::scheme::http ||
           parts.scheme_id() == boost::urls::scheme::https;
}

/// Nothing in it means anything to a Content-Security-Policy.
bool is_plain(std::string_view host) {
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:[]";
    return !host.empty() && host.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

bool may_be_redirected_to(std::string_view uri) {
    const auto parts = boost::urls::parse_uri(uri);
    if (!parts || parts->has_fragment()) return false;
    if (is_of_the_web(*parts)) return is_plain(std::string_view(parts->encoded_host()));
    return parts->scheme().find('.') != std::string_view::npos;
}

std::string source_of(std::string_view uri) {
    const boost::urls::url_view parts(uri);
    const auto scheme = lowered(std::string_view(parts.scheme()));
    if (!is_of_the_web(parts)) return scheme + ":";
    const auto port = std::string_view(parts.port());
    return fmt::format("{}://{}{}{}", scheme, std::string_view(parts.encoded_host()),
                       port.empty() ? "" : ":", port);
}

http::response redirect_to(std::string_view uri, const std::vector<http::pair>& with) {
    boost::urls::url target{boost::urls::url_view(uri)};
    for (const auto& each : with) target.params().append({each.name, each.value});
    const std::string location(std::string_view(target.buffer()));
    sim::json_view body{{"redirect_uri", location}};
    for (const auto& each : with) body[each.name] = each.value;
    auto made = http::json_answer(303, body);
    made.headers = {
        {"Location", location}, {"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"}};
    return made;
}

}  // namespace giftsim::fakeserver
