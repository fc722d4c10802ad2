// SPDX-License-Identifier: MIT
// From Beast's requests to ours, and what is said to bytes that are none.
#pragma once

#include "fakeserver/http/message.hpp"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace giftsim::fakeserver {

namespace wire = boost::beast::http;

using request_parser = wire::request_parser<wire::string_body>;
using request_message = request_parser::value_type;

/// How its bytes came: over TLS, or in clear.
enum class transport : std::uint8_t { clear, tls };

/// What to answer to bytes that are no request; nothing if nobody waits for an answer. A client
/// that was too slow is cut off by then.
std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed,
                                                std::uint32_t header_limit);

/// What a header alone shows to be wrong.
std::optional<http::response> refusal_of(const request_message& head);

/// Requests to a proxy name a whole URL, whose host then counts instead of the header.
void make_origin_form(request_message& head);

/// Takes the body out of `from`. Over TLS it carries X-Forwarded-Proto: https, as behind a proxy
/// that ends TLS, so that links are https. Nothing if the path cannot be decoded.
std::optional<http::request> translated(request_message& from, std::string id, transport by);

}  // namespace giftsim::fakeserver
