// SPDX-License-Identifier: MIT
// A URL without a path.
#include "fakeserver/load/place.hpp"

#include "sim/json/quote.hpp"

#include <boost/url/parse.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver::load {

parsed<place> parse_place(std::string_view text) {
    if (text.ends_with('/')) text.remove_suffix(1);
    const auto url = boost::urls::parse_uri(text);
    if (!url || url->scheme() != "http" || url->encoded_host().empty() || url->has_userinfo() ||
        !url->encoded_resource().empty())
        return text_error{
            fmt::format("{} is no URL to load: write http://HOST:PORT, without a path",
                        sim::json::quote(text))};
    return place{std::string(text), std::string(url->encoded_host_address()),
                 url->has_port() ? std::string(url->port()) : "80",
                 std::string(url->encoded_host_and_port())};
}

}  // namespace giftsim::fakeserver::load
