// SPDX-License-Identifier: MIT
// How a route may say no, whatever it is for: what its kind of access brings with it.
#pragma once

#include "fakeserver/route.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// The reasons by status, each once, in the order in which they were added.
class refusals_of_route {
public:
    /// Begins with those of the guards: of a token that lacks a scope, too, if one is needed;
    /// `has_body`: those of its media type, too.
    refusals_of_route(access how, scope needs, bool has_body);

    void add(std::uint16_t status, const std::string& reason);

    const std::map<std::uint16_t, std::vector<std::string>>& by_status() const { return all_; }

private:
    std::map<std::uint16_t, std::vector<std::string>> all_;
};

}  // namespace giftsim::fakeserver
