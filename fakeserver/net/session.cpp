// SPDX-License-Identifier: MIT
// One connection: requests in, answers out. Nothing else touches a stream.
#include "fakeserver/http/answers.hpp"
#include "fakeserver/net/courier.hpp"
#include "fakeserver/net/listed.hpp"
#include "fakeserver/net/shard.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iterator>
#include <optional>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

namespace beast = boost::beast;
namespace wire = boost::beast::http;
using asio::use_awaitable;
using parser_type = wire::request_parser<wire::string_body>;

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

std::string date_on_the_wall() {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

/// What to answer to bytes that are no request; nothing if nobody waits for an answer. A client
/// that was too slow is cut off by then.
std::optional<http::response> answer_to_garbage(const boost::system::error_code& failed,
                                                std::uint32_t header_limit) {
    if (failed == wire::error::header_limit)
        return http::error_answer(431, "header_too_large",
                                  fmt::format("the header has more than {} bytes", header_limit));
    if (failed == wire::error::body_limit)
        return http::error_answer(413, "body_too_large", "the body is larger than is read here");
    const bool is_garbage =
        failed.category() == wire::make_error_code(wire::error::bad_method).category() &&
        failed != wire::error::end_of_stream && failed != wire::error::partial_message;
    if (!is_garbage) return std::nullopt;
    return http::error_answer(400, "bad_request",
                              fmt::format("this is no HTTP request: {}", failed.message()));
}

/// What a header alone shows to be wrong.
std::optional<http::response> refusal_of(const parser_type::value_type& head) {
    const auto hosts = head.equal_range(wire::field::host);
    const auto count = std::distance(hosts.first, hosts.second);
    if (count > 1 || (count == 0 && head.version() != 10))
        return http::error_answer(400, "bad_host", "send one Host header");
    return std::nullopt;
}

/// Requests to a proxy name a whole URL, whose host then counts instead of the header.
void make_origin_form(parser_type::value_type& head) {
    const auto url = boost::urls::parse_absolute_uri(head.target());
    if (!url || (url->scheme() != "http" && url->scheme() != "https")) return;
    const std::string host(url->encoded_host_and_port());
    std::string target(url->encoded_target());
    if (!target.starts_with('/')) target.insert(0, "/");
    head.set(wire::field::host, host);
    head.target(target);
}

/// Empty if it has gone already.
std::string client_of(const tcp::socket& socket) {
    boost::system::error_code gone;
    const auto at = socket.remote_endpoint(gone);
    return gone ? std::string{} : name_of(at);
}

class session {
public:
    session(tcp::socket socket, server::parts& all, shard& mine)
        : stream_(std::move(socket)),
          open_(mine.open, stream_),
          all_(all),
          mine_(mine),
          client_(all.log ? client_of(stream_.socket()) : std::string{}) {}

    asio::awaitable<void> run() {
        while (co_await one()) {
        }
        boost::system::error_code ignored;
        stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    }

    asio::awaitable<void> turn_away() {
        auto refused = http::error_answer(503, "too_many_connections",
                                          "too many connections; close some and try again");
        refused.headers.push_back({"Retry-After", "1"});
        co_await refuse(std::move(refused));
    }

private:
    /// One request and its answer. False when the connection is to end.
    asio::awaitable<bool> one() {
        parser_type parser;
        head_ = false;
        std::optional<http::response> refused;
        const auto read = co_await read_request(parser, refused);
        if (read && !refused) refused = answer_to_garbage(read, all_.limits.header);
        if (read && !refused) co_return false;
        std::optional<http::request> in;
        if (!refused) in = translated(parser.get());
        if (!refused && !in)
            refused = http::error_answer(400, "bad_target", "the path cannot be decoded");
        if (refused) {
            co_await refuse(std::move(*refused));
            co_return false;
        }
        const bool keep = parser.get().keep_alive();
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = co_await all_.answer(*in, mine_, stream_.socket());
        const auto took = std::chrono::steady_clock::now() - begun;
        mine_.seen.note(answer.found, answer.said.status, took);
        const bool stays = keep && !all_.stopping;
        const bool goes_on = co_await deliver(answer, stays);
        if (answer.left_mail) start_courier(all_, *answer.by, answer.world);
        if (all_.log) all_.log.write(record_of(*in, answer, took));
        co_return goes_on;
    }

    /// The answer as it travels, faults and all. False when the connection is to end.
    asio::awaitable<bool> deliver(const answered& answer, bool stays) {
        co_await pause(answer.how.delay);
        if (answer.how.reset) co_return hang_up();
        if (answer.how.piece != 0 || answer.how.cut_after)
            co_return co_await write_badly(answer, stays);
        if (answer.said.rest) co_return co_await write_pieces(answer, stays);
        co_return co_await write(answer.said, stays);
    }

    /// What the log says of a request. The time of a world stands in its answer.
    request_record record_of(const http::request& in, const answered& answer,
                             std::chrono::nanoseconds took) const {
        request_record told = record_of(answer.said, in.id);
        told.world = answer.world;
        told.method = http::name(in.how);
        told.target = in.target;
        told.operation = answer.found == nullptr ? std::string_view{} : answer.found->operation;
        told.took = took;
        told.bug = answer.bug;
        return told;
    }

    request_record record_of(const http::response& answer, std::string_view id) const {
        request_record told;
        told.at = all_.settings.wall.date();
        told.id = id;
        told.status = answer.status;
        told.client = client_;
        for (const auto& each : answer.headers)
            if (each.name == "X-Sim-Now") told.world_time = each.value;
        return told;
    }

    /// Reads one; `refused` is set where the header alone is reason enough not to go on.
    asio::awaitable<boost::system::error_code> read_request(
        parser_type& parser, std::optional<http::response>& refused) {
        boost::system::error_code failed;
        parser.header_limit(all_.limits.header);
        parser.body_limit(all_.limits.control_body);
        stream_.expires_after(all_.limits.request_time);
        {
            const listed here(mine_.idle, stream_);
            if (all_.stopping) co_return asio::error::operation_aborted;
            co_await wire::async_read_header(stream_, buffer_, parser,
                                             asio::redirect_error(use_awaitable, failed));
        }
        if (failed) co_return failed;
        auto& head = parser.get();
        head_ = head.method() == wire::verb::head;
        version_ = head.version() == 10 ? 10 : 11;
        refused = refusal_of(head);
        if (refused) co_return failed;
        make_origin_form(head);
        if (!head.target().starts_with("/_sim")) {
            if (parser.content_length().value_or(0) > all_.limits.body)
                co_return make_error_code(wire::error::body_limit);
            parser.body_limit(all_.limits.body);
        }
        if (version_ == 11 && beast::iequals(head[wire::field::expect], "100-continue"))
            co_await invite(failed);
        if (!failed)
            co_await wire::async_read(stream_, buffer_, parser,
                                      asio::redirect_error(use_awaitable, failed));
        co_return failed;
    }

    asio::awaitable<void> invite(boost::system::error_code& failed) {
        wire::response<wire::empty_body> go_on(wire::status::continue_, version_);
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

    template <class Body>
    wire::response<Body> head_of(const http::response& answer, bool keep) const {
        wire::response<Body> out(static_cast<wire::status>(answer.status), version_);
        out.set(wire::field::server, "giftsim");
        out.set(wire::field::date, date_on_the_wall());
        if (!answer.type.empty()) out.set(wire::field::content_type, answer.type);
        for (const auto& each : answer.headers) out.set(each.name, each.value);
        out.keep_alive(keep);
        return out;
    }

    /// A long body, in chunks; for HTTP/1.0 up to the end of the connection.
    asio::awaitable<bool> write_pieces(const answered& answer, bool keep) {
        const bool chunked = version_ == 11;
        auto out = head_of<wire::empty_body>(answer.said, keep && chunked);
        out.chunked(chunked);
        boost::system::error_code failed;
        stream_.expires_after(all_.limits.answer_time);
        wire::response_serializer<wire::empty_body> serializer(out);
        co_await wire::async_write_header(stream_, serializer,
                                          asio::redirect_error(use_awaitable, failed));
        if (!head_) failed = co_await write_all_of(answer, chunked, failed);
        co_return !failed && keep && chunked;
    }

    asio::awaitable<boost::system::error_code> write_all_of(const answered& answer, bool chunked,
                                                            boost::system::error_code failed) {
        auto piece = answer.said.body;
        while (!failed && !piece.empty()) {
            stream_.expires_after(all_.limits.answer_time);
            if (chunked)
                co_await asio::async_write(stream_, wire::make_chunk(asio::buffer(piece)),
                                           asio::redirect_error(use_awaitable, failed));
            else
                co_await asio::async_write(stream_, asio::buffer(piece),
                                           asio::redirect_error(use_awaitable, failed));
            if (!failed) piece = co_await all_.piece_of(answer, mine_);
        }
        if (!failed && chunked)
            co_await asio::async_write(stream_, wire::make_chunk_last(),
                                       asio::redirect_error(use_awaitable, failed));
        co_return failed;
    }

    /// Lets time pass on the wall; less of it when the server stops.
    asio::awaitable<void> pause(std::chrono::milliseconds length) {
        constexpr std::chrono::milliseconds look{50};
        asio::steady_timer timer(mine_.context);
        for (; length.count() > 0 && !all_.stopping; length -= look) {
            timer.expires_after(std::min(length, look));
            co_await timer.async_wait(use_awaitable);
        }
    }

    /// The other side sees a reset instead of an answer, and not the end of a connection that was
    /// kept, upon which clients ask again by themselves.
    bool hang_up() {
        boost::system::error_code ignored;
        stream_.socket().set_option(tcp::socket::linger(true, 0), ignored);
        stream_.socket().close(ignored);
        return false;
    }

    /// A body in pieces, or only the first part of what its length promises.
    asio::awaitable<bool> write_badly(const answered& answer, bool keep) {
        const std::string_view body = answer.said.body;
        auto out = head_of<wire::empty_body>(answer.said, keep);
        out.content_length(body.size());
        boost::system::error_code failed;
        stream_.expires_after(all_.limits.answer_time);
        wire::response_serializer<wire::empty_body> serializer(out);
        co_await wire::async_write_header(stream_, serializer,
                                          asio::redirect_error(use_awaitable, failed));
        const auto end = head_ ? 0 : answer.how.cut_after.value_or(body.size());
        const auto piece = answer.how.piece != 0 ? answer.how.piece : body.size();
        for (std::size_t sent = 0; !failed && sent < end; sent += piece) {
            if (sent != 0) co_await pause(answer.how.gap);
            stream_.expires_after(all_.limits.answer_time);
            const auto next = body.substr(sent, std::min(piece, end - sent));
            co_await asio::async_write(stream_, asio::buffer(next),
                                       asio::redirect_error(use_awaitable, failed));
        }
        co_return !failed && keep && !answer.how.cut_after;
    }

    asio::awaitable<bool> write(const http::response& answer, bool keep) {
        auto out = head_of<wire::string_body>(answer, keep);
        if (answer.status != 204) out.content_length(answer.body.size());
        if (!head_) out.body() = answer.body;
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
        const auto id = all_.next_request_id();
        answer.headers.push_back({"X-Request-Id", id});
        mine_.seen.note(nullptr, answer.status, {});
        (void)co_await write(answer, false);
        if (all_.log) all_.log.write(record_of(answer, id));
        const listed here(mine_.idle, stream_);
        if (all_.stopping) co_return;
        boost::system::error_code failed;
        stream_.socket().shutdown(tcp::socket::shutdown_send, failed);
        stream_.expires_after(std::chrono::milliseconds{500});
        std::array<char, 4096> sink{};
        for (std::size_t drained = 0; !failed && drained < (std::size_t{1} << 20U);)
            drained += co_await stream_.async_read_some(
                asio::buffer(sink), asio::redirect_error(use_awaitable, failed));
    }

    beast::tcp_stream stream_;
    listed open_;
    beast::flat_buffer buffer_;
    server::parts& all_;
    shard& mine_;
    std::string client_;     ///< for the log
    unsigned version_ = 11;  ///< of the answer, as the request's
    bool head_ = false;      ///< the request was HEAD
};

}  // namespace

asio::awaitable<void> serve(tcp::socket socket, server::parts& all, shard& mine,
                            [[maybe_unused]] attendance::mark present) {
    const admission place(all.served, all.limits.connections);
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    session one(std::move(socket), all, mine);
    if (place.granted())
        co_await one.run();
    else
        co_await one.turn_away();
}

}  // namespace giftsim::fakeserver
