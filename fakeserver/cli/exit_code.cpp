// SPDX-License-Identifier: MIT
// The order in which exit codes win.
#include "fakeserver/cli/exit_code.hpp"

#include <algorithm>
#include <array>

namespace giftsim {

exit_code worse(exit_code left, exit_code right) {
    constexpr std::array order{exit_code::invariant_broken,
                               exit_code::not_deterministic,
                               exit_code::not_loaded,
                               exit_code::usage,
                               exit_code::failed,
                               exit_code::misconduct,
                               exit_code::ok};
    return *std::find_if(order.begin(), order.end(),
                         [&](exit_code one) { return one == left || one == right; });
}

}  // namespace giftsim
