// SPDX-License-Identifier: MIT
// What has become of an access token.
#pragma once

#include <cstdint>

namespace giftsim::fakeserver {

enum class token_fate : std::uint8_t { good, unknown, expired, revoked };

}  // namespace giftsim::fakeserver
