// SPDX-License-Identifier: MIT
// What all pages for recipients have in common. They need no script and load nothing.
#pragma once

#include "fakeserver/http/message.hpp"
#include "sim/markup.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

using sim::escaped;

/// A whole page. `title` is text, `content` is HTML. `leads_to`: the source, in the words of a
/// Content-Security-Policy, where the answer to its form may send a browser besides this server.
http::response page(std::uint16_t status, std::string_view title, const std::string& content,
                    std::string_view leads_to = {});

/// A page that only says no: both are text; the second may be empty.
http::response refusal_page(std::uint16_t status, std::string_view title, std::string_view text);

}  // namespace giftsim::fakeserver
