// SPDX-License-Identifier: MIT
// Loads against a server of ours, over a socket. How long anything takes is not looked at.
#include "fakeserver/load/generator.hpp"

#include "fakeserver/load/destination.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/running_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <csignal>
#include <stdexcept>

namespace giftsim::fakeserver::load {
namespace {

using namespace std::chrono_literals;

sim::scenario coffees() {
    const testing::temporary_folder folder;
    const auto file = folder.write("it.json", R"({"name": "It", "rules": [], "world": {
  "funding": [{"id": "sales", "balance": "5000.00 USD"}], "users": [{"id": "sam"}],
  "gifts": [{"id": "coffee", "name": "Coffee", "price": "5.00 USD"}],
  "campaigns": [{"id": "coffees", "gift": "coffee", "pays": "sales"}]},
  "steps": [{"population": {"count": 100, "campaign": "coffees"}}]})");
    sim::json::problems found;
    auto all = sim::load_scenarios(file, found);
    for (const auto& each : found.sorted()) BOOST_TEST_MESSAGE(sim::json::render(each));
    if (all.empty()) throw std::runtime_error("the scenario does not load");
    return std::move(all.front());
}

struct load_fixture {
    testing::running_server server;
    sim::scenario plan = coffees();
    members who{plan};
    destination to{parse_place(server.it.url()).value(), plan, {}};
    requests asked{to.where(), to.token(), who, 1, to.try_one(who)};
};

void check_sum(const results& from) {
    BOOST_TEST(from.all.due == from.all.answered + from.all.failed + from.all.unfinished);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(load_generator)

BOOST_FIXTURE_TEST_CASE(every_request_that_is_due_is_answered, load_fixture) {
    const auto came =
        run_load({.rate = 2'000, .length = 100ms, .connections = 4}, to.where(), asked);
    BOOST_TEST(came.all.due == 200U);
    BOOST_TEST(came.all.answered == 200U);
    BOOST_TEST(came.statuses.at(201) == 100U);
    BOOST_TEST(came.statuses.at(200) == 100U);
    BOOST_TEST(came.all.latency.count() == 200U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(a_closed_loop_ends_when_its_time_is_over, load_fixture) {
    const auto came = run_load({.rate = 0, .length = 50ms, .connections = 2}, to.where(), asked);
    BOOST_TEST(came.all.answered > 0U);
    BOOST_TEST(came.all.unfinished == 0U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(a_signal_ends_it_and_what_was_measured_stays, load_fixture) {
    load_options options{.heeds_signals = true};
    options.progress = [](const results&, moment) { (void)std::raise(SIGINT); };
    const auto came =
        run_load({.rate = 100, .length = 1h, .connections = 2}, to.where(), asked, options);
    BOOST_TEST(came.interrupted);
    BOOST_TEST(came.all.due < 360'000U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_token_is_counted_by_its_status, load_fixture) {
    requests wrong{to.where(), "wrong", who, 1, "1"};
    const auto came = run_load({.rate = 1'000, .length = 20ms}, to.where(), wrong);
    BOOST_TEST(came.statuses.at(401) == 20U);
    BOOST_TEST(came.bad_answers() == 20U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(where_nobody_listens_every_request_has_failed, load_fixture) {
    auto gone = to.where();
    {
        boost::asio::io_context context;
        const boost::asio::ip::tcp::acceptor taken(context,
                                                   {boost::asio::ip::address_v4::loopback(), 0});
        gone =
            parse_place(fmt::format("http://127.0.0.1:{}", taken.local_endpoint().port())).value();
    }
    const auto came = run_load({.rate = 1'000, .length = 20ms}, gone, asked);
    BOOST_TEST(came.all.failed == 20U);
    BOOST_TEST(came.failures[static_cast<std::size_t>(failure::refused)] == 20U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(a_server_that_never_answers_leaves_timeouts_and_unfinished, load_fixture) {
    boost::asio::io_context context;
    const boost::asio::ip::tcp::acceptor silent(context,
                                                {boost::asio::ip::address_v4::loopback(), 0});
    const auto where =
        parse_place(fmt::format("http://127.0.0.1:{}", silent.local_endpoint().port())).value();
    const auto came =
        run_load({.rate = 1'000, .length = 20ms, .connections = 2, .patience = 30ms}, where, asked);
    BOOST_TEST(came.all.due == 20U);
    BOOST_TEST(came.all.answered == 0U);
    // All of them have waited, and that is what the percentiles say.
    BOOST_TEST(came.all.latency.count() == 20U);
    check_sum(came);
}

BOOST_FIXTURE_TEST_CASE(the_world_that_was_made_ends_with_the_load, load_fixture) {
    const auto before = server.get("/_sim/worlds").json().size();
    {
        const destination other(to.where(), plan, {});
        BOOST_TEST(server.get("/_sim/worlds").json().size() == before + 1);
    }
    BOOST_TEST(server.get("/_sim/worlds").json().size() == before);
}

BOOST_FIXTURE_TEST_CASE(who_shows_a_token_or_a_client_makes_no_world, load_fixture) {
    const auto before = server.get("/_sim/worlds").json().size();
    destination other(to.where(), plan, {.token = to.token()});
    BOOST_TEST(!other.try_one(who).empty());
    BOOST_TEST(other.world() == "");
    BOOST_TEST(server.get("/_sim/worlds").json().size() == before);
    BOOST_CHECK_EXCEPTION(
        destination(to.where(), plan, {.client = "nobody:wrong"}), sim::exchange_failed,
        [](const auto& failed) {
            return std::string(failed.what()).find("POST /oauth/token with 401") !=
                   std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(a_url_has_no_path_and_no_other_scheme) {
    BOOST_TEST(parse_place("http://localhost:8080/")->port == "8080");
    BOOST_TEST(parse_place("http://[::1]")->host == "::1");
    for (const auto* wrong :
         {"", "localhost:80", "https://h", "http://h/api", "http://", "http://u@h", "http://h?x=1"})
        BOOST_TEST_CONTEXT(wrong) BOOST_TEST(!parse_place(wrong));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver::load
