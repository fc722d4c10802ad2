// SPDX-License-Identifier: MIT
// RFC 9110, section 5.6.7.
#include "fakeserver/net/wall_date.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace giftsim::fakeserver {

std::string_view wall_date::now() {
    const auto second = std::time(nullptr);
    if (second != second_) {
        second_ = second;
        text_ = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(second));
    }
    return text_;
}

}  // namespace giftsim::fakeserver
