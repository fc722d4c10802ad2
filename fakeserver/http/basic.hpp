// SPDX-License-Identifier: MIT
// HTTP Basic (RFC 7617): a name and a password in one header.
#pragma once

#include "fakeserver/http/message.hpp"

#include <optional>
#include <string>

namespace giftsim::http {

/// As they were joined; OAuth encodes each before that.
struct name_and_password {
    std::string name;
    std::string password;
};

/// What stands in Authorization, if it is of this scheme. Both are empty where it cannot be read.
std::optional<name_and_password> basic_credentials(const request& in);

}  // namespace giftsim::http
