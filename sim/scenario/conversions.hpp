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

#include <chrono>
#include <string_view>

namespace giftsim::sim {

inline const auto as_money = json::converted(parse_money);
inline const auto as_instant = json::converted(parse_instant);
inline const auto as_span = json::converted(parse_span);
inline const auto as_ratio = json::converted(parse_ratio);

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

/// The number behind a handle of a list; what the list holds is named in the problem. The list
/// must outlive the conversion.
struct as_handle {
    const name_list& list;
    std::string_view kind;  ///< "funding source"

    std::optional<std::uint32_t> operator()(const json::value& from, std::string_view pointer,
                                            json::problems& found) const;
};

/// "; did you mean ...?" for a word that is not among the known ones, or the known ones.
std::string advice(std::string_view word, std::span<const std::string_view> known);

}  // namespace giftsim::sim
