// SPDX-License-Identifier: MIT
// From a located value to the type a loader wants, or a located problem that says what would be
// right.
#pragma once

#include "core/parsed.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace giftsim::sim::json {

// A *conversion* is anything that can be called as
//     conversion(const value&, std::string_view pointer, problems&)
// and returns an optional or a pointer: empty if and only if it has added at least one problem.
// `as_string`, what the functions below make, and a loader's own `read_campaign` are conversions;
// object_reader, list_of and map_of take any of them.

std::optional<std::string> as_string(const value& from, std::string_view pointer, problems& found);
std::optional<bool> as_boolean(const value& from, std::string_view pointer, problems& found);

/// Both limits belong to the range; they are named in the message.
std::optional<std::int64_t> as_integer(const value& from, std::string_view pointer, problems& found,
                                       std::int64_t min, std::int64_t max);

/// The index of the word that is written; upper and lower case are told apart.
std::optional<std::size_t> as_choice(const value& from, std::string_view pointer, problems& found,
                                     std::span<const std::string_view> words);

/// The items or members inside `from`, which they point into; null after a problem.
const std::vector<value>* as_array(const value& from, std::string_view pointer, problems& found);
const std::vector<member>* as_object(const value& from, std::string_view pointer, problems& found);

/// A string in the document that a converter makes something of: a date, an amount, an identifier.
/// The converter is a callable from std::string_view to giftsim::parsed<T>; its sentence becomes
/// the message.
template <class T, class Converter>
std::optional<T> as(const value& from, std::string_view pointer, problems& found,
                    const Converter& converter) {
    const auto text = as_string(from, pointer, found);
    if (!text) return std::nullopt;
    parsed<T> outcome = converter(std::string_view(*text));
    if (outcome.has_value()) return *std::move(outcome);
    found.add(from, pointer, outcome.error().message);
    return std::nullopt;
}

// The functions above as conversions, their further arguments bound.

inline auto integer_between(std::int64_t min, std::int64_t max) {
    return [min, max](const value& from, std::string_view pointer, problems& found) {
        return as_integer(from, pointer, found, min, max);
    };
}

/// The words must outlive the conversion.
inline auto one_of(std::span<const std::string_view> words) {
    return [words](const value& from, std::string_view pointer, problems& found) {
        return as_choice(from, pointer, found, words);
    };
}

template <class Converter>
auto converted(Converter converter) {
    using content = typename std::invoke_result_t<const Converter&, std::string_view>::value_type;
    return [converter](const value& from, std::string_view pointer, problems& found) {
        return as<content>(from, pointer, found, converter);
    };
}

template <class Conversion>
using conversion_result =
    std::invoke_result_t<const Conversion&, const value&, std::string_view, problems&>;

template <class Conversion>
using converted_type =
    std::remove_cvref_t<decltype(*std::declval<conversion_result<Conversion>>())>;

/// An array with every item converted. All items are looked at, however many of them are wrong.
template <class Conversion>
auto list_of(Conversion each) {
    using list = std::vector<converted_type<Conversion>>;
    return [each](const value& from, std::string_view pointer, problems& found) {
        std::optional<list> result;
        const auto* const items = as_array(from, pointer, found);
        if (items == nullptr) return result;
        result.emplace();
        bool complete = true;
        for (std::size_t i = 0; i < items->size(); ++i) {
            auto content = each((*items)[i], child_pointer(pointer, i), found);
            complete = complete && content;
            if (complete) result->push_back(*std::move(content));
        }
        if (!complete) result.reset();
        return result;
    };
}

/// An object whose keys are names of the author's choice, in written order, every member converted.
template <class Conversion>
auto map_of(Conversion each) {
    using list = std::vector<std::pair<std::string, converted_type<Conversion>>>;
    return [each](const value& from, std::string_view pointer, problems& found) {
        std::optional<list> result;
        const auto* const members = as_object(from, pointer, found);
        if (members == nullptr) return result;
        result.emplace();
        bool complete = true;
        for (const member& one : *members) {
            auto content = each(one.content, child_pointer(pointer, one.key), found);
            complete = complete && content;
            if (complete) result->emplace_back(one.key, *std::move(content));
        }
        if (!complete) result.reset();
        return result;
    };
}

}  // namespace giftsim::sim::json
