// SPDX-License-Identifier: MIT
// The kinds of Asio's things that the server is made of. All of them run on an io_context and know
// it by its type: an executor of any type costs a virtual call at each turn.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>

#include <chrono>

namespace giftsim::fakeserver {

namespace asio = boost::asio;
using asio::ip::tcp;

using executor = asio::io_context::executor_type;

template <class Result>
using task = asio::awaitable<Result, executor>;
inline constexpr asio::use_awaitable_t<executor> use_task{};

/// What follows is awaited; a failure goes to `into` instead of being thrown.
inline auto failing_into(boost::system::error_code& into) {
    return asio::redirect_error(use_task, into);
}

using tcp_socket = asio::basic_stream_socket<tcp, executor>;
using tcp_acceptor = asio::basic_socket_acceptor<tcp, executor>;
using tcp_resolver = asio::ip::basic_resolver<tcp, executor>;
using tcp_stream = boost::beast::basic_stream<tcp, executor>;
using wall_timer =
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, executor>;

}  // namespace giftsim::fakeserver
