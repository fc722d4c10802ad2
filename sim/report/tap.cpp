// SPDX-License-Identifier: MIT
// Whatever comes from files stands in one line: TAP knows no other.
#include "sim/report/tap.hpp"

#include "sim/json/quote.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <string_view>

namespace giftsim::sim::report {
namespace {

/// A "#" would begin a directive, and a backslash escapes it.
std::string description(std::string_view text) {
    std::string safe;
    for (const char each : json::printable(text)) {
        if (each == '#' || each == '\\') safe += '\\';
        safe += each;
    }
    return safe;
}

/// A string of JSON is one of YAML.
std::string yaml_text(std::string_view text) {
    return json_view(text).dump(-1, ' ', false, json_view::error_handler_t::replace);
}

/// For programs the first line, for people all of them as comments. Lists are nothing for the
/// parser that prove has: it takes a colon in a string for the end of a key.
std::string diagnosis(const entry& of) {
    auto text = fmt::format("  ---\n  verdict: {}\n  message: {}\n  ...\n", name(of.how),
                            yaml_text(headline_of(of)));
    std::string_view rest = of.message;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        text += fmt::format("# {}\n", json::printable(rest.substr(0, end)));
        rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
    }
    return text;
}

std::string line_of(std::size_t number, const entry& one) {
    auto text = fmt::format("{} {} - {}", is_good(one.how) ? "ok" : "not ok", number,
                            description(label_of(one) + ": " + one.name));
    if (one.how == ending::skipped)
        return text + fmt::format(" # SKIP {}\n", description(headline_of(one)));
    text += '\n';
    return one.how == ending::passed ? text : text + diagnosis(one);
}

}  // namespace

std::string tap_of(const run_record& run) {
    auto text = fmt::format("TAP version 13\n1..{}", run.entries.size());
    text += run.entries.empty() ? " # SKIP no scenario was run\n" : "\n";
    for (std::size_t i = 0; i < run.entries.size(); ++i) text += line_of(i + 1, run.entries[i]);
    return text;
}

}  // namespace giftsim::sim::report
