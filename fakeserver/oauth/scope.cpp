// SPDX-License-Identifier: MIT
// One table of names.
#include "fakeserver/oauth/scope.hpp"

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::array<std::string_view, 7> names{
    "", "public", "write", "update", "marketplace", "smartsend", "scim"};

}  // namespace

std::string_view name(scope what) { return names[static_cast<std::size_t>(what)]; }

std::optional<scope> scope_named(std::string_view text) {
    const auto found = std::find(names.begin() + 1, names.end(), text);
    if (found == names.end()) return std::nullopt;
    return static_cast<scope>(found - names.begin());
}

scope_set scope_set::all() {
    scope_set made;
    for (auto each :
         {scope::basic, scope::write, scope::update, scope::marketplace, scope::smartsend})
        made.add(each);
    return made;
}

std::string names_of(scope_set what) {
    std::string text;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (!what.has(static_cast<scope>(i))) continue;
        if (!text.empty()) text += ' ';
        text += names[i];
    }
    return text;
}

std::optional<scope_set> parse_scopes(std::string_view text) {
    scope_set made;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        const auto known = scope_named(word);
        if (!known) return std::nullopt;
        made.add(*known);
    }
    return made;
}

}  // namespace giftsim::fakeserver
