// SPDX-License-Identifier: MIT
// `giftsim serve` as a process of its own.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {

/// Two ends of a pipe, closed with it.
struct pipe_ends {
    pipe_ends();
    pipe_ends(const pipe_ends&) = delete;
    pipe_ends& operator=(const pipe_ends&) = delete;
    ~pipe_ends();

    void close_reading();
    void close_writing();
    /// All that comes until the other end is closed everywhere.
    std::string all() const;

    int reading = -1;
    int writing = -1;
};

/// The program in a child process, which is killed if nobody ends it.
class serving_process {
public:
    /// The words behind "giftsim". It inherits the pipe's ends where there is one.
    explicit serving_process(std::vector<std::string> words);
    serving_process(const serving_process&) = delete;
    serving_process& operator=(const serving_process&) = delete;
    ~serving_process();

    /// All it says on either output, up to and with a line, or to the end.
    std::string words_until(std::string_view last) const;

    void send(int signal) const;
    /// The exit status, or minus the signal that ended it.
    int end();
    int end_by(int signal) {
        send(signal);
        return end();
    }

private:
    pid_t child_ = 0;
    pipe_ends said_;
};

/// The port in "http://127.0.0.1:PORT" or "https://...".
std::uint16_t port_in(const std::string& words);

}  // namespace giftsim::testing
