// SPDX-License-Identifier: MIT
// A run of which every kind of thing came, and scenarios that a recorder watches.
#pragma once

#include "sim/report/record.hpp"
#include "sim/report/recorder.hpp"
#include "sim/scenario/report_text.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace giftsim::sim::testing {

struct report_fixture : scenario_fixture {
    /// Runs a text as a scenario, watched.
    report::entry noted(std::string_view text) {
        const auto plan = loaded(text);
        auto here = plan.start;
        informed_target on{here, server, predefined};
        return noted_on(plan, on);
    }

    static report::entry noted_on(const scenario& plan, target& on) {
        auto about = report::entry_of(plan);
        report::recorder watching(plan, on, about);
        const auto came = run(plan, on, {}, &watching);
        if (came.how == verdict::failed) about.how = report::ending::failed;
        if (came.how == verdict::invariant_broken) about.how = report::ending::invariant_broken;
        if (came.what) about.message = report_text(plan, *came.what, {});
        about.file = "shop/s.json";
        return about;
    }

    /// An entry that no scenario stands behind.
    static report::entry made(report::ending how, std::string file, std::string name,
                              std::string message) {
        report::entry one;
        one.how = how;
        one.file = std::move(file);
        one.name = std::move(name);
        one.message = std::move(message);
        one.rules = {"EG-01"_rule};
        one.took = std::chrono::milliseconds{1050};
        return one;
    }

    /// One of each ending, and a case.
    static report::run_record one_of_each() {
        using report::ending;
        report::run_record run{"giftsim 1.2.3", "a world in this process", {}, 2, 3};
        run.entries = {
            made(ending::passed, "shop/a.json", "All is well", ""),
            made(ending::skipped, "shop/b.json", "Not here",
                 "shop/b.json: skipped: GET / answers 404\n"),
            made(ending::failed, "shop/c.json", "Too much",
                 "shop/c.json:4:5: /steps/0\n  step 1\n"),
            made(ending::not_loaded, "till/d.json", "Can be understood",
                 "till/d.json:1:1: not JSON\n"),
            made(ending::invariant_broken, "till/e.json", "Two and two", "till/e.json:1:1: five\n"),
            made(ending::not_deterministic, "f.json", "Luck", "f.json: gave a first and b then\n"),
        };
        run.entries[2].case_number = 2;
        run.entries[2].case_label = "days=90";
        run.entries[3].what = report::subject::file;
        return run;
    }

    /// A run of one entry.
    static report::run_record run_of(report::entry one) {
        report::run_record run{"giftsim 1.2.3", "a world in this process", {}, 0, 0};
        run.entries.push_back(std::move(one));
        return run;
    }
};

inline std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

inline bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// What an attacker would call a gift.
inline constexpr std::string_view hostile = R"(</script><script>alert(1)</script>"'>&]]> # \)";

}  // namespace giftsim::sim::testing
