// SPDX-License-Identifier: MIT
// What each account of Sendoso says otherwise than the seed, a row each; core/RULES.md says why.
#include "sim/profiles.hpp"

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;

constexpr std::array<sendoso_account, sendoso_profile_names.size()> accounts{{
    {},
    {.rules = {.holds_while_asked = false, .request_ends_at = 9h},
     .block = 60s,
     .unprocessable = 400,
     .wants_phone_abroad = true},
    {.rules = {.stands_still = true}},
}};

}  // namespace

const sendoso_account& account_of(sendoso_profile by) {
    return accounts[static_cast<std::size_t>(by)];
}

}  // namespace giftsim::sim
