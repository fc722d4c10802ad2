// SPDX-License-Identifier: MIT
// The documented examples have no padding.
#include "fakeserver/webhooks/send_gid.hpp"

#include "fakeserver/webhooks/signature.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {

std::string send_gid(send_id which) {
    auto text = base64(fmt::format("gid://sendoso/Send/{}", which.number));
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

}  // namespace giftsim::fakeserver
