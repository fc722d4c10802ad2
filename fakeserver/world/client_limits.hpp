// SPDX-License-Identifier: MIT
// What the clients of a world have used up of their limits (API-03, API-08).
#pragma once

#include "core/ids.hpp"
#include "fakeserver/world/rate_limit.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

namespace giftsim::fakeserver {

/// A value, as the world is.
class client_limits {
public:
    /// Who exceeds the limit of Core or SCIM is kept out of it for this long (API-08).
    static constexpr span core_block = std::chrono::seconds{60};
    /// What each user may ask of Marketplace and SmartSend (API-08).
    static constexpr rate_rule of_a_user{100, std::chrono::seconds{60}};

    /// The sends API: whole seconds to wait, if the request comes too early. `block` is what the
    /// account adds.
    std::optional<std::int64_t> take_sends(const rate_rule& rule, instant now, span block) {
        return to_sends_.pass(ordinary_, rule, now, block);
    }
    /// Core, with the bucket of the sends API. Whether the request passes.
    bool take_core(const rate_rule& rule, instant now) {
        return !to_core_.pass(ordinary_, rule, now, core_block);
    }
    /// SCIM, whose client is another one. Whether the request passes.
    bool take_scim(const rate_rule& rule, instant now) {
        return !to_scim_.pass(scim_, rule, now, core_block);
    }
    /// Marketplace and SmartSend: when the user's requests pass again, if this one does not.
    std::optional<instant> take_of_user(user_id who, instant now) {
        return users_[who.number].take(of_a_user, now);
    }

private:
    token_bucket ordinary_;
    token_bucket scim_;
    gate to_sends_;
    gate to_core_;
    gate to_scim_;
    std::map<std::uint32_t, rate_window> users_;
};

}  // namespace giftsim::fakeserver
