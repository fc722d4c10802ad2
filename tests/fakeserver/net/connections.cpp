// SPDX-License-Identifier: MIT
// What belongs to a connection and what does not: work that was begun outlives who asked for it,
// waiting does not.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/socket.h>

namespace giftsim::testing {
BOOST_FIXTURE_TEST_SUITE(net_connections, running_server)

namespace {

constexpr auto far_advance = R"({"to":"2025-03-01T00:00:00Z"})";

/// Whether a descriptor is a socket that listens.
bool listens(int descriptor) {
    int yes = 0;
    socklen_t size = sizeof yes;
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &yes, &size) == 0 && yes != 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_advance_is_finished_though_its_client_has_gone) {
    for (const bool rudely : {false, true}) {
        const auto world = make_busy_world();
        auto client = connect();
        (void)client.send(post_text(world + "/clock/advance", far_advance));
        await_turn(world);
        if (rudely)
            client.abort();
        else
            client = connect();
        auto other = connect();
        BOOST_TEST(comes_true(
            [&] { return other.get(world + "/clock").json()["now"] == "2025-03-01T00:00:00Z"; }));
        const auto again = other.post(world + "/clock/advance", R"({"by":"P1D"})");
        BOOST_TEST(again.status == 200U);
        BOOST_TEST(again.json()["now"] == "2025-03-02T00:00:00Z");
    }
}

BOOST_AUTO_TEST_CASE(others_are_served_while_an_advance_is_long) {
    const auto world = make_busy_world();
    auto client = connect();
    (void)client.send(post_text(world + "/clock/advance", far_advance));
    await_turn(world);
    const auto second = post(world + "/clock/advance", far_advance);
    BOOST_TEST((second.code() == "clock_busy" || second.status == 200));
    BOOST_TEST(lives());
    const auto answer = client.receive();
    BOOST_TEST(answer.status == 200U);
    BOOST_TEST(answer.json()["settled"] == true);
    BOOST_TEST(answer.json()["now"] == "2025-03-01T00:00:00Z");
    BOOST_TEST(answer.json()["fired"].size() == 1'000U);
}

BOOST_AUTO_TEST_CASE(a_world_may_end_while_it_advances) {
    const auto world = make_busy_world();
    auto client = connect();
    (void)client.send(post_text(world + "/clock/advance", far_advance));
    await_turn(world);
    (void)connect().ask(fmt::format("DELETE {} HTTP/1.1\r\nHost: localhost\r\n\r\n", world));
    const auto answer = client.receive();
    BOOST_TEST((answer.status == 404 || answer.status == 200));
    BOOST_TEST(lives());
}

BOOST_AUTO_TEST_CASE(the_port_is_not_handed_on_to_programs_that_are_started) {
    int found = 0;
    for (int descriptor = 3; descriptor < 1'000; ++descriptor)
        if (listens(descriptor)) {
            ++found;
            BOOST_TEST((::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0);
        }
    BOOST_TEST(found >= 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
