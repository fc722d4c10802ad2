// SPDX-License-Identifier: MIT
// Straight into the buffer that is sent: no list of fields in between.
#include "fakeserver/net/answer_head.hpp"

#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

void append_field(std::string& into, std::string_view name, std::string_view value) {
    into += name;
    into += ": ";
    into += value;
    into += "\r\n";
}

void append_number(std::string& into, std::size_t number) {
    const fmt::format_int text(number);
    into.append(text.data(), text.size());
}

/// What the protocol's version does not say by itself.
std::string_view connection_of(const framing& how) {
    if (how.version == 10) return how.keep ? "keep-alive" : "";
    return how.keep ? "" : "close";
}

}  // namespace

void append_head(std::string& into, const http::response& answer, const framing& how,
                 std::string_view date) {
    namespace wire = boost::beast::http;
    into += how.version == 10 ? "HTTP/1.0 " : "HTTP/1.1 ";
    append_number(into, answer.status);
    into += ' ';
    const auto reason = wire::obsolete_reason(static_cast<wire::status>(answer.status));
    into.append(reason.data(), reason.size());
    into += "\r\n";
    append_field(into, "Server", "giftsim");
    append_field(into, "Date", date);
    if (!answer.type.empty()) append_field(into, "Content-Type", answer.type);
    for (const auto& each : answer.headers) append_field(into, each.name, each.value);
    if (const auto connection = connection_of(how); !connection.empty())
        append_field(into, "Connection", connection);
    if (how.chunked) append_field(into, "Transfer-Encoding", "chunked");
    if (how.length) {
        into += "Content-Length: ";
        append_number(into, *how.length);
        into += "\r\n";
    }
    into += "\r\n";
}

}  // namespace giftsim::fakeserver
