// SPDX-License-Identifier: MIT
// The Date header of answers.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// Written anew when its second is over. Used by one thread.
class wall_date {
public:
    /// "Sun, 06 Nov 1994 08:49:37 GMT"; good until it is asked again.
    std::string_view now();

private:
    std::time_t second_ = -1;
    std::string text_;
};

}  // namespace giftsim::fakeserver
