// SPDX-License-Identifier: MIT
// What opens a world: the two OAuth clients of the one vendor, the organisation token of the other.
#pragma once

#include "fakeserver/world/mint.hpp"
#include "fakeserver/world/token_book.hpp"

#include <cstdint>
#include <string>

namespace giftsim::fakeserver {

struct client_keys {
    std::string id;
    std::string secret;
};

inline client_keys keys_of(const mint& secrets, std::uint32_t world, oauth_client which) {
    const named_by_secret client{world, static_cast<std::uint32_t>(which), 0};
    return {secrets.make(secret_kind::client, client),
            secrets.make(secret_kind::client_secret, client)};
}

struct world_credentials {
    std::string client_id;
    std::string client_secret;
    client_keys scim;  ///< of SCIM alone (API-07)
    std::string reachdesk_token;
};

/// `issue` counts the organisation's tokens that were revoked before this one.
inline world_credentials credentials_of(const mint& secrets, std::uint32_t world,
                                        std::uint32_t issue = 0) {
    const auto own = keys_of(secrets, world, oauth_client::ordinary);
    return {own.id, own.secret, keys_of(secrets, world, oauth_client::scim),
            secrets.make(secret_kind::reachdesk, {world, 1, issue})};
}

}  // namespace giftsim::fakeserver
