// SPDX-License-Identifier: MIT
// All endpoints of a world, what they were told, and what is still on its way.
#pragma once

#include "core/result.hpp"
#include "core/slab.hpp"
#include "sim/webhooks/webhook_command.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace giftsim::sim {

/// A value. Does not know the time: whatever waits for an instant stands in take_waiting(), and
/// comes back as attempt() when that has come (WH-02).
class webhook_log {
public:
    /// There is an endpoint. Where none is, nothing is made.
    bool listens() const { return listeners_ != 0; }

    // Commands. Each refuses what does not exist, having changed nothing.
    result<std::uint32_t> apply(const add_webhook& what, instant now);
    result<std::uint32_t> apply(const set_webhook& what, instant now);
    result<std::uint32_t> apply(const remove_webhook& what, instant now);
    result<std::uint32_t> apply(const resend_webhook& what, instant now);
    result<std::uint32_t> apply(const recover_webhooks& what, instant now);
    result<std::uint32_t> apply(const replay_webhooks& what, instant now);
    result<std::uint32_t> apply(const answer_webhook& what, instant now);
    result<std::uint32_t> apply(const add_webhook_fault& what, instant now);
    result<std::uint32_t> apply(const end_webhook_fault& what, instant now);

    /// Makes a message, and its delivery to each endpoint that wants it; `seed` is the world's.
    void tell(const webhook_message& what, std::uint64_t seed);

    /// An attempt of this delivery is due at this very instant.
    bool is_due(delivery_id which, instant at) const {
        return deliveries_[which.index()].next == at;
    }

    /// Makes it. A model's answer is there at once; else the attempt is under way.
    void attempt(delivery_id which, instant now);

    /// Deliveries that came to wait for an instant since this was last asked.
    std::vector<delivery_id> take_waiting() { return std::exchange(waiting_, {}); }

    /// Attempts under way to endpoints with a URL, in the order in which they left. Somebody
    /// carries them and says what came of each.
    const std::vector<attempt_id>& calls() const { return calls_; }

    bool has(endpoint_id which) const {
        return which && which.number <= endpoints_.size() && !endpoints_[which.index()].removed;
    }

    // By number less 1. Removed endpoints and ended faults stay.
    const std::vector<webhook_endpoint>& endpoints() const { return endpoints_; }
    const std::vector<webhook_fault>& faults() const { return faults_; }
    const slab<webhook_message, 8>& messages() const { return messages_; }
    const slab<webhook_delivery, 8>& deliveries() const { return deliveries_; }
    const slab<webhook_attempt, 8>& attempts() const { return attempts_; }

    const webhook_message& of(message_id which) const { return messages_[which.index()]; }
    const webhook_delivery& of(delivery_id which) const { return deliveries_[which.index()]; }
    const webhook_attempt& of(attempt_id which) const { return attempts_[which.index()]; }
    const webhook_endpoint& of(endpoint_id which) const { return endpoints_[which.index()]; }

private:
    delivery_id find(endpoint_id to, message_id what) const;
    void begin(endpoint_id to, message_id what, std::uint64_t seed);
    void strike(webhook_fault& with, delivery_id which);
    void restart(delivery_id which, attempt_cause why, instant now);
    void restart_all(endpoint_id to, instant since, attempt_cause why, instant now);
    void wait_until(delivery_id which, instant at);
    void let_go(endpoint_id from, delivery_id overtaking, instant now);
    void skip(delivery_id which, instant now);
    void skip_calls_to(endpoint_id which);
    void conclude(attempt_id which, attempt_outcome came, instant now);
    void fail(delivery_id which, instant now);
    void end_attempt(attempt_id which, attempt_outcome came);

    std::vector<webhook_endpoint> endpoints_;
    std::vector<webhook_fault> faults_;
    slab<webhook_message, 8> messages_;
    slab<webhook_delivery, 8> deliveries_;
    slab<webhook_attempt, 8> attempts_;
    std::vector<attempt_id> calls_;
    std::vector<delivery_id> waiting_;
    std::uint32_t listeners_ = 0;
};

}  // namespace giftsim::sim
