// SPDX-License-Identifier: MIT
// One envelope for four APIs.
#include "fakeserver/core_api/errors.hpp"

#include "fakeserver/http/answers.hpp"

namespace giftsim::fakeserver {

http::response core_error(std::uint16_t status, std::string_view message) {
    return http::json_answer(status, {{"success", false}, {"message", message}});
}

}  // namespace giftsim::fakeserver
