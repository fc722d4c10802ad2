// SPDX-License-Identifier: MIT
// A rule's ID as text.
#include "core/rule.hpp"

#include <fmt/format.h>

namespace giftsim {

std::string rule::text() const {
    int number = place_;
    for (const auto& family : rule_families) {
        if (number >= 1 && number <= family.size)
            return fmt::format("{}-{:02}", family.prefix, number);
        number -= family.size;
    }
    return {};
}

}  // namespace giftsim
