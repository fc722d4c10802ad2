// SPDX-License-Identifier: MIT
// Streams of events over a socket: they last, and end with their world and with the server.
#include "tests/support/contains.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_events)

BOOST_AUTO_TEST_CASE(a_stream_ends_with_its_world_and_the_connection_stays) {
    for (const unsigned threads : {1U, 2U}) {
        running_server server({}, threads);
        // With two threads, one of the two worlds is another thread's.
        for (const auto& world : {server.make_world(), server.make_world()}) {
            auto client = server.connect();
            (void)client.send(get_text(world + "/events"));
            auto other = server.connect();
            (void)other.send("DELETE " + world + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            BOOST_TEST(other.receive().status == 204U);
            const auto stream = client.receive();
            // Who comes too late is told that there is no such world.
            if (stream.status == 404U) continue;
            BOOST_TEST(stream.header("Content-Type") == "text/event-stream");
            BOOST_TEST(contains(stream.body, "event: world\ndata: {"));
            BOOST_TEST(client.get("/_sim/health").status == 200U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_server_that_stops_ends_its_streams_at_once) {
    fakeserver::server_limits patient;
    patient.grace = std::chrono::minutes{10};
    running_server server(patient);
    const auto world = server.make_world();
    auto client = server.connect();
    (void)client.send(get_text(world + "/events"));
    // The stream is open when what was asked after it on another connection is answered too.
    BOOST_TEST(comes_true([&] { return server.get(world + "/clock").status == 200U; }));
    server.it.stop();
    const auto stream = client.receive();
    BOOST_TEST((stream.status == 0U || contains(stream.body, "event: world")));
}

BOOST_AUTO_TEST_CASE(a_client_that_hangs_up_is_forgotten) {
    running_server server;
    const auto world = server.make_world();
    {
        auto client = server.connect();
        (void)client.send(get_text(world + "/events"));
        client.abort();
    }
    BOOST_TEST(server.lives());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
