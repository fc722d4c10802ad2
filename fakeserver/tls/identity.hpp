// SPDX-License-Identifier: MIT
// What a server shows of itself over TLS (SEC-05).
#pragma once

#include <ctime>
#include <stdexcept>
#include <string>

namespace giftsim::fakeserver {

/// Both in PEM: the server's own certificate before those that vouch for it, and its key.
struct tls_identity {
    std::string chain;
    std::string key;
};

/// Certificates or keys that cannot be used; the text has a line for each thing that is wrong, and
/// says what would be right.
class bad_certificate : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads somebody's own certificate and key, which may stand in one file, and makes sure that they
/// belong together and are good at `now`, in seconds since 1970. Throws bad_certificate.
tls_identity read_identity(const std::string& certificate_file, const std::string& key_file,
                           std::time_t now);

}  // namespace giftsim::fakeserver
