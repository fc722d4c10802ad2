// SPDX-License-Identifier: MIT
// The command is a child; signals from the terminal reach it too, and it decides what they mean.
#include "fakeserver/cli/first_world.hpp"
#include "fakeserver/cli/serve_command.hpp"
#include "fakeserver/conduct/conduct_view.hpp"

#include <fmt/format.h>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ostream>
#include <system_error>

namespace giftsim {
namespace {

/// Ours and the world's; what is there already is replaced.
std::vector<std::string> environment_for(const first_world& here) {
    const auto own = here.credentials();
    const auto url = here.url();
    std::vector<std::string> all{
        "GIFTSIM_URL=" + url,
        fmt::format("GIFTSIM_CONTROL_URL={}/_sim/worlds/{}", url, here.number),
        fmt::format("GIFTSIM_WORLD={}", here.number),
        "GIFTSIM_CLIENT_ID=" + own.client_id,
        "GIFTSIM_CLIENT_SECRET=" + own.client_secret,
        "GIFTSIM_SCIM_CLIENT_ID=" + own.scim.id,
        "GIFTSIM_SCIM_CLIENT_SECRET=" + own.scim.secret,
        "GIFTSIM_REACHDESK_TOKEN=" + own.reachdesk_token,
    };
    // Node trusts it besides all others, so that nothing else changes for the command.
    if (!here.ca_file.empty()) all.push_back("GIFTSIM_CA_FILE=" + here.ca_file);
    if (!here.ca_file.empty() && std::getenv("NODE_EXTRA_CA_CERTS") == nullptr)
        all.push_back("NODE_EXTRA_CA_CERTS=" + here.ca_file);
    for (char** each = environ; *each != nullptr; ++each)
        if (std::strncmp(*each, "GIFTSIM_", 8) != 0) all.emplace_back(*each);
    return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (auto& each : texts) all.push_back(each.data());
    all.push_back(nullptr);
    return all;
}

/// As a shell reports it.
int status_of(int waited) {
    return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
}

pid_t child = 0;

void pass_on(int signal) {
    if (child > 0) kill(child, signal);
}

/// What a signal does while this lives; before and after, what it did.
class signal_rule {
public:
    signal_rule(int signal, void (*handler)(int)) : signal_(signal) {
        struct sigaction wanted {};
        wanted.sa_handler = handler;
        sigaction(signal_, &wanted, &before_);
    }
    signal_rule(const signal_rule&) = delete;
    signal_rule& operator=(const signal_rule&) = delete;
    ~signal_rule() { sigaction(signal_, &before_, nullptr); }

private:
    int signal_;
    struct sigaction before_ {};
};

int run(std::vector<std::string> words, std::vector<std::string> environment, std::ostream& err) {
    auto arguments = pointers_to(words);
    auto variables = pointers_to(environment);
    // Where whoever started us ignores SIGCHLD, a child's status would be lost.
    const signal_rule keep_status(SIGCHLD, SIG_DFL);
    const auto failed = posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(),
                                     variables.data());
    if (failed != 0) {
        err << fmt::format("{}: {}\n", words.front(), std::strerror(failed));
        return failed == ENOENT ? 127 : 126;
    }
    // The terminal sends SIGINT to both; SIGTERM comes to us alone.
    const signal_rule leave_it_to_the_child(SIGINT, SIG_IGN);
    const signal_rule pass_it_on(SIGTERM, pass_on);
    int waited = 0;
    while (waitpid(child, &waited, 0) < 0)
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    child = 0;
    return status_of(waited);
}

/// Tells of each world whose client asked for anything. Whether one did something wrong.
bool tell_conduct(fakeserver::server& over, const sim::palette& paint, std::ostream& err) {
    bool wrong = false;
    over.look_at_worlds([&](const fakeserver::hosted& world) {
        const auto& judged = world.notes.judged;
        if (judged.requests() == 0 && judged.total() == 0) return;
        err << text_of_conduct(judged, fmt::format("world {}", world.number), paint);
        wrong = wrong || has_faults(judged);
    });
    return wrong;
}

}  // namespace

int exec(const serve_arguments& arguments, const std::vector<std::string>& words,
         std::ostream& err) {
    try {
        const auto here = make_first_world(arguments, "frozen", err);
        here->server->start();
        const int status = run(words, environment_for(*here), err);
        here->server->stop();
        const auto paint = arguments.colour ? sim::palette::colours() : sim::palette{};
        const bool wrong = tell_conduct(*here->server, paint, err);
        const bool fails = wrong && arguments.strict_conduct && status == 0;
        return fails ? static_cast<int>(exit_code::misconduct) : status;
    } catch (const cannot_serve& wrong) {
        err << wrong.what() << '\n';
        return static_cast<int>(wrong.how());
    }
}

}  // namespace giftsim
