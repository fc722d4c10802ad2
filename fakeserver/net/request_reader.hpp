// SPDX-License-Identifier: MIT
// Bytes to requests, and what is said to bytes that are none.
#pragma once

#include "fakeserver/http/message.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim::fakeserver {

namespace wire = boost::beast::http;

/// How its bytes came: over TLS, or in clear.
enum class transport : std::uint8_t { clear, tls };

/// Beast's parser, which writes straight into a request of ours. Reads one. The request may be one
/// that was answered before: its texts are overwritten, so that reading allocates nothing in the
/// long run.
class request_reader : public wire::basic_parser<true> {
public:
    /// Header and body may have so many bytes. The request has to outlive it.
    request_reader(http::request& into, std::uint32_t header_limit, std::uint64_t body_max);

    /// Takes from the front of what came; `need_more` if that is not enough for the next part of
    /// the request: its header, then its body.
    boost::system::error_code take(boost::beast::flat_buffer& from);

    unsigned version() const { return version_; }

    /// What a header alone shows to be wrong.
    std::optional<http::response> refusal() const;

    /// Completes the request, but for its body: its path and query, and, where it was to a proxy
    /// and named a whole URL, that URL's host instead of the header's. Over TLS it carries
    /// X-Forwarded-Proto: https, as behind a proxy that ends TLS, so that links are https. False if
    /// the path cannot be decoded.
    bool complete_header(transport by);

private:
    using error_code = boost::system::error_code;
    using text = boost::beast::string_view;
    using length = boost::optional<std::uint64_t>;

    void on_request_impl(wire::verb, text method, text target, int version, error_code&) override;
    void on_response_impl(int, text, int, error_code&) override {}
    void on_field_impl(wire::field, text name, text value, error_code&) override;
    void on_header_impl(error_code&) override;
    void on_body_init_impl(const length& announced, error_code&) override;
    std::size_t on_body_impl(text piece, error_code&) override;
    void on_chunk_header_impl(std::uint64_t, text, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, text piece, error_code&) override;
    void on_finish_impl(error_code&) override {}

    void make_origin_form();
    void set_header(std::string_view name, std::string_view value);

    http::request& in_;
    std::size_t header_limit_;
    std::size_t header_bytes_ = 0;  ///< that were taken
    std::size_t fields_ = 0;        ///< that came so far; older ones stand behind them
    unsigned version_ = 11;
};

/// What to answer to bytes that are no request; nothing if nobody waits for an answer. A client
/// that was too slow is cut off by then.
std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed,
                                                std::uint32_t header_limit);

}  // namespace giftsim::fakeserver
