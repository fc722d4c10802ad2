// SPDX-License-Identifier: MIT
// Runs a scenario against a target, up to the first step that does not go as it says.
#pragma once

#include "sim/scenario/match.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/step_runner.hpp"
#include "sim/scenario/target.hpp"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace giftsim::sim {

struct run_options {
    /// Stop after this many steps.
    std::size_t until_step = std::numeric_limits<std::size_t>::max();
};

enum class verdict : std::uint8_t {
    passed,
    failed,            ///< an expectation was not met, or a step was refused, or was not
    invariant_broken,  ///< the simulation contradicts itself
};

/// How a step went wrong.
struct failure {
    std::size_t step = 0;  ///< counted from 1
    std::string message;   ///< one sentence; empty where differences say it all
    std::vector<difference> differences;
    instant now{};
    std::vector<std::string> histories;  ///< of the sends concerned, one line each
};

struct outcome {
    verdict how = verdict::passed;
    std::optional<failure> what;
    digest_value fingerprint{};
    std::size_t steps_done = 0;
};

/// Sees a run as it goes. What it is given lives until the run ends.
class step_watcher {
public:
    step_watcher() = default;
    step_watcher(const step_watcher&) = delete;
    step_watcher& operator=(const step_watcher&) = delete;
    virtual ~step_watcher() = default;

    /// Each step before it is done.
    virtual void before(const step_plan& step, const names& called) = 0;
    /// And once it is, before that is compared with what the step expects; not where the simulation
    /// contradicted itself.
    virtual void after(const step_plan&, const step_result&) {}
    /// The end, where nothing was thrown; the world is as the last step left it.
    virtual void finish(const outcome&, const names&) {}
};

outcome run(const scenario& plan, target& on, const run_options& options = {},
            step_watcher* watcher = nullptr);

}  // namespace giftsim::sim
