// SPDX-License-Identifier: MIT
// Who is let in, and over what.
#include "fakeserver/net/session.hpp"

#include "fakeserver/net/tls_session.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace giftsim::fakeserver {
namespace {

/// A place among those who are served, if one was free.
class admission {
public:
    admission(std::atomic<std::size_t>& served, std::size_t most)
        : served_(served), granted_(++served <= most) {
        if (!granted_) --served_;
    }
    admission(const admission&) = delete;
    admission& operator=(const admission&) = delete;
    ~admission() {
        if (granted_) --served_;
    }

    bool granted() const { return granted_; }

private:
    std::atomic<std::size_t>& served_;
    bool granted_;
};

/// Empty if it has gone already.
std::string client_of(const tcp::socket& socket) {
    boost::system::error_code gone;
    const auto at = socket.remote_endpoint(gone);
    return gone ? std::string{} : name_of(at);
}

asio::awaitable<void> serve_in_clear(tcp::socket socket, server::parts& all, shard& mine,
                                     bool is_admitted, std::string client) {
    plain_stream stream(std::move(socket));
    const listed open(mine.open, stream);
    session one(stream, all, mine, std::move(client));
    if (is_admitted)
        co_await one.run();
    else
        co_await one.refuse(too_many_connections());
}

}  // namespace

std::string date_on_the_wall() {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

http::response too_many_connections() {
    auto refused = http::error_answer(503, "too_many_connections",
                                      "too many connections; close some and try again");
    refused.headers.push_back({"Retry-After", "1"});
    return refused;
}

asio::awaitable<void> serve(tcp::socket socket, server::parts& all, shard& mine,
                            [[maybe_unused]] attendance::mark present) {
    const admission place(all.served, all.limits.connections);
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    auto client = all.log ? client_of(socket) : std::string{};
    if (all.tls)
        co_await serve_over_tls(std::move(socket), all, mine, place.granted(), std::move(client));
    else
        co_await serve_in_clear(std::move(socket), all, mine, place.granted(), std::move(client));
}

}  // namespace giftsim::fakeserver
