// SPDX-License-Identifier: MIT
// What nobody shall find in a journal.
#pragma once

#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// A header's value as it may be kept: of credentials only their scheme.
std::string_view kept_value(std::string_view header, std::string_view value);

/// Blots out what follows the name of a secret, in JSON, forms and queries: client_secret,
/// access_token, refresh_token, code_verifier, password; code and token where the value looks like
/// a secret of a world. From `begin` on.
void blot_secrets(std::string& text, std::size_t begin = 0);

}  // namespace giftsim::fakeserver
