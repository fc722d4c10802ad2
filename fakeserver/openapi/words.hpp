// SPDX-License-Identifier: MIT
// The schemas of words that the domain lists itself, so that no document can list others.
#pragma once

#include "sim/view/json.hpp"

namespace giftsim::fakeserver {

/// Schemas by name: "status", "act", "refusal", ..., each with its "enum".
sim::json_view openapi_words();

}  // namespace giftsim::fakeserver
