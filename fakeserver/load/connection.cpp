// SPDX-License-Identifier: MIT
// Beast, with one deadline for all of an exchange.
#include "fakeserver/load/connection.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http.hpp>

namespace giftsim::fakeserver::load {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using asio::use_awaitable;
using boost::system::error_code;

namespace {

constexpr std::uint64_t longest_answer = 16U * 1024 * 1024;

exchange_end lost_by(const error_code& failed, failure otherwise) {
    return {.failed = failed == beast::error::timeout ? failure::timeout : otherwise};
}

}  // namespace

connection::connection(asio::io_context& context, const addresses& where,
                       std::chrono::nanoseconds patience)
    : stream_(context), where_(where), patience_(patience) {}

void connection::close() {
    stream_.close();
    buffer_.clear();
    open_ = false;
}

/// `unread` says that the connection ended before a byte of the answer came.
asio::awaitable<exchange_end> connection::ask_once(std::string_view request, bool& unread) {
    error_code failed;
    if (!open_) {
        co_await stream_.async_connect(where_, asio::redirect_error(use_awaitable, failed));
        if (failed) co_return lost_by(failed, failure::refused);
        stream_.socket().set_option(asio::ip::tcp::no_delay(true), failed);
        open_ = true;
    }
    co_await asio::async_write(stream_, asio::buffer(request),
                               asio::redirect_error(use_awaitable, failed));
    wire::response_parser<wire::string_body> parser;
    parser.body_limit(longest_answer);
    if (!failed)
        co_await wire::async_read(stream_, buffer_, parser,
                                  asio::redirect_error(use_awaitable, failed));
    if (failed) {
        unread = !parser.got_some() && failed != beast::error::timeout;
        close();
        co_return lost_by(failed, failure::broken);
    }
    exchange_end came{.status = parser.get().result_int()};
    came.body = std::move(parser.get().body());
    if (!parser.get().keep_alive()) close();
    co_return came;
}

asio::awaitable<exchange_end> connection::ask(std::string_view request) {
    stream_.expires_after(
        std::chrono::duration_cast<std::chrono::steady_clock::duration>(patience_));
    const bool was_open = open_;
    bool unread = false;
    auto came = co_await ask_once(request, unread);
    // Servers close what has been idle for long; a client meets that by asking again.
    if (was_open && unread) {
        came = co_await ask_once(request, unread);
        came.reopened = true;
    }
    if (came.failed) close();
    stream_.expires_never();
    co_return came;
}

}  // namespace giftsim::fakeserver::load
