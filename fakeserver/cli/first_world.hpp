// SPDX-License-Identifier: MIT
// A server of the command line, with its first world.
#pragma once

#include "fakeserver/cli/cannot_serve.hpp"
#include "fakeserver/cli/serve_command.hpp"
#include "fakeserver/net/server.hpp"
#include "fakeserver/world/credentials.hpp"

#include <iosfwd>
#include <memory>
#include <string>

namespace giftsim {

/// Settings, server and first world, in the order in which they need one another.
struct first_world {
    fakeserver::server_settings settings;
    std::unique_ptr<fakeserver::server> server;
    std::uint32_t number = 0;
    std::string origin;
    std::string ca_file;  ///< what clients are to trust; empty: HTTP, or a certificate not ours

    bool is_tls() const { return server->url().starts_with("https:"); }
    std::string url() const { return server->url(); }
    fakeserver::world_credentials credentials() const {
        return fakeserver::credentials_of(settings.secrets, number);
    }
};

/// Listens, and makes the world; `usual_clock` is what holds where the arguments say nothing.
/// Requests are told on `log`, which must outlive the server, if the arguments want that. Throws
/// cannot_serve.
std::unique_ptr<first_world> make_first_world(const serve_arguments& arguments,
                                              const std::string& usual_clock, std::ostream& log);

}  // namespace giftsim
