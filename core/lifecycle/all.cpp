// SPDX-License-Identifier: MIT
// The tables of Sendoso and of Reachdesk, a row each.
#include "core/lifecycle/all.hpp"

#include "core/lifecycle/claim.hpp"
#include "core/lifecycle/egift.hpp"
#include "core/lifecycle/parcel.hpp"

#include <algorithm>
#include <array>

namespace giftsim {

std::span<const named_lifecycle> all_lifecycles() {
    static const std::array all{
        named_lifecycle{"egift", "An eGift on Sendoso, whose offer the platform mails",
                        &egift_lifecycle(channel::email), false},
        named_lifecycle{"egift-link", "An eGift on Sendoso behind a generated link",
                        &egift_lifecycle(channel::link), false},
        named_lifecycle{"parcel", "A parcel on Sendoso, or an eGift that was chosen instead of one",
                        &parcel_lifecycle(), false},
        named_lifecycle{"reachdesk-egift", "An eGift on Reachdesk, claimed or mailed",
                        &claim_lifecycle(claimed::code, channel::email), true},
        named_lifecycle{"reachdesk-egift-link",
                        "An eGift on Reachdesk whose link the API's caller hands over",
                        &claim_lifecycle(claimed::code, channel::link), true},
        named_lifecycle{"reachdesk-parcel", "A parcel on Reachdesk, claimed or mailed",
                        &claim_lifecycle(claimed::parcel, channel::email), true},
        named_lifecycle{"reachdesk-parcel-link",
                        "A parcel on Reachdesk whose link the API's caller hands over",
                        &claim_lifecycle(claimed::parcel, channel::link), true},
    };
    return all;
}

const named_lifecycle* lifecycle_named(std::string_view text) {
    const auto all = all_lifecycles();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == text; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace giftsim
