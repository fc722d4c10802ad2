// SPDX-License-Identifier: MIT
// Names of the mails.
#include "core/lifecycle/transition.hpp"

namespace giftsim {

std::string_view name(mail_kind kind) {
    constexpr std::array<std::string_view, mail_kind_count> names{
        "", "offer", "reminder", "opened", "code", "address", "gift", "confirmation"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace giftsim
