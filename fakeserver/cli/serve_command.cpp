// SPDX-License-Identifier: MIT
// Prints what a client needs, then waits for a signal.
#include "fakeserver/cli/serve_command.hpp"

#include "fakeserver/cli/first_world.hpp"
#include "fakeserver/cli/ready_line.hpp"
#include "sim/scenario/report_text.hpp"

#include <fmt/format.h>

#include <csignal>
#include <ostream>
#include <stop_token>
#include <thread>

namespace giftsim {
namespace {

/// SIGINT and SIGTERM, held back from all threads so that one can wait for them.
class awaited_signals {
public:
    awaited_signals() {
        sigemptyset(&wanted_);
        sigaddset(&wanted_, SIGINT);
        sigaddset(&wanted_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &wanted_, &before_);
        (void)std::signal(SIGPIPE, SIG_IGN);
    }
    awaited_signals(const awaited_signals&) = delete;
    awaited_signals& operator=(const awaited_signals&) = delete;
    /// One that came too late to mean anything must not end the program now.
    ~awaited_signals() {
        constexpr timespec at_once{};
        while (sigtimedwait(&wanted_, nullptr, &at_once) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

    int wait() const {
        int came = 0;
        sigwait(&wanted_, &came);
        return came;
    }

private:
    sigset_t wanted_{};
    sigset_t before_{};
};

/// Requests at work are finished, unless another signal comes.
void stop(fakeserver::server& over, const awaited_signals& signals) {
    std::stop_source at_once;
    std::jthread impatience([&] {
        (void)signals.wait();
        at_once.request_stop();
    });
    over.stop(at_once.get_token());
    pthread_kill(impatience.native_handle(), SIGINT);
}

/// As a shell takes it.
std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char each : word) text += each == '\'' ? std::string("'\\''") : std::string(1, each);
    return text + "'";
}

void print_welcome(const first_world& here, const serve_arguments& arguments, std::ostream& out) {
    const auto paint = arguments.colour ? sim::palette::colours() : sim::palette{};
    const auto own = here.credentials();
    const auto url = here.url();
    const auto curl =
        here.ca_file.empty() ? std::string("curl -s") : "curl -s --cacert " + quoted(here.ca_file);
    const auto line = [&](std::string_view name, const std::string& value) {
        out << fmt::format("  {}{:<15}{}{}\n", paint.dim, name, paint.plain, value);
    };
    out << fmt::format("{}giftsim {} serves world {} ({}) at {}{}\n", paint.strong, GIFTSIM_VERSION,
                       here.number, here.origin, url, paint.plain);
    line("console", url + "/");
    line("Send Tracker", url + "/tracker");
    line("control API", fmt::format("{}/_sim/worlds/{}", url, here.number));
    line("client_id", own.client_id);
    line("client_secret", own.client_secret);
    line("SCIM id", own.scim.id);
    line("SCIM secret", own.scim.secret);
    line("organisation", fmt::format("token {}", own.reachdesk_token));
    if (!here.ca_file.empty()) line("CA certificate", here.ca_file);
    out << fmt::format(
        "\nA token, a gift, and thirty days (the clock is yours):\n"
        "  TOKEN=$({4} {0}/oauth/token -d grant_type=client_credentials -d client_id={1} "
        "-d client_secret={2} | sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/')\n"
        "  {4} {0}/api/v3/sends -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: "
        "application/json' -d '{{\"send\":{{\"gift_id\":\"1\",\"first_name\":\"Kim\",\"last_name\":"
        "\"Lee\",\"email\":\"kim@example.com\",\"message\":\"Thank you!\"}}}}'\n"
        "  {4} {0}/_sim/worlds/{3}/clock/advance -H 'Content-Type: application/json' "
        "-d '{{\"by\":\"P30D\"}}'\n",
        url, own.client_id, own.client_secret, here.number, curl);
    out << "\nCtrl-C stops.\n" << std::flush;
}

}  // namespace

exit_code serve(const serve_arguments& arguments, std::ostream& out, std::ostream& err) {
    try {
        const awaited_signals signals;
        ready_descriptor ready(arguments.ready_fd);
        const auto here = make_first_world(arguments, "running", err);
        here->server->start();
        print_welcome(*here, arguments, out);
        ready.tell(*here);
        (void)signals.wait();
        stop(*here->server, signals);
        return exit_code::ok;
    } catch (const cannot_serve& wrong) {
        err << wrong.what() << '\n';
        return wrong.how();
    }
}

}  // namespace giftsim
