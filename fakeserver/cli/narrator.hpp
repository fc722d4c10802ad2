// SPDX-License-Identifier: MIT
// Tells a scenario while it runs: each step, and what came of it, with the world's time.
#pragma once

#include "sim/scenario/direct_target.hpp"
#include "sim/scenario/report_text.hpp"
#include "sim/scenario/run.hpp"
#include "sim/trace.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace giftsim {

/// Watches a target from its making to its end. All arguments must outlive it.
class narrator final : public sim::step_watcher, public sim::trace_sink {
public:
    narrator(const sim::scenario& plan, sim::direct_target& on, std::ostream& out,
             const sim::palette& paint);
    ~narrator() override;

    void before(const sim::step_plan& step, const sim::names& called) override;
    void finish(const sim::outcome& came, const sim::names& called) override;
    void see(const effect& what) override;
    void see(const sim::crm_write& what) override;
    void see(const sim::webhook_message& what) override;

private:
    std::string send_name(send_id which) const;
    void tell_step(const effect& what);
    void tell_posting(const effect& what);

    const sim::scenario& plan_;
    sim::direct_target& on_;
    std::ostream& out_;
    const sim::palette& paint_;
    const sim::names* called_;
    /// The send that the step begins, if it does: to whom, and what it will be called.
    struct beginning {
        std::string email, handle;
    };
    std::optional<beginning> coming_;
};

}  // namespace giftsim
