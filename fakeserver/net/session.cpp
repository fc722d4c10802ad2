// SPDX-License-Identifier: MIT
// Who is let in, and over what.
#include "fakeserver/net/session.hpp"

#include "fakeserver/net/tls_session.hpp"

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
std::string client_of(const tcp_socket& socket) {
    boost::system::error_code gone;
    const auto at = socket.remote_endpoint(gone);
    return gone ? std::string{} : name_of(at);
}

task<void> serve_in_clear(tcp_socket socket, server::parts& all, shard& mine, bool is_admitted,
                          std::string client) {
    plain_stream stream(std::move(socket));
    listed here(mine.open, stream);
    session one(stream, here, all, mine, std::move(client));
    if (is_admitted)
        co_await one.run();
    else
        co_await one.refuse(too_many_connections());
}

}  // namespace

http::response too_many_connections() {
    auto refused = http::error_answer(503, "too_many_connections",
                                      "too many connections; close some and try again");
    refused.headers.push_back({"Retry-After", "1"});
    return refused;
}

task<void> serve(tcp_socket socket, server::parts& all, shard& mine,
                 [[maybe_unused]] attendance::mark present) {
    const admission place(all.served, all.limits.connections);
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    auto client = all.log ? client_of(socket) : std::string{};
    if (all.tls)
        co_await serve_over_tls(std::move(socket), all, mine, place.granted(), std::move(client));
    else
        co_await serve_in_clear(std::move(socket), all, mine, place.granted(), std::move(client));
}

}  // namespace giftsim::fakeserver
