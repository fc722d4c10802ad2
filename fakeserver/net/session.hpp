// SPDX-License-Identifier: MIT
// One connection: requests in, answers out. Nothing else touches a stream.
#pragma once

#include "fakeserver/http/answers.hpp"
#include "fakeserver/net/answer_writer.hpp"
#include "fakeserver/net/courier.hpp"
#include "fakeserver/net/listed.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>

#include <array>
#include <chrono>
#include <optional>

namespace giftsim::fakeserver {

/// Over a stream that is ready for HTTP and outlives it. The stream's kind is a parameter so that
/// neither kind pays for the other.
template <class Stream>
class session {
public:
    /// `client` is what the log calls the other side.
    session(Stream& stream, server::parts& all, shard& mine, std::string client)
        : stream_(stream),
          all_(all),
          mine_(mine),
          writer_(stream, all, mine),
          client_(std::move(client)) {}

    /// Until the client or the server ends it.
    asio::awaitable<void> run() {
        // GCC 12 makes a trap of an awaiting condition in a template (a bug).
        for (bool goes_on = true; goes_on;) goes_on = co_await one();
        co_await leave(stream_);
    }

    /// Says no and hangs up, once the other side has stopped talking or a moment has passed: else
    /// what it still sends would make the system throw the answer away.
    asio::awaitable<void> refuse(http::response answer) {
        const auto id = all_.next_request_id();
        mine_.app.sign(answer, id);
        mine_.seen.note(nullptr, answer.status, {});
        (void)co_await writer_.write(answer, false);
        if (all_.log) all_.log.write(record_of(answer, id));
        const listed here(mine_.idle, tcp_of(stream_));
        if (all_.stopping) co_return;
        tcp_of(stream_).expires_after(std::chrono::milliseconds{500});
        co_await end_writing(stream_);
        boost::system::error_code failed;
        std::array<char, 4096> sink{};
        for (std::size_t drained = 0; !failed && drained < (std::size_t{1} << 20U);)
            drained += co_await tcp_of(stream_).async_read_some(
                asio::buffer(sink), asio::redirect_error(asio::use_awaitable, failed));
    }

private:
    /// One request and its answer. False when the connection is to end.
    asio::awaitable<bool> one() {
        request_parser parser;
        writer_.suit(version_, false);
        std::optional<http::response> refused;
        const auto read = co_await read_request(parser, refused);
        if (read && !refused) refused = answer_to_garbage(read, all_.limits.header);
        if (read && !refused) co_return false;
        std::optional<http::request> in;
        if (!refused) in = translated(parser.get(), all_.next_request_id(), transport_of(stream_));
        if (!refused && !in)
            refused = http::error_answer(400, "bad_target", "the path cannot be decoded");
        if (refused) {
            co_await refuse(std::move(*refused));
            co_return false;
        }
        const bool keep = parser.get().keep_alive();
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = co_await all_.answer(*in, mine_, tcp_of(stream_).socket());
        const auto took = std::chrono::steady_clock::now() - begun;
        mine_.seen.note(answer.found, answer.said.status, took);
        const bool stays = keep && !all_.stopping;
        const bool goes_on = co_await writer_.deliver(answer, stays);
        if (answer.left_mail) start_courier(all_, *answer.by, answer.world);
        if (all_.log) all_.log.write(record_of(*in, answer, took));
        co_return goes_on;
    }

    /// Reads one; `refused` is set where the header alone is reason enough not to go on.
    asio::awaitable<boost::system::error_code> read_request(
        request_parser& parser, std::optional<http::response>& refused) {
        boost::system::error_code failed;
        parser.header_limit(all_.limits.header);
        parser.body_limit(all_.limits.control_body);
        tcp_of(stream_).expires_after(all_.limits.request_time);
        {
            const listed here(mine_.idle, tcp_of(stream_));
            if (all_.stopping) co_return asio::error::operation_aborted;
            co_await wire::async_read_header(stream_, buffer_, parser,
                                             asio::redirect_error(asio::use_awaitable, failed));
        }
        if (failed) co_return failed;
        auto& head = parser.get();
        version_ = head.version() == 10 ? 10 : 11;
        writer_.suit(version_, head.method() == wire::verb::head);
        refused = refusal_of(head);
        if (refused) co_return failed;
        make_origin_form(head);
        // Worlds are made of scenarios, and 5,000 recipients are sent at once (API-11).
        const bool may_be_large =
            head.target().starts_with("/_sim") || head.target() == "/api/v2/bulk_sends";
        if (!may_be_large) {
            if (parser.content_length().value_or(0) > all_.limits.body)
                co_return make_error_code(wire::error::body_limit);
            parser.body_limit(all_.limits.body);
        }
        if (version_ == 11 && boost::beast::iequals(head[wire::field::expect], "100-continue"))
            co_await writer_.invite(failed);
        if (!failed)
            co_await wire::async_read(stream_, buffer_, parser,
                                      asio::redirect_error(asio::use_awaitable, failed));
        co_return failed;
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

    Stream& stream_;
    boost::beast::flat_buffer buffer_;
    server::parts& all_;
    shard& mine_;
    answer_writer<Stream> writer_;
    std::string client_;
    unsigned version_ = 11;  ///< of the last request
};

}  // namespace giftsim::fakeserver
