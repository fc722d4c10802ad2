// SPDX-License-Identifier: MIT
// `giftsim serve` as a process of its own, from its first words to the signal that ends it.
#include "fakeserver/cli/serve_command.hpp"

#include "tests/support/program_fixture.hpp"
#include "tests/support/running_server.hpp"
#include "tests/support/serving_process.hpp"
#include "tests/support/tls_client.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fstream>
#include <iterator>

namespace giftsim {
BOOST_AUTO_TEST_SUITE(cli_serve_command)

namespace {

using testing::port_in;
using testing::serving_process;

constexpr std::string_view last_words = "Ctrl-C stops.\n";

bool is_listening(std::uint16_t port) {
    try {
        return testing::raw_client(port).get("/_sim/health").status != 0;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_says_how_to_reach_it_and_ends_well_when_asked_to) {
    for (const int signal : {SIGINT, SIGTERM}) {
        serving_process server({"serve", "--listen", "127.0.0.1:0", "--seed", "5"});
        const auto words = server.words_until(last_words);
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
    serving_process server({"serve", "--listen", "127.0.0.1:0", "--threads", "2"});
    const auto port = port_in(server.words_until(last_words));
    for (int i = 0; i < 20; ++i) {
        testing::raw_client rude(port);
        for (int j = 0; j < 20; ++j) (void)rude.send(testing::get_text("/_sim/worlds"));
        rude.abort();
    }
    BOOST_TEST(testing::raw_client(port).get("/_sim/health").status == 200U);
    BOOST_TEST(server.end_by(SIGTERM) == 0);
}

BOOST_AUTO_TEST_CASE(a_request_at_work_is_answered_before_it_ends) {
    serving_process server({"serve", "--listen", "127.0.0.1:0", "--drain", "600"});
    const auto port = port_in(server.words_until(last_words));
    testing::raw_client client(port);
    const std::string_view wish = R"({"preset":"empty"})";
    const auto whole = testing::post_text("/_sim/worlds", wish);
    // The header is read at once; that this comes to be so shows in another connection's answer.
    (void)client.send(whole.substr(0, whole.size() - wish.size()));
    BOOST_TEST(is_listening(port));
    server.send(SIGTERM);
    BOOST_TEST(testing::comes_true([&] { return !is_listening(port); }));
    (void)client.send(wish);
    const auto answer = client.receive();
    BOOST_TEST(answer.status == 201U);
    BOOST_TEST(answer.header("Connection") == "close");
    BOOST_TEST(client.ended());
    BOOST_TEST(server.end() == 0);
}

BOOST_AUTO_TEST_CASE(a_second_signal_ends_it_and_that_is_no_failure) {
    serving_process server({"serve", "--listen", "127.0.0.1:0", "--drain", "600"});
    const auto port = port_in(server.words_until(last_words));
    testing::raw_client client(port);
    (void)client.send("POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
    BOOST_TEST(is_listening(port));
    server.send(SIGINT);
    BOOST_TEST(testing::comes_true([&] { return !is_listening(port); }));
    BOOST_TEST(server.end_by(SIGINT) == 0);
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(over_tls_it_names_the_ca_and_what_it_prints_uses_it) {
    const testing::temporary_folder folder;
    const auto file = (folder.path() / "ca.pem").string();
    serving_process server({"serve", "--tls", "--tls-ca", file, "--listen", "127.0.0.1:0"});
    const auto words = server.words_until(last_words);
    for (const auto& part : {std::string(" at https://127.0.0.1:"), "CA certificate " + file + "\n",
                             "TOKEN=$(curl -s --cacert '" + file + "' https://"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST((words.find(part) != std::string::npos));
    std::ifstream in(file, std::ios::binary);
    const std::string ca{std::istreambuf_iterator<char>(in), {}};
    testing::tls_client client(port_in(words), {.ca = ca});
    BOOST_TEST(client.get("/_sim/worlds/1").status == 200U);
    BOOST_TEST(server.end_by(SIGTERM) == 0);
    BOOST_TEST((client.ended() == testing::tls_client::end::goodbye));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
