// SPDX-License-Identifier: MIT
// Tests fakeserver/net/request_reader.hpp without a socket: bytes in, a request out.
#include "fakeserver/net/request_reader.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(net_request_reader)

namespace {

struct reading {
    boost::beast::flat_buffer buffer;
    http::request in;

    void came(std::string_view bytes) {
        buffer.commit(boost::asio::buffer_copy(buffer.prepare(bytes.size()),
                                               boost::asio::buffer(bytes.data(), bytes.size())));
    }

    /// Reads one; the error it ended with, if it did not end well.
    boost::system::error_code read(transport by = transport::clear) {
        request_reader reader(in, 1'000, 1'000);
        while (!reader.is_header_done())
            if (const auto failed = reader.take(buffer)) return failed;
        BOOST_TEST(reader.complete_header(by));
        while (!reader.is_done())
            if (const auto failed = reader.take(buffer)) return failed;
        return {};
    }

    std::string shown() const {
        auto text = fmt::format("{} {} [", http::name(in.how), in.target);
        for (const auto& each : in.headers) text += fmt::format("{}={};", each.name, each.value);
        return text + "] " + in.body;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_request_overwrites_the_one_before_it) {
    reading all;
    all.came(
        "POST /a/b?x=1 HTTP/1.1\r\nHost: h\r\nX-One: 1\r\nContent-Length: 5\r\n\r\nhello"
        "GET /c HTTP/1.1\r\nHost: other\r\n\r\n");
    BOOST_TEST(!all.read());
    BOOST_TEST(all.shown() == "POST /a/b?x=1 [Host=h;X-One=1;Content-Length=5;] hello");
    BOOST_TEST(all.in.query.size() == 1U);
    BOOST_TEST(!all.read());
    BOOST_TEST(all.shown() == "GET /c [Host=other;] ");
    BOOST_TEST(all.in.path.size() == 1U);
    BOOST_TEST(all.in.query.empty());
    BOOST_TEST(all.buffer.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_request_may_come_in_pieces) {
    const std::string_view text =
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n"
        "0\r\n\r\n";
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
        reading all;
        request_reader reader(all.in, 1'000, 1'000);
        boost::system::error_code failed;
        for (const auto part : {text.substr(0, cut), text.substr(cut)}) {
            all.came(part);
            do failed = reader.take(all.buffer);
            while (!failed && !reader.is_done());
        }
        BOOST_TEST_CONTEXT(cut) {
            BOOST_TEST(!failed);
            BOOST_TEST(reader.is_done());
            BOOST_TEST(all.in.body == "abcde");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_there_yet_is_asked_for) {
    reading all;
    BOOST_TEST((all.read() == wire::error::need_more));
    all.came("GET / HT");
    BOOST_TEST((all.read() == wire::error::need_more));
}

BOOST_AUTO_TEST_CASE(limits_hold_for_header_and_body) {
    reading header;
    header.came("GET / HTTP/1.1\r\nX: " + std::string(2'000, 'x'));
    BOOST_TEST((header.read() == wire::error::header_limit));
    reading body;
    body.came("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n");
    BOOST_TEST((body.read() == wire::error::body_limit));
}

BOOST_AUTO_TEST_CASE(a_whole_url_gives_its_host_and_tls_its_scheme) {
    reading all;
    all.came(
        "GET http://there:80/x?y=1 HTTP/1.1\r\nHost: here\r\nx-forwarded-proto: gopher\r\n\r\n");
    BOOST_TEST(!all.read(transport::tls));
    BOOST_TEST(all.in.target == "/x?y=1");
    BOOST_TEST(all.in.header("host") == "there:80");
    BOOST_TEST(all.in.header("x-forwarded-proto") == "https");
    BOOST_TEST(all.in.headers.size() == 2U);
}

BOOST_AUTO_TEST_CASE(exactly_one_host_is_wanted) {
    const struct {
        const char* text;
        bool fits;
    } rows[] = {{"GET / HTTP/1.1\r\nHost: h\r\n\r\n", true},
                {"GET / HTTP/1.1\r\nHost: h\r\nhost: h\r\n\r\n", false},
                {"GET / HTTP/1.1\r\n\r\n", false},
                {"GET / HTTP/1.0\r\n\r\n", true}};
    for (const auto& row : rows) {
        reading all;
        all.came(row.text);
        request_reader reader(all.in, 1'000, 1'000);
        BOOST_TEST(!reader.take(all.buffer));
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(reader.refusal().has_value() != row.fits);
    }
}

BOOST_AUTO_TEST_CASE(only_what_is_no_http_has_an_answer) {
    BOOST_TEST(answer_to_garbage(wire::error::bad_method, 10)->status == 400);
    BOOST_TEST(answer_to_garbage(wire::error::header_limit, 10)->status == 431);
    BOOST_TEST(answer_to_garbage(wire::error::body_limit, 10)->status == 413);
    BOOST_TEST(!answer_to_garbage(boost::asio::error::eof, 10));
    BOOST_TEST(!answer_to_garbage(boost::asio::error::operation_aborted, 10));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
