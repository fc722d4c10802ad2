// SPDX-License-Identifier: MIT
// Whether a server of the command line speaks HTTPS, and as whom (SEC-05).
#pragma once

#include "fakeserver/cli/serve_command.hpp"
#include "fakeserver/tls/identity.hpp"

#include <optional>
#include <string>

namespace giftsim {

struct served_identity {
    std::optional<fakeserver::tls_identity> tls{};  ///< none: HTTP in clear
    std::string ca_file{};  ///< what clients are to trust, from the root; empty: nothing of ours
};

/// What --tls, --tls-cert, --tls-key and --tls-ca ask for; a certificate that is made here is new
/// each time, its authority is kept. Throws cannot_serve: for options that do not go together as a
/// wrong use, for files that cannot be read, understood or written as not loaded.
served_identity identity_for(const serve_arguments& arguments);

}  // namespace giftsim
