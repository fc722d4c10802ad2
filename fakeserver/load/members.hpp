// SPDX-License-Identifier: MIT
// Who is sent what by a load: the members of a scenario's populations, as bodies of requests.
#pragma once

#include "core/sends.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/view/json.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace giftsim::fakeserver::load {

/// Populations are mixed as their sizes are to one another; when all members have been through,
/// the first comes again. What the sends API cannot ask for is left out: who claims behind a link,
/// campaigns of Reachdesk, gifts that a step adds.
class members {
public:
    /// Nobody.
    members() = default;
    explicit members(const sim::scenario& plan);

    /// There is nobody.
    bool empty() const { return groups_.empty(); }
    std::uint64_t size() const { return size_; }
    std::size_t populations() const { return groups_.size(); }
    /// Populations of which nobody comes.
    std::size_t left_out() const { return left_out_; }

    /// The body of POST /api/v3/sends for the next member. Requires !empty().
    std::string next_body();

private:
    /// One population.
    struct group {
        sim::json_view send;  ///< what all its members have in common
        std::uint32_t count = 1;
        std::uint32_t before = 0;  ///< members of all populations before it
        std::uint32_t begun = 0;
    };

    void add(const sim::scenario& plan, const sim::population& which, std::uint32_t before);
    group& next_group();
    written_recipient name_of(std::uint32_t member);

    std::vector<group> groups_;
    std::uint64_t size_ = 0;
    std::size_t left_out_ = 0;
    sends names_;  ///< which alone knows how members are called
};

}  // namespace giftsim::fakeserver::load
