// SPDX-License-Identifier: MIT
// The lives of an eGift on Sendoso: mailed by the platform (EG), or as a generated link (GL).
#pragma once

#include "core/lifecycle/transition.hpp"

namespace giftsim {

/// How an offer reaches its recipient.
enum class channel : std::uint8_t {
    email,  ///< the platform mails it (EG)
    link,   ///< a generated link that the sender passes on (GL)
};

/// The lifecycle of Choice, single eGift, Experience and donation sends (EG-15).
const lifecycle& egift_lifecycle(channel via);

}  // namespace giftsim
