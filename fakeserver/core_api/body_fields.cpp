// SPDX-License-Identifier: MIT
// The words for what is missing are the vendor's.
#include "fakeserver/core_api/body_fields.hpp"

#include "core/ascii.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/http/answers.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {

using sim::json::value;
using sim::json::value_kind;

namespace {

constexpr std::string_view blank = "can't be blank";

}  // namespace

std::optional<value> read_core_body(const http::request& in, http::response& refused) {
    auto body = http::read_body(in, false);
    if (!body.content) {
        refused = bad_body(body);
        return std::nullopt;
    }
    if (body.content->kind != value_kind::object) {
        refused = core_error(
            400, fmt::format("the body must be an object, not {}", name_of(body.content->kind)));
        return std::nullopt;
    }
    return std::move(body.content);
}

body_fields::body_fields(const value& object, complaints& wrong, std::string inside)
    : object_(object), wrong_(wrong), inside_(std::move(inside)) {}

const value* body_fields::find(std::string_view field) {
    known_.push_back(field);
    const auto* given = object_.find(field);
    return given == nullptr || given->kind == value_kind::null ? nullptr : given;
}

void body_fields::add(std::string_view field, std::string_view problem) {
    wrong_.push_back(fmt::format("{}{} {}", inside_, field, problem));
}

std::optional<std::string> body_fields::as_text(std::string_view field, const value& given) {
    if (given.kind == value_kind::string) return given.text;
    if (given.kind == value_kind::integer) return std::to_string(given.integer);
    add(field, fmt::format("must be a string, not {}", name_of(given.kind)));
    return std::nullopt;
}

std::string body_fields::required_text(std::string_view field) {
    const auto* given = find(field);
    const auto text = given == nullptr ? std::optional<std::string>("") : as_text(field, *given);
    if (text && trimmed(*text).empty()) add(field, blank);
    return text.value_or("");
}

std::string body_fields::text(std::string_view field) {
    const auto* given = find(field);
    return given == nullptr ? std::string{} : as_text(field, *given).value_or("");
}

std::optional<bool> body_fields::truth(std::string_view field) {
    const auto* given = find(field);
    if (given == nullptr) return std::nullopt;
    if (given->kind == value_kind::boolean) return given->boolean;
    // Connectors write "TRUE", too.
    if (given->kind == value_kind::string && same_ignoring_case(given->text, "true")) return true;
    if (given->kind == value_kind::string && same_ignoring_case(given->text, "false")) return false;
    add(field, fmt::format("must be true or false, not {}", name_of(given->kind)));
    return std::nullopt;
}

std::optional<std::int64_t> body_fields::whole(std::string_view field, std::int64_t min,
                                               std::int64_t max) {
    const auto* given = find(field);
    if (given == nullptr) return std::nullopt;
    if (given->kind == value_kind::integer && given->integer >= min && given->integer <= max)
        return given->integer;
    add(field, fmt::format("must be a whole number from {} to {}", min, max));
    return std::nullopt;
}

std::vector<std::string> body_fields::required_texts(std::string_view field) {
    const auto* given = find(field);
    std::vector<std::string> texts;
    if (given != nullptr && given->kind != value_kind::array) {
        add(field, fmt::format("must be an array of strings, not {}", name_of(given->kind)));
        return texts;
    }
    if (given == nullptr || given->items.empty()) {
        add(field, blank);
        return texts;
    }
    for (std::size_t i = 0; i < given->items.size(); ++i)
        if (auto text = as_text(fmt::format("{}[{}]", field, i), given->items[i]))
            texts.push_back(*std::move(text));
    return texts;
}

void body_fields::ignore(std::initializer_list<std::string_view> fields) {
    known_.insert(known_.end(), fields);
}

void body_fields::note_unknown(const call& at, std::string_view operation) {
    for (const auto& each : object_.members) {
        if (std::find(known_.begin(), known_.end(), each.key) != known_.end()) continue;
        at.here->notes.odd.note_field(operation, inside_ + each.key);
        if (at.world().is_strict())
            add(sim::json::shortened(each.key),
                "is not known here; " + sim::advice(each.key, known_));
    }
}

}  // namespace giftsim::fakeserver
