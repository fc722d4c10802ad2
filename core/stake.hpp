// SPDX-License-Identifier: MIT
// What a send has of its payer's money.
#pragma once

#include <cstdint>

namespace giftsim {

/// Minor units of the payer's currency, as its postings come to (FN-02).
struct stake {
    std::int64_t held = 0;   ///< stands in the payer's held account
    std::int64_t spent = 0;  ///< stands in its spent account
};

}  // namespace giftsim
