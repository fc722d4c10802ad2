// SPDX-License-Identifier: MIT
// Many short texts behind each other, for what is written with every request.
#pragma once

#include "core/assert.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace giftsim::http {

/// Writes over what a text held, whose memory is used anew. There has to be room for all (a bug
/// else, checked): each piece costs no more than a copy then. The text is of no use until finish().
class appender {
public:
    appender(std::string& into, std::size_t room) : into_(into) {
        if (into_.size() < room) into_.resize(room);
        at_ = into_.data();
        end_ = at_ + room;
    }

    void add(std::string_view text) {
        BOOST_ASSERT_MSG(text.size() <= static_cast<std::size_t>(end_ - at_), "there is room");
        at_ = std::copy(text.begin(), text.end(), at_);  // a null pointer, too, if there are none
    }

    /// Leaves out the room that was not needed.
    void finish() { into_.resize(static_cast<std::size_t>(at_ - into_.data())); }

private:
    std::string& into_;
    char* at_;
    const char* end_;
};

}  // namespace giftsim::http
