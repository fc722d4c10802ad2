// SPDX-License-Identifier: MIT
// Every mail that left the world, found again in the histories.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"
#include "sim/view/names.hpp"

#include <string_view>

namespace giftsim::sim {

/// The mails to one address (compared normalised), oldest first, of the same instant by send;
/// with the fields of mail_fields.
json_view view_of_mail(const domain& world, const names& called, std::string_view to);

}  // namespace giftsim::sim
