// SPDX-License-Identifier: MIT
// A table of words; each kind of operand is checked and read in one place.
#include "sim/scenario/matcher.hpp"

#include "core/instant_text.hpp"
#include "core/money.hpp"
#include "sim/json/convert.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/match.hpp"

#include <boost/regex.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <compare>
#include <optional>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

constexpr std::array table{
    matcher{"$match", operand::pattern, "a text that the whole pattern matches"},
    matcher{"$between", operand::bounds, "from the first to the second, both included"},
    matcher{"$at_least", operand::plain, "this or more: numbers, amounts, instants"},
    matcher{"$at_most", operand::plain, "this or less: numbers, amounts, instants"},
    matcher{"$count", operand::count, "a list of so many items"},
    matcher{"$contains", operand::items, "a list with each of these somewhere in it"},
    matcher{"$exactly", operand::plain, "this and no further members, at any depth"},
    matcher{"$any_of", operand::choices, "one of these"},
    matcher{"$not", operand::plain, "anything but this"},
    matcher{"$absent", operand::truth, "nothing at all, or null"},
};

const matcher* row_of(const value& expected) {
    const auto& word = expected.members.front().key;
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.word == word; });
    return found == table.end() ? nullptr : &*found;
}

const value& operand_of(const value& expected) { return expected.members.front().content; }

bool matches(const value& expected, const json_view& actual) {
    std::vector<difference> found;
    compare(expected, actual, "", found);
    return found.empty();
}

/// Both as amounts of one currency, as instants, or as numbers; nothing if they have no order.
std::optional<std::weak_ordering> order_of(const json_view& actual, const value& bound) {
    if (actual.is_number() && bound.kind == value_kind::integer && actual.is_number_integer())
        return actual.get<std::int64_t>() <=> bound.integer;
    if (actual.is_number()) {
        const auto number = json_view::parse(
            bound.kind == value_kind::integer ? std::to_string(bound.integer) : bound.text, nullptr,
            false);
        if (!number.is_number()) return std::nullopt;
        return actual < number   ? std::weak_ordering::less
               : number < actual ? std::weak_ordering::greater
                                 : std::weak_ordering::equivalent;
    }
    if (!actual.is_string() || bound.kind != value_kind::string) return std::nullopt;
    const auto& text = actual.get_ref<const std::string&>();
    const auto left = parse_money(text);
    const auto right = parse_money(bound.text);
    if (left && right && left->unit == right->unit) return left->minor <=> right->minor;
    const auto earlier = parse_instant(text);
    const auto later = parse_instant(bound.text);
    if (earlier && later) return *earlier <=> *later;
    return std::nullopt;
}

bool at_least(const json_view& actual, const value& bound) {
    const auto found = order_of(actual, bound);
    return found && *found >= 0;
}

bool at_most(const json_view& actual, const value& bound) {
    const auto found = order_of(actual, bound);
    return found && *found <= 0;
}

/// The same members, the same items, nothing more.
bool exactly(const value& expected, const json_view& actual) {
    if (expected.kind == value_kind::object)
        return actual.is_object() && actual.size() == expected.members.size() &&
               std::all_of(expected.members.begin(), expected.members.end(), [&](auto& member) {
                   return actual.contains(member.key) &&
                          exactly(member.content, actual.at(member.key));
               });
    if (expected.kind == value_kind::array)
        return actual.is_array() && std::equal(expected.items.begin(), expected.items.end(),
                                               actual.begin(), actual.end(), exactly);
    return matches(expected, actual);
}

bool contains(const value& wanted, const json_view& actual) {
    return actual.is_array() &&
           std::all_of(wanted.items.begin(), wanted.items.end(), [&](const value& item) {
               return std::any_of(actual.begin(), actual.end(),
                                  [&](const json_view& each) { return matches(item, each); });
           });
}

bool matches_pattern(const std::string& pattern, const json_view& actual) {
    if (!actual.is_string()) return false;
    try {
        return boost::regex_match(actual.get_ref<const std::string&>(), boost::regex(pattern));
    } catch (const std::runtime_error&) {
        return false;  // too much to try out
    }
}

void check_pattern(const value& from, const std::string& pointer, json::problems& found) {
    const auto text = json::as_string(from, pointer, found);
    if (!text) return;
    try {
        const boost::regex pattern(*text);
    } catch (const boost::regex_error& wrong) {  // its words are the library's and change with it
        found.add(
            from, pointer,
            fmt::format("{} is not a regular expression that this program understands; look at "
                        "its character {}",
                        json::quote(*text),
                        std::min(static_cast<std::size_t>(wrong.position()) + 1,
                                 std::max<std::size_t>(text->size(), 1))));
    }
}

void check_count(const value& from, const std::string& pointer, json::problems& found) {
    const value_checker whole = [&](const value& each, const std::string& at) {
        (void)json::as_integer(each, at, found, 0, 4'000'000'000);
    };
    if (is_matcher(from))
        check_matcher(from, pointer, whole, whole, found);
    else
        whole(from, pointer);
}

void check_list(const value& from, const std::string& pointer, std::size_t least, std::size_t most,
                const value_checker& each, json::problems& found) {
    const auto* items = json::as_array(from, pointer, found);
    if (items == nullptr) return;
    if (items->size() < least || items->size() > most)
        found.add(
            from, pointer,
            most == 2 ? "write the lowest and the highest, such as [1, 5]" : "write at least one");
    for (std::size_t i = 0; i < items->size(); ++i)
        each((*items)[i], json::child_pointer(pointer, i));
}

std::string listed(const value& all) {
    std::string text;
    for (const auto& item : all.items) text += (text.empty() ? "" : ", ") + brief(item);
    return text;
}

}  // namespace

std::span<const matcher> matchers() { return table; }

bool is_matcher(const value& expected) {
    return expected.kind == value_kind::object && expected.members.size() == 1 &&
           expected.members.front().key.starts_with('$') &&
           !expected.members.front().key.starts_with("${");
}

bool accepts_absence(const value& expected) {
    if (!is_matcher(expected)) return false;
    const auto& word = expected.members.front().key;
    if (word == "$absent") return true;
    return word == "$not" && !accepts_absence(operand_of(expected));
}

void check_matcher(const value& expected, const std::string& pointer, const value_checker& plain,
                   const value_checker& item, json::problems& found) {
    const auto& [word, word_at, content] = expected.members.front();
    const auto at = json::child_pointer(pointer, word);
    const auto* row = row_of(expected);
    if (row == nullptr) {
        std::vector<std::string_view> words;
        words.reserve(table.size());
        for (const auto& each : table) words.push_back(each.word);
        found.add(
            content, word_at, at,
            fmt::format("there is no matcher {}; {}", json::quote(word), advice(word, words)));
        return;
    }
    constexpr std::size_t any = 10'000;
    switch (row->takes) {
        case operand::pattern:
            return check_pattern(content, at, found);
        case operand::truth:
            if (content.kind != value_kind::boolean || !content.boolean)
                found.add(content, at, "write true; to expect something, name it");
            return;
        case operand::count:
            return check_count(content, at, found);
        case operand::plain:
            return plain(content, at);
        case operand::bounds:
            return check_list(content, at, 2, 2, plain, found);
        case operand::choices:
            return check_list(content, at, 1, any, plain, found);
        case operand::items:
            return check_list(content, at, 1, any, item, found);
    }
}

void check_matchers_inside(const value& from, const std::string& pointer, json::problems& found) {
    const value_checker any = [&](const value& each, const std::string& at) {
        check_matchers_inside(each, at, found);
    };
    if (is_matcher(from)) return check_matcher(from, pointer, any, any, found);
    for (std::size_t i = 0; i < from.items.size(); ++i)
        any(from.items[i], json::child_pointer(pointer, i));
    for (const auto& member : from.members)
        any(member.content, json::child_pointer(pointer, member.key));
}

bool holds(const value& expected, const json_view& actual) {
    const auto& word = expected.members.front().key;
    const auto& with = operand_of(expected);
    if (word == "$match") return matches_pattern(with.text, actual);
    if (word == "$between")
        return at_least(actual, with.items[0]) && at_most(actual, with.items[1]);
    if (word == "$at_least") return at_least(actual, with);
    if (word == "$at_most") return at_most(actual, with);
    if (word == "$count") return actual.is_array() && matches(with, actual.size());
    if (word == "$contains") return contains(with, actual);
    if (word == "$exactly") return exactly(with, actual);
    if (word == "$not") return !matches(with, actual);
    if (word == "$absent") return actual.is_null();
    return std::any_of(with.items.begin(), with.items.end(),
                       [&](const value& each) { return matches(each, actual); });
}

std::string describe_matcher(const value& expected) {
    const auto& word = expected.members.front().key;
    const auto& with = operand_of(expected);
    if (word == "$match") return fmt::format("matching {}", brief(with));
    if (word == "$between")
        return fmt::format("from {} to {}", brief(with.items[0]), brief(with.items[1]));
    if (word == "$at_least") return fmt::format("at least {}", brief(with));
    if (word == "$at_most") return fmt::format("at most {}", brief(with));
    if (word == "$count") return fmt::format("{} items", brief(with));
    if (word == "$contains") return fmt::format("a list with {}", listed(with));
    if (word == "$exactly") return fmt::format("exactly {}", brief(with));
    if (word == "$not") return fmt::format("not {}", brief(with));
    if (word == "$absent") return "(nothing)";
    return fmt::format("any of {}", listed(with));
}

}  // namespace giftsim::sim
