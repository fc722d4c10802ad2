// SPDX-License-Identifier: MIT
// Walks the tree.
#include "sim/json/write.hpp"

#include "sim/json/writer.hpp"

namespace giftsim::sim::json {
namespace {

void write(const value& from, std::string& into);

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
        write_quoted(into, one.key);
        into += ':';
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
            return write_quoted(into, from.text);
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
