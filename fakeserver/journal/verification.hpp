// SPDX-License-Identifier: MIT
// Was it asked for, how often, and in which order? If not: what came nearest.
#pragma once

#include "fakeserver/journal/journal.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <vector>

namespace giftsim::fakeserver {

/// What shall have been asked for. Points into the document that it was read from.
struct verification {
    const sim::json::value* request = nullptr;  ///< fields of an entry, partially, with matchers
    const sim::json::value* count = nullptr;  ///< a number, or a matcher of one; null: at least one
    std::vector<const sim::json::value*> order;  ///< such requests, each behind the one before
};

/// {"request","count"} or {"order"}. Empty if and only if a problem was added.
std::optional<verification> read_verification(const sim::json::value& from,
                                              sim::json::problems& found);

/// {"verified","count" or "matched","total","evicted","complete","nearest":[{"number","id",
/// "method","path","differences":[{"where","expected","actual"}...]}...]}. What was evicted cannot
/// be counted; "complete" says that nothing was.
sim::json_view verify(const journal& kept, const verification& wanted);

}  // namespace giftsim::fakeserver
