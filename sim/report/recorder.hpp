// SPDX-License-Identifier: MIT
// Notes what a report tells of a scenario, while it runs and when it ends.
#pragma once

#include "sim/report/record.hpp"
#include "sim/scenario/run.hpp"

namespace giftsim::sim::report {

/// The most bytes that are kept of one body; what is cut off is counted.
inline constexpr std::size_t body_max = 16'384;

/// An entry about a scenario that has not begun.
entry entry_of(const scenario& plan);

/// Watches one run and notes its steps, and the world at its end. How it ended and the message are
/// the caller's affair. Target and entry must outlive it.
class recorder final : public step_watcher {
public:
    recorder(const scenario& plan, const target& on, entry& into)
        : on_(on), noted_(into), begun_(plan.start.now()) {}

    void before(const step_plan& step, const names& called) override;
    void after(const step_plan& step, const step_result& came) override;
    void finish(const outcome& came, const names& called) override;

private:
    const target& on_;
    entry& noted_;
    instant begun_;
};

}  // namespace giftsim::sim::report
