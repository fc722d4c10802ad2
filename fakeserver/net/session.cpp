// SPDX-License-Identifier: MIT
// One connection: requests in, answers out. Nothing else touches a stream.
#include "fakeserver/http/answers.hpp"
#include "fakeserver/net/shard.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <optional>

namespace giftsim::fakeserver {
namespace {

namespace beast = boost::beast;
namespace wire = boost::beast::http;
using asio::use_awaitable;
using parser_type = wire::request_parser<wire::string_body>;

/// Counts a connection for as long as it lasts.
class counted {
public:
    explicit counted(std::atomic<std::size_t>& all) : all_(all), place_(++all) {}
    counted(const counted&) = delete;
    counted& operator=(const counted&) = delete;
    ~counted() { --all_; }

    std::size_t place() const { return place_; }

private:
    std::atomic<std::size_t>& all_;
    std::size_t place_;
};

/// Lists a stream as idle for as long as it waits.
class idling {
public:
    idling(shard& mine, beast::tcp_stream& stream) : mine_(mine), stream_(stream) {
        mine_.idle.insert(&stream_);
    }
    idling(const idling&) = delete;
    idling& operator=(const idling&) = delete;
    ~idling() { mine_.idle.erase(&stream_); }

private:
    shard& mine_;
    beast::tcp_stream& stream_;
};

std::string date_on_the_wall() {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

/// What to answer to bytes that are no request; nothing if nobody waits for an answer.
std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed) {
    if (failed == wire::error::header_limit)
        return http::error_answer(431, "header_too_large", "the header has more than 16 KiB");
    if (failed == wire::error::body_limit)
        return http::error_answer(413, "body_too_large", "the body is larger than is read here");
    if (failed == beast::error::timeout)
        return http::error_answer(408, "too_slow", "the request did not arrive in time");
    const bool is_garbage =
        failed.category() == wire::make_error_code(wire::error::bad_method).category() &&
        failed != wire::error::end_of_stream && failed != wire::error::partial_message;
    if (!is_garbage) return std::nullopt;
    return http::error_answer(400, "bad_request",
                              fmt::format("this is no HTTP request: {}", failed.message()));
}

class session {
public:
    session(tcp::socket socket, server::parts& all, shard& mine)
        : stream_(std::move(socket)), all_(all), mine_(mine) {}

    asio::awaitable<void> run(bool too_many) {
        if (too_many) {
            auto refused = http::error_answer(503, "too_many_connections",
                                              "too many connections; close some and try again");
            refused.headers.push_back({"Retry-After", "1"});
            co_await refuse(std::move(refused));
            co_return;
        }
        while (co_await one()) {
        }
        boost::system::error_code ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    }

private:
    /// One request and its answer. False when the connection is to end.
    asio::awaitable<bool> one() {
        parser_type parser;
        const auto read = co_await read_request(parser);
        if (read) {
            if (const auto answer = answer_to_garbage(read)) co_await refuse(*answer);
            co_return false;
        }
        const bool keep = parser.get().keep_alive();
        const bool head = parser.get().method() == wire::verb::head;
        const auto version = parser.get().version();
        const auto in = translated(parser.get());
        if (!in) {
            co_await refuse(http::error_answer(400, "bad_target", "the path cannot be decoded"));
            co_return false;
        }
        const auto answer = co_await all_.answer(*in, mine_);
        co_return co_await write(answer, version, keep && !all_.stopping, head);
    }

    asio::awaitable<boost::system::error_code> read_request(parser_type& parser) {
        boost::system::error_code failed;
        parser.header_limit(all_.limits.header);
        parser.body_limit(all_.limits.control_body);
        stream_.expires_after(all_.limits.request_time);
        {
            const idling here(mine_, stream_);
            if (all_.stopping) co_return asio::error::operation_aborted;
            co_await wire::async_read_header(stream_, buffer_, parser,
                                             asio::redirect_error(use_awaitable, failed));
        }
        if (failed) co_return failed;
        if (!parser.get().target().starts_with("/_sim")) {
            if (parser.content_length().value_or(0) > all_.limits.body)
                co_return make_error_code(wire::error::body_limit);
            parser.body_limit(all_.limits.body);
        }
        if (beast::iequals(parser.get()[wire::field::expect], "100-continue"))
            co_await invite(parser.get().version(), failed);
        if (!failed)
            co_await wire::async_read(stream_, buffer_, parser,
                                      asio::redirect_error(use_awaitable, failed));
        co_return failed;
    }

    asio::awaitable<void> invite(unsigned version, boost::system::error_code& failed) {
        wire::response<wire::empty_body> go_on(wire::status::continue_, version);
        co_await wire::async_write(stream_, go_on, asio::redirect_error(use_awaitable, failed));
    }

    std::optional<http::request> translated(parser_type::value_type& from) {
        http::request in;
        in.id = all_.next_request_id();
        in.how = http::method_named(from.method_string());
        if (!http::set_target(in, from.target())) return std::nullopt;
        for (const auto& field : from)
            in.headers.push_back({std::string(field.name_string()), std::string(field.value())});
        in.body = std::move(from.body());
        return in;
    }

    asio::awaitable<bool> write(const http::response& answer, unsigned version, bool keep,
                                bool head) {
        wire::response<wire::string_body> out(static_cast<wire::status>(answer.status), version);
        out.set(wire::field::server, "giftsim");
        out.set(wire::field::date, date_on_the_wall());
        if (!answer.type.empty()) out.set(wire::field::content_type, answer.type);
        for (const auto& each : answer.headers) out.set(each.name, each.value);
        out.keep_alive(keep);
        if (answer.status != 204) out.content_length(answer.body.size());
        if (!head) out.body() = answer.body;
        boost::system::error_code failed;
        stream_.expires_after(all_.limits.answer_time);
        wire::response_serializer<wire::string_body> serializer(out);
        co_await wire::async_write(stream_, serializer,
                                   asio::redirect_error(use_awaitable, failed));
        co_return !failed && keep;
    }

    /// Says no and hangs up, once the other side has stopped talking or a moment has passed: else
    /// what it still sends would make the system throw the answer away.
    asio::awaitable<void> refuse(http::response answer) {
        answer.headers.push_back({"X-Request-Id", all_.next_request_id()});
        (void)co_await write(answer, 11, false, false);
        boost::system::error_code failed;
        stream_.socket().shutdown(tcp::socket::shutdown_send, failed);
        stream_.expires_after(std::chrono::milliseconds{500});
        std::array<char, 4096> sink{};
        for (std::size_t drained = 0; !failed && drained < (std::size_t{1} << 20U);)
            drained += co_await stream_.async_read_some(
                asio::buffer(sink), asio::redirect_error(use_awaitable, failed));
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    server::parts& all_;
    shard& mine_;
};

}  // namespace

asio::awaitable<void> serve(tcp::socket socket, server::parts& all, shard& mine) {
    const counted here(all.connections);
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    session one(std::move(socket), all, mine);
    co_await one.run(here.place() > all.limits.connections);
}

}  // namespace giftsim::fakeserver
