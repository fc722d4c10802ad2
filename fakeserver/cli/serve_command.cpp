// SPDX-License-Identifier: MIT
// Prints what a client needs, then waits for a signal.
#include "fakeserver/cli/serve_command.hpp"

#include "fakeserver/cli/first_world.hpp"
#include "sim/scenario/report_text.hpp"

#include <fmt/format.h>

#include <csignal>
#include <ostream>

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
    ~awaited_signals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

    int wait() const {
        int came = 0;
        sigwait(&wanted_, &came);
        return came;
    }

private:
    sigset_t wanted_{};
    sigset_t before_{};
};

void print_welcome(const first_world& here, const serve_arguments& arguments, std::ostream& out) {
    const auto paint = arguments.colour ? sim::palette::colours() : sim::palette{};
    const auto own = here.credentials();
    const auto url = here.url();
    const auto line = [&](std::string_view name, const std::string& value) {
        out << fmt::format("  {}{:<15}{}{}\n", paint.dim, name, paint.plain, value);
    };
    out << fmt::format("{}giftsim {} serves world {} ({}) at {}{}\n", paint.strong, GIFTSIM_VERSION,
                       here.number, here.origin, url, paint.plain);
    line("control API", fmt::format("{}/_sim/worlds/{}", url, here.number));
    line("client_id", own.client_id);
    line("client_secret", own.client_secret);
    line("organisation", fmt::format("token {}", own.reachdesk_token));
    out << fmt::format(
        "\nA token, a gift, and thirty days (the clock is yours):\n"
        "  TOKEN=$(curl -s {0}/oauth/token -d grant_type=client_credentials -d client_id={1} "
        "-d client_secret={2} | sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/')\n"
        "  curl -s {0}/api/v3/sends -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: "
        "application/json' -d '{{\"send\":{{\"gift_id\":\"1\",\"first_name\":\"Kim\",\"last_name\":"
        "\"Lee\",\"email\":\"kim@example.com\",\"message\":\"Thank you!\"}}}}'\n"
        "  curl -s {0}/_sim/worlds/{3}/clock/advance -H 'Content-Type: application/json' "
        "-d '{{\"by\":\"P30D\"}}'\n",
        url, own.client_id, own.client_secret, here.number);
    out << "\nCtrl-C stops.\n" << std::flush;
}

}  // namespace

exit_code serve(const serve_arguments& arguments, std::ostream& out, std::ostream& err) {
    try {
        const awaited_signals signals;
        const auto here = make_first_world(arguments, "running", err);
        here->server->start();
        print_welcome(*here, arguments, out);
        (void)signals.wait();
        here->server->stop();
        return exit_code::ok;
    } catch (const cannot_serve& wrong) {
        err << wrong.what() << '\n';
        return wrong.how();
    }
}

}  // namespace giftsim
