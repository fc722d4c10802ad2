// SPDX-License-Identifier: MIT
// What sort of send it is, in the documented API's words (API-07). Which of its words fit which of
// a world's gifts is our guess.
#pragma once

#include "core/domain.hpp"

#include <string_view>

namespace giftsim::fakeserver {

struct send_sort {
    std::string_view type;     ///< "Amazon", "eGifts USA", ...
    std::string_view subtype;  ///< "Coffee", "eGift Cards UK", ...
};

/// Requires a send that exists.
send_sort sort_of(const domain& state, send_id which);

}  // namespace giftsim::fakeserver
