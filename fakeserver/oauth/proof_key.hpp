// SPDX-License-Identifier: MIT
// Who redeems a code is who asked for it: PKCE, RFC 7636 (API-07).
#pragma once

#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// 43 to 128 letters, digits and "-._~": what verifiers and challenges are made of.
bool is_proof_key(std::string_view text);

/// The challenge of a verifier: SHA-256 in base64url without padding if `hashed`, else itself.
std::string challenge_of(const std::string& verifier, bool hashed);

}  // namespace giftsim::fakeserver
