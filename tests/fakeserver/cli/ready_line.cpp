// SPDX-License-Identifier: MIT
// --ready-fd: what a program that starts the server is told, and when there is nobody to tell.
#include "fakeserver/cli/ready_line.hpp"

#include "sim/view/json.hpp"
#include "tests/support/program_fixture.hpp"
#include "tests/support/running_server.hpp"
#include "tests/support/serving_process.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace giftsim {
namespace {

using testing::pipe_ends;
using testing::serving_process;

/// The complaint about a descriptor that `number` names.
struct ready_fixture : testing::program_fixture {
    std::string complaint(int number) {
        const auto text = std::to_string(number);
        BOOST_TEST(run({"serve", "--listen", "127.0.0.1:0", "--ready-fd", text.c_str()}) == 2);
        BOOST_TEST(out.str() == "");
        return err.str();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_ready_line, ready_fixture)

BOOST_AUTO_TEST_CASE(one_line_of_json_says_where_it_answers_and_as_whom_to_ask) {
    pipe_ends told;
    serving_process server({"serve", "--listen", "127.0.0.1:0", "--ready-fd",
                            std::to_string(told.writing), "--clock", "frozen"});
    told.close_writing();
    const auto text = told.all();
    BOOST_TEST(text.find('\n') == text.size() - 1);
    const auto line = sim::json_view::parse(text);
    const auto port = line["port"].get<std::uint16_t>();
    BOOST_TEST(line["url"] == fmt::format("http://127.0.0.1:{}", port));
    BOOST_TEST(line["address"] == "127.0.0.1");
    BOOST_TEST(line["tls"] == false);
    BOOST_TEST(line["ca_file"].is_null());
    BOOST_TEST(line["world"] == "1");
    BOOST_TEST(line["control_url"] == fmt::format("http://127.0.0.1:{}/_sim/worlds/1", port));
    BOOST_TEST(line["version"].get<std::string>() != "");
    const auto world = testing::raw_client(port).get("/_sim/worlds/1").json();
    BOOST_TEST(line["credentials"] == world["credentials"]);
    const auto pid = line["pid"].get<pid_t>();
    BOOST_TEST(::kill(pid, 0) == 0);
    BOOST_TEST(server.end_by(SIGTERM) == 0);
}

BOOST_AUTO_TEST_CASE(over_tls_it_names_the_ca) {
    pipe_ends told;
    const auto file = (folder.path() / "ca.pem").string();
    const serving_process server({"serve", "--listen", "127.0.0.1:0", "--tls-ca", file,
                                  "--ready-fd", std::to_string(told.writing)});
    told.close_writing();
    const auto line = sim::json_view::parse(told.all());
    BOOST_TEST(line["url"].get<std::string>().starts_with("https://127.0.0.1:"));
    BOOST_TEST(line["tls"] == true);
    BOOST_TEST(line["ca_file"] == file);
}

BOOST_AUTO_TEST_CASE(a_server_that_never_answers_ends_without_a_line) {
    pipe_ends told;
    serving_process server({"serve", "--listen", "127.0.0.1:0", "--preset", "demo", "--scenario",
                            "/nowhere.json", "--ready-fd", std::to_string(told.writing)});
    told.close_writing();
    BOOST_TEST(told.all() == "");
    BOOST_TEST(server.end() == 3);
}

BOOST_AUTO_TEST_CASE(a_descriptor_that_cannot_be_written_to_is_refused) {
    for (const int number : {0, 1, 2})
        BOOST_TEST(complaint(number) ==
                   fmt::format("--ready-fd {0}: 0, 1 and 2 are standard input, output and error; a "
                               "shell opens one with {0}>FILE\n",
                               number));
    BOOST_TEST(complaint(1'000'000) ==
               "--ready-fd 1000000: no file of this number is open; a shell opens one with "
               "1000000>FILE\n");
    const pipe_ends other;
    BOOST_TEST(complaint(other.reading).find(": it can only be read; ") != std::string::npos);
    // It is not ours, so it stays open.
    BOOST_TEST(::fcntl(other.reading, F_GETFD) != -1);
    for (const auto* number : {"-1", "x", "3.5"})
        BOOST_TEST(run({"serve", "--ready-fd", number}) == 2);
}

BOOST_AUTO_TEST_CASE(where_nobody_takes_the_line_it_ends_and_says_so) {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    BOOST_REQUIRE(full > 2);
    const auto number = std::to_string(full);
    BOOST_TEST(run({"serve", "--listen", "127.0.0.1:0", "--ready-fd", number.c_str()}) == 2);
    BOOST_TEST(
        err.str() ==
        fmt::format("--ready-fd {}: nobody takes the line: No space left on device\n", full));
    BOOST_TEST(::fcntl(full, F_GETFD) == -1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
