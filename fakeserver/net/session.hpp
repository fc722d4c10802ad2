// SPDX-License-Identifier: MIT
// One connection: requests in, answers out. Nothing else touches a stream.
#pragma once

#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/net/answer_writer.hpp"
#include "fakeserver/net/courier.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/read_size.hpp>

#include <array>
#include <chrono>
#include <optional>

namespace giftsim::fakeserver {

/// Over a stream that is ready for HTTP and outlives it, as its listing does. The stream's kind is
/// a parameter so that neither kind pays for the other.
template <class Stream>
class session {
public:
    /// `client` is what the log calls the other side.
    session(Stream& stream, listed& here, server::parts& all, shard& mine, std::string client)
        : stream_(stream),
          here_(here),
          all_(all),
          mine_(mine),
          deadline_(tcp_of(stream)),
          writer_(stream, deadline_, all, mine),
          client_(std::move(client)) {
        // Nearly all requests are read at once then, header and body.
        constexpr std::size_t usual_request = 4096;
        buffer_.reserve(usual_request);
    }

    /// Until the client or the server ends it. One request and its answer at a time; the usual ones
    /// wait for nothing but the client, and take no frame of a coroutine for more.
    task<void> run() {
        // GCC 12 makes a trap of an awaiting condition in a template (a bug).
        for (bool goes_on = true; goes_on;) {
            writer_.suit(version_, false);
            request_reader reader(in_, all_.limits.header, all_.limits.control_body);
            std::optional<http::response> refused;
            const auto failed = co_await read_request(reader, refused);
            if (failed && !refused) refused = answer_to_garbage(failed, all_.limits.header);
            if (refused) co_await refuse(std::move(*refused));
            if (failed || refused) break;
            in_.id = all_.next_request_id();
            const auto begun = std::chrono::steady_clock::now();
            const auto what = match(in_);
            auto answer = all_.answer_at_once(in_, what, mine_);
            if (!answer) answer = co_await all_.answer(in_, what, mine_, tcp_of(stream_).socket());
            const auto took = std::chrono::steady_clock::now() - begun;
            mine_.seen.note(answer->found, answer->made.answer.status, took);
            const bool stays = reader.keep_alive() && !all_.stopping;
            auto written = writer_.deliver_at_once(*answer, stays);
            if (!written) written = co_await writer_.deliver(*answer, stays);
            if (answer->left_mail) start_courier(all_, *answer->by, answer->made.world);
            if (all_.log) all_.log.write(record_of(in_, *answer, took));
            goes_on = *written;
        }
        deadline_.lift();
        co_await leave(stream_);
    }

    /// Says no and hangs up, once the other side has stopped talking or a moment has passed: else
    /// what it still sends would make the system throw the answer away.
    task<void> refuse(http::response answer) {
        const auto id = all_.next_request_id();
        mine_.app.sign(answer, id);
        mine_.seen.note(nullptr, answer.status, {});
        (void)co_await writer_.write(answer, false);
        if (all_.log) all_.log.write(record_of(answer, id));
        here_.idle = true;
        if (all_.stopping) co_return;
        deadline_.set(std::chrono::milliseconds{500});
        co_await end_writing(stream_);
        boost::system::error_code failed;
        std::array<char, 4096> sink{};
        for (std::size_t drained = 0; !failed && drained < (std::size_t{1} << 20U);)
            drained += co_await bytes_of(tcp_of(stream_))
                           .async_read_some(asio::buffer(sink), failing_into(failed));
    }

private:
    /// Reads one; `refused` is set where its header is reason enough not to go on.
    task<boost::system::error_code> read_request(request_reader& reader,
                                                 std::optional<http::response>& refused) {
        here_.idle = true;
        if (all_.stopping) co_return asio::error::operation_aborted;
        deadline_.set(all_.limits.request_time);
        auto failed = take(reader, &request_reader::is_header_done);
        if (failed == wire::error::need_more)
            failed = co_await feed(reader, &request_reader::is_header_done);
        here_.idle = false;
        if (failed) co_return failed;
        version_ = reader.version();
        writer_.suit(version_, in_.how == http::method::head);
        refused = reader.refusal();
        if (refused) co_return failed;
        if (!reader.complete_header(transport_of(stream_))) {
            refused = http::error_answer(400, "bad_target", "the path cannot be decoded");
            co_return failed;
        }
        failed = bounded(reader);
        if (!failed) failed = take(reader, &request_reader::is_done);
        if (failed == wire::error::need_more) failed = co_await read_body(reader);
        deadline_.lift();
        co_return failed;
    }

    /// Worlds are made of scenarios, and 5,000 recipients are sent at once (API-11); all else is
    /// small.
    boost::system::error_code bounded(request_reader& reader) const {
        if (in_.target.starts_with("/_sim") || in_.target == "/api/v2/bulk_sends") return {};
        if (reader.content_length().value_or(0) > all_.limits.body)
            return make_error_code(wire::error::body_limit);
        reader.body_limit(all_.limits.body);
        return {};
    }

    task<boost::system::error_code> read_body(request_reader& reader) {
        boost::system::error_code failed;
        if (version_ == 11 && same_ignoring_case(in_.header("expect"), "100-continue"))
            co_await writer_.invite(failed);
        if (failed) co_return failed;
        co_return co_await feed(reader, &request_reader::is_done);
    }

    /// Takes what has been read already; `need_more` if that is not enough of the request.
    boost::system::error_code take(request_reader& reader, bool (request_reader::*enough)() const) {
        boost::system::error_code failed;
        while (!failed && !(reader.*enough)()) failed = reader.take(buffer_);
        return failed;
    }

    /// Reads on until there is enough of the request.
    task<boost::system::error_code> feed(request_reader& reader,
                                         bool (request_reader::*enough)() const) {
        constexpr std::size_t at_most = 64U * 1024;
        boost::system::error_code failed = wire::error::need_more;
        while (failed == wire::error::need_more) {
            failed = {};
            const auto room = buffer_.prepare(boost::beast::read_size(buffer_, at_most));
            buffer_.commit(co_await bytes_of(stream_).async_read_some(room, failing_into(failed)));
            if (!failed) failed = take(reader, enough);
        }
        co_return failed;
    }

    /// What the log says of a request. The time of a world stands in its answer.
    request_record record_of(const http::request& in, const answered& answer,
                             std::chrono::nanoseconds took) const {
        request_record told = record_of(answer.made.answer, in.id);
        told.world = answer.made.world;
        told.method = http::name(in.how);
        told.target = in.target;
        told.operation = answer.found == nullptr ? std::string_view{} : answer.found->operation;
        told.took = took;
        told.bug = answer.made.bug;
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

    Stream& stream_;
    listed& here_;
    boost::beast::flat_buffer buffer_;
    http::request in_;  ///< the last one, whose memory the next one uses
    server::parts& all_;
    shard& mine_;
    deadline deadline_;
    answer_writer<Stream> writer_;
    std::string client_;
    unsigned version_ = 11;  ///< of the last request
};

}  // namespace giftsim::fakeserver
