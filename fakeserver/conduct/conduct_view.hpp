// SPDX-License-Identifier: MIT
// Findings for programs and for people.
#pragma once

#include "fakeserver/conduct/conduct.hpp"
#include "sim/scenario/report_text.hpp"
#include "sim/view/json.hpp"

#include <string>

namespace giftsim::fakeserver {

/// {"total","findings":[{"rule","severity","at","requests","what","right"}...]}.
sim::json_view view_of_conduct(const conduct& judged);

/// A finding a paragraph; one line if there is nothing to say. `whose` begins it: "world 1".
std::string text_of_conduct(const conduct& judged, std::string_view whose,
                            const sim::palette& paint);

/// Whether anything was found that is more than a hint.
bool has_faults(const conduct& judged);

}  // namespace giftsim::fakeserver
