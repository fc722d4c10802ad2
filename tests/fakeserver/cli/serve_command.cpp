// SPDX-License-Identifier: MIT
// `giftsim serve` as a process of its own, from its first words to the signal that ends it.
#include "fakeserver/cli/serve_command.hpp"

#include "fakeserver/cli/program.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <sstream>
#include <streambuf>
#include <vector>

namespace giftsim {
namespace {

/// Writes into a pipe at once.
class pipe_text final : public std::streambuf {
public:
    explicit pipe_text(int into) : into_(into) {}

private:
    int overflow(int each) override {
        const char letter = static_cast<char>(each);
        return ::write(into_, &letter, 1) == 1 ? each : traits_type::eof();
    }

    int into_;
};

/// The program in a child process, which is killed if nobody ends it.
class serving {
public:
    explicit serving(const std::vector<const char*>& words) {
        std::array<int, 2> ends{};
        BOOST_REQUIRE(::pipe(ends.data()) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            pipe_text text(ends[1]);
            std::ostream out(&text);
            ::_exit(run_program(words, out, out));
        }
        ::close(ends[1]);
        from_ = ends[0];
    }
    serving(const serving&) = delete;
    serving& operator=(const serving&) = delete;
    ~serving() {
        ::close(from_);
        if (child_ > 0) (void)end_by(SIGKILL);
    }

    /// All it says, up to and with a line.
    std::string words_until(std::string_view last) const {
        std::string text;
        for (char each = 0; !text.ends_with(last) && ::read(from_, &each, 1) == 1;) text += each;
        return text;
    }

    /// The exit status, or minus the signal that ended it.
    int end_by(int signal) {
        ::kill(child_, signal);
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    pid_t child_ = 0;
    int from_ = 0;
};

std::uint16_t port_in(const std::string& words) {
    constexpr std::string_view before = "http://127.0.0.1:";
    return static_cast<std::uint16_t>(std::stoi(words.substr(words.find(before) + before.size())));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_serve_command)

BOOST_AUTO_TEST_CASE(it_says_how_to_reach_it_and_ends_well_when_asked_to) {
    for (const int signal : {SIGINT, SIGTERM}) {
        serving server({"giftsim", "serve", "--listen", "127.0.0.1:0", "--seed", "5"});
        const auto words = server.words_until("Ctrl-C stops.\n");
        for (const auto* part : {"serves world 1 (preset demo) at http://127.0.0.1:",
                                 "/_sim/worlds/1\n", "client_id", "client_secret", "TOKEN=$(curl"})
            BOOST_TEST_CONTEXT(part) BOOST_TEST((words.find(part) != std::string::npos));
        testing::raw_client client(port_in(words));
        const auto clock = client.get("/_sim/worlds/1/clock");
        BOOST_TEST(clock.json()["mode"] == "running");
        const auto id = client.get("/_sim/worlds/1").json()["credentials"]["sendoso"]["client_id"];
        BOOST_TEST((words.find(id.get<std::string>()) != std::string::npos));
        BOOST_TEST(server.end_by(signal) == 0);
        BOOST_TEST(client.ended());
    }
}

BOOST_AUTO_TEST_CASE(a_client_that_hangs_up_while_it_is_answered_does_not_end_it) {
    serving server({"giftsim", "serve", "--listen", "127.0.0.1:0", "--threads", "2"});
    const auto port = port_in(server.words_until("Ctrl-C stops.\n"));
    for (int i = 0; i < 20; ++i) {
        testing::raw_client rude(port);
        for (int j = 0; j < 20; ++j) (void)rude.send(testing::get_text("/_sim/worlds"));
        rude.abort();
    }
    BOOST_TEST(testing::raw_client(port).get("/_sim/health").status == 200U);
    BOOST_TEST(server.end_by(SIGTERM) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
