// SPDX-License-Identifier: MIT
// Who is told by webhooks, and how they have answered of late.
#pragma once

#include "core/parsed.hpp"
#include "sim/webhooks/delivery.hpp"

#include <string>
#include <string_view>

namespace giftsim::sim {

/// What a receiver does with what it gets. All but `scripted` are models, which answer at once.
struct receiver {
    enum class conduct : std::uint8_t {
        up,        ///< verifies: 204, or 401 for a wrong signature
        down,      ///< nobody listens
        slow,      ///< takes it, and does not answer in time
        status,    ///< takes it, and answers with a status whatever it is
        scripted,  ///< whoever is outside says what came of each attempt
    };

    conduct does = conduct::up;
    std::uint16_t status = 0;  ///< from 200 to 599

    /// What becomes of an attempt. Requires another conduct than scripted.
    attempt_outcome answer(bool wrongly_signed) const;

    friend bool operator==(const receiver&, const receiver&) = default;
};

/// "up", "down", "slow", "500", "scripted".
std::string receiver_text(receiver who);
parsed<receiver> parse_receiver(std::string_view text);

/// Failures in a row. The vendor disables an endpoint of which nothing was heard but failures for
/// five days; these begin with the first failure that comes 12 to 24 hours after another one
/// that nothing but failures followed.
class endpoint_health {
public:
    void succeed() { *this = {}; }

    /// True if the endpoint is to be disabled for it.
    bool fail(instant at);

    /// Since when nothing but failures was heard, as far as the five days go; never if they have
    /// not begun.
    instant failing_since() const { return since_; }

private:
    instant first_ = never;  ///< of a day's failures
    instant since_ = never;
};

/// Where messages go. Its receiver is a model unless it has a URL.
struct webhook_endpoint {
    std::string url;  ///< empty: nothing leaves the process for it
    webhook_types wants;
    receiver answers;         ///< scripted where there is a URL
    bool world_time = false;  ///< its attempts are stamped with the world's time, not the wall's
    bool enabled = true;
    bool muted = false;    ///< as a fork's are: nothing is sent
    bool removed = false;  ///< and its number is not used again
    bool failed = false;   ///< disabled for its failures
    endpoint_health health{};
    delivery_id held_back{};  ///< a fault's: goes after the next one

    bool takes() const { return enabled && !muted && !removed; }
};

}  // namespace giftsim::sim
