// SPDX-License-Identifier: MIT
// Answers as bytes, over either kind of connection, with what faults do to them.
#pragma once

#include "fakeserver/net/answer_head.hpp"
#include "fakeserver/net/deadline.hpp"
#include "fakeserver/net/shard.hpp"
#include "fakeserver/net/stream.hpp"

#include <boost/asio/buffer.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// Of one connection. Each write has the server's time for answers; false where the connection is
/// to end behind it.
template <class Stream>
class answer_writer {
public:
    answer_writer(Stream& stream, deadline& time, server::parts& all, shard& mine)
        : stream_(stream), deadline_(time), all_(all), mine_(mine) {}

    /// What is written next answers a request of this version, HEAD or not.
    void suit(unsigned version, bool is_head) {
        version_ = version;
        head_ = is_head;
    }

    /// Writes an answer of the usual kind, if the system takes all of it without waiting; that
    /// costs least. Nothing otherwise: deliver() does the rest.
    std::optional<bool> deliver_at_once(const answered& answer, bool stays) {
        if (!answer.made.how.is_usual() || answer.made.answer.rest) return std::nullopt;
        const auto failed = begin_writing(answer.made.answer, stays);
        if (failed) return false;
        return left_.empty() ? std::optional(stays) : std::nullopt;
    }

    /// The answer as it travels, faults and all.
    task<bool> deliver(const answered& answer, bool stays) {
        if (!left_.empty()) {
            const auto failed = co_await write_left();
            co_return !failed && stays;
        }
        if (answer.made.how.delay.count() > 0) co_await pause(answer.made.how.delay);
        if (answer.made.how.reset) co_return hang_up();
        if (answer.made.how.piece != 0 || answer.made.how.cut_after)
            co_return co_await write_badly(answer, stays);
        if (answer.made.answer.rest) co_return co_await write_pieces(answer, stays);
        co_return co_await write(answer.made.answer, stays);
    }

    /// Head and body at once.
    task<bool> write(const http::response& answer, bool keep) {
        auto failed = begin_writing(answer, keep);
        if (!failed) failed = co_await write_left();
        co_return !failed && keep;
    }

    /// The client is to go on with its body.
    task<void> invite(boost::system::error_code& failed) {
        out_ = "HTTP/1.1 100 Continue\r\n\r\n";
        failed = co_await write_out();
    }

private:
    void begin(const http::response& answer, const framing& how) {
        write_head(out_, answer, how, mine_.date.now());
    }

    boost::system::error_code begin_writing(const http::response& answer, bool keep) {
        framing how{version_, keep};
        if (answer.status != 204) how.length = answer.body.size();
        begin(answer, how);
        if (!head_) out_ += answer.body;
        return write_some();
    }

    /// What the system takes at once.
    boost::system::error_code write_some() {
        boost::system::error_code failed;
        left_ = out_;
        left_.remove_prefix(write_at_once(stream_, left_, failed));
        if (failed) left_ = {};
        return failed;
    }

    task<boost::system::error_code> write_left() {
        boost::system::error_code failed;
        if (left_.empty()) co_return failed;
        deadline_.set(all_.limits.answer_time);
        while (!failed && !left_.empty())
            left_.remove_prefix(co_await bytes_of(stream_).async_write_some(
                asio::buffer(left_.data(), left_.size()), failing_into(failed)));
        left_ = {};
        deadline_.lift();
        co_return failed;
    }

    task<boost::system::error_code> write_out() {
        auto failed = write_some();
        if (!failed) failed = co_await write_left();
        co_return failed;
    }

    /// A long body, in chunks; for HTTP/1.0 up to the end of the connection.
    task<bool> write_pieces(const answered& answer, bool keep) {
        const bool chunked = version_ == 11;
        begin(answer.made.answer, {version_, keep && chunked, chunked});
        auto failed = co_await write_out();
        if (!head_) failed = co_await write_all_of(answer, chunked, failed);
        co_return !failed && keep && chunked;
    }

    task<boost::system::error_code> write_all_of(const answered& answer, bool chunked,
                                                 boost::system::error_code failed) {
        std::optional<std::string> piece = answer.made.answer.body;
        while (!failed && piece) {
            if (!piece->empty())
                failed = co_await write_piece(*piece, chunked);
            else if (all_.stopping)
                break;
            else
                co_await pause(answer.made.answer.pace);
            if (!failed) piece = co_await all_.piece_of(answer, mine_);
        }
        if (!failed && chunked) {
            out_ = "0\r\n\r\n";
            failed = co_await write_out();
        }
        co_return failed;
    }

    task<boost::system::error_code> write_piece(std::string_view piece, bool chunked) {
        out_ = chunked ? fmt::format("{:x}\r\n{}\r\n", piece.size(), piece) : std::string(piece);
        co_return co_await write_out();
    }

    /// Lets time pass on the wall; less of it when the server stops.
    task<void> pause(std::chrono::milliseconds length) {
        constexpr std::chrono::milliseconds look{50};
        wall_timer timer(mine_.context);
        for (; length.count() > 0 && !all_.stopping; length -= look) {
            timer.expires_after(std::min(length, look));
            co_await timer.async_wait(use_task);
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
    task<bool> write_badly(const answered& answer, bool keep) {
        const std::string_view body = answer.made.answer.body;
        begin(answer.made.answer, {version_, keep, false, body.size()});
        auto failed = co_await write_out();
        const auto end = head_ ? 0 : answer.made.how.cut_after.value_or(body.size());
        const auto piece = answer.made.how.piece != 0 ? answer.made.how.piece : body.size();
        for (std::size_t sent = 0; !failed && sent < end; sent += piece) {
            if (sent != 0) co_await pause(answer.made.how.gap);
            out_ = body.substr(sent, std::min(piece, end - sent));
            failed = co_await write_out();
        }
        co_return !failed && keep && !answer.made.how.cut_after;
    }

    Stream& stream_;
    deadline& deadline_;
    server::parts& all_;
    shard& mine_;
    std::string out_;        ///< what is being written; kept, so that its memory is
    std::string_view left_;  ///< what of that has not gone
    unsigned version_ = 11;  ///< of the answer, as the request's
    bool head_ = false;      ///< the request was HEAD
};

}  // namespace giftsim::fakeserver
