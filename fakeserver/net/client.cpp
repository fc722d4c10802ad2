// SPDX-License-Identifier: MIT
// Beast, synchronously.
#include "fakeserver/net/client.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {

namespace asio = boost::asio;
namespace wire = boost::beast::http;
using asio::ip::tcp;

namespace {

/// Once it had been reached, and before its answer was whole.
bool hung_up(const boost::system::error_code& failed) {
    return failed == wire::error::end_of_stream || failed == wire::error::partial_message ||
           failed == asio::error::connection_reset || failed == asio::error::broken_pipe;
}

}  // namespace

struct http_client::connection {
    asio::io_context context;
    tcp::socket socket{context};
    boost::beast::flat_buffer buffer;
};

http_client::http_client(std::string base) : base_(std::move(base)) {
    if (base_.ends_with('/')) base_.pop_back();
    const auto url = boost::urls::parse_uri(base_);
    if (!url || url->scheme() != "http" || !url->encoded_resource().empty())
        throw sim::exchange_failed(
            fmt::format("\"{}\" is not a URL such as http://HOST:PORT", base_));
    host_ = url->encoded_host_address();  // [::1] without its brackets
    port_ = url->has_port() ? std::string(url->port()) : "80";
    authority_ = url->encoded_host_and_port();
}

http_client::~http_client() = default;

sim::http_answer http_client::try_once(const sim::http_question& asked, const std::string& path) {
    if (!open_) {
        open_ = std::make_unique<connection>();
        asio::connect(open_->socket, tcp::resolver(open_->context).resolve(host_, port_));
        open_->socket.set_option(tcp::no_delay(true));
    }
    wire::request<wire::string_body> out;
    out.version(11);
    out.method_string(asked.method);
    out.target(path);
    out.set(wire::field::host, authority_);
    for (const auto& [name, value] : asked.headers) out.set(name, value);
    out.body() = asked.body;
    out.prepare_payload();
    wire::write(open_->socket, out);

    wire::response_parser<wire::string_body> parser;
    parser.body_limit(boost::none);
    parser.skip(asked.method == "HEAD");
    wire::read(open_->socket, open_->buffer, parser);
    const auto& in = parser.get();
    sim::http_answer answer{in.result_int(), {}, in.body()};
    for (const auto& field : in) answer.headers.emplace_back(field.name_string(), field.value());
    if (!in.keep_alive()) open_.reset();
    return answer;
}

sim::http_answer http_client::exchange(const sim::http_question& asked) {
    const auto path = asked.path.starts_with(base_) ? asked.path.substr(base_.size()) : asked.path;
    if (!path.starts_with('/'))
        throw sim::exchange_failed(fmt::format("{} is not of the server {}", asked.path, base_));
    const bool reused = open_ != nullptr;
    try {
        return try_once(asked, path);
    } catch (const boost::system::system_error& failed) {
        open_.reset();
        // A connection that was kept may have been closed meanwhile; nothing was read of it.
        if (reused && failed.code() == wire::error::end_of_stream) return exchange(asked);
        const auto sentence = fmt::format("no answer from {}: {}", base_, failed.code().message());
        if (hung_up(failed.code())) throw sim::answer_lost(sentence);
        throw sim::exchange_failed(sentence);
    }
}

}  // namespace giftsim::fakeserver
