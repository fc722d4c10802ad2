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

/// A whole page. `title` is text, `content` is HTML.
http::response page(std::uint16_t status, std::string_view title, const std::string& content);

/// A page that only says no: both are text; the second may be empty.
http::response refusal_page(std::uint16_t status, std::string_view title, std::string_view text);

}  // namespace giftsim::fakeserver
