// SPDX-License-Identifier: MIT
// Blocking sockets, so that a test reads from top to bottom.
#include "tests/support/running_server.hpp"

#include "tests/support/receiving.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>
#include <fmt/format.h>

#include <sys/socket.h>
#include <sys/time.h>

#include <stdexcept>

namespace giftsim::testing {
namespace {

namespace asio = boost::asio;
namespace wire = boost::beast::http;
using asio::ip::tcp;

/// Of all clients; nothing ever runs in it.
asio::io_context& context() {
    static asio::io_context shared;
    return shared;
}

/// Else a server that says nothing would hold a test for ever.
void give_up_after_a_minute(tcp::socket& socket) {
    const timeval minute{60, 0};
    for (const int what : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(socket.native_handle(), SOL_SOCKET, what, &minute, sizeof minute);
}

/// The socket blocks in the kernel; Asio would wait on without end when the minute is over.
struct blocking_reader {
    tcp::socket& socket;

    template <class Buffers>
    std::size_t read_some(const Buffers& into, boost::system::error_code& failed) {
        const asio::mutable_buffer buffer = *asio::buffer_sequence_begin(into);
        const auto got = ::recv(socket.native_handle(), buffer.data(), buffer.size(), 0);
        failed = {};
        if (got == 0) failed = asio::error::eof;
        if (got < 0) failed = {errno, boost::system::system_category()};
        if (failed == asio::error::would_block) throw std::runtime_error("no answer in a minute");
        return got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    template <class Buffers>
    std::size_t read_some(const Buffers& into) {
        boost::system::error_code failed;
        const auto got = read_some(into, failed);
        if (failed) throw boost::system::system_error(failed);
        return got;
    }
};

}  // namespace

std::string received::header(std::string_view name) const {
    wire::response_parser<wire::empty_body> parser;
    parser.skip(true);
    boost::system::error_code failed;
    parser.put(asio::buffer(head), failed);
    return std::string(parser.get()[name]);
}

std::string received::code() const {
    const auto view = json();
    return view.is_object() ? view.value("/error/code"_json_pointer, std::string{}) : "";
}

raw_client::raw_client(std::uint16_t port, const char* address) : socket_(context()) {
    socket_.connect({asio::ip::make_address(address), port});
    socket_.set_option(tcp::no_delay(true));
    give_up_after_a_minute(socket_);
}

bool raw_client::send(std::string_view bytes) {
    boost::system::error_code failed;
    asio::write(socket_, asio::buffer(bytes), failed);
    return !failed;
}

void raw_client::finish() {
    boost::system::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
}

void raw_client::abort() {
    socket_.set_option(tcp::socket::linger(true, 0));
    socket_.close();
}

received raw_client::receive(bool to_head) {
    blocking_reader from{socket_};
    return receive_from(from, buffer_, to_head);
}

bool raw_client::ended() {
    if (buffer_.size() != 0) return false;
    char next = 0;
    boost::system::error_code failed;
    blocking_reader from{socket_};
    return from.read_some(asio::buffer(&next, 1), failed) == 0;
}

received raw_client::get(const std::string& path) { return ask(get_text(path)); }

received raw_client::post(const std::string& path, const std::string& body) {
    return ask(post_text(path, body));
}

std::string get_text(std::string_view path, std::string_view more_headers) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", path, more_headers);
}

std::string post_text(std::string_view path, std::string_view body, std::string_view more_headers) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Content-Length: {}\r\n{}\r\n{}",
        path, body.size(), more_headers, body);
}

std::string send_step(std::string_view handle, std::string_view email) {
    return fmt::format(
        R"({{"send": {{"as": "{}", "campaign": "day-30", "to": {{"email": "{}"}}}}}})", handle,
        email);
}

running_server::running_server(const fakeserver::server_limits& limits, unsigned threads,
                               const char* address, const fakeserver::request_log& log,
                               std::optional<fakeserver::tls_identity> tls)
    : settings{fakeserver::mint(fakeserver::mint::key_of_seed(1)), fakeserver::system_clock(), "",
               "test"},
      it({.address = address,
          .port = 0,
          .threads = threads,
          .limits = limits,
          .log = log,
          .tls = std::move(tls)},
         settings) {
    it.start();
}

std::string running_server::make_world(const std::string& wish) const {
    const auto made = post("/_sim/worlds", wish);
    if (made.status != 201) throw std::runtime_error("no world: " + made.body);
    return "/_sim/worlds/" + made.json().at("id").get<std::string>();
}

std::string running_server::make_busy_world() const {
    auto world = make_world(R"({"preset":"empty"})");
    const auto done = post(world + "/steps",
                           R"({"population": {"count": 60000, "over": "P10D", "recipients": {}}})");
    if (done.status != 200) throw std::runtime_error("no population: " + done.body);
    return world;
}

void running_server::await_turn(const std::string& world) const {
    auto client = connect();
    const auto start = client.get(world + "/clock").json().at("now");
    if (!comes_true([&] { return client.get(world + "/clock").json().at("now") != start; }))
        throw std::runtime_error("nothing moves");
}

}  // namespace giftsim::testing
