// SPDX-License-Identifier: MIT
// TCP ends with a half-close; TLS with an alert before it, without which a client takes the end for
// a cut.
#include "fakeserver/net/stream.hpp"

#include <boost/asio/buffer.hpp>

#include <chrono>

namespace giftsim::fakeserver {
namespace {

constexpr std::chrono::milliseconds goodbye_time{500};

void half_close(tcp_stream& tcp, tcp_socket::shutdown_type what) {
    boost::system::error_code ignored;
    tcp.socket().shutdown(what, ignored);
}

}  // namespace

std::size_t write_at_once(plain_stream& stream, std::string_view bytes,
                          boost::system::error_code& failed) {
    const auto written =
        stream.socket().write_some(asio::buffer(bytes.data(), bytes.size()), failed);
    if (failed == asio::error::would_block) failed = {};
    return written;
}

task<void> end_writing(plain_stream& stream) {
    half_close(stream, tcp_socket::shutdown_send);
    co_return;
}

task<void> end_writing(tls_stream& stream) {
    boost::system::error_code ignored;
    co_await stream.async_shutdown(failing_into(ignored));
    half_close(tcp_of(stream), tcp_socket::shutdown_send);
}

task<void> leave(plain_stream& stream) { return end_writing(stream); }

task<void> leave(tls_stream& stream) {
    half_close(tcp_of(stream), tcp_socket::shutdown_receive);
    tcp_of(stream).expires_after(goodbye_time);
    co_await end_writing(stream);
}

}  // namespace giftsim::fakeserver
