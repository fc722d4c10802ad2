// SPDX-License-Identifier: MIT
// Straight into the buffer that is sent: no list of fields in between.
#include "fakeserver/net/answer_head.hpp"

#include "fakeserver/http/appender.hpp"

#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using http::appender;

void add_field(appender& to, std::string_view name, std::string_view value) {
    to.add(name);
    to.add(": ");
    to.add(value);
    to.add("\r\n");
}

void add_field(appender& to, std::string_view name, std::size_t number) {
    const fmt::format_int text(number);
    add_field(to, name, std::string_view(text.data(), text.size()));
}

void add_status(appender& to, unsigned version, std::uint16_t status) {
    namespace wire = boost::beast::http;
    const fmt::format_int text(status);
    const auto reason = wire::obsolete_reason(static_cast<wire::status>(status));
    to.add(version == 10 ? "HTTP/1.0 " : "HTTP/1.1 ");
    to.add({text.data(), text.size()});
    to.add(" ");
    to.add({reason.data(), reason.size()});
    to.add("\r\n");
}

/// At most.
std::size_t room_for(const http::response& answer, std::string_view date) {
    constexpr std::size_t others = 256;  ///< status, and what has a length of its own
    auto room = others + answer.type.size() + date.size();
    for (const auto& each : answer.headers) room += each.name.size() + each.value.size() + 4;
    return room;
}

/// What the protocol's version does not say by itself.
std::string_view connection_of(const framing& how) {
    if (how.version == 10) return how.keep ? "keep-alive" : "";
    return how.keep ? "" : "close";
}

}  // namespace

void write_head(std::string& into, const http::response& answer, const framing& how,
                std::string_view date) {
    appender to(into, room_for(answer, date));
    add_status(to, how.version, answer.status);
    add_field(to, "Server", "giftsim");
    add_field(to, "Date", date);
    if (!answer.type.empty()) add_field(to, "Content-Type", answer.type);
    for (const auto& each : answer.headers) add_field(to, each.name, each.value);
    if (const auto connection = connection_of(how); !connection.empty())
        add_field(to, "Connection", connection);
    if (how.chunked) add_field(to, "Transfer-Encoding", "chunked");
    if (how.length) add_field(to, "Content-Length", *how.length);
    to.add("\r\n");
    to.finish();
}

}  // namespace giftsim::fakeserver
