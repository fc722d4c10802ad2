// SPDX-License-Identifier: MIT
// Streams that the server knows of, so that it can end them.
#pragma once

#include "fakeserver/net/task.hpp"

#include <set>

namespace giftsim::fakeserver {

/// Lists a stream for as long as it lives.
class listed {
public:
    using list = std::set<listed*>;

    listed(list& in, tcp_stream& under) : stream(under), in_(in) { in_.insert(this); }
    listed(const listed&) = delete;
    listed& operator=(const listed&) = delete;
    ~listed() { in_.erase(this); }

    tcp_stream& stream;
    /// Waits for a request: is cut off when the server stops.
    bool idle = false;

private:
    list& in_;
};

}  // namespace giftsim::fakeserver
