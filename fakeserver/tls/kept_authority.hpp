// SPDX-License-Identifier: MIT
// The authority as files, so that clients that were told to trust it once go on doing so (SEC-05).
#pragma once

#include "fakeserver/tls/authority.hpp"

#include <ctime>
#include <string>

namespace giftsim::fakeserver {

/// Where it is kept if nobody says: giftsim/ca.pem under $XDG_DATA_HOME, else under
/// $HOME/.local/share. Empty if the environment has neither.
std::string usual_authority_file();

/// The authority whose certificate is `file`, with its key beside it in `file`.key, which only its
/// owner can read. It is made where neither exists, with the folders that it needs; two servers
/// that start at once agree on one. No other file is ever written over. Throws bad_certificate
/// where the files are not such a pair, cannot be read or written, or the authority has expired.
authority keep_authority(const std::string& file, std::time_t now);

}  // namespace giftsim::fakeserver
