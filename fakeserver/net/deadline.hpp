// SPDX-License-Identifier: MIT
// How long a connection may take for what it does.
#pragma once

#include "fakeserver/net/task.hpp"

#include <chrono>
#include <memory>

namespace giftsim::fakeserver {

/// Closes a stream, which has to outlive it, once its time is over; what is awaited on it fails
/// then. Each request sets it anew, so that must cost nothing: the timer is left as it is and finds
/// out when it fires that there is more time. Used on the stream's own thread.
class deadline {
public:
    explicit deadline(tcp_stream& of);
    deadline(const deadline&) = delete;
    deadline& operator=(const deadline&) = delete;
    /// There is none any more.
    ~deadline();

    void set(std::chrono::milliseconds from_now);
    /// For as long as nobody waits for the other side.
    void lift();

private:
    struct state;

    static void arm(const std::shared_ptr<state>& of);

    std::shared_ptr<state> state_;
};

}  // namespace giftsim::fakeserver
