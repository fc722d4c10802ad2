// SPDX-License-Identifier: MIT
// What `giftsim serve` cannot serve, and whether it says what would be right.
#include "fakeserver/cli/first_world.hpp"

#include "tests/support/contains.hpp"
#include "tests/support/program_fixture.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <iostream>
#include <sstream>

namespace giftsim {

using giftsim::testing::contains;
namespace {

struct first_world_fixture : testing::program_fixture {
    serve_arguments arguments = [] {
        serve_arguments free_port;
        free_port.listen = "127.0.0.1:0";
        return free_port;
    }();

    testing::received get(const first_world& of, const std::string& path) {
        of.server->start();
        return testing::raw_client(of.server->port()).get(path);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_first_world, first_world_fixture)

BOOST_AUTO_TEST_CASE(an_address_that_makes_no_sense_is_refused_with_an_example) {
    for (const auto* where :
         {"", ":", ":80", "8080", "localhost", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:-1",
          "127.0.0.1:65536", "127.0.0.1:123456", "127.0.0.1:80 ", "nowhere:80", "[::1]", "[::1:80",
          "127.0.0.1.5:80", "http://localhost:80"}) {
        BOOST_TEST_CONTEXT(where) {
            BOOST_TEST(run({"serve", "--listen", where}) == 2);
            BOOST_TEST(out.str() == "");
            BOOST_TEST(contains(err.str(), "such as 127.0.0.1:8080; port 0 takes one that is "));
        }
    }
}

BOOST_AUTO_TEST_CASE(other_machines_are_let_in_with_a_key_only) {
    for (const auto* where : {"0.0.0.0:0", "[::]:0", "192.0.2.7:0"}) {
        BOOST_TEST_CONTEXT(where) {
            BOOST_TEST(run({"serve", "--listen", where}) == 2);
            BOOST_TEST(contains(err.str(), "add --key"));
        }
    }
    arguments.listen = "0.0.0.0:0";
    arguments.key = "open sesame";
    const auto made = make_first_world(arguments, "frozen", std::cerr);
    BOOST_TEST(get(*made, "/_sim/worlds").status == 401U);
}

BOOST_AUTO_TEST_CASE(the_key_may_come_from_the_environment) {
    ::setenv("GIFTSIM_KEY", "open sesame", 1);
    BOOST_TEST(run({"serve", "--listen", "192.0.2.7:0"}) == 2);
    ::unsetenv("GIFTSIM_KEY");
    BOOST_TEST(contains(err.str(), "cannot listen at 192.0.2.7:0"));
}

BOOST_AUTO_TEST_CASE(an_address_of_another_machine_cannot_be_listened_at) {
    BOOST_TEST(run({"serve", "--listen", "192.0.2.7:0", "--key", "k"}) == 2);
    BOOST_TEST(contains(err.str(), "an address of this machine, such as 127.0.0.1"));
}

BOOST_AUTO_TEST_CASE(a_port_that_is_taken_is_said_to_be_taken) {
    const testing::running_server other;
    const auto where = fmt::format("127.0.0.1:{}", other.port());
    BOOST_TEST(run({"serve", "--listen", where.c_str()}) == 2);
    BOOST_TEST(err.str() == fmt::format("cannot listen at {}: Address already in use; another "
                                        "program has the port: name another with --listen, or 0 "
                                        "for one that is free\n",
                                        where));
    BOOST_TEST(other.lives());
}

BOOST_AUTO_TEST_CASE(a_preset_that_does_not_exist_is_refused_with_those_that_do) {
    BOOST_TEST(run({"serve", "--preset", "demmo"}) == 2);
    BOOST_TEST(contains(err.str(), "demo"));
    BOOST_TEST(contains(err.str(), "empty"));
    arguments.preset = "demmo";
    BOOST_CHECK_EXCEPTION((void)make_first_world(arguments, "frozen", std::cerr), cannot_serve,
                          [](const cannot_serve& wrong) {
                              return wrong.how() == exit_code::usage &&
                                     contains(wrong.what(), "\"demo\"");
                          });
}

BOOST_AUTO_TEST_CASE(a_clock_that_makes_no_sense_is_refused) {
    for (const auto* clock : {"fast", "x", "x0", "-1", "x10000001", "x1.2345"}) {
        BOOST_TEST_CONTEXT(clock) {
            const auto option = fmt::format("--clock={}", clock);
            BOOST_TEST(run({"serve", "--listen", "127.0.0.1:0", option.c_str()}) == 2);
            BOOST_TEST(contains(err.str(), "write frozen, running, or a speed such as x60"));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_scenario_that_does_not_load_is_told_as_run_tells_it) {
    write("typo.json", R"({"nam": "Typo", "rules": [], "steps": []})");
    BOOST_TEST(run_in_folder({"run", "typo.json"}) == 3);
    const auto told = err.str();
    BOOST_TEST(run_in_folder({"serve", "--listen", "127.0.0.1:0", "--scenario", "typo.json"}) == 3);
    BOOST_TEST(err.str() == told);
    BOOST_TEST(run_in_folder({"exec", "--scenario", "typo.json", "--", "true"}) == 3);
    BOOST_TEST(err.str() == told);
    BOOST_TEST(run_in_folder({"exec", "--scenario", "gone.json", "--", "true"}) == 3);
    BOOST_TEST(err.str() == "gone.json:1:1: this file cannot be read\n");
}

BOOST_AUTO_TEST_CASE(the_world_of_a_scenario_is_served) {
    write("mine.json", R"({"name": "Mine", "rules": [], "clock": {"start": "2021-03-01T09:00:00Z"},
  "world": {"funding": [{"id": "purse", "balance": "1.00 USD"}]}, "steps": [{"send": "kim"}]})");
    arguments.scenario = (folder.path() / "mine.json").string();
    const auto made = make_first_world(arguments, "frozen", std::cerr);
    BOOST_TEST(made->origin == "scenario Mine");
    const auto world = get(*made, fmt::format("/_sim/worlds/{}", made->number)).json();
    BOOST_TEST(world["clock"]["now"] == "2021-03-01T09:00:00Z");
    BOOST_TEST(world["clock"]["mode"] == "frozen");
    BOOST_TEST(world["sends"] == 0);
    BOOST_TEST(world["credentials"]["sendoso"]["client_id"] == made->credentials().client_id);
}

BOOST_AUTO_TEST_CASE(the_clock_goes_as_it_is_told_to) {
    arguments.clock = "x60";
    const auto fast = make_first_world(arguments, "frozen", std::cerr);
    BOOST_TEST(get(*fast, "/_sim/worlds").json()[0]["clock"]["speed"] == 60);
    arguments.clock = "";
    const auto usual = make_first_world(arguments, "running", std::cerr);
    BOOST_TEST(get(*usual, "/_sim/worlds").json()[0]["clock"]["mode"] == "running");
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_credentials_and_none_gives_others) {
    arguments.seed = 7;
    const auto one = make_first_world(arguments, "frozen", std::cerr)->credentials();
    const auto two = make_first_world(arguments, "frozen", std::cerr)->credentials();
    BOOST_TEST(one.client_secret == two.client_secret);
    arguments.seed.reset();
    BOOST_TEST(make_first_world(arguments, "frozen", std::cerr)->credentials().client_secret !=
               make_first_world(arguments, "frozen", std::cerr)->credentials().client_secret);
}

BOOST_AUTO_TEST_CASE(requests_are_told_in_the_form_that_was_asked_for) {
    const struct {
        const char* form;
        const char* part;
    } rows[] = {{"human", " GET    /_sim/health req-00000001 - 127.0.0.1:"},
                {"json", "\"method\":\"GET\",\"path\":\"/_sim/health\""}};
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.form) {
            std::ostringstream log;
            arguments.log = row.form;
            // The line is there when the server has ended.
            BOOST_TEST(get(*make_first_world(arguments, "frozen", log), "/_sim/health").status ==
                       200U);
            BOOST_TEST(contains(log.str(), row.part));
        }
    std::ostringstream log;
    arguments.log = "off";
    (void)get(*make_first_world(arguments, "frozen", log), "/_sim/health");
    BOOST_TEST(log.str() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
