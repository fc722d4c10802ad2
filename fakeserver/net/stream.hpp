// SPDX-License-Identifier: MIT
// The two kinds of connection that a session speaks over, and how each of them ends.
#pragma once

#include "fakeserver/net/request_reader.hpp"
#include "fakeserver/net/task.hpp"

#include <boost/asio/ssl/stream.hpp>

#include <cstddef>
#include <string_view>

namespace giftsim::fakeserver {

using plain_stream = tcp_stream;
using tls_stream = asio::ssl::stream<tcp_stream>;

inline tcp_stream& tcp_of(plain_stream& stream) { return stream; }
inline tcp_stream& tcp_of(tls_stream& stream) { return stream.next_layer(); }

/// What is read from and written to. In clear that is the socket itself: a session sees to its
/// deadlines on its own.
inline tcp_socket& bytes_of(plain_stream& stream) { return stream.socket(); }
inline tls_stream& bytes_of(tls_stream& stream) { return stream; }

/// Writes what the system takes without waiting, if anything; the rest is to be awaited. In clear
/// that is nearly always all of an answer, and saves a turn of the loop with its system call.
/// Requires that the socket does not block.
std::size_t write_at_once(plain_stream& stream, std::string_view bytes,
                          boost::system::error_code& failed);
inline std::size_t write_at_once(tls_stream&, std::string_view, boost::system::error_code&) {
    return 0;
}

constexpr transport transport_of(const plain_stream&) { return transport::clear; }
constexpr transport transport_of(const tls_stream&) { return transport::tls; }

/// Says that nothing more will be written. The other side may still be talking; over TLS this waits
/// for its own goodbye or anything else that it says, as long as the stream's deadline allows.
task<void> end_writing(plain_stream& stream);
task<void> end_writing(tls_stream& stream);

/// The same towards somebody who is no longer listened to: waits for nothing but its own goodbye to
/// be taken, and a moment at most.
task<void> leave(plain_stream& stream);
task<void> leave(tls_stream& stream);

}  // namespace giftsim::fakeserver
