// SPDX-License-Identifier: MIT
// A connection to a server on this machine that has at most one request on its way.
#pragma once

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace giftsim::bench {

class descriptor {
public:
    explicit descriptor(int number) : number_(number) {
        if (number_ < 0) throw std::runtime_error("no file descriptor was to be had");
    }
    descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    descriptor& operator=(descriptor&&) = delete;
    ~descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    int number() const { return number_; }

private:
    int number_;
};

class waiting_client {
public:
    explicit waiting_client(unsigned port) {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(static_cast<std::uint16_t>(port));
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int yes = 1;
        ::setsockopt(socket(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        // The interface of sockets wants it so.
        const auto* address = reinterpret_cast<const sockaddr*>(&where);  // NOLINT
        if (::connect(socket(), address, sizeof where) != 0)
            throw std::runtime_error("nobody answers at port " + std::to_string(port));
    }

    int socket() const { return socket_.number(); }

    void send(std::string_view request, std::size_t number) {
        request_ = number;
        answer_.emplace();
        answer_->eager(true);
        if (::send(socket(), request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size()))
            throw std::runtime_error("a request could not be sent");
    }

    /// Reads what has come; true at the end of the answer. Requires that something has come. An
    /// answer that is no success throws.
    bool answered() {
        std::array<char, 16'384> bytes;
        const auto count = ::recv(socket(), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count <= 0) throw std::runtime_error("the server hung up");
        came_.append(bytes.data(), static_cast<std::size_t>(count));
        boost::system::error_code failed;
        const auto used = answer_->put(boost::asio::buffer(came_), failed);
        came_.erase(0, used);
        if (failed && failed != boost::beast::http::error::need_more)
            throw std::runtime_error("an answer is no HTTP: " + failed.message());
        if (!answer_->is_done()) return false;
        if (answer_->get().result_int() / 100 != 2)
            throw std::runtime_error("status " + std::to_string(answer_->get().result_int()));
        return true;
    }

    /// The number of the last one sent.
    std::size_t request() const { return request_; }

private:
    descriptor socket_{::socket(AF_INET, SOCK_STREAM, 0)};
    std::optional<boost::beast::http::response_parser<boost::beast::http::string_body>> answer_;
    std::string came_;
    std::size_t request_ = 0;
};

}  // namespace giftsim::bench
