// SPDX-License-Identifier: MIT
// Everything that was asked of a world and done, as the steps of a scenario that does it again.
#pragma once

#include "core/instant.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <string>

namespace giftsim::fakeserver {

class command_log {
public:
    /// Beyond so many bytes of text nothing is noted any more, and complete() says so.
    static constexpr std::size_t bytes_max = std::size_t{256} << 20U;

    /// A step as JSON, without its time: {"open": "3"}.
    void note(instant at, std::string step);

    /// Replaces every step by what `change` makes of it; its form must stay that of a step.
    void rewrite(const std::function<std::string(const std::string&)>& change);

    bool complete() const { return complete_; }
    std::size_t size() const { return entries_.size(); }

    /// A scenario: the beginning as sim::scenario has it, the steps, and the clock brought to
    /// `now`. Requires complete().
    std::string scenario(const std::string& name, const std::string& beginning, instant now) const;

private:
    struct entry {
        instant at;
        std::string step;
    };

    std::deque<entry> entries_;  ///< which moves none of them when more come
    std::size_t bytes_ = 0;
    bool complete_ = true;
};

}  // namespace giftsim::fakeserver
