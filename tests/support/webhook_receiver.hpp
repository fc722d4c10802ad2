// SPDX-License-Identifier: MIT
// A receiver of webhooks on a free port, which answers as it is told to.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace giftsim::testing {

/// What came.
struct webhook_request {
    std::string target, body;
    std::map<std::string, std::string> headers;  ///< names in lower case
};

/// Serves on a thread of its own, one connection after the other, until it ends.
class webhook_receiver {
public:
    /// The status that is answered; 0: the connection is kept open and nothing said until this
    /// ends.
    using conduct = std::function<unsigned(const webhook_request&)>;

    explicit webhook_receiver(conduct answer = [](const webhook_request&) { return 204U; });
    webhook_receiver(const webhook_receiver&) = delete;
    webhook_receiver& operator=(const webhook_receiver&) = delete;
    ~webhook_receiver();

    /// "http://127.0.0.1:PORT/hooks".
    std::string url() const;
    std::vector<webhook_request> got() const;

private:
    void serve();
    void serve_one(boost::asio::ip::tcp::socket socket);

    conduct answer_;
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    mutable std::mutex mutex_;
    std::vector<webhook_request> got_;
    std::vector<boost::asio::ip::tcp::socket> kept_;
    std::jthread thread_;
};

}  // namespace giftsim::testing
