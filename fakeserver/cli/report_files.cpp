// SPDX-License-Identifier: MIT
// One writer per format.
#include "fakeserver/cli/report_files.hpp"

#include "sim/json/quote.hpp"
#include "sim/report/html.hpp"
#include "sim/report/json.hpp"
#include "sim/report/junit.hpp"
#include "sim/report/tap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <ostream>
#include <stdexcept>

namespace giftsim {
namespace {

struct writer {
    std::string_view name;
    std::string (*text_of)(const sim::report::run_record&);
};

// In the order of the enum.
constexpr std::array writers{
    writer{"junit", sim::report::junit_of},
    writer{"tap", sim::report::tap_of},
    writer{"html", sim::report::html_of},
    writer{"json", sim::report::json_of},
};

const writer& writer_of(report_format format) { return writers[static_cast<std::size_t>(format)]; }

}  // namespace

parsed<wanted_report> parse_report(std::string_view text) {
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    const auto known = std::find_if(writers.begin(), writers.end(),
                                    [&](const auto& each) { return each.name == name; });
    if (known == writers.end())
        return text_error{
            fmt::format("there is no report {}; write junit=FILE, tap=FILE, "
                        "html=FILE or json=FILE",
                        sim::json::quote(name))};
    if (equals == std::string_view::npos || equals + 1 == text.size())
        return text_error{
            fmt::format("where does the report go? Write {0}=FILE, or {0}=- for here", name)};
    return wanted_report{static_cast<report_format>(known - writers.begin()),
                         std::string(text.substr(equals + 1))};
}

std::string contradiction_of(const std::vector<wanted_report>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (wanted[i].format == wanted[j].format)
                return fmt::format("--report {} stands there twice; keep one",
                                   writer_of(wanted[i].format).name);
            if (wanted[i].file == wanted[j].file)
                return fmt::format("two reports go to {}; give each a file of its own",
                                   wanted[i].goes_to_output() ? "the output" : wanted[i].file);
        }
    }
    return {};
}

std::string first_unwritable(const std::vector<wanted_report>& wanted) {
    for (const auto& each : wanted) {
        if (each.goes_to_output()) continue;
        if (!std::ofstream{each.file, std::ios::binary | std::ios::app}) return each.file;
    }
    return {};
}

void write_reports(const sim::report::run_record& run, const std::vector<wanted_report>& wanted,
                   std::ostream& out) {
    for (const auto& each : wanted) {
        const auto text = writer_of(each.format).text_of(run);
        if (each.goes_to_output()) {
            out << text;
            continue;
        }
        std::ofstream file{each.file, std::ios::binary};
        file << text << std::flush;
        if (!file) throw std::runtime_error(fmt::format("{} takes no report", each.file));
    }
}

sim::report::ending ending_of(exit_code how) {
    using sim::report::ending;
    switch (how) {
        case exit_code::ok:
            return ending::passed;
        case exit_code::not_loaded:
            return ending::not_loaded;
        case exit_code::invariant_broken:
            return ending::invariant_broken;
        case exit_code::not_deterministic:
            return ending::not_deterministic;
        case exit_code::failed:
        case exit_code::usage:
        case exit_code::misconduct:
            return ending::failed;
    }
    return ending::failed;
}

std::string program_name() { return fmt::format("giftsim {}", GIFTSIM_VERSION); }

}  // namespace giftsim
