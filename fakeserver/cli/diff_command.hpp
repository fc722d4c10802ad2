// SPDX-License-Identifier: MIT
// `giftsim diff`: where two runs part.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace giftsim {

struct diff_arguments {
    std::string left, right;  ///< scenario files, or traces
    std::optional<std::uint64_t> left_seed, right_seed;
};

/// Prints the first record that differs, with those before it. `failed` if there is one.
exit_code diff(const diff_arguments& arguments, std::ostream& out, std::ostream& err);

}  // namespace giftsim
