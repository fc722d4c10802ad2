// SPDX-License-Identifier: MIT
// Scenario files in a folder of their own: written, loaded and run in one line.
#pragma once

#include "sim/scenario/direct_target.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/report_text.hpp"
#include "sim/scenario/run.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::testing {

/// A scenario file: each step stands on a line of its own, from line 2 on.
inline std::string file_of(std::string_view steps, std::string_view world = "{}") {
    std::string text =
        fmt::format(R"({{"name": "Test", "rules": [], "world": {}, "steps": [)", world);
    return text + "\n" + std::string(steps) + "\n]}\n";
}

/// A world in this process that knows predefined variables.
struct informed_target final : direct_target {
    informed_target(world& on, server asked, variable_texts known)
        : direct_target(on, std::move(asked)), texts(std::move(known)) {}
    variable_texts variables() const override { return texts; }
    variable_texts texts;
};

struct scenario_fixture {
    /// Loads a text as s.json. One that does not load is a bug of the test and throws.
    scenario loaded(std::string_view text, const load_options& options = {}) {
        json::problems found;
        auto read = load_scenarios(folder.write("s.json", text), found, options);
        if (read.empty()) throw std::runtime_error(lines_of(found).front());
        return std::move(read.front());
    }

    /// All that is wrong with a text, one line each.
    std::vector<std::string> problems_of(std::string_view text) {
        json::problems found;
        const auto read = load_scenarios(folder.write("s.json", text), found);
        if (read.empty() == found.empty())
            throw std::logic_error("loads if and only if there is no problem");
        return lines_of(found);
    }

    /// The only problem of a text, or how many there are.
    std::string problem_of(std::string_view text) {
        const auto lines = problems_of(text);
        return lines.size() == 1 ? lines.front() : fmt::format("{} problems", lines.size());
    }

    /// The only problem of a step in the default world, or how many there are.
    std::string problem_of_step(std::string_view step) { return problem_of(file_of(step)); }

    /// Runs a text as a scenario. Empty if it passes, else what the reader sees.
    std::string report_of(std::string_view text, const load_options& load = {},
                          const run_options& options = {}) {
        const auto plan = loaded(text, load);
        auto here = plan.start;
        informed_target on{here, server, predefined};
        last = run(plan, on, options);
        if (!last.what) return {};
        return folder.without_folder(report_text(plan, *last.what, {}));
    }

    /// The same for steps in the default world; only the first sentence about the step.
    std::string failure_of(std::string_view steps, std::string_view world = "{}") {
        const auto report = report_of(file_of(steps, world));
        const auto begin = report.find('\n') + 1;
        return report.empty() ? "" : report.substr(begin, report.find('\n', begin) - begin);
    }

    std::vector<std::string> lines_of(const json::problems& found) const {
        std::vector<std::string> lines;
        for (const auto& problem : found.sorted())
            lines.push_back(folder.without_folder(json::render(problem)));
        return lines;
    }

    giftsim::testing::temporary_folder folder;
    direct_target::server server;  ///< that runs talk to; none for now
    variable_texts predefined;     ///< that runs begin with
    outcome last;
};

}  // namespace giftsim::sim::testing
