// SPDX-License-Identifier: MIT
// Boost.URL reads it.
#include "fakeserver/webhooks/receiver_url.hpp"

#include "core/ascii.hpp"
#include "core/text_cursor.hpp"
#include "fakeserver/guard.hpp"

#include <boost/url/parse.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// Boost.URL 1.81 parses URLs whose port is no number, or none that a socket has.
bool has_sound_port(std::string_view text, const boost::urls::url_view& url) {
    const std::string authority(url.encoded_host_and_port());
    const auto behind = text.substr(std::string_view("http://").size());
    if (!behind.starts_with(authority)) return false;
    const bool is_whole = behind.size() == authority.size() || behind[authority.size()] == '/' ||
                          behind[authority.size()] == '?';
    if (!is_whole || !url.has_port()) return is_whole;
    const std::string port(url.port());
    text_cursor digits{port};
    const auto number = digits.number_up_to(5);
    return digits.at_end() && number && *number >= 1 && *number <= 65'535;
}

}  // namespace

parsed<receiver_url> parse_receiver_url(std::string_view text,
                                        std::span<const std::string> allowed) {
    const auto shown = text.substr(0, 100);
    const auto url = boost::urls::parse_absolute_uri(text);
    if (!url || url->scheme() != "http" || url->encoded_host().empty() || url->has_userinfo() ||
        !has_sound_port(text, *url))
        return text_error{fmt::format(
            "\"{}\" is not where a webhook can go; write a URL such as http://127.0.0.1:3000/hooks",
            shown)};
    const std::string host(url->encoded_host());
    const bool is_allowed = std::any_of(allowed.begin(), allowed.end(), [&](const auto& each) {
        return lowered(each) == lowered(host);
    });
    if (!is_loopback(host) && !is_allowed)
        return text_error{
            fmt::format("webhooks go to this machine only; for {} start the server with "
                        "--allow-webhooks {}",
                        host, host)};
    receiver_url where{
        std::string(url->encoded_host_address()), url->has_port() ? std::string(url->port()) : "80",
        std::string(url->encoded_host_and_port()), std::string(url->encoded_target())};
    if (!where.target.starts_with('/')) where.target.insert(0, "/");
    return where;
}

}  // namespace giftsim::fakeserver
