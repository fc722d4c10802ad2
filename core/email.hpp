// SPDX-License-Identifier: MIT
// What makes a text an email address, and how addresses and phones are compared.
#pragma once

#include <string>
#include <string_view>

namespace giftsim {

/// One `@`; before it 1 to 64 letters, digits and .!#$%&'*+/=?^_`{|}~- without leading, trailing
/// or double dots; behind it a host name with at least one dot; 254 characters at most (SI-01; our
/// reading of RFC 5321 without quoted parts and without other scripts).
bool is_email(std::string_view text);

/// Trimmed and in lower case (EG-11).
std::string normalised_email(std::string_view text);

/// The digits alone (EG-11).
std::string normalised_phone(std::string_view text);

/// Behind the last `@`. Requires is_email.
std::string_view email_domain(std::string_view email);

/// The local part has a `+` tag (SI-02).
bool has_tag(std::string_view email);

}  // namespace giftsim
