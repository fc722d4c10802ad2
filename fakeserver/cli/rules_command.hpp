// SPDX-License-Identifier: MIT
// `giftsim rules`: which rules the scenarios show.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace giftsim {

/// Prints a line per family, and the rules that no scenario shows.
/// `failed` if a built rule is shown by none, or one that is not built by any; `not_loaded` if a
/// file cannot be understood, and then what is wrong goes to `err`.
exit_code show_rules(const std::vector<std::string>& paths, bool every, std::ostream& out,
                     std::ostream& err);

}  // namespace giftsim
