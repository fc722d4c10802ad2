// SPDX-License-Identifier: MIT
// Tests fakeserver/net/deadline.hpp on a loop of its own.
#include "fakeserver/net/deadline.hpp"

#include <boost/asio/write.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <optional>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(net_deadline)

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

/// A connection to itself, and a read on it that never gets anything.
struct waiting {
    asio::io_context context{1};
    tcp_acceptor door{context, {asio::ip::address_v4::loopback(), 0}};
    tcp_socket other{context};
    tcp_stream stream{context};
    std::array<char, 1> byte{};
    std::optional<boost::system::error_code> ended{};

    waiting() {
        stream.socket().connect(door.local_endpoint());
        door.accept(other);
    }

    void read() {
        ended.reset();
        stream.socket().async_read_some(
            asio::buffer(byte),
            [this](const boost::system::error_code& how, std::size_t) { ended = how; });
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_awaited_ends_when_the_time_is_over) {
    waiting it;
    deadline limit(it.stream);
    limit.set(milliseconds{1});
    it.read();
    it.context.run();
    BOOST_TEST(it.ended.has_value());
    BOOST_TEST(it.ended.value() == asio::error::operation_aborted);
    BOOST_TEST(!it.stream.socket().is_open());
}

BOOST_AUTO_TEST_CASE(an_earlier_deadline_counts_at_once_and_a_later_one_when_the_timer_finds_out) {
    waiting sooner;
    deadline one(sooner.stream);
    one.set(hours{1});
    one.set(milliseconds{1});
    sooner.read();
    sooner.context.run();
    BOOST_TEST(sooner.ended.has_value());

    waiting later;
    deadline two(later.stream);
    two.set(milliseconds{1});
    two.set(hours{1});
    later.read();
    later.context.run_one();  // the timer, which looks at the deadline and goes on
    BOOST_TEST(!later.ended);
    BOOST_TEST(later.stream.socket().is_open());
}

BOOST_AUTO_TEST_CASE(a_lifted_deadline_ends_nothing_and_can_be_set_again) {
    waiting it;
    deadline limit(it.stream);
    limit.set(milliseconds{1});
    limit.lift();
    it.read();
    it.context.run_one();
    BOOST_TEST(!it.ended);
    BOOST_TEST(it.stream.socket().is_open());
    limit.set(milliseconds{1});
    it.context.run();
    BOOST_TEST(it.ended.has_value());
}

BOOST_AUTO_TEST_CASE(a_deadline_that_is_gone_holds_nobody_up) {
    waiting it;
    { deadline(it.stream).set(hours{1}); }
    it.context.run();  // ends, as nothing is awaited any more
    BOOST_TEST(it.stream.socket().is_open());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
