// SPDX-License-Identifier: MIT
// Where a scenario plays: in this process, through the handler, or over a socket.
#pragma once

#include "sim/scenario/direct_target.hpp"
#include "sim/scenario/scenario.hpp"

#include <memory>
#include <string>

namespace giftsim::fakeserver {

/// One world for one run. The scenario must outlive it.
class stage {
public:
    virtual ~stage() = default;
    virtual sim::target& target() = 0;
    /// The target as one in this process; null where it is not.
    virtual sim::direct_target* direct() = 0;
};

/// Commands go straight into the world; HTTP steps, if there are any, through the handler.
std::unique_ptr<stage> direct_stage(const sim::scenario& plan);

/// Everything goes through the handler, without a socket.
std::unique_ptr<stage> handler_stage(const sim::scenario& plan);

/// Everything goes to the server of that URL. Throws sim::exchange_failed if there is none.
std::unique_ptr<stage> socket_stage(const sim::scenario& plan, const std::string& url);

}  // namespace giftsim::fakeserver
