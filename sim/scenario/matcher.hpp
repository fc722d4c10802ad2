// SPDX-License-Identifier: MIT
// Expectations that are not equality: {"$between": ["20.00 USD", "30.00 USD"]}.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/view/json.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// What a matcher's operand is.
enum class operand : std::uint8_t {
    pattern,  ///< a regular expression (ECMAScript) that the whole text matches
    truth,    ///< true
    count,    ///< how many items: a whole number, or a matcher of one
    plain,    ///< whatever could stand there without the matcher
    bounds,   ///< two of those
    choices,  ///< one or more of those
    items,    ///< what could stand in a list there
};

struct matcher {
    std::string_view word;  ///< "$between"
    operand takes;
    std::string_view meaning;  ///< one line for people
};

/// All of them, in the order of the documentation.
std::span<const matcher> matchers();

/// An object with one key, which begins with "$".
bool is_matcher(const json::value& expected);

/// Whether a member that is not there at all is what the matcher expects.
bool accepts_absence(const json::value& expected);

/// How a plain value, or an item of a list, is checked at some place.
using value_checker = std::function<void(const json::value&, const std::string& pointer)>;

/// Adds a problem for what makes no sense. Requires is_matcher().
void check_matcher(const json::value& expected, const std::string& pointer,
                   const value_checker& plain, const value_checker& item, json::problems& found);

/// Checks the matchers that stand anywhere in a document of no known form.
void check_matchers_inside(const json::value& from, const std::string& pointer,
                           json::problems& found);

/// Whether it holds for a value of a view. Requires a matcher that has been checked.
bool holds(const json::value& expected, const json_view& actual);

/// For people: "from \"20.00 USD\" to \"30.00 USD\"".
std::string describe_matcher(const json::value& expected);

}  // namespace giftsim::sim
