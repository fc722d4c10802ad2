// SPDX-License-Identifier: MIT
// Two shapes for the same thing; both are documented.
#include "fakeserver/core_api/unknown.hpp"

#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/http/answers.hpp"

namespace giftsim::fakeserver {

http::response touch_not_found() { return core_error(404, "Touch not found"); }

http::response group_not_found() {
    return http::json_answer(404, {{"message", "Group not found!"}});
}

}  // namespace giftsim::fakeserver
