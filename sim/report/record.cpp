// SPDX-License-Identifier: MIT
// Names, and the few things that all formats work out alike.
#include "sim/report/record.hpp"

#include <fmt/format.h>

namespace giftsim::sim::report {

std::string_view name(ending how) {
    switch (how) {
        case ending::passed:
            return "passed";
        case ending::skipped:
            return "skipped";
        case ending::failed:
            return "failed";
        case ending::not_loaded:
            return "not_loaded";
        case ending::invariant_broken:
            return "invariant_broken";
        case ending::not_deterministic:
            return "not_deterministic";
    }
    return {};
}

std::string_view words(ending how) {
    switch (how) {
        case ending::passed:
        case ending::skipped:
        case ending::failed:
            return name(how);
        case ending::not_loaded:
            return "not loaded";
        case ending::invariant_broken:
            return "invariant broken";
        case ending::not_deterministic:
            return "not deterministic";
    }
    return {};
}

std::string_view name(subject what) {
    switch (what) {
        case subject::scenario:
            return "scenario";
        case subject::refusal:
            return "refusal";
        case subject::trace:
            return "trace";
        case subject::file:
            return "file";
    }
    return {};
}

std::string label_of(const entry& of) {
    return of.case_number == 0 ? of.file : fmt::format("{}#{}", of.file, of.case_number);
}

std::string folder_of(const entry& of) {
    const auto slash = of.file.rfind('/');
    return slash == std::string::npos ? "." : of.file.substr(0, slash);
}

std::string file_name_of(const entry& of) {
    return of.file.substr(of.file.rfind('/') + 1);  // npos + 1 is 0
}

std::string headline_of(const entry& of) {
    auto line = of.message.substr(0, of.message.find('\n'));
    if (line.starts_with(of.file + ":")) line.erase(0, of.file.size() + 1);
    if (line.starts_with(' ')) line.erase(0, 1);
    return line;
}

tally tally_of(const std::vector<entry>& entries) {
    tally counts{};
    for (const auto& one : entries) ++counts[static_cast<std::size_t>(one.how)];
    return counts;
}

std::size_t bad_of(const tally& counts) {
    std::size_t bad = 0;
    for (std::size_t i = 0; i < ending_count; ++i)
        if (!is_good(static_cast<ending>(i))) bad += counts[i];
    return bad;
}

}  // namespace giftsim::sim::report
