// SPDX-License-Identifier: MIT
// What has left the world and waits for somebody outside to carry it.
#pragma once

#include "core/effect.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace giftsim::sim {

/// One thing that goes out. The text is rendered by whoever carries it.
struct outgoing {
    instant at;
    send_id send;
    mail_kind mail;
};

/// Collects only while somebody reads it, so that a run nobody watches holds nothing.
class outbox {
public:
    /// From now on collect, or stop and forget.
    void watch(bool on) {
        watched_ = on;
        waiting_.clear();
    }

    void put(const effect& what) {
        if (watched_ && what.mail != mail_kind::none)
            waiting_.push_back({what.at, what.send, what.mail});
    }

    bool empty() const { return waiting_.empty(); }

    /// Everything that waits, in the order in which it left; the outbox is empty then.
    std::vector<outgoing> collect() { return std::exchange(waiting_, {}); }

private:
    bool watched_ = false;
    std::vector<outgoing> waiting_;
};

}  // namespace giftsim::sim
