// SPDX-License-Identifier: MIT
// Two forms of the same: columns for people, JSON for programs.
#include "fakeserver/net/request_log.hpp"

#include "core/instant_text.hpp"
#include "sim/view/json.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

bool is_hex(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

/// Secrets are long runs of hex digits; their beginning is enough to tell them apart.
std::string without_secrets(std::string_view target) {
    constexpr std::size_t shown = 6, longest_number = 15;
    std::string plain;
    while (!target.empty()) {
        const auto end = std::find_if_not(target.begin(), target.end(), is_hex);
        const auto run = static_cast<std::size_t>(end - target.begin());
        plain += target.substr(0, run > longest_number ? shown : run);
        if (run > longest_number) plain += "...";
        target.remove_prefix(run);
        if (target.empty()) break;
        plain += target.front();
        target.remove_prefix(1);
    }
    return plain;
}

/// "0.042ms", "1530.000ms".
std::string milliseconds(std::chrono::nanoseconds took) {
    const auto micro = took.count() / 1000;
    return fmt::format("{}.{:03}ms", micro / 1000, micro % 1000);
}

std::string_view or_dash(std::string_view text) { return text.empty() ? "-" : text; }

std::string_view colour_of(std::uint16_t status) {
    if (status >= 500 || status == 0) return "\x1b[31m";
    if (status >= 400) return "\x1b[33m";
    return "\x1b[32m";
}

std::string human_line(const request_record& of, bool colour) {
    const auto world =
        of.world == 0 ? std::string("-") : fmt::format("{}@{}", of.world, of.world_time);
    const std::string_view dim = colour ? "\x1b[2m" : "", plain = colour ? "\x1b[0m" : "";
    auto line =
        fmt::format("{}{:<24}{} {}{}{} {:>11} {:<6} {} {}{} {} {}{}", dim, to_text(of.at), plain,
                    colour ? colour_of(of.status) : "", of.status, plain, milliseconds(of.took),
                    or_dash(of.method), or_dash(without_secrets(of.target)), dim, or_dash(of.id),
                    world, or_dash(of.client), plain);
    if (!of.bug.empty()) line += fmt::format(" bug: {}", of.bug);
    if (!of.failure.empty()) line += fmt::format(" {}", of.failure);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line + '\n';
}

std::string json_line(const request_record& of) {
    const bool in_world = of.world != 0;
    const json_view told{
        {"time", to_text(of.at)},
        {"id", of.id},
        {"world", in_world ? json_view(std::to_string(of.world)) : json_view(nullptr)},
        {"world_time", in_world ? json_view(of.world_time) : json_view(nullptr)},
        {"method", sim::optional_text(of.method)},
        {"path", sim::optional_text(without_secrets(of.target))},
        {"operation", sim::optional_text(of.operation)},
        {"status", of.status == 0 ? json_view(nullptr) : json_view(of.status)},
        {"duration_us", of.took.count() / 1000},
        {"client", sim::optional_text(of.client)},
        {"bug", sim::optional_text(of.bug)},
        {"failure", sim::optional_text(of.failure)}};
    return told.dump(-1, ' ', false, json_view::error_handler_t::replace) + '\n';
}

}  // namespace

std::string log_line(const request_record& of, log_form form) {
    switch (form) {
        case log_form::human:
            return human_line(of, false);
        case log_form::colour:
            return human_line(of, true);
        case log_form::json:
            return json_line(of);
    }
    return {};
}

}  // namespace giftsim::fakeserver
