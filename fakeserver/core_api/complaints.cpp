// SPDX-License-Identifier: MIT
// Several sentences become one, with commas between them.
#include "fakeserver/core_api/complaints.hpp"

#include "fakeserver/core_api/errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace giftsim::fakeserver {

http::response bad_request(const complaints& wrong) {
    return core_error(400, fmt::format("{}", fmt::join(wrong, ", ")));
}

http::response bad_body(const http::body& unreadable) {
    if (unreadable.wrong_type) return core_error(400, http::json_wanted);
    complaints wrong;
    for (const auto& each : unreadable.found.sorted())
        wrong.push_back(
            fmt::format("line {}, column {}: {}", each.at.line, each.at.column, each.message));
    return bad_request(wrong);
}

}  // namespace giftsim::fakeserver
