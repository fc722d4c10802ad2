// SPDX-License-Identifier: MIT
// One sentence per parameter, as the only documented one is built.
#include "fakeserver/reachdesk_api/parameters.hpp"

#include "core/ascii.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {

using sim::json::value;
using sim::json::value_kind;

void complain(complaints& wrong, std::string_view parameter, std::string_view problem) {
    wrong.push_back(fmt::format("Parameter \"{}\" {}", parameter, problem));
}

http::response bad_parameters(const complaints& wrong) {
    return reachdesk_message(400, fmt::format("{}", fmt::join(wrong, ", ")));
}

std::optional<value> read_reachdesk_body(const http::request& in, http::response& refused) {
    auto body = http::read_body(in, false);
    complaints wrong;
    if (body.wrong_type) wrong.emplace_back(http::json_wanted);
    for (const auto& each : body.found.sorted())
        wrong.push_back(
            fmt::format("line {}, column {}: {}", each.at.line, each.at.column, each.message));
    if (body.content && body.content->kind != value_kind::object)
        wrong.push_back(
            fmt::format("the body must be an object, not {}", name_of(body.content->kind)));
    if (wrong.empty()) return std::move(body.content);
    refused = bad_parameters(wrong);
    return std::nullopt;
}

std::span<const std::string_view> reachdesk_currencies() {
    static constexpr std::array<std::string_view, 9> all{"AUD", "CAD", "DKK", "EUR", "GBP",
                                                         "INR", "NOK", "SEK", "USD"};
    return all;
}

std::string either_of(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) text += i + 1 == words.size() ? " or " : ", ";
        text += fmt::format("\"{}\"", words[i]);
    }
    return text;
}

parameters::parameters(const value& object, complaints& wrong, std::string inside)
    : object_(object), wrong_(wrong), inside_(std::move(inside)) {}

void parameters::complain(std::string_view field, std::string_view problem) {
    fakeserver::complain(wrong_, path(field), problem);
}

const value* parameters::find(std::string_view field) {
    known_.push_back(field);
    const auto* given = object_.find(field);
    return given == nullptr || given->kind == value_kind::null ? nullptr : given;
}

std::string parameters::as_text(std::string_view field, const value& given) {
    if (given.kind == value_kind::string) return given.text;
    if (given.kind == value_kind::integer) return std::to_string(given.integer);
    complain(field, fmt::format("must be a string, not {}", name_of(given.kind)));
    return {};
}

std::string parameters::required_text(std::string_view field) {
    const auto* given = find(field);
    const bool is_said =
        given != nullptr && (given->kind != value_kind::string || !trimmed(given->text).empty());
    if (is_said) return std::string(trimmed(as_text(field, *given)));
    complain(field, "is required");
    return {};
}

std::string parameters::text(std::string_view field) {
    const auto* given = find(field);
    return given == nullptr ? std::string{} : as_text(field, *given);
}

std::string parameters::word(std::string_view field, std::span<const std::string_view> words) {
    const auto* given = find(field);
    if (given == nullptr) return {};
    const bool fits = given->kind == value_kind::string &&
                      std::find(words.begin(), words.end(), given->text) != words.end();
    if (fits) return given->text;
    complain(field, "must be " + either_of(words));
    return {};
}

std::optional<bool> parameters::truth(std::string_view field) {
    const auto* given = find(field);
    if (given == nullptr) return std::nullopt;
    if (given->kind == value_kind::boolean) return given->boolean;
    if (given->kind == value_kind::string && given->text == "true") return true;
    if (given->kind == value_kind::string && given->text == "false") return false;
    complain(field, "must be true or false");
    return std::nullopt;
}

std::int64_t parameters::whole(std::string_view field, std::int64_t usual, std::int64_t min,
                               std::int64_t max) {
    const auto* given = find(field);
    if (given == nullptr) return usual;
    if (given->kind == value_kind::integer && given->integer >= min && given->integer <= max)
        return given->integer;
    complain(field, min == max ? fmt::format("must be {}", min)
                               : fmt::format("must be a whole number from {} to {}", min, max));
    return usual;
}

const value* parameters::object(std::string_view field) {
    const auto* given = find(field);
    if (given != nullptr && given->kind == value_kind::object) return given;
    complain(field, given == nullptr ? "is required" : "must be an object");
    return nullptr;
}

const value* parameters::list(std::string_view field, bool is_required) {
    const auto* given = find(field);
    if (given == nullptr && !is_required) return nullptr;
    const bool has_any = given != nullptr && given->kind == value_kind::array &&
                         (!is_required || !given->items.empty());
    if (has_any) return given;
    complain(field, given == nullptr
                        ? "is required"
                        : (is_required ? "must be a list of at least one" : "must be a list"));
    return nullptr;
}

void parameters::note_unknown(const call& at, std::string_view operation) {
    for (const auto& each : object_.members) {
        if (std::find(known_.begin(), known_.end(), each.key) != known_.end()) continue;
        at.here->notes.odd.note_field(operation, inside_ + each.key);
        if (at.world().is_strict())
            complain(sim::json::shortened(each.key),
                     "is not known here; " + sim::advice(each.key, known_));
    }
}

}  // namespace giftsim::fakeserver
