// SPDX-License-Identifier: MIT
// What opens a world: the OAuth client of the one vendor, the organisation token of the other.
#pragma once

#include "fakeserver/world/mint.hpp"

#include <cstdint>
#include <string>

namespace giftsim::fakeserver {

struct world_credentials {
    std::string client_id;
    std::string client_secret;
    std::string reachdesk_token;
};

inline world_credentials credentials_of(const mint& secrets, std::uint32_t world) {
    const named_by_secret client{world, 1, 0};
    return {secrets.make(secret_kind::client, client),
            secrets.make(secret_kind::client_secret, client),
            secrets.make(secret_kind::reachdesk, client)};
}

}  // namespace giftsim::fakeserver
