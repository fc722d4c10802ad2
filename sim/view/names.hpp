// SPDX-License-Identifier: MIT
// The handles that a scenario gives to its entities, both ways.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim {

/// Handles of one kind of entity, by number. An entity without one is called by its number.
class name_list {
public:
    /// Gives a number a handle. Returns false if the handle is taken.
    bool add(const std::string& handle, std::uint32_t number) {
        if (!numbers_.emplace(handle, number).second) return false;
        first_.emplace(number, handle);
        return true;
    }

    /// The number of a handle, or of a text that is the number itself; 0 if there is none.
    std::uint32_t number_of(std::string_view handle) const;

    /// The first handle of a number, or the number as text; empty for 0.
    std::string handle_of(std::uint32_t number) const;

    /// All handles, in alphabetical order.
    std::vector<std::string_view> handles() const;

    bool empty() const { return numbers_.empty(); }
    std::size_t size() const { return numbers_.size(); }

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::map<std::uint32_t, std::string> first_;
};

/// All handles of a world.
struct names {
    name_list funding, teams, users, invitations, gifts, campaigns, sends, connectors, links,
        webhooks;
    name_list webhook_faults, http_faults;
};

}  // namespace giftsim::sim
