// SPDX-License-Identifier: MIT
// Which sends stand where, are of what kind and belong to whom: sets that answer a tracker's
// filters without looking at each send.
#pragma once

#include "core/catalogue.hpp"
#include "core/tracker/send_set.hpp"
#include "core/tracker/standing.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace giftsim {

class domain;

/// Says nothing that the domain does not: it may be thrown away at any time. Whoever changes a send
/// touches it, and what was touched is filed anew when somebody asks next, so that a world which is
/// not looked at pays one bit per step.
class tracker_index {
public:
    /// A send's state or gift may have changed.
    void touch(send_id which);

    /// Files what is new or was touched. Until then the sets tell how things stood the last time.
    void refresh(const domain& world);

    std::size_t count() const { return filed_.size(); }

    // Sends that nobody belongs to (of no campaign, no team) stand under the number 0.
    const send_set& shown_as(standing which) const { return by_standing_[which.place()]; }
    const send_set& of_kind(gift_kind kind) const {
        return by_kind_[static_cast<std::size_t>(kind)];
    }
    const send_set& of(campaign_id which) const { return at(by_campaign_, which.number); }
    const send_set& of(user_id sender) const { return at(by_sender_, sender.number); }
    const send_set& of(team_id which) const { return at(by_team_, which.number); }
    const send_set& in_testing_mode() const { return testing_; }
    const send_set& on_reachdesk() const { return reachdesk_; }

private:
    /// Under what a send is filed, as far as that can change.
    struct filing {
        std::uint8_t standing = 0;
        std::uint8_t kind = 0;
    };
    static_assert(standing_count <= 256);

    static const send_set& at(const std::vector<send_set>& sets, std::uint32_t number);
    static filing filing_of(const domain& world, const send& record);
    void file_new(const domain& world);
    void file_touched(const domain& world);

    std::vector<filing> filed_;           ///< by place
    std::vector<std::uint64_t> touched_;  ///< a bit each
    std::array<send_set, standing_count> by_standing_;
    std::array<send_set, gift_kind_count> by_kind_;
    std::vector<send_set> by_campaign_, by_sender_, by_team_;
    send_set testing_, reachdesk_;
};

}  // namespace giftsim
