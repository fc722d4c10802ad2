// SPDX-License-Identifier: MIT
// Effects as lines of text: what golden traces hold and `giftsim diff` compares.
#pragma once

#include "core/domain.hpp"
#include "sim/trace.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// "2020-10-29T00:00:00Z send 1 remind Sent EG-04 mail reminder", or
/// "2020-10-01T09:00:00Z funding 1 available to spent 25.00 USD FN-03 send 1". Entities by number.
std::string trace_line(const effect& what, const domain& state);
std::string trace_line(const crm_write& what);
std::string trace_line(const webhook_message& what);

/// Keeps the line of every effect.
class trace_keeper final : public trace_sink {
public:
    explicit trace_keeper(const domain& state) : state_(state) {}

    void see(const effect& what) override { lines_.push_back(trace_line(what, state_)); }
    void see(const crm_write& what) override { lines_.push_back(trace_line(what)); }
    void see(const webhook_message& what) override { lines_.push_back(trace_line(what)); }

    const std::vector<std::string>& lines() const { return lines_; }

private:
    const domain& state_;
    std::vector<std::string> lines_;
};

}  // namespace giftsim::sim
