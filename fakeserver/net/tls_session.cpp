// SPDX-License-Identifier: MIT
// The first byte tells TLS from HTTP.
#include "fakeserver/net/tls_session.hpp"

#include "fakeserver/net/session.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

/// How a connection begins.
struct beginning {
    boost::system::error_code failed{};
    bool is_plain = false;  ///< HTTP in clear came instead
    bool spoke = false;     ///< anything came at all
};

/// A TLS record begins with 0x16, HTTP with the letters of a method.
bool begins_http(char first) { return first >= 'A' && first <= 'Z'; }

/// Cut off like an idle connection when the server stops: nothing has been asked yet.
task<beginning> shake_hands(tls_stream& stream, listed& here, server::parts& all) {
    beginning how;
    auto& under = tcp_of(stream);
    here.idle = true;
    if (all.stopping) {
        how.failed = asio::error::operation_aborted;
        co_return how;
    }
    under.expires_after(all.limits.handshake_time);
    std::array<char, 2048> first{};
    const auto size = co_await under.async_read_some(asio::buffer(first), failing_into(how.failed));
    if (how.failed) co_return how;
    how.spoke = true;
    how.is_plain = begins_http(first.front());
    if (how.is_plain) co_return how;
    (void)co_await stream.async_handshake(
        asio::ssl::stream_base::server, asio::buffer(first.data(), size), failing_into(how.failed));
    under.expires_never();
    here.idle = false;
    co_return how;
}

http::response https_wanted() {
    return http::error_answer(400, "https_wanted",
                              "this port speaks HTTPS: call it with https:// instead of http://");
}

/// What a client that hangs up on the handshake means, where it says so.
std::string_view advice_on(std::string_view trouble) {
    const bool is_distrust = trouble.find("unknown ca") != std::string_view::npos ||
                             trouble.find("bad certificate") != std::string_view::npos ||
                             trouble.find("certificate unknown") != std::string_view::npos;
    return is_distrust ? "; the client does not trust the certificate: give it the CA" : "";
}

void log_failure(server::parts& all, const boost::system::error_code& failed,
                 std::string_view client) {
    if (!all.log) return;
    const auto message = failed.message();
    const auto failure = fmt::format("no TLS: {}{}", message, advice_on(message));
    request_record told;
    told.at = all.settings.wall.date();
    told.client = client;
    told.failure = failure;
    all.log.write(told);
}

}  // namespace

task<void> serve_over_tls(tcp_socket socket, server::parts& all, shard& mine, bool is_admitted,
                          std::string client) {
    tls_stream stream(std::move(socket), *all.tls);
    listed here(mine.open, tcp_of(stream));
    const auto how = co_await shake_hands(stream, here, all);
    if (how.failed) {
        if (how.spoke && !all.stopping) log_failure(all, how.failed, client);
        co_return;
    }
    if (how.is_plain) {
        session in_clear(tcp_of(stream), here, all, mine, std::move(client));
        co_await in_clear.refuse(https_wanted());
        co_return;
    }
    session one(stream, here, all, mine, std::move(client));
    if (is_admitted)
        co_await one.run();
    else
        co_await one.refuse(too_many_connections());
}

}  // namespace giftsim::fakeserver
