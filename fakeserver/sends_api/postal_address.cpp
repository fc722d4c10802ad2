// SPDX-License-Identifier: MIT
// What an address needs is the domain's to say; what JSON it is written in, this file's.
#include "fakeserver/sends_api/postal_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace giftsim::fakeserver {
namespace {

using sim::json::value;
using sim::json::value_kind;

/// What null says is the same as saying nothing.
const value* find(const value& address, std::string_view field) {
    const auto* given = address.find(field);
    return given == nullptr || given->kind == value_kind::null ? nullptr : given;
}

/// Whole fields that are not texts are told as that, not as missing too.
void add_problems(const value* given, const written_address& read,
                  std::vector<field_problem>& wrong) {
    const auto found = problems_of(read.view());
    for (const auto& field : address_fields) {
        const auto* text = given == nullptr ? nullptr : find(*given, field.name);
        const auto path = fmt::format("address.{}", field.name);
        if (text != nullptr && text->kind != value_kind::string) {
            wrong.push_back({path, fmt::format("must be a string, not {}", name_of(text->kind))});
            continue;
        }
        for (const auto& each : found)
            if (each.field == field.name) wrong.push_back({path, std::string(each.problem)});
    }
}

}  // namespace

written_address read_postal_address(const value* given, bool required,
                                    std::vector<field_problem>& wrong) {
    written_address read;
    if (given == nullptr && !required) return read;
    if (given == nullptr) {
        wrong.push_back({"address", "is required for a physical gift"});
    } else if (given->kind != value_kind::object) {
        wrong.push_back(
            {"address", fmt::format("must be an object with the address's fields, not {}",
                                    name_of(given->kind))});
        given = nullptr;
    } else {
        for (const auto& field : address_fields)
            if (const auto* text = find(*given, field.name);
                text != nullptr && text->kind == value_kind::string)
                read.*field.written = text->text;
    }
    add_problems(given, read, wrong);
    return read;
}

}  // namespace giftsim::fakeserver
