// SPDX-License-Identifier: MIT
// One write: the line is shorter than what a pipe takes at once.
#include "fakeserver/cli/ready_line.hpp"

#include "fakeserver/world/credentials_view.hpp"
#include "sim/view/json.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace giftsim {

std::string ready_line(const first_world& here) {
    const auto world = std::to_string(here.number);
    const sim::json_view told{{"url", here.url()},
                              {"address", here.server->address()},
                              {"port", here.server->port()},
                              {"tls", here.is_tls()},
                              {"ca_file", sim::optional_text(here.ca_file)},
                              {"world", world},
                              {"control_url", fmt::format("{}/_sim/worlds/{}", here.url(), world)},
                              {"credentials", fakeserver::view_of(here.credentials())},
                              {"pid", ::getpid()},
                              {"version", here.settings.version}};
    return told.dump() + '\n';
}

ready_descriptor::ready_descriptor(std::optional<int> number) : number_(number) {
    if (!number_) return;
    const auto wrong = [&](std::string_view what) {
        return cannot_serve(exit_code::usage,
                            fmt::format("--ready-fd {}: {}; a shell opens one with {}>FILE",
                                        *number, what, *number));
    };
    const int mode = *number_ > STDERR_FILENO ? ::fcntl(*number_, F_GETFL) : -1;
    const auto taken = number_;
    if (mode < 0 || (mode & O_ACCMODE) == O_RDONLY) number_.reset();
    if (*taken <= STDERR_FILENO) throw wrong("0, 1 and 2 are standard input, output and error");
    if (mode < 0) throw wrong("no file of this number is open");
    if (!number_) throw wrong("it can only be read");
    (void)::fcntl(*number_, F_SETFD, FD_CLOEXEC);
}

void ready_descriptor::tell(const first_world& here) {
    if (!number_) return;
    const auto line = ready_line(here);
    const auto written = ::write(*number_, line.data(), line.size());
    const int why = errno;
    if (written != static_cast<ssize_t>(line.size()))
        throw cannot_serve(exit_code::usage,
                           fmt::format("--ready-fd {}: nobody takes the line: {}", *number_,
                                       written < 0 ? std::strerror(why) : "it is full"));
    close();
}

void ready_descriptor::close() {
    if (number_) ::close(*number_);
    number_.reset();
}

}  // namespace giftsim
