// SPDX-License-Identifier: MIT
// Somebody's own certificate, or one that is made here.
#include "fakeserver/cli/served_identity.hpp"

#include "fakeserver/cli/cannot_serve.hpp"
#include "fakeserver/tls/kept_authority.hpp"

#include <ctime>
#include <filesystem>

namespace giftsim {
namespace {

/// Empty if there is nothing wrong.
std::string_view contradiction_in(const serve_arguments& arguments) {
    const bool has_certificate = !arguments.tls_certificate.empty();
    if (has_certificate == arguments.tls_key.empty())
        return "--tls-cert and --tls-key go together, and may name the same file";
    if (has_certificate && !arguments.tls_ca.empty())
        return "--tls-ca is for the certificate that giftsim makes; with --tls-cert leave it out";
    return "";
}

served_identity made_here(const serve_arguments& arguments, std::time_t now) {
    const auto file =
        arguments.tls_ca.empty() ? fakeserver::usual_authority_file() : arguments.tls_ca;
    if (file.empty())
        throw cannot_serve(exit_code::usage,
                           "there is no HOME to keep the CA in: name a file with --tls-ca");
    const auto whole = std::filesystem::absolute(file).string();
    return {fakeserver::keep_authority(whole, now).vouch(now), whole};
}

}  // namespace

served_identity identity_for(const serve_arguments& arguments) {
    if (const auto wrong = contradiction_in(arguments); !wrong.empty())
        throw cannot_serve(exit_code::usage, std::string(wrong));
    const bool is_given = !arguments.tls_certificate.empty();
    if (!arguments.tls && !is_given && arguments.tls_ca.empty()) return {};
    const auto now = std::time(nullptr);
    try {
        if (is_given)
            return {fakeserver::read_identity(arguments.tls_certificate, arguments.tls_key, now),
                    {}};
        return made_here(arguments, now);
    } catch (const fakeserver::bad_certificate& wrong) {
        throw cannot_serve(exit_code::not_loaded, wrong.what());
    }
}

}  // namespace giftsim
