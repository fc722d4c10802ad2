// SPDX-License-Identifier: MIT
// What is no request is told apart by Beast's own errors.
#include "fakeserver/net/request_reader.hpp"

#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"

#include <boost/beast/http/error.hpp>
#include <boost/url/parse.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view host_header = "Host";
constexpr std::string_view scheme_header = "X-Forwarded-Proto";
constexpr std::uint64_t reserved_max = 64U * 1024;  ///< on the mere word of a client

}  // namespace

request_reader::request_reader(http::request& into, std::uint32_t header_limit,
                               std::uint64_t body_max)
    : in_(into), header_limit_(header_limit) {
    in_.body.clear();
    this->header_limit(header_limit);
    body_limit(body_max);
}

boost::system::error_code request_reader::take(boost::beast::flat_buffer& from) {
    if (from.size() == 0) return wire::error::need_more;
    error_code failed;
    const bool in_header = !is_header_done();
    const auto taken = put(from.data(), failed);
    from.consume(taken);
    if (in_header) {  // the parser takes field after field and measures what is left
        header_bytes_ += taken;
        const auto left = is_header_done() ? 0 : from.size();
        if (header_bytes_ + left > header_limit_) failed = wire::error::header_limit;
    }
    return failed;
}

void request_reader::on_request_impl(wire::verb, text method, text target, int version,
                                     error_code&) {
    in_.how = http::method_named(method);
    in_.target = target;
    version_ = static_cast<unsigned>(version);
}

void request_reader::on_field_impl(wire::field, text name, text value, error_code&) {
    if (fields_ == in_.headers.size()) in_.headers.emplace_back();
    auto& field = in_.headers[fields_++];
    field.name = name;
    field.value = value;
}

void request_reader::on_header_impl(error_code&) { in_.headers.resize(fields_); }

void request_reader::on_body_init_impl(const length& announced, error_code&) {
    in_.body.reserve(std::min(announced.value_or(0), reserved_max));
}

std::size_t request_reader::on_body_impl(text piece, error_code&) {
    in_.body += piece;
    return piece.size();
}

std::size_t request_reader::on_chunk_body_impl(std::uint64_t, text piece, error_code&) {
    in_.body += piece;
    return piece.size();
}

std::optional<http::response> request_reader::refusal() const {
    const auto count = std::count_if(
        in_.headers.begin(), in_.headers.end(),
        [](const http::pair& each) { return same_ignoring_case(each.name, host_header); });
    if (count > 1 || (count == 0 && version_ != 10))
        return http::error_answer(400, "bad_host", "send one Host header");
    return std::nullopt;
}

bool request_reader::complete_header(transport by) {
    if (!in_.target.starts_with('/')) make_origin_form();
    if (by == transport::tls) set_header(scheme_header, "https");
    return http::set_target(in_, in_.target);
}

void request_reader::make_origin_form() {
    const auto url = boost::urls::parse_absolute_uri(in_.target);
    if (!url || (url->scheme() != "http" && url->scheme() != "https")) return;
    const std::string host(url->encoded_host_and_port());
    std::string target(url->encoded_target());
    if (!target.starts_with('/')) target.insert(0, "/");
    set_header(host_header, host);
    in_.target = std::move(target);
}

/// Instead of whatever was said under that name.
void request_reader::set_header(std::string_view name, std::string_view value) {
    std::erase_if(in_.headers,
                  [&](const http::pair& each) { return same_ignoring_case(each.name, name); });
    in_.headers.push_back({std::string(name), std::string(value)});
    fields_ = in_.headers.size();
}

std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed,
                                                std::uint32_t header_limit) {
    if (failed == wire::error::header_limit)
        return http::error_answer(431, "header_too_large",
                                  fmt::format("the header has more than {} bytes", header_limit));
    if (failed == wire::error::body_limit)
        return http::error_answer(413, "body_too_large", "the body is larger than is read here");
    if (failed.category() != wire::make_error_code(wire::error::bad_method).category())
        return std::nullopt;
    return http::error_answer(400, "bad_request",
                              fmt::format("this is no HTTP request: {}", failed.message()));
}

}  // namespace giftsim::fakeserver
