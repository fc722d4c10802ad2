// SPDX-License-Identifier: MIT
// The JSON Schema of scenario files, which the program carries with it.
#pragma once

#include <string_view>

namespace giftsim::fakeserver {

/// scenarios/schema.json to the letter.
std::string_view scenario_schema();

/// Its "version".
std::string_view scenario_schema_version();

}  // namespace giftsim::fakeserver
