// SPDX-License-Identifier: MIT
// A server on a free port, and a client that sends whatever bytes it is told to.
#pragma once

#include "fakeserver/net/server.hpp"
#include "sim/view/json.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace giftsim::testing {

struct received {
    unsigned status = 0;  ///< 0: the connection ended instead
    std::string head;     ///< status line and headers, as they came
    std::string body;

    std::string header(std::string_view name) const;
    sim::json_view json() const { return sim::json_view::parse(body, nullptr, false); }
    /// The code of an error; empty if it is none.
    std::string code() const;
};

/// One connection. Waits as long as it takes a server to answer; a server that neither answers nor
/// hangs up for a minute makes it throw.
class raw_client {
public:
    explicit raw_client(std::uint16_t port, const char* address = "127.0.0.1");

    /// False if the other side has hung up.
    bool send(std::string_view bytes);
    /// Says that no more will come.
    void finish();
    /// Ends so that the other side sees a reset.
    void abort();

    /// The next answer; `to_head`: it has no body, whatever its header says.
    received receive(bool to_head = false);
    /// True when the other side has hung up without another byte.
    bool ended();

    received ask(std::string_view bytes) {
        (void)send(bytes);
        return receive();
    }
    received get(const std::string& path);
    received post(const std::string& path, const std::string& body);

private:
    boost::asio::ip::tcp::socket socket_;
    boost::beast::flat_buffer buffer_;
};

/// "GET /path HTTP/1.1" with the headers that it takes.
std::string get_text(std::string_view path, std::string_view more_headers = "");
std::string post_text(std::string_view path, std::string_view body,
                      std::string_view more_headers = "");

/// The step of a scenario that sends an eGift of the demo world.
std::string send_step(std::string_view handle, std::string_view email = "kim@example.com");

/// Asks until the answer is yes, and lets others run in between. False if it never is.
template <class Question>
bool comes_true(Question asked) {
    for (int i = 0; i < 2'000'000; ++i) {
        if (asked()) return true;
        std::this_thread::yield();  // whoever makes it true may need this core
    }
    return false;
}

struct running_server {
    explicit running_server(const fakeserver::server_limits& limits = {}, unsigned threads = 1,
                            const char* address = "127.0.0.1",
                            const fakeserver::request_log& log = {},
                            std::optional<fakeserver::tls_identity> tls = {});

    std::uint16_t port() const { return it.port(); }
    raw_client connect() const { return raw_client(port()); }
    received get(const std::string& path) const { return connect().get(path); }
    received post(const std::string& path, const std::string& body) const {
        return connect().post(path, body);
    }
    /// A new connection is answered.
    bool lives() const { return get("/_sim/health").status == 200; }
    /// A new world's path: "/_sim/worlds/3".
    std::string make_world(const std::string& wish = R"({"preset":"demo"})") const;
    /// A world with so much to do that an advance to the end takes many turns.
    std::string make_busy_world() const;
    /// Returns when an advance of the world is under way, or is over already.
    void await_turn(const std::string& world) const;

    fakeserver::server_settings settings;
    fakeserver::server it;
};

}  // namespace giftsim::testing
