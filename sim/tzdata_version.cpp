// SPDX-License-Identifier: MIT
// The date library does not know the version here: Debian has no file where it looks. It stands in
// the first line of the zone data's own source, "# version 2025b".
#include "sim/tzdata_version.hpp"

#include <fstream>
#include <string_view>

namespace giftsim {

std::string tzdata_version() {
    constexpr std::string_view before = "# version ";
    std::ifstream file{"/usr/share/zoneinfo/tzdata.zi"};
    std::string line;
    if (!std::getline(file, line) || !line.starts_with(before)) return "unknown";
    return line.substr(before.size());
}

}  // namespace giftsim
