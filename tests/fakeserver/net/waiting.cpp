// SPDX-License-Identifier: MIT
// Worlds whose clock runs: ?until= answers when the status has come.
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::testing {
namespace {

/// A world in which a month takes less than three seconds.
struct waiting_fixture : running_server {
    waiting_fixture() : running_server({}, 2) {
        world = make_world(R"({"preset":"demo","clock":{"mode":"running","speed":1000000}})");
    }

    void send_to(const std::string& address) {
        const auto done = post(world + "/steps", send_step("kim", address));
        BOOST_TEST_REQUIRE(done.status == 200U);
    }

    std::string world;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(net_waiting, waiting_fixture)

BOOST_AUTO_TEST_CASE(the_answer_comes_when_the_status_does) {
    send_to("redeems@example.com");
    const auto answer = get(world + "/sends/1?until=Redeemed");
    BOOST_TEST(answer.status == 200U);
    BOOST_TEST(answer.json()["status"] == "Redeemed");
}

BOOST_AUTO_TEST_CASE(several_may_wait_for_the_same_send) {
    send_to("never-opens@example.com");
    auto first = connect();
    auto second = connect();
    (void)first.send(get_text(world + "/sends/1?until=Refunded"));
    (void)second.send(get_text(world + "/sends/1?until=Refunded"));
    BOOST_TEST(first.receive().json()["status"] == "Refunded");
    BOOST_TEST(second.receive().json()["status"] == "Refunded");
}

BOOST_AUTO_TEST_CASE(what_can_no_longer_come_is_refused_once_that_is_sure) {
    send_to("never-opens@example.com");
    const auto answer = get(world + "/sends/1?until=Redeemed");
    BOOST_TEST(answer.status == 409U);
    BOOST_TEST(answer.code() == "never_happens");
}

BOOST_AUTO_TEST_CASE(an_act_ends_the_waiting) {
    (void)post(world + "/clock", R"({"mode":"running","speed":0.001})");
    send_to("kim@example.com");
    auto waiting = connect();
    (void)waiting.send(get_text(world + "/sends/1?until=Opened"));
    BOOST_TEST(lives());
    BOOST_TEST(post(world + "/sends/1/open", "{}").status == 200U);
    BOOST_TEST(waiting.receive().json()["status"] == "Opened");
}

BOOST_AUTO_TEST_CASE(in_a_frozen_world_nobody_waits) {
    (void)post(world + "/clock", R"({"mode":"frozen"})");
    send_to("kim@example.com");
    const auto answer = get(world + "/sends/1?until=Opened");
    BOOST_TEST(answer.status == 409U);
    BOOST_TEST(answer.code() == "never_happens");
}

BOOST_AUTO_TEST_CASE(whoever_hangs_up_is_waited_with_no_longer) {
    fakeserver::server_limits limits;
    limits.connections = 1;
    const running_server small(limits);
    std::string own;
    {
        auto client = small.connect();
        const auto made = client.post(
            "/_sim/worlds", R"({"preset":"demo","clock":{"mode":"running","speed":0.001}})");
        own = "/_sim/worlds/" + made.json().at("id").get<std::string>();
        BOOST_TEST(client.post(own + "/steps", send_step("kim")).status == 200U);
        (void)client.send(get_text(own + "/sends/1?until=Redeemed"));
    }
    // Its place gets free, though the status never comes.
    BOOST_TEST(comes_true([&] { return small.lives(); }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
