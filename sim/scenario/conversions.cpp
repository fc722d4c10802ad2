// SPDX-License-Identifier: MIT
// Conversions with their messages: what is wrong, and what would be right.
#include "sim/scenario/conversions.hpp"

#include "sim/json/nearest.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace giftsim::sim {

std::string advice(std::string_view word, std::span<const std::string_view> known) {
    if (const auto close = json::nearest(word, known))
        return fmt::format("did you mean {}?", json::quote(*close));
    if (known.empty()) return "none has been made by then";
    return fmt::format("there is {}", json::quote_list(known));
}

std::optional<span> as_lifetime(const json::value& from, std::string_view pointer,
                                json::problems& found) {
    const auto length = as_span(from, pointer, found);
    if (!length || *length > span{0}) return length;
    found.add(from, pointer, "this lives no time at all; write a longer span, such as PT24H");
    return std::nullopt;
}

std::optional<std::string> as_name(const json::value& from, std::string_view pointer,
                                   json::problems& found) {
    auto text = json::as_string(from, pointer, found);
    if (!text || !text->empty()) return text;
    found.add(from, pointer, "a name has at least one character");
    return std::nullopt;
}

parsed<std::chrono::local_days> parse_date(std::string_view text) {
    const auto at = parse_instant(std::string(text) + "T00:00:00Z");
    if (!at)
        return text_error{
            fmt::format("\"{}\" is not a date; write one that exists, like 2020-12-25", text)};
    return std::chrono::local_days{std::chrono::floor<std::chrono::days>(*at).time_since_epoch()};
}

parsed<state> parse_state(std::string_view text) {
    if (const auto known = state_named(text)) return *known;
    std::vector<std::string_view> names;
    for (std::size_t i = 1; i < state_count; ++i) names.push_back(name(static_cast<state>(i)));
    return text_error{
        fmt::format("{} is not a status; {}", json::quote(text), advice(text, names))};
}

parsed<refusal> parse_refusal(std::string_view text) {
    if (const auto known = refusal_named(text)) return *known;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < refusal_count; ++i) names.push_back(name(static_cast<refusal>(i)));
    return text_error{
        fmt::format("{} is not a refusal; {}", json::quote(text), advice(text, names))};
}

parsed<rule> parse_rule(std::string_view text) {
    if (const auto known = rule::from_text(text)) return *known;
    std::string families;
    for (const auto& family : rule_families)
        families += fmt::format("{}{}-01 to {}-{:02}", families.empty() ? "" : ", ", family.prefix,
                                family.prefix, family.size);
    return text_error{
        fmt::format("there is no rule {}; the rules are {}", json::quote(text), families)};
}

std::optional<delay> as_delay(const json::value& from, std::string_view pointer,
                              json::problems& found) {
    if (from.kind != json::value_kind::array) {
        const auto length = as_span(from, pointer, found);
        if (!length) return std::nullopt;
        return delay{{*length}};
    }
    auto points = json::list_of(as_span)(from, pointer, found);
    if (!points) return std::nullopt;
    if (points->empty() || !std::is_sorted(points->begin(), points->end())) {
        found.add(
            from, pointer,
            "quantiles are one or more spans in ascending order, such as [\"PT1M\", \"P2D\"]");
        return std::nullopt;
    }
    return delay{std::move(*points)};
}

std::optional<std::string> as_id(const json::value& from, std::string_view pointer,
                                 json::problems& found) {
    if (from.kind == json::value_kind::integer) return std::to_string(from.integer);
    return json::as_string(from, pointer, found);
}

std::optional<std::uint32_t> as_handle::operator()(const json::value& from,
                                                   std::string_view pointer,
                                                   json::problems& found) const {
    const auto text = as_id(from, pointer, found);
    if (!text) return std::nullopt;
    const auto number = list.number_of(*text);
    if (number != 0 && number <= list.size()) return number;
    found.add(from, pointer,
              fmt::format("there is no {} {}; {}", kind, json::quote(*text),
                          advice(*text, list.handles())));
    return std::nullopt;
}

}  // namespace giftsim::sim
