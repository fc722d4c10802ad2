// SPDX-License-Identifier: MIT
// The vendor's own inconsistency, kept.
#include "fakeserver/reachdesk_api/errors.hpp"

#include "fakeserver/http/answers.hpp"

namespace giftsim::fakeserver {

http::response reachdesk_message(std::uint16_t status, std::string_view message) {
    return http::json_answer(status, {{"message", message}});
}

http::response reachdesk_error(std::uint16_t status, std::string_view error) {
    return http::json_answer(status, {{"error", error}});
}

http::response reachdesk_unauthorised() {
    return {.status = 401, .type = "text/plain", .body = ""};
}

}  // namespace giftsim::fakeserver
