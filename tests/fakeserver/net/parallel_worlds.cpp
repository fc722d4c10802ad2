// SPDX-License-Identifier: MIT
// Many worlds at a time, on one thread or two, reached through any connection: none sees another.
#include "fakeserver/application.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_parallel_worlds)

namespace {

struct command_of_world {
    std::string path;  ///< behind the world's
    std::string body;
};

std::string wish_of(int number) {
    return fmt::format(
        R"({{"preset":"demo","seed":{},"clock":{{"start":"2020-10-{:02}T09:00:00Z"}}}})", number,
        number % 28 + 1);
}

/// What is done to a world; no two worlds have it the same.
std::vector<command_of_world> commands_of(int number) {
    std::vector<command_of_world> all;
    for (int i = 0; i < 3 + number % 4; ++i)
        all.push_back(
            {"/steps", send_step(fmt::format("kim{}", i),
                                 i % 2 == 0 ? "redeems@example.com" : "never-opens@example.com")});
    all.push_back({"/clock/advance", fmt::format(R"({{"by":"P{}D"}})", number % 50 + 1)});
    all.push_back({"/steps", send_step("lee", "lee@example.com")});
    all.push_back({"/clock/advance", R"({"until":"idle"})"});
    return all;
}

http::request request_of(const std::string& path, const std::string& body) {
    http::request in;
    in.how = body.empty() ? http::method::get : http::method::post;
    (void)http::set_target(in, path);
    in.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}};
    in.body = body;
    in.id = "req-1";
    return in;
}

/// The digest of the same commands in a world that is alone, in this thread.
std::string digest_alone(int number) {
    fakeserver::server_settings settings{fakeserver::mint(fakeserver::mint::key_of_seed(5)),
                                         fakeserver::system_clock(), "", ""};
    fakeserver::registry worlds(settings);
    fakeserver::application app(worlds);
    const auto made = app.handle(request_of("/_sim/worlds", wish_of(number)));
    const auto id = sim::json_view::parse(made.answer.body).at("id").get<std::string>();
    const auto world = "/_sim/worlds/" + id;
    for (const auto& each : commands_of(number)) {
        const auto in = request_of(world + each.path, each.body);
        while (app.handle(in).again) {
        }
    }
    const auto last = app.handle(request_of(world + "/digest", ""));
    return sim::json_view::parse(last.answer.body).at("digest").get<std::string>();
}

/// A client with a world of its own.
struct lodger {
    int number;
    raw_client client;
    std::string world;
    std::vector<command_of_world> commands;
};

}  // namespace

BOOST_AUTO_TEST_CASE(two_hundred_worlds_driven_at_once_are_as_if_each_were_alone) {
    constexpr int count = 200;
    std::vector<std::string> alone(count);
    for (int i = 0; i < count; ++i) alone[static_cast<std::size_t>(i)] = digest_alone(i);
    for (const unsigned threads : {1U, 2U}) {
        const running_server server({}, threads);
        std::vector<lodger> all;
        for (int i = 0; i < count; ++i) {
            all.push_back({i, server.connect(), {}, commands_of(i)});
            (void)all.back().client.send(post_text("/_sim/worlds", wish_of(i)));
        }
        for (auto& each : all)
            each.world = "/_sim/worlds/" + each.client.receive().json().at("id").get<std::string>();
        // Every connection has its command under way before the first answer is read.
        for (std::size_t turn = 0; turn < 20; ++turn) {
            for (auto& each : all)
                if (turn < each.commands.size())
                    (void)each.client.send(
                        post_text(each.world + each.commands[turn].path, each.commands[turn].body));
            for (auto& each : all)
                if (turn < each.commands.size()) BOOST_TEST(each.client.receive().status == 200U);
        }
        for (auto& each : all)
            BOOST_TEST(each.client.get(each.world + "/digest").json()["digest"] ==
                       alone[static_cast<std::size_t>(each.number)]);
    }
}

BOOST_AUTO_TEST_CASE(a_world_is_reached_through_any_connection) {
    const running_server server({}, 2);
    std::vector<raw_client> clients;
    std::vector<std::string> worlds;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(server.connect());
        const auto made = clients.back().post("/_sim/worlds", R"({"preset":"demo"})").json();
        worlds.push_back("/_sim/worlds/" + made.at("id").get<std::string>());
    }
    for (auto& client : clients)
        for (const auto& world : worlds) {
            const auto credentials = client.get(world).json().at("credentials").at("sendoso");
            BOOST_TEST(client.post(world + "/clock/advance", R"({"by":"P1D"})").status == 200U);
            const auto granted = client.post(
                "/oauth/token", sim::json_view{{"grant_type", "client_credentials"},
                                               {"client_id", credentials.at("client_id")},
                                               {"client_secret", credentials.at("client_secret")}}
                                    .dump());
            BOOST_TEST_REQUIRE(granted.status == 200U);
            const auto token = granted.json().at("access_token").get<std::string>();
            const auto bearer = fmt::format("Authorization: Bearer {}\r\n", token);
            BOOST_TEST(client.ask(get_text("/api/v3/gifts", bearer)).status == 200U);
        }
    for (const auto& world : worlds)
        BOOST_TEST(server.get(world + "/clock").json()["now"] == "2025-01-05T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_list_has_the_worlds_of_all_threads_in_order) {
    const running_server server({}, 3);
    for (int i = 0; i < 12; ++i) (void)server.make_world();
    std::vector<std::string> first;
    for (int i = 0; i < 3; ++i) {
        const auto answer = server.get("/_sim/worlds");
        BOOST_TEST(answer.header("X-Request-Id") != "");
        std::vector<std::string> ids;
        for (const auto& each : answer.json()) ids.push_back(each.at("id"));
        BOOST_TEST(ids.size() == 12U);
        BOOST_TEST(std::is_sorted(ids.begin(), ids.end(), [](const auto& a, const auto& b) {
            return std::stoi(a) < std::stoi(b);
        }));
        if (first.empty()) first = ids;
        BOOST_TEST(ids == first);
    }
    BOOST_TEST(
        server.connect().ask("GET /_sim/worlds HTTP/1.1\r\nHost: evil.example\r\n\r\n").status ==
        403U);
}

BOOST_AUTO_TEST_CASE(one_world_takes_commands_of_many_connections_one_after_the_other) {
    const running_server server({}, 2);
    const auto world = server.make_world();
    std::vector<std::jthread> crowd;
    std::atomic<int> done{0};
    for (int i = 0; i < 8; ++i)
        crowd.emplace_back([&, i] {
            auto client = server.connect();
            for (int j = 0; j < 25; ++j) {
                const auto body = send_step(fmt::format("kim-{}-{}", i, j));
                if (client.post(world + "/steps", body).status == 200) ++done;
            }
        });
    crowd.clear();
    BOOST_TEST(done == 200);
    BOOST_TEST(server.get(world + "/sends?limit=1").json()["total"] == 200);
    BOOST_TEST(server.get(world + "/audit").json()["findings"].empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
