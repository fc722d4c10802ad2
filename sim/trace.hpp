// SPDX-License-Identifier: MIT
// Who wants to see every effect as it happens.
#pragma once

#include "core/effect.hpp"
#include "sim/crm/crm_log.hpp"
#include "sim/webhooks/delivery.hpp"

namespace giftsim::sim {

/// Sees effects in order. The trace is a stream: nothing is kept unless a sink keeps it.
class trace_sink {
public:
    trace_sink() = default;
    trace_sink(const trace_sink&) = delete;
    trace_sink& operator=(const trace_sink&) = delete;
    virtual ~trace_sink() = default;

    virtual void see(const effect& what) = 0;

    /// A customer database was told something, or should have been.
    virtual void see(const crm_write& what) = 0;

    /// Endpoints of webhooks will be told of a change.
    virtual void see(const webhook_message& what) = 0;
};

}  // namespace giftsim::sim
