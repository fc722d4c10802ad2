// SPDX-License-Identifier: MIT
// How a page speaks to somebody whose name may not be known: links ask for an email only (GL-01).
#pragma once

#include <string>

namespace giftsim::fakeserver {

/// "Kim, Ann has sent you a gift"; without a name, only what follows it.
inline std::string greeting(const std::string& first_name, const std::string& rest) {
    return first_name.empty() ? rest : first_name + ", " + rest;
}

}  // namespace giftsim::fakeserver
