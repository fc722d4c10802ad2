// SPDX-License-Identifier: MIT
// giftsim_stock GET_FILE POST_FILE: a Beast server as its examples have it, without timers. It
// answers each GET with one file and each POST with the other, and prints its port. The files hold
// whole answers, as `curl --include` writes them.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace giftsim::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using answer = http::response<http::string_body>;

answer answer_in(const char* file) {
    std::ifstream from(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(from), {}};
    http::response_parser<http::string_body> parser;
    beast::error_code failed;
    parser.eager(true);
    (void)parser.put(asio::buffer(text), failed);
    if (failed || !parser.is_done())
        throw std::runtime_error(std::string(file) + " holds no HTTP answer");
    return parser.release();
}

struct answers {
    answer to_get;
    answer to_post;
};

/// Each answer is made for its request, as in Beast's examples: a copy, of head and body.
asio::awaitable<void> serve(tcp::socket socket, const answers& all) {
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer;
    beast::error_code failed;
    while (!failed) {
        http::request<http::string_body> request;
        co_await http::async_read(stream, buffer, request,
                                  asio::redirect_error(asio::use_awaitable, failed));
        if (failed) co_return;
        auto made = request.method() == http::verb::get ? all.to_get : all.to_post;
        made.keep_alive(request.keep_alive());
        co_await http::async_write(stream, made, asio::redirect_error(asio::use_awaitable, failed));
        if (!made.keep_alive()) co_return;
    }
}

asio::awaitable<void> listen(tcp::acceptor& door, const answers& all) {
    for (;;) {
        auto socket = co_await door.async_accept(asio::use_awaitable);
        socket.set_option(tcp::no_delay(true));
        asio::co_spawn(door.get_executor(), serve(std::move(socket), all), asio::detached);
    }
}

void run(const answers& all) {
    asio::io_context context{1};
    tcp::acceptor door(context, {asio::ip::address_v4::loopback(), 0});
    std::printf("%u\n", unsigned{door.local_endpoint().port()});
    std::fflush(stdout);
    asio::co_spawn(context, listen(door, all), asio::detached);
    context.run();
}

}  // namespace
}  // namespace giftsim::bench

int main(int count, char** words) {
    try {
        if (count != 3) throw std::runtime_error("usage: giftsim_stock GET_FILE POST_FILE");
        giftsim::bench::run(
            {giftsim::bench::answer_in(words[1]), giftsim::bench::answer_in(words[2])});
    } catch (const std::exception& wrong) {
        std::fprintf(stderr, "%s\n", wrong.what());
        return 1;
    }
}
