// SPDX-License-Identifier: MIT
// The timer's handler holds what it needs, for it may come after the connection has gone.
#include "fakeserver/net/deadline.hpp"

namespace giftsim::fakeserver {

using stopwatch = std::chrono::steady_clock;

struct deadline::state {
    explicit state(tcp_stream& of) : stream(&of), timer(of.get_executor()) {}

    tcp_stream* stream;  ///< null: it has gone
    wall_timer timer;
    stopwatch::time_point due = stopwatch::time_point::max();
    stopwatch::time_point armed = stopwatch::time_point::max();  ///< max: it does not run
};

deadline::deadline(tcp_stream& of) : state_(std::make_shared<state>(of)) {}

deadline::~deadline() {
    state_->stream = nullptr;
    state_->timer.cancel();
}

void deadline::set(std::chrono::milliseconds from_now) {
    state_->due = stopwatch::now() + from_now;
    if (state_->due < state_->armed) arm(state_);
}

void deadline::lift() { state_->due = stopwatch::time_point::max(); }

void deadline::arm(const std::shared_ptr<state>& of) {
    of->armed = of->due;
    of->timer.expires_at(of->armed);  // what waited before is told that it was cancelled
    of->timer.async_wait([of](const boost::system::error_code& cancelled) {
        if (cancelled || of->stream == nullptr) return;
        of->armed = stopwatch::time_point::max();
        if (of->due <= stopwatch::now())
            of->stream->close();
        else if (of->due != stopwatch::time_point::max())
            arm(of);
    });
}

}  // namespace giftsim::fakeserver
