// SPDX-License-Identifier: MIT
// The library writes the strings, for escaping is its trade.
#include "sim/json/write.hpp"

#include <nlohmann/json.hpp>

namespace giftsim::sim::json {
namespace {

void write(const value& from, std::string& into);

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }

void write_items(const value& from, std::string& into) {
    into += '[';
    for (const auto& item : from.items) {
        if (&item != &from.items.front()) into += ',';
        write(item, into);
    }
    into += ']';
}

void write_members(const value& from, std::string& into) {
    into += '{';
    for (const auto& one : from.members) {
        if (&one != &from.members.front()) into += ',';
        into += quoted(one.key) + ':';
        write(one.content, into);
    }
    into += '}';
}

void write(const value& from, std::string& into) {
    switch (from.kind) {
        case value_kind::null:
            into += "null";
            return;
        case value_kind::boolean:
            into += from.boolean ? "true" : "false";
            return;
        case value_kind::integer:
            into += std::to_string(from.integer);
            return;
        case value_kind::decimal:
            into += from.text;
            return;
        case value_kind::string:
            into += quoted(from.text);
            return;
        case value_kind::array:
            return write_items(from, into);
        case value_kind::object:
            return write_members(from, into);
    }
}

}  // namespace

std::string to_text(const value& from) {
    std::string text;
    write(from, text);
    return text;
}

}  // namespace giftsim::sim::json
