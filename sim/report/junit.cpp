// SPDX-License-Identifier: MIT
// Suites stand in alphabetical order of their folders, as their files do.
#include "sim/report/junit.hpp"

#include "sim/markup.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace giftsim::sim::report {
namespace {

/// Counts as the attributes of suites say them.
struct sums {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
    std::chrono::milliseconds took{0};

    void add(const entry& one) {
        ++tests;
        took += one.took;
        if (one.how == ending::skipped)
            ++skipped;
        else if (one.how == ending::failed)
            ++failures;
        else if (one.how != ending::passed)
            ++errors;
    }
};

std::string seconds(std::chrono::milliseconds took) {
    return fmt::format("{}.{:03}", took.count() / 1000, took.count() % 1000);
}

std::string attributes(const sums& of) {
    return fmt::format(R"(tests="{}" failures="{}" errors="{}" time="{}")", of.tests, of.failures,
                       of.errors, seconds(of.took));
}

/// The root has no count of what was skipped: not every schema knows it there.
std::string suite_start(std::string_view folder, const sums& of) {
    return fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n", escaped(folder),
                       attributes(of), of.skipped);
}

/// What stands inside of the test case; empty if it passed.
std::string verdict_of(const entry& one) {
    if (one.how == ending::passed) return {};
    const auto first = escaped(headline_of(one));
    if (one.how == ending::skipped) return fmt::format("      <skipped message=\"{}\"/>\n", first);
    const auto* element = one.how == ending::failed ? "failure" : "error";
    return fmt::format("      <{0} message=\"{1}\" type=\"{2}\">{3}</{0}>\n", element, first,
                       name(one.how), escaped(one.message));
}

/// Class names have dots where paths have slashes, so that readers show a tree.
std::string class_of(const entry& one) {
    auto path = one.file.ends_with(".json") ? one.file.substr(0, one.file.size() - 5) : one.file;
    for (auto& letter : path)
        if (letter == '/') letter = '.';
    return path;
}

std::string case_of(const entry& one) {
    auto title = one.name;
    if (one.case_number != 0) title += fmt::format(" [{}: {}]", one.case_number, one.case_label);
    auto text = fmt::format(R"(    <testcase classname="{}" name="{}" time="{}")",
                            escaped(class_of(one)), escaped(title), seconds(one.took));
    const auto inside = verdict_of(one);
    return text + (inside.empty() ? "/>\n" : ">\n" + inside + "    </testcase>\n");
}

}  // namespace

std::string junit_of(const run_record& run) {
    struct suite {
        sums counts;
        std::string cases;
    };
    std::map<std::string, suite> suites;
    sums all;
    for (const auto& one : run.entries) {
        auto& into = suites[folder_of(one)];
        into.counts.add(one);
        into.cases += case_of(one);
        all.add(one);
    }
    auto text =
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\" {}>\n",
                    escaped(run.program), attributes(all));
    for (const auto& [folder, suite] : suites)
        text += suite_start(folder, suite.counts) + suite.cases + "  </testsuite>\n";
    return text + "</testsuites>\n";
}

}  // namespace giftsim::sim::report
