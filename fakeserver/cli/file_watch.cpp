// SPDX-License-Identifier: MIT
// Changes and signals are both file descriptors, so that one poll waits for either.
#include "fakeserver/cli/file_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace giftsim {
namespace {

namespace fs = std::filesystem;

/// Editors write several times; what follows within so many milliseconds is one change.
constexpr int a_moment = 100;

int checked(int descriptor, const char* what) {
    if (descriptor >= 0) return descriptor;
    throw std::system_error(errno, std::generic_category(), what);
}

int descriptor_of_signals() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigprocmask(SIG_BLOCK, &wanted, nullptr);
    return signalfd(-1, &wanted, SFD_CLOEXEC);
}

void drain(int descriptor) {
    std::array<char, 4096> events{};
    (void)!read(descriptor, events.data(), events.size());
}

}  // namespace

file_watch::file_watch(const std::vector<fs::path>& paths)
    : changes_(checked(inotify_init1(IN_CLOEXEC), "inotify")),
      signals_(checked(descriptor_of_signals(), "signalfd")) {
    for (const auto& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            add(path.has_parent_path() ? path.parent_path() : ".");
            continue;
        }
        add(path);
        for (const auto& inside : fs::recursive_directory_iterator(path, ignored))
            if (inside.is_directory()) add(inside.path());
    }
}

file_watch::~file_watch() {
    close(changes_);
    close(signals_);
}

void file_watch::add(const fs::path& folder) {
    constexpr std::uint32_t written = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM;
    (void)inotify_add_watch(changes_, folder.c_str(), written);
}

bool file_watch::wait() {
    std::array<pollfd, 2> both{pollfd{signals_, POLLIN, 0}, pollfd{changes_, POLLIN, 0}};
    int patience = -1;
    for (;;) {
        const auto came = poll(both.data(), both.size(), patience);
        if (came < 0 && errno == EINTR) continue;
        if (came == 0) return true;
        if (came < 0 || both[0].revents != 0) return false;
        drain(changes_);
        patience = a_moment;
    }
}

}  // namespace giftsim
