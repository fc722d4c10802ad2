// SPDX-License-Identifier: MIT
// Reads texts from left to right, and documents from the outside in.
#include "sim/scenario/variables.hpp"

#include "sim/json/pointer.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace giftsim::sim {
namespace {

constexpr std::string_view opening = "${";
constexpr std::string_view escaped_opening = "$${";

std::string unknown(std::string_view name, const variable_texts& known) {
    std::vector<std::string_view> names;
    for (const auto& each : known) names.push_back(each.first);
    return fmt::format("there is no variable {}; {}", json::quote(name), advice(name, names));
}

/// Fills a document in place; the first thing that is wrong ends it.
class filler {
public:
    explicit filler(const variable_texts& known) : known_(known) {}

    void fill(json::value& document) {
        if (document.kind == json::value_kind::string) fill(document.text);
        for (auto& item : document.items) fill(item);
        for (auto& member : document.members) {
            fill(member.key);
            fill(member.content);
        }
    }

    std::optional<text_error> wrong;

private:
    void fill(std::string& text) {
        if (wrong || !has_variables(text)) return;
        auto whole = filled(text, known_);
        if (whole)
            text = *std::move(whole);
        else
            wrong = whole.error();
    }

    const variable_texts& known_;
};

}  // namespace

bool is_variable_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
}

bool has_variables(std::string_view text) { return text.find(opening) != std::string_view::npos; }

parsed<std::string> filled(std::string_view text, const variable_texts& known) {
    std::string whole;
    while (!text.empty()) {
        if (text.starts_with(escaped_opening)) {
            whole += opening;
            text.remove_prefix(escaped_opening.size());
            continue;
        }
        if (!text.starts_with(opening)) {
            whole += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto end = text.find('}');
        if (end == std::string_view::npos)
            return text_error{"\"${\" has no \"}\"; write \"$${\" if no variable is meant"};
        const auto name = text.substr(opening.size(), end - opening.size());
        const auto entry = known.find(std::string(name));
        if (entry == known.end()) return text_error{unknown(name, known)};
        whole += entry->second;
        text.remove_prefix(end + 1);
    }
    return {boost::system::in_place_value, std::move(whole)};
}

parsed<json::value> filled(const json::value& from, const variable_texts& known) {
    auto whole = from;
    filler filling(known);
    filling.fill(whole);
    if (filling.wrong) return *filling.wrong;
    return whole;
}

void check_variables(const json::value& from, const std::string& pointer,
                     const variable_texts& known, json::problems& found) {
    if (from.kind == json::value_kind::string)
        if (const auto whole = filled(from.text, known); !whole)
            found.add(from, pointer, whole.error().message);
    for (std::size_t i = 0; i < from.items.size(); ++i)
        check_variables(from.items[i], json::child_pointer(pointer, i), known, found);
    for (const auto& [key, key_at, content] : from.members) {
        const auto at = json::child_pointer(pointer, key);
        if (const auto whole = filled(key, known); !whole)
            found.add(content, key_at, at, whole.error().message);
        check_variables(content, at, known, found);
    }
}

}  // namespace giftsim::sim
