// SPDX-License-Identifier: MIT
// Answers that are longer than one piece: chunked, or up to the end of the connection.
#include "sim/csv.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_long_answers)

namespace {

/// A world with so many sends that their file comes in pieces.
struct long_answers_fixture : running_server {
    explicit long_answers_fixture(unsigned threads = 1) : running_server({}, threads) {
        world = make_world();
        (void)post(world + "/steps",
                   R"({"population":{"campaign":"1","count":3500,"over":"PT1H"}})");
        (void)post(world + "/clock/advance", R"({"by":"PT2H"})");
    }

    std::string world;
};

struct two_threads_fixture : long_answers_fixture {
    two_threads_fixture() : long_answers_fixture(2) {}
};

std::size_t records_in(const received& answer) {
    const auto records = sim::read_csv(answer.body);
    return records ? records->size() : 0;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_long_file_is_chunked_and_the_connection_stays, long_answers_fixture) {
    auto client = connect();
    for (int i = 0; i < 2; ++i) {
        const auto file = client.get(world + "/tracker.csv");
        BOOST_TEST(file.header("Transfer-Encoding") == "chunked");
        BOOST_TEST(file.header("Content-Length") == "");
        BOOST_TEST(records_in(file) == 3501U);
    }
    BOOST_TEST(client.get("/_sim/health").status == 200);
}

BOOST_FIXTURE_TEST_CASE(an_old_client_gets_it_up_to_the_end, long_answers_fixture) {
    auto client = connect();
    const auto file =
        client.ask("GET " + world + "/tracker.csv HTTP/1.0\r\nHost: localhost\r\n\r\n");
    BOOST_TEST(file.header("Transfer-Encoding") == "");
    BOOST_TEST(records_in(file) == 3501U);
    BOOST_TEST(client.ended());
}

BOOST_FIXTURE_TEST_CASE(whoever_asks_for_the_head_gets_no_body, long_answers_fixture) {
    auto client = connect();
    (void)client.send("HEAD " + world + "/tracker.csv HTTP/1.1\r\nHost: localhost\r\n\r\n");
    BOOST_TEST(client.receive(true).status == 200);
    BOOST_TEST(client.get("/_sim/health").status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_file_of_another_threads_world_is_fetched_there, two_threads_fixture) {
    for (int i = 0; i < 2; ++i) BOOST_TEST(records_in(get(world + "/tracker.csv")) == 3501U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
