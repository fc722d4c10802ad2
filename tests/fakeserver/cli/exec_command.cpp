// SPDX-License-Identifier: MIT
// `giftsim exec`: a command beside a server, its environment and its exit status.
#include "fakeserver/world/mint.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>

namespace giftsim {
namespace {

struct exec_fixture : testing::program_fixture {
    int run_script(const std::string& script) {
        return run({"exec", "--", "sh", "-c", script.c_str()});
    }

    /// What a script wrote into the file $1.
    std::string written_by(const std::string& script) {
        const auto file = (folder.path() / "written").string();
        BOOST_TEST(run({"exec", "--seed", "3", "--", "sh", "-c", script.c_str(), "sh",
                        file.c_str()}) == 0);
        BOOST_TEST(err.str() == "");
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    /// A client of three words, in a shell that can open connections.
    int run_client(const std::string& does, const std::string& ends,
                   const char* option = "--threads=1") {
        using namespace fakeserver;
        const mint secrets(mint::key_of_seed(3));
        const auto script = fmt::format(
            R"(ask() {{ exec 3<>"/dev/tcp/127.0.0.1/${{GIFTSIM_URL##*:}}"
printf '%s HTTP/1.0\r\nHost: localhost\r\n%s\r\nContent-Length: %s\r\n\r\n%s' "$1" "$2" "${{#3}}" "$3" >&3
cat <&3 >/dev/null; }}
ask_for_token() {{ ask 'POST /oauth/token' 'Content-Type: application/x-www-form-urlencoded' \
    "grant_type=client_credentials&client_id=$GIFTSIM_CLIENT_ID&client_secret=$GIFTSIM_CLIENT_SECRET"; }}
wait_two_hours() {{ ask 'POST /_sim/worlds/1/clock/advance' 'Content-Type: application/json' '{{"by":"PT2H"}}'; }}
ask_for_gifts() {{ ask 'GET /api/v3/gifts' 'Authorization: Bearer {}' ''; }}
{}; {})",
            secrets.make(secret_kind::access, {1, 1, 0}), does, ends);
        return run({"exec", option, "--seed", "3", "--", "bash", "-c", script.c_str()});
    }

    std::map<std::string, std::string> environment_of_command() {
        std::istringstream lines(written_by("env > \"$1\""));
        std::map<std::string, std::string> all;
        for (std::string line; std::getline(lines, line);)
            all[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_exec_command, exec_fixture)

BOOST_AUTO_TEST_CASE(the_exit_status_is_the_commands) {
    for (const int status : {0, 1, 7, 255})
        BOOST_TEST(run_script("exit " + std::to_string(status)) == status);
    BOOST_TEST(run({"exec", "--", "true"}) == 0);
    BOOST_TEST(run({"exec", "--", "false"}) == 1);
    BOOST_TEST(out.str() == "");
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(a_signal_that_ends_it_is_told_as_a_shell_does) {
    BOOST_TEST(run_script("kill -KILL $$") == 128 + SIGKILL);
    BOOST_TEST(run_script("kill -TERM $$") == 128 + SIGTERM);
    BOOST_TEST(run_script("kill -INT $$") == 128 + SIGINT);
}

BOOST_AUTO_TEST_CASE(a_command_that_does_not_exist_or_cannot_be_run) {
    BOOST_TEST(run({"exec", "--", "no-such-command-here"}) == 127);
    BOOST_TEST(err.str() == "no-such-command-here: No such file or directory\n");
    BOOST_TEST(run({"exec", "--", folder.path().c_str()}) == 126);
    BOOST_TEST(run({"exec", "--", ""}) == 127);
}

BOOST_AUTO_TEST_CASE(a_status_is_not_lost_where_nobody_wants_to_hear_of_children) {
    const auto before = std::signal(SIGCHLD, SIG_IGN);
    BOOST_TEST(run_script("exit 7") == 7);
    BOOST_TEST((std::signal(SIGCHLD, before) == SIG_IGN));
}

BOOST_AUTO_TEST_CASE(signals_mean_afterwards_what_they_did_before) {
    BOOST_TEST(run_script("exit 0") == 0);
    for (const int each : {SIGINT, SIGTERM, SIGCHLD}) {
        struct sigaction now {};
        sigaction(each, nullptr, &now);
        BOOST_TEST((now.sa_handler == SIG_DFL || (now.sa_flags & SA_SIGINFO) != 0));
    }
}

BOOST_AUTO_TEST_CASE(the_environment_holds_url_and_credentials) {
    auto all = environment_of_command();
    BOOST_TEST(all["GIFTSIM_URL"].starts_with("http://127.0.0.1:"));
    BOOST_TEST(all["GIFTSIM_WORLD"] == "1");
    BOOST_TEST(all["GIFTSIM_CONTROL_URL"] == all["GIFTSIM_URL"] + "/_sim/worlds/1");
    for (const auto* name : {"GIFTSIM_CLIENT_ID", "GIFTSIM_CLIENT_SECRET", "GIFTSIM_SCIM_CLIENT_ID",
                             "GIFTSIM_SCIM_CLIENT_SECRET", "GIFTSIM_REACHDESK_TOKEN"})
        BOOST_TEST(all[name].starts_with("1."));
    BOOST_TEST(all["PATH"] == std::getenv("PATH"));
}

BOOST_AUTO_TEST_CASE(what_another_giftsim_set_is_not_handed_on) {
    setenv("GIFTSIM_URL", "http://elsewhere", 1);
    setenv("GIFTSIM_OF_THE_OUTSIDE", "1", 1);
    setenv("NOT_GIFTSIM_URL", "kept", 1);
    auto all = environment_of_command();
    BOOST_TEST(all["GIFTSIM_URL"] != "http://elsewhere");
    BOOST_TEST(!all.contains("GIFTSIM_OF_THE_OUTSIDE"));
    BOOST_TEST(all["NOT_GIFTSIM_URL"] == "kept");
    for (const auto* name : {"GIFTSIM_URL", "GIFTSIM_OF_THE_OUTSIDE", "NOT_GIFTSIM_URL"})
        unsetenv(name);
}

BOOST_AUTO_TEST_CASE(what_the_command_did_wrong_as_a_client_is_told_at_the_end) {
    BOOST_TEST(run_client("ask_for_token", "exit 0") == 0);
    BOOST_TEST(err.str() == "world 1: 1 requests, and nothing to find fault with\n");
    BOOST_TEST(run_client("ask_for_token; wait_two_hours; ask_for_gifts", "exit 0") == 0);
    BOOST_TEST(
        err.str().starts_with("world 1: the client's conduct, findings: 1\n"
                              "expired_token (fault)  "));
}

BOOST_AUTO_TEST_CASE(conduct_may_make_a_command_fail_that_did_well) {
    const std::string wrong = "ask_for_token; wait_two_hours; ask_for_gifts";
    BOOST_TEST(run_client("ask_for_token", "exit 0", "--strict-conduct") == 0);
    BOOST_TEST(run_client(wrong, "exit 0", "--strict-conduct") == 6);
    BOOST_TEST(run_client(wrong, "exit 7", "--strict-conduct") == 7);
}

BOOST_AUTO_TEST_CASE(words_that_look_like_options_belong_to_the_command) {
    BOOST_TEST(run({"exec", "--", "sh", "-c", "test \"$1\" = --seed", "sh", "--seed"}) == 0);
    BOOST_TEST(run({"exec", "--", "sh", "-c", "test \"$1\" = --", "sh", "--"}) == 0);
    BOOST_TEST(run({"exec", "--", "sh", "-c", "test \"$1\" = \"a  b\"", "sh", "a  b"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
