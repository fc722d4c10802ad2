// SPDX-License-Identifier: MIT
// Answers as bytes, over either kind of connection, with what faults do to them.
#pragma once

#include "fakeserver/net/shard.hpp"
#include "fakeserver/net/stream.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// The Date header of an answer that is written now.
std::string date_on_the_wall();

/// Of one connection. Each write has the server's time for answers; false where the connection is
/// to end behind it.
template <class Stream>
class answer_writer {
public:
    answer_writer(Stream& stream, server::parts& all, shard& mine)
        : stream_(stream), all_(all), mine_(mine) {}

    /// What is written next answers a request of this version, HEAD or not.
    void suit(unsigned version, bool is_head) {
        version_ = version;
        head_ = is_head;
    }

    /// The answer as it travels, faults and all.
    asio::awaitable<bool> deliver(const answered& answer, bool stays) {
        co_await pause(answer.how.delay);
        if (answer.how.reset) co_return hang_up();
        if (answer.how.piece != 0 || answer.how.cut_after)
            co_return co_await write_badly(answer, stays);
        if (answer.said.rest) co_return co_await write_pieces(answer, stays);
        co_return co_await write(answer.said, stays);
    }

    asio::awaitable<bool> write(const http::response& answer, bool keep) {
        auto out = head_of<wire::string_body>(answer, keep);
        if (answer.status != 204) out.content_length(answer.body.size());
        if (!head_) out.body() = answer.body;
        boost::system::error_code failed;
        begin_write();
        wire::response_serializer<wire::string_body> serializer(out);
        co_await wire::async_write(stream_, serializer,
                                   asio::redirect_error(asio::use_awaitable, failed));
        co_return !failed && keep;
    }

    /// The client is to go on with its body.
    asio::awaitable<void> invite(boost::system::error_code& failed) {
        wire::response<wire::empty_body> go_on(wire::status::continue_, version_);
        co_await wire::async_write(stream_, go_on,
                                   asio::redirect_error(asio::use_awaitable, failed));
    }

private:
    void begin_write() { tcp_of(stream_).expires_after(all_.limits.answer_time); }

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
        begin_write();
        wire::response_serializer<wire::empty_body> serializer(out);
        co_await wire::async_write_header(stream_, serializer,
                                          asio::redirect_error(asio::use_awaitable, failed));
        if (!head_) failed = co_await write_all_of(answer, chunked, failed);
        co_return !failed && keep && chunked;
    }

    asio::awaitable<boost::system::error_code> write_all_of(const answered& answer, bool chunked,
                                                            boost::system::error_code failed) {
        std::optional<std::string> piece = answer.said.body;
        while (!failed && piece) {
            if (!piece->empty())
                failed = co_await write_piece(*piece, chunked);
            else if (all_.stopping)
                break;
            else
                co_await pause(answer.said.pace);
            if (!failed) piece = co_await all_.piece_of(answer, mine_);
        }
        if (!failed && chunked)
            co_await asio::async_write(stream_, wire::make_chunk_last(),
                                       asio::redirect_error(asio::use_awaitable, failed));
        co_return failed;
    }

    asio::awaitable<boost::system::error_code> write_piece(std::string_view piece, bool chunked) {
        boost::system::error_code failed;
        begin_write();
        if (chunked)
            co_await asio::async_write(stream_, wire::make_chunk(asio::buffer(piece)),
                                       asio::redirect_error(asio::use_awaitable, failed));
        else
            co_await asio::async_write(stream_, asio::buffer(piece),
                                       asio::redirect_error(asio::use_awaitable, failed));
        co_return failed;
    }

    /// Lets time pass on the wall; less of it when the server stops.
    asio::awaitable<void> pause(std::chrono::milliseconds length) {
        constexpr std::chrono::milliseconds look{50};
        asio::steady_timer timer(mine_.context);
        for (; length.count() > 0 && !all_.stopping; length -= look) {
            timer.expires_after(std::min(length, look));
            co_await timer.async_wait(asio::use_awaitable);
        }
    }

    /// The other side sees a reset instead of an answer, and not the end of a connection that was
    /// kept, upon which clients ask again by themselves.
    bool hang_up() {
        boost::system::error_code ignored;
        tcp_of(stream_).socket().set_option(tcp::socket::linger(true, 0), ignored);
        tcp_of(stream_).socket().close(ignored);
        return false;
    }

    /// A body in pieces, or only the first part of what its length promises.
    asio::awaitable<bool> write_badly(const answered& answer, bool keep) {
        const std::string_view body = answer.said.body;
        auto out = head_of<wire::empty_body>(answer.said, keep);
        out.content_length(body.size());
        boost::system::error_code failed;
        begin_write();
        wire::response_serializer<wire::empty_body> serializer(out);
        co_await wire::async_write_header(stream_, serializer,
                                          asio::redirect_error(asio::use_awaitable, failed));
        const auto end = head_ ? 0 : answer.how.cut_after.value_or(body.size());
        const auto piece = answer.how.piece != 0 ? answer.how.piece : body.size();
        for (std::size_t sent = 0; !failed && sent < end; sent += piece) {
            if (sent != 0) co_await pause(answer.how.gap);
            begin_write();
            const auto next = body.substr(sent, std::min(piece, end - sent));
            co_await asio::async_write(stream_, asio::buffer(next),
                                       asio::redirect_error(asio::use_awaitable, failed));
        }
        co_return !failed && keep && !answer.how.cut_after;
    }

    Stream& stream_;
    server::parts& all_;
    shard& mine_;
    unsigned version_ = 11;  ///< of the answer, as the request's
    bool head_ = false;      ///< the request was HEAD
};

}  // namespace giftsim::fakeserver
