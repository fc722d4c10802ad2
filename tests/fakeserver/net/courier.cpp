// SPDX-License-Identifier: MIT
// Webhooks that really leave: when, in which order, and what comes of it.
#include "fakeserver/webhooks/signature.hpp"
#include "tests/support/running_server.hpp"
#include "tests/support/webhook_receiver.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <atomic>
#include <future>
#include <string>

namespace giftsim::testing {
namespace {

constexpr std::chrono::milliseconds usual_patience{15'000};

fakeserver::server_limits with_patience(std::chrono::milliseconds webhook_time) {
    fakeserver::server_limits limits;
    limits.webhook_time = webhook_time;
    return limits;
}

struct courier_fixture : running_server {
    explicit courier_fixture(unsigned threads = 1,
                             std::chrono::milliseconds patience = usual_patience)
        : running_server(with_patience(patience), threads) {
        world =
            make_world(R"({"preset":"demo","seed":7,"clock":{"start":"2020-10-01T09:00:00Z"}})");
    }

    std::string add(const std::string& url, const std::string& types = R"(["send.sent"])") {
        const auto made =
            post(world + "/webhooks", fmt::format(R"({{"url":"{}","types":{}}})", url, types));
        BOOST_TEST_REQUIRE(made.status == 201U);
        secret = made.json()["secret"];
        return made.json()["id"];
    }
    void send(std::string_view handle = "kim") {
        BOOST_TEST_REQUIRE(post(world + "/steps", send_step(handle)).status == 200U);
    }
    sim::json_view deliveries() { return get(world + "/webhooks/1/deliveries").json(); }
    received advance(const std::string& by) {
        return post(world + "/clock/advance", fmt::format(R"({{"by":"{}"}})", by));
    }
    std::string outcomes() {
        std::string text;
        for (const auto& made : deliveries()[0]["attempts"])
            text += " " + made["outcome"].get<std::string>();
        return text;
    }

    std::string world, secret;
};

/// What is waited for in vain is waited for no longer than this.
struct impatient_fixture : courier_fixture {
    impatient_fixture() : courier_fixture(1, std::chrono::milliseconds{200}) {}
};

struct four_threads : courier_fixture {
    four_threads() : courier_fixture(4) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(net_courier, courier_fixture)

BOOST_AUTO_TEST_CASE(a_call_of_the_control_api_is_answered_when_what_it_made_has_arrived) {
    const webhook_receiver receiver;
    add(receiver.url(), "[]");
    send();
    const auto got = receiver.got();
    BOOST_TEST_REQUIRE(got.size() == 2U);
    BOOST_TEST(got[0].target == "/hooks");
    BOOST_TEST(
        got[1].body ==
        R"({"send_gid":"Z2lkOi8vc2VuZG9zby9TZW5kLzE","status_changed_at":"2020-10-01T09:00:00Z"})");
    BOOST_TEST(got[1].headers.at("content-type") == "application/json");
    const auto told = deliveries();
    BOOST_TEST(got[1].headers.at("svix-id") == told[1]["svix_id"].get<std::string>());
    BOOST_TEST(told[1]["state"] == "delivered");
    BOOST_TEST(!got[1].headers.at("svix-timestamp").empty());
    BOOST_TEST(got[1].headers.at("svix-signature").starts_with("v1,"));
}

BOOST_AUTO_TEST_CASE(down_three_times_costs_thirty_five_minutes_and_an_advance_sees_it_through) {
    std::atomic<int> calls = 0;
    const webhook_receiver receiver([&](const auto&) { return ++calls <= 3 ? 503U : 200U; });
    add(receiver.url());
    send();
    BOOST_TEST(outcomes() == " 503");
    const auto done = advance("P1D");
    BOOST_TEST(done.json()["settled"] == true);
    BOOST_TEST(done.json()["now"] == "2020-10-02T09:00:00Z");
    BOOST_TEST(outcomes() == " 503 503 503 200");
    BOOST_TEST(deliveries()[0]["attempts"][3]["at"] == "2020-10-01T09:35:05Z");
    BOOST_TEST(receiver.got().size() == 4U);
    for (const auto& each : receiver.got())
        BOOST_TEST(each.headers.at("svix-id") == receiver.got()[0].headers.at("svix-id"));
}

BOOST_AUTO_TEST_CASE(a_receiver_that_takes_what_is_wrongly_signed_or_says_nothing_is_told_so) {
    const auto found = [this] {
        std::string rules;
        for (const auto& each : get(world + "/conduct").json().at("findings"))
            rules += each.at("rule").get<std::string>() + " ";
        return rules;
    };
    std::atomic<unsigned> answer = 401;
    const webhook_receiver receiver([&](const auto&) { return answer.load(); });
    add(receiver.url());
    const auto forged =
        post(world + "/faults", R"({"operation":"webhook","fault":"wrong_signature","first":2})");
    BOOST_TEST(forged.status == 201U);
    send("one");
    BOOST_TEST(found() == "");
    answer = 204;
    send("two");
    BOOST_TEST(found() == "accepted_forgery ");
    send("three");
    BOOST_TEST(found() == "accepted_forgery ");
    answer = 0;
    send("four");
    BOOST_TEST(found() == "accepted_forgery late_webhook ");
}

BOOST_AUTO_TEST_CASE(a_receiver_may_call_the_api_before_it_answers) {
    const auto credentials = get(world).json()["credentials"]["sendoso"];
    std::string seen;
    const webhook_receiver receiver([&](const auto&) {
        const auto form = fmt::format("grant_type=client_credentials&client_id={}&client_secret={}",
                                      credentials["client_id"].template get<std::string>(),
                                      credentials["client_secret"].template get<std::string>());
        auto client = connect();
        const auto token = client.ask(fmt::format(
            "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
            form.size(), form));
        seen += client
                    .ask(get_text(
                        "/api/v3/sends/1",
                        fmt::format("Authorization: Bearer {}\r\n",
                                    token.json()["access_token"].template get<std::string>())))
                    .json()["send"]["tracker_status"]
                    .template get<std::string>() +
                " ";
        return 200U;
    });
    add(receiver.url(), R"(["send.sent","send.expired","send.refunded"])");
    send();
    BOOST_TEST(seen == "Sent ");
    BOOST_TEST(advance("P31D").json()["settled"] == true);
    // Both are told when both have happened, at that instant.
    BOOST_TEST(seen == "Sent Refunded Refunded ");
}

BOOST_AUTO_TEST_CASE(where_nobody_listens_it_is_refused) {
    std::string url;
    {
        const webhook_receiver gone;
        url = gone.url();
    }
    add(url);
    send();
    BOOST_TEST(outcomes() == " refused");
}

BOOST_AUTO_TEST_CASE(a_second_advance_is_told_at_once_that_it_is_one_too_many) {
    std::promise<std::string> second;
    std::atomic<bool> asked = false;
    const webhook_receiver receiver([&](const auto&) {
        if (!asked.exchange(true)) second.set_value(advance("PT1S").code());
        return 200U;
    });
    add(receiver.url(), R"(["send.expired"])");
    send();
    BOOST_TEST(advance("P31D").json()["settled"] == true);
    BOOST_TEST(second.get_future().get() == "clock_busy");
    BOOST_TEST(outcomes() == " 200");
}

BOOST_AUTO_TEST_CASE(an_advance_goes_on_when_its_client_has_gone) {
    std::promise<void> called;
    std::promise<void> hung_up;
    std::atomic<bool> first = true;
    const webhook_receiver receiver([&](const auto&) {
        if (first.exchange(false)) {
            called.set_value();
            hung_up.get_future().wait();
        }
        return 200U;
    });
    add(receiver.url(), R"(["send.expired"])");
    send();
    {
        auto client = connect();
        (void)client.send(post_text(world + "/clock/advance", R"({"by":"P31D"})"));
        called.get_future().wait();
        client.abort();
    }
    hung_up.set_value();
    BOOST_TEST(
        comes_true([&] { return get(world + "/clock").json()["now"] == "2020-11-01T09:00:00Z"; }));
}

BOOST_AUTO_TEST_CASE(a_vendors_call_is_answered_before_anybody_is_told) {
    std::promise<void> answered;
    const auto may_go = answered.get_future().share();
    const webhook_receiver receiver([&](const auto&) {
        may_go.wait();
        return 200U;
    });
    add(receiver.url(), R"(["send.clicked"])");
    send();
    const auto links = get(world + "/sends/1/links").json();
    const std::string link = links[0]["url"];
    const auto page = get(link.substr(link.find("/g/")));
    BOOST_TEST(page.status == 200U);
    answered.set_value();
    BOOST_TEST(comes_true([&] { return deliveries().size() == 1 && outcomes() == " 200"; }));
}

BOOST_AUTO_TEST_CASE(a_running_clock_brings_retries_though_nobody_calls) {
    std::atomic<int> calls = 0;
    std::promise<void> again;
    const webhook_receiver receiver([&](const auto&) {
        if (++calls == 2) again.set_value();
        return calls == 1 ? 500U : 200U;
    });
    add(receiver.url());
    send();
    (void)post(world + "/clock", R"({"mode":"running","speed":1000})");
    again.get_future().wait();
    BOOST_TEST(comes_true([&] { return outcomes() == " 500 200"; }));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(net_courier_in_haste, impatient_fixture)

BOOST_AUTO_TEST_CASE(who_does_not_answer_in_time_has_failed) {
    const webhook_receiver receiver([](const auto&) { return 0U; });
    add(receiver.url());
    send();
    BOOST_TEST(outcomes() == " timeout");
    BOOST_TEST(deliveries()[0]["next"] == "2020-10-01T09:00:05Z");
}

BOOST_AUTO_TEST_CASE(who_calls_the_control_api_before_it_answers_waits_for_itself_and_no_longer) {
    const webhook_receiver receiver([&](const auto&) { return get(world).status; });
    add(receiver.url());
    send();
    BOOST_TEST(outcomes() == " timeout");
}

BOOST_AUTO_TEST_CASE(a_world_that_ends_or_goes_back_while_it_calls_is_told_nothing) {
    const webhook_receiver receiver([](const auto&) { return 0U; });
    add(receiver.url());
    (void)post(world + "/snapshots", R"({"name":"s"})");
    auto first = connect();
    (void)first.send(post_text(world + "/steps", send_step("kim")));
    BOOST_TEST(comes_true([&] { return !receiver.got().empty(); }));
    (void)post(world + "/snapshots/s/restore", "{}");
    (void)first.receive();
    BOOST_TEST(deliveries().size() == 0U);
    send();
    auto second = connect();
    (void)second.send(post_text(world + "/webhooks/1/resend", R"({"message":2})"));
    BOOST_TEST(comes_true([&] { return receiver.got().size() == 3U; }));
    (void)connect().ask("DELETE " + world + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    (void)second.receive();
    BOOST_TEST(lives());
}

BOOST_AUTO_TEST_CASE(the_server_stops_while_it_calls) {
    std::promise<void> called;
    const webhook_receiver receiver([&](const auto&) {
        called.set_value();
        return 0U;
    });
    add(receiver.url());
    auto client = connect();
    (void)client.send(post_text(world + "/steps", send_step("kim")));
    called.get_future().wait();
    it.stop();
    BOOST_TEST(receiver.got().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(net_courier_of_several_threads, four_threads)

BOOST_AUTO_TEST_CASE(each_thread_carries_for_its_own_worlds) {
    const webhook_receiver receiver;
    for (int i = 0; i < 5; ++i) {
        world = make_world(R"({"preset":"demo"})");
        add(receiver.url());
        send();
        BOOST_TEST(outcomes() == " 204");
        BOOST_TEST(advance("P1D").json()["settled"] == true);
    }
    BOOST_TEST(receiver.got().size() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
