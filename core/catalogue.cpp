// SPDX-License-Identifier: MIT
// Names of the gift kinds.
#include "core/catalogue.hpp"

#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, 4> kind_names{"egift", "choice", "experience", "donation"};

}  // namespace

std::string_view name(gift_kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<gift_kind> gift_kind_named(std::string_view text) {
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == text) return static_cast<gift_kind>(i);
    return std::nullopt;
}

}  // namespace giftsim
