// SPDX-License-Identifier: MIT
// TCP ends with a half-close; TLS with an alert before it, without which a client takes the end for
// a cut.
#include "fakeserver/net/stream.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace giftsim::fakeserver {
namespace {

using socket_type = boost::beast::tcp_stream::socket_type;

constexpr std::chrono::milliseconds goodbye_time{500};

void half_close(boost::beast::tcp_stream& tcp, socket_type::shutdown_type what) {
    boost::system::error_code ignored;
    tcp.socket().shutdown(what, ignored);
}

}  // namespace

asio::awaitable<void> end_writing(plain_stream& stream) {
    half_close(stream, socket_type::shutdown_send);
    co_return;
}

asio::awaitable<void> end_writing(tls_stream& stream) {
    boost::system::error_code ignored;
    co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
    half_close(tcp_of(stream), socket_type::shutdown_send);
}

asio::awaitable<void> leave(plain_stream& stream) { return end_writing(stream); }

asio::awaitable<void> leave(tls_stream& stream) {
    half_close(tcp_of(stream), socket_type::shutdown_receive);
    tcp_of(stream).expires_after(goodbye_time);
    co_await end_writing(stream);
}

}  // namespace giftsim::fakeserver
