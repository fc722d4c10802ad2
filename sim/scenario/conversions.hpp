// SPDX-License-Identifier: MIT
// From located JSON to the domain's types: money, instants, dates, words, and handles.
#pragma once

#include "core/instant_text.hpp"
#include "core/lifecycle/act.hpp"
#include "core/lifecycle/state.hpp"
#include "core/money.hpp"
#include "core/refusal.hpp"
#include "core/rule.hpp"
#include "sim/json/convert.hpp"
#include "sim/random/ratio.hpp"
#include "sim/view/names.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// As json::converted, but whoever writes a bare number is told what text belongs here.
template <class Parse>
auto as_text_of(Parse parse) {
    return [parse, convert = json::converted(parse)](
               const json::value& from, std::string_view pointer, json::problems& found) {
        auto quoted = from;
        if (from.kind == json::value_kind::integer) quoted.text = std::to_string(from.integer);
        const bool number =
            from.kind == json::value_kind::integer || from.kind == json::value_kind::decimal;
        if (number && !parse(std::string_view(quoted.text))) quoted.kind = json::value_kind::string;
        return convert(quoted, pointer, found);
    };
}

inline const auto as_money = as_text_of(parse_money);
inline const auto as_instant = as_text_of(parse_instant);
inline const auto as_span = as_text_of(parse_span);
inline const auto as_ratio = as_text_of(parse_ratio);

/// A span of more than nothing, of what begins to live.
std::optional<span> as_lifetime(const json::value& from, std::string_view pointer,
                                json::problems& found);

/// A text that people read, at least one character.
std::optional<std::string> as_name(const json::value& from, std::string_view pointer,
                                   json::problems& found);

/// "2020-12-25", a day of the calendar that exists.
parsed<std::chrono::local_days> parse_date(std::string_view text);
inline const auto as_date = json::converted(parse_date);

/// One of the domain's words; an unknown one is answered with the nearest.
parsed<state> parse_state(std::string_view text);
parsed<refusal> parse_refusal(std::string_view text);
parsed<rule> parse_rule(std::string_view text);

/// One span, or a list of quantiles in ascending order.
std::optional<delay> as_delay(const json::value& from, std::string_view pointer,
                              json::problems& found);

/// A list of texts.
inline const auto as_texts = json::list_of(json::as_string);

/// How something is called: a text, or its number, which may be written as one (http.md).
std::optional<std::string> as_id(const json::value& from, std::string_view pointer,
                                 json::problems& found);

/// The number behind a handle of a list; what the list holds is named in the problem. The list
/// must outlive the conversion.
struct as_handle {
    const name_list& list;
    std::string_view kind;  ///< "funding source"

    std::optional<std::uint32_t> operator()(const json::value& from, std::string_view pointer,
                                            json::problems& found) const;
};

/// The words of an enumeration of `Count` enumerators, but the first `Unnamed` ones.
template <class Enum, std::size_t Count, std::size_t Unnamed = 0>
std::array<std::string_view, Count - Unnamed> words_of() {
    std::array<std::string_view, Count - Unnamed> words;
    for (std::size_t i = Unnamed; i < Count; ++i) words[i - Unnamed] = name(static_cast<Enum>(i));
    return words;
}

/// "; did you mean ...?" for a word that is not among the known ones, or the known ones.
std::string advice(std::string_view word, std::span<const std::string_view> known);

}  // namespace giftsim::sim
