// SPDX-License-Identifier: MIT
// A certificate authority for one machine: it vouches for this server and nobody else (SEC-05).
#pragma once

#include "fakeserver/tls/identity.hpp"
#include "fakeserver/tls/openssl.hpp"

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// Its certificate says that it is good for names_spoken_for and addresses_spoken_for only, so that
/// to trust it risks no other host. Keys are on the curve P-256; all times are on the wall, in
/// seconds since 1970.
class authority {
public:
    /// A new one, good for ten years. Throws std::runtime_error if OpenSSL cannot.
    static authority made(std::time_t now);

    /// One that text() gave; nothing if it is something else.
    static std::optional<authority> read(std::string_view text);

    /// Its certificate in PEM: what clients are to trust.
    std::string certificate() const { return to_pem(*certificate_); }

    /// Key and certificate in PEM: whoever has this can pretend to be those hosts.
    std::string text() const { return to_pem(*key_) + certificate(); }

    /// For people: "2036-03-04 05:06:07 UTC".
    std::string ends() const { return time_text(*X509_get0_notAfter(certificate_.get())); }
    bool is_good_at(std::time_t now) const;

    /// A server's certificate with a new key, for 397 days at most and no longer than this is good.
    tls_identity vouch(std::time_t now) const;

private:
    authority(key_ptr key, certificate_ptr certificate)
        : key_(std::move(key)), certificate_(std::move(certificate)) {}

    key_ptr key_;
    certificate_ptr certificate_;
};

}  // namespace giftsim::fakeserver
