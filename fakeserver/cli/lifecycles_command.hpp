// SPDX-License-Identifier: MIT
// `giftsim lifecycles`: the tables that sends live by, as pictures.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace giftsim {

/// "egift", "egift-link", "parcel", "reachdesk-egift", ...
std::vector<std::string> lifecycle_names();

/// Prints the diagram of one lifecycle in the language of Mermaid or, where none is named, the
/// document with all of them and their vocabularies, which is core/lifecycle/README.md. Requires
/// that there is one of that name.
exit_code show_lifecycles(const std::string& name, std::ostream& out);

}  // namespace giftsim
