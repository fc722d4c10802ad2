// SPDX-License-Identifier: MIT
// How webhooks are signed: as Svix documents it, so that its own libraries verify them.
#pragma once

#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// With padding.
std::string base64(std::string_view raw);

/// How an endpoint's owner is told its key: "whsec_" and base64.
std::string webhook_secret(std::string_view key);

/// What is signed.
struct signed_content {
    std::string_view id;
    std::string_view timestamp;  ///< seconds since 1970, in digits
    std::string_view body;
};

/// "v1," and base64 of HMAC-SHA256 over "ID.TIMESTAMP.BODY".
std::string webhook_signature(std::string_view key, const signed_content& what);

}  // namespace giftsim::fakeserver
