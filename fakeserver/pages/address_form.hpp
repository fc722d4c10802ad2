// SPDX-License-Identifier: MIT
// The form that asks a recipient what it shall be and where it shall go (PH-01, PH-11, PH-12).
#pragma once

#include "core/domain.hpp"

#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// What stands in the fields: as it is known, or as it was typed.
struct address_entry {
    gift_id gift{};  ///< none: nothing is chosen yet
    std::string variant{};
    written_address postal{};
    bool hides_gift = false;  ///< the sender wants nothing said of the only gift (API-07)
};

/// The name of the field for a gift's variant: gifts side by side have one each.
std::string variant_field(const domain& state, send_id which, gift_id of);

/// Something of what the send offers can still be had.
bool has_anything(const domain& state, send_id which);

/// Every field that is missing or wrong, called as the form calls it.
std::string problem_list(const std::vector<address_problem>& wrong);

/// What is in stock, and the address. Requires Offer Sent, or Clicked on Reachdesk.
std::string address_form(const domain& state, send_id which, const address_entry& filled);

}  // namespace giftsim::fakeserver
