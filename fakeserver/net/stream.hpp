// SPDX-License-Identifier: MIT
// The two kinds of connection that a session speaks over, and how each of them ends.
#pragma once

#include "fakeserver/net/wire_request.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace giftsim::fakeserver {

namespace asio = boost::asio;

using plain_stream = boost::beast::tcp_stream;
using tls_stream = asio::ssl::stream<boost::beast::tcp_stream>;

inline boost::beast::tcp_stream& tcp_of(plain_stream& stream) { return stream; }
inline boost::beast::tcp_stream& tcp_of(tls_stream& stream) { return stream.next_layer(); }

constexpr transport transport_of(const plain_stream&) { return transport::clear; }
constexpr transport transport_of(const tls_stream&) { return transport::tls; }

/// Says that nothing more will be written. The other side may still be talking; over TLS this waits
/// for its own goodbye or anything else that it says, as long as the stream's deadline allows.
asio::awaitable<void> end_writing(plain_stream& stream);
asio::awaitable<void> end_writing(tls_stream& stream);

/// The same towards somebody who is no longer listened to: waits for nothing but its own goodbye to
/// be taken, and a moment at most.
asio::awaitable<void> leave(plain_stream& stream);
asio::awaitable<void> leave(tls_stream& stream);

}  // namespace giftsim::fakeserver
