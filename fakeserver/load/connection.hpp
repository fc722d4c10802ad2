// SPDX-License-Identifier: MIT
// One connection of a load, which is kept, and opened again where it has ended.
#pragma once

#include "fakeserver/load/place.hpp"
#include "fakeserver/load/results.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver::load {

/// What became of a request.
struct exchange_end {
    std::optional<failure> failed{};  ///< none: there is an answer
    unsigned status = 0;
    std::string body{};
    bool reopened = false;  ///< the server had closed the connection while it was idle
};

class connection {
public:
    using addresses = boost::asio::ip::tcp::resolver::results_type;

    /// All must outlive it. `patience` is for a request with its answer, connecting included.
    connection(boost::asio::io_context& context, const addresses& where,
               std::chrono::nanoseconds patience);

    /// Writes a request and reads its answer. One at a time.
    boost::asio::awaitable<exchange_end> ask(std::string_view request);

    /// Ends what is going on.
    void close();

private:
    boost::asio::awaitable<exchange_end> ask_once(std::string_view request, bool& unread);

    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    const addresses& where_;
    std::chrono::nanoseconds patience_;
    bool open_ = false;
};

}  // namespace giftsim::fakeserver::load
