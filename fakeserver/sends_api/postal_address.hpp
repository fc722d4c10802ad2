// SPDX-License-Identifier: MIT
// The address of a send request, and everything that is missing or wrong about it (API-01).
#pragma once

#include "core/address.hpp"
#include "fakeserver/sends_api/errors.hpp"
#include "sim/json/value.hpp"

#include <vector>

namespace giftsim::fakeserver {

/// Reads an address; null is none. Every field that is missing or malformed is added to `wrong`, as
/// "address.city". None at all is wrong only where one is required.
written_address read_postal_address(const sim::json::value* given, bool required,
                                    std::vector<field_problem>& wrong);

}  // namespace giftsim::fakeserver
