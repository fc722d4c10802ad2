// SPDX-License-Identifier: MIT
// What is no request is told apart by Beast's own errors.
#include "fakeserver/net/wire_request.hpp"

#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"

#include <boost/beast/http/error.hpp>
#include <boost/url/parse.hpp>
#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view scheme_header = "X-Forwarded-Proto";

}  // namespace

std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed,
                                                std::uint32_t header_limit) {
    if (failed == wire::error::header_limit)
        return http::error_answer(431, "header_too_large",
                                  fmt::format("the header has more than {} bytes", header_limit));
    if (failed == wire::error::body_limit)
        return http::error_answer(413, "body_too_large", "the body is larger than is read here");
    const bool is_garbage =
        failed.category() == wire::make_error_code(wire::error::bad_method).category() &&
        failed != wire::error::end_of_stream && failed != wire::error::partial_message;
    if (!is_garbage) return std::nullopt;
    return http::error_answer(400, "bad_request",
                              fmt::format("this is no HTTP request: {}", failed.message()));
}

std::optional<http::response> refusal_of(const request_message& head) {
    const auto hosts = head.equal_range(wire::field::host);
    const auto count = std::distance(hosts.first, hosts.second);
    if (count > 1 || (count == 0 && head.version() != 10))
        return http::error_answer(400, "bad_host", "send one Host header");
    return std::nullopt;
}

void make_origin_form(request_message& head) {
    const auto url = boost::urls::parse_absolute_uri(head.target());
    if (!url || (url->scheme() != "http" && url->scheme() != "https")) return;
    const std::string host(url->encoded_host_and_port());
    std::string target(url->encoded_target());
    if (!target.starts_with('/')) target.insert(0, "/");
    head.set(wire::field::host, host);
    head.target(target);
}

std::optional<http::request> translated(request_message& from, std::string id, transport by) {
    http::request in;
    in.id = std::move(id);
    in.how = http::method_named(from.method_string());
    if (!http::set_target(in, from.target())) return std::nullopt;
    const bool tells_scheme = by == transport::tls;
    for (const auto& field : from) {
        if (tells_scheme && same_ignoring_case(field.name_string(), scheme_header)) continue;
        in.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    }
    if (tells_scheme) in.headers.push_back({std::string(scheme_header), "https"});
    in.body = std::move(from.body());
    return in;
}

}  // namespace giftsim::fakeserver
