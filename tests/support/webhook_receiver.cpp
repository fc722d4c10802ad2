// SPDX-License-Identifier: MIT
// Beast, blocking.
#include "tests/support/webhook_receiver.hpp"

#include "core/ascii.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <fmt/format.h>

namespace giftsim::testing {

namespace asio = boost::asio;
namespace wire = boost::beast::http;
using asio::ip::tcp;

webhook_receiver::webhook_receiver(conduct answer)
    : answer_(std::move(answer)),
      acceptor_(context_, {asio::ip::make_address("127.0.0.1"), 0}),
      thread_([this] { serve(); }) {}

webhook_receiver::~webhook_receiver() {
    // A last connection wakes the thread, which then finds that it is to stop.
    thread_.request_stop();
    boost::system::error_code ignored;
    tcp::socket last(context_);
    last.connect(acceptor_.local_endpoint(), ignored);
}

std::string webhook_receiver::url() const {
    return fmt::format("http://127.0.0.1:{}/hooks", acceptor_.local_endpoint().port());
}

std::vector<webhook_request> webhook_receiver::got() const {
    const std::lock_guard hold(mutex_);
    return got_;
}

void webhook_receiver::serve() {
    for (;;) {
        boost::system::error_code failed;
        tcp::socket socket(context_);
        acceptor_.accept(socket, failed);
        if (failed || thread_.get_stop_token().stop_requested()) return;
        try {
            serve_one(std::move(socket));
        } catch (const boost::system::system_error&) {
            // Whoever called has gone.
        }
    }
}

void webhook_receiver::serve_one(tcp::socket socket) {
    boost::beast::flat_buffer buffer;
    wire::request<wire::string_body> in;
    wire::read(socket, buffer, in);
    webhook_request came{std::string(in.target()), in.body(), {}};
    for (const auto& field : in)
        came.headers[lowered(std::string(field.name_string()))] = std::string(field.value());
    {
        const std::lock_guard hold(mutex_);
        got_.push_back(came);
    }
    const auto status = answer_(came);
    if (status == 0) {
        kept_.push_back(std::move(socket));
        return;
    }
    wire::response<wire::string_body> out(static_cast<wire::status>(status), 11);
    out.keep_alive(false);
    out.prepare_payload();
    wire::write(socket, out);
}

}  // namespace giftsim::testing
