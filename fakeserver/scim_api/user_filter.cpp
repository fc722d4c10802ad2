// SPDX-License-Identifier: MIT
// The value is a string of JSON.
#include "fakeserver/scim_api/user_filter.hpp"

#include "core/ascii.hpp"
#include "sim/json/parse.hpp"

#include <memory>

namespace giftsim::fakeserver {
namespace {

/// Takes a word and the blanks behind it.
bool accept_word(std::string_view& rest, std::string_view word) {
    if (!same_ignoring_case(rest.substr(0, word.size()), word)) return false;
    rest.remove_prefix(word.size());
    const auto next = rest.find_first_not_of(' ');
    if (next == 0 || next == std::string_view::npos) return false;
    rest.remove_prefix(next);
    return true;
}

}  // namespace

std::optional<std::string> user_name_in(std::string_view filter) {
    auto rest = trimmed(filter);
    if (!accept_word(rest, "userName") || !accept_word(rest, "eq")) return std::nullopt;
    sim::json::problems found;
    const auto value = sim::json::parse(
        std::make_shared<const sim::json::source>(sim::json::source{"filter", std::string(rest)}),
        found);
    if (!value || value->kind != sim::json::value_kind::string) return std::nullopt;
    return value->text;
}

}  // namespace giftsim::fakeserver
