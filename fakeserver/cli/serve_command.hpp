// SPDX-License-Identifier: MIT
// `giftsim serve` and `giftsim exec`: a server with one world ready, and its credentials.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace giftsim {

struct serve_arguments {
    std::string listen = "127.0.0.1:8080";  ///< HOST:PORT; port 0 is any that is free
    std::string preset = "demo";
    std::string scenario{};             ///< a file whose world is served instead
    std::optional<std::uint64_t> seed;  ///< of the world, and of the server's key
    std::string clock{};  ///< "frozen", "running", "x60"; empty: as the command has it
    std::string key{};    ///< of the control API
    std::vector<std::string> webhook_hosts{};  ///< where webhooks may go besides this machine
    unsigned threads = 1;
    bool colour = false;
    std::string log = "off";  ///< of requests: "human", "json"
    bool colour_log = false;
    bool strict_conduct = false;    ///< of exec: findings make it fail
    bool tls = false;               ///< HTTPS; the files that follow ask for it too
    std::string tls_certificate{};  ///< somebody's own, with its key
    std::string tls_key{};
    std::string tls_ca{};           ///< else the authority is kept here; empty: at the usual place
    std::optional<unsigned> drain;  ///< seconds for requests at work when it stops
    std::optional<int> ready_fd;    ///< where a line is written when it answers
};

/// Serves until SIGINT or SIGTERM comes; requests at work are finished, unless a second one comes.
exit_code serve(const serve_arguments& arguments, std::ostream& out, std::ostream& err);

/// Serves while a command runs, which finds URL and credentials in its environment. The exit status
/// is the command's, as a shell has it: 128 and the signal's number where a signal ended it. What
/// it did wrong as a client is told at the end; with `strict_conduct` that makes a status of 0 one
/// of exit_code::misconduct.
int exec(const serve_arguments& arguments, const std::vector<std::string>& words,
         std::ostream& err);

}  // namespace giftsim
