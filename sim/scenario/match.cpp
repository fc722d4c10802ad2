// SPDX-License-Identifier: MIT
// Walks both trees at once.
#include "sim/scenario/match.hpp"

#include "core/instant_text.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/matcher.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

/// The same text, or the same instant written with another offset.
bool equal(const std::string& expected, const std::string& actual) {
    if (expected == actual) return true;
    const auto wanted = parse_instant(expected);
    if (!wanted) return false;
    const auto shown = parse_instant(actual);
    return shown && *wanted == *shown;
}

bool equal(const value& expected, const json_view& actual) {
    switch (expected.kind) {
        case value_kind::null:
            return actual.is_null();
        case value_kind::boolean:
            return actual.is_boolean() && actual.get<bool>() == expected.boolean;
        case value_kind::integer:
            return actual.is_number_integer() && actual.get<std::int64_t>() == expected.integer;
        case value_kind::string:
            return actual.is_string() && equal(expected.text, actual.get_ref<const std::string&>());
        case value_kind::decimal: {
            const auto number = json_view::parse(expected.text, nullptr, false);
            return number.type() == actual.type() && number == actual;
        }
        case value_kind::array:
        case value_kind::object:
            return false;
    }
    return false;
}

/// What a text is compared with, where the view shows an object.
const json_view& short_form(const json_view& actual) {
    for (const auto* key : {"status", "kind"})
        if (const auto found = actual.find(key); found != actual.end()) return *found;
    return actual;
}

/// Of a list whose length matters, the length.
std::string shown_beside(const value& expected, const json_view& actual) {
    const bool counted = expected.members.front().key == "$count" && actual.is_array();
    return counted ? fmt::format("{} items", actual.size()) : actual.dump();
}

class comparison {
public:
    explicit comparison(std::vector<difference>& found) : found_(found) {}

    void compare(const value& expected, const json_view& actual, const std::string& pointer) {
        if (is_matcher(expected)) {
            if (!holds(expected, actual)) differ(expected, shown_beside(expected, actual), pointer);
        } else if (expected.kind == value_kind::object && actual.is_object())
            compare_members(expected, actual, pointer);
        else if (expected.kind == value_kind::array && actual.is_array())
            compare_items(expected, actual, pointer);
        else if (expected.kind == value_kind::string && actual.is_object())
            compare_short(expected, actual, pointer);
        else if (!equal(expected, actual))
            differ(expected, actual.dump(), pointer);
    }

private:
    void compare_members(const value& expected, const json_view& actual,
                         const std::string& pointer) {
        for (const auto& member : expected.members) {
            const auto at = json::child_pointer(pointer, member.key);
            if (const auto shown = actual.find(member.key); shown != actual.end())
                compare(member.content, *shown, at);
            else if (!accepts_absence(member.content))
                differ(member.content, "(nothing)", at);
        }
    }

    void compare_items(const value& expected, const json_view& actual, const std::string& pointer) {
        const auto common = std::min(expected.items.size(), actual.size());
        for (std::size_t i = 0; i < common; ++i)
            compare(expected.items[i], actual[i], json::child_pointer(pointer, i));
        for (std::size_t i = common; i < expected.items.size(); ++i)
            differ(expected.items[i], "(nothing)", json::child_pointer(pointer, i));
        for (std::size_t i = common; i < actual.size(); ++i)
            found_.push_back(
                {json::child_pointer(pointer, i), expected.at, "(nothing)", actual[i].dump()});
    }

    void compare_short(const value& expected, const json_view& actual, const std::string& pointer) {
        const auto& shown = short_form(actual);
        if (!equal(expected, shown)) differ(expected, shown.dump(), pointer);
    }

    void differ(const value& expected, std::string actual, const std::string& pointer) {
        found_.push_back({pointer, expected.at, brief(expected), std::move(actual)});
    }

    std::vector<difference>& found_;
};

}  // namespace

std::string brief(const json::value& shown) {
    switch (shown.kind) {
        case value_kind::null:
            return "null";
        case value_kind::boolean:
            return shown.boolean ? "true" : "false";
        case value_kind::integer:
            return fmt::format("{}", shown.integer);
        case value_kind::decimal:
            return shown.text;
        case value_kind::string:
            return json::quote(shown.text);
        case value_kind::array: {
            std::string text;
            for (const auto& item : shown.items) text += (text.empty() ? "" : ", ") + brief(item);
            return "[" + text + "]";
        }
        case value_kind::object: {
            if (is_matcher(shown)) return describe_matcher(shown);
            std::string text;
            for (const auto& member : shown.members)
                text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", json::quote(member.key),
                                    brief(member.content));
            return "{" + text + "}";
        }
    }
    return {};
}

void compare(const json::value& expected, const json_view& actual, const std::string& pointer,
             std::vector<difference>& found) {
    comparison(found).compare(expected, actual, pointer);
}

}  // namespace giftsim::sim
