// SPDX-License-Identifier: MIT
// Due times are counted from the beginning, so that no error adds up.
#include "fakeserver/load/plan.hpp"

#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace giftsim::fakeserver::load {
namespace {

constexpr std::uint64_t per_second = 1'000'000'000;

/// A whole number from 1 to `most` that takes up all of the text.
std::optional<std::uint32_t> whole_number(std::string_view text, std::uint32_t most) {
    std::uint32_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, failed] = std::from_chars(text.data(), end, number);
    const bool is_one = failed == std::errc{} && stopped == end && number >= 1 && number <= most;
    return is_one ? std::optional{number} : std::nullopt;
}

std::string_view without(std::string_view text, std::string_view unit) {
    if (text.ends_with(unit)) text.remove_suffix(unit.size());
    return text;
}

}  // namespace

std::string_view name(operation what) {
    switch (what) {
        case operation::create:
            return "POST";
        case operation::read:
            return "GET";
    }
    return {};
}

moment load_plan::due(std::uint64_t number) const {
    // number / rate in nanoseconds, without leaving 64 bits.
    const auto whole = number / rate;
    const auto rest = number % rate;
    return moment{static_cast<std::int64_t>(whole * per_second + rest * per_second / rate)};
}

std::uint64_t load_plan::due_before(moment when) const {
    if (when <= moment{}) return 0;
    const auto passed = static_cast<std::uint64_t>(when.count());
    const auto whole = passed / per_second * rate;
    auto count = whole + passed % per_second * rate / per_second;
    // Of due times the fraction of a nanosecond is cut off, so the next may be due already.
    while (due(count) < when) ++count;
    return count;
}

parsed<std::uint32_t> parse_rate(std::string_view text) {
    if (text == "max") return 0;
    if (const auto number = whole_number(without(text, "/s"), highest_rate)) return *number;
    return text_error{
        fmt::format("{} is no rate: write requests per second, 1 to {}, such as 250/s; or max",
                    sim::json::quote(text), highest_rate)};
}

parsed<std::uint32_t> parse_seconds(std::string_view text) {
    if (const auto number = whole_number(without(text, "s"), longest_load)) return *number;
    return text_error{fmt::format("{} is no length: write whole seconds, 1 to {}, such as 30s",
                                  sim::json::quote(text), longest_load)};
}

}  // namespace giftsim::fakeserver::load
