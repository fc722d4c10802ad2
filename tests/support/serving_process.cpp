// SPDX-License-Identifier: MIT
// A fork, without another program to be found.
#include "tests/support/serving_process.hpp"

#include "fakeserver/cli/program.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ostream>
#include <stdexcept>
#include <streambuf>
#include <utility>

namespace giftsim::testing {
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

void close_once(int& descriptor) {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
}

}  // namespace

pipe_ends::pipe_ends() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe can be made");
    reading = ends[0];
    writing = ends[1];
}

pipe_ends::~pipe_ends() {
    close_reading();
    close_writing();
}

void pipe_ends::close_reading() { close_once(reading); }
void pipe_ends::close_writing() { close_once(writing); }

std::string pipe_ends::all() const {
    std::string text;
    for (char each = 0; ::read(reading, &each, 1) == 1;) text += each;
    return text;
}

serving_process::serving_process(std::vector<std::string> words) {
    words.insert(words.begin(), "giftsim");
    std::vector<const char*> raw;
    for (const auto& each : words) raw.push_back(each.c_str());
    child_ = ::fork();
    if (child_ == 0) {
        pipe_text text(said_.writing);
        std::ostream out(&text);
        ::_exit(run_program(raw, out, out));
    }
    said_.close_writing();
}

serving_process::~serving_process() {
    said_.close_reading();
    if (child_ > 0) (void)end_by(SIGKILL);
}

std::string serving_process::words_until(std::string_view last) const {
    std::string text;
    for (char each = 0; !text.ends_with(last) && ::read(said_.reading, &each, 1) == 1;)
        text += each;
    return text;
}

void serving_process::send(int signal) const { ::kill(child_, signal); }

int serving_process::end() {
    int status = 0;
    ::waitpid(std::exchange(child_, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::uint16_t port_in(const std::string& words) {
    constexpr std::string_view before = "://127.0.0.1:";
    return static_cast<std::uint16_t>(std::stoi(words.substr(words.find(before) + before.size())));
}

}  // namespace giftsim::testing
