// SPDX-License-Identifier: MIT
// One table of names.
#include "fakeserver/load/goal.hpp"

#include "fakeserver/load/results_text.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace giftsim::fakeserver::load {
namespace {

struct percentile_name {
    std::string_view name;
    std::uint32_t millionths;
};

constexpr std::array percentile_names{
    percentile_name{"p50", p50},     percentile_name{"p90", p90},       percentile_name{"p99", p99},
    percentile_name{"p99.9", p99_9}, percentile_name{"max", 1'000'000},
};

struct unit_name {
    std::string_view name;
    std::chrono::nanoseconds length;
};

// "s" comes last, for all others end with it.
constexpr std::array unit_names{
    unit_name{"us", std::chrono::microseconds{1}},
    unit_name{"ms", std::chrono::milliseconds{1}},
    unit_name{"s", std::chrono::seconds{1}},
};

constexpr std::uint64_t largest_number = 1'000'000'000;

std::optional<std::uint64_t> number_in(std::string_view text) {
    std::uint64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, failed] = std::from_chars(text.data(), end, number);
    const bool is_one = failed == std::errc{} && stopped == end && number <= largest_number;
    return is_one ? std::optional{number} : std::nullopt;
}

std::optional<std::chrono::nanoseconds> length_in(std::string_view text) {
    const auto unit = std::find_if(unit_names.begin(), unit_names.end(),
                                   [&](const auto& each) { return text.ends_with(each.name); });
    if (unit == unit_names.end()) return std::nullopt;
    text.remove_suffix(unit->name.size());
    const auto number = number_in(text);
    if (!number) return std::nullopt;
    return unit->length * static_cast<std::int64_t>(*number);
}

text_error wrong_goal(std::string_view text) {
    return {
        fmt::format("{} demands nothing that is measured: write p50, p90, p99, p99.9 or max with a "
                    "length, such "
                    "as p99=5ms (us, ms, s), or errors=0",
                    sim::json::quote(text))};
}

std::chrono::nanoseconds percentile_of(const results& by, std::uint32_t millionths) {
    return by.all.latency.at(millionths);
}

}  // namespace

std::uint64_t errors_of(const results& from) {
    return from.all.failed + from.all.unfinished + from.bad_answers();
}

bool goal::is_met(const results& by) const {
    if (is_of_errors) return errors_of(by) <= most_errors;
    return by.all.answered != 0 && percentile_of(by, millionths) <= longest;
}

std::string goal::measured(const results& by) const {
    if (is_of_errors) return fmt::format("errors {}", errors_of(by));
    return fmt::format("{} {}", text.substr(0, text.find('=')),
                       length_text(percentile_of(by, millionths)));
}

parsed<goal> parse_goal(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) return wrong_goal(text);
    const auto name = text.substr(0, equals);
    const auto value = text.substr(equals + 1);
    goal read{.text = std::string(text)};
    if (name == "errors") {
        const auto most = number_in(value);
        if (!most) return wrong_goal(text);
        read.is_of_errors = true;
        read.most_errors = *most;
        return read;
    }
    const auto known = std::find_if(percentile_names.begin(), percentile_names.end(),
                                    [&](const auto& each) { return each.name == name; });
    const auto longest = length_in(value);
    if (known == percentile_names.end() || !longest) return wrong_goal(text);
    read.millionths = known->millionths;
    read.longest = *longest;
    return read;
}

}  // namespace giftsim::fakeserver::load
