// SPDX-License-Identifier: MIT
// Certificates of every sort that a user might have, good ones and bad ones.
#pragma once

#include "fakeserver/tls/openssl.hpp"

#include <ctime>
#include <string>

namespace giftsim::testing {

struct certificate_wish {
    std::string name = "localhost";  ///< what it speaks for
    int first_day = -1;              ///< from now on
    int last_day = 30;
    unsigned rsa_bits = 0;  ///< 0: a key on P-256
};

/// A certificate with its key; PEM.
struct certificate_and_key {
    std::string certificate;
    std::string key;
};

/// Signed by itself, or by `issuer`.
certificate_and_key make_certificate(const certificate_wish& wish = {},
                                     const certificate_and_key* issuer = nullptr);

/// The same key behind a password.
std::string encrypted(const std::string& key);

/// The first certificate or the key of a PEM text as DER.
std::string certificate_as_der(const std::string& pem);
std::string key_as_der(const std::string& pem);

/// Whether somebody who trusts `ca` takes `certificate` from the server `host` at `now`; a host may
/// be an address.
bool is_trusted(const std::string& ca, const std::string& certificate, const std::string& host,
                std::time_t now = std::time(nullptr));

}  // namespace giftsim::testing
