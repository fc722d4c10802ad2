// SPDX-License-Identifier: MIT
// Looking things up in a JSON tree.
#include "sim/json/value.hpp"

namespace giftsim::sim::json {

std::string_view name_of(value_kind kind) {
    switch (kind) {
        case value_kind::null:
            return "null";
        case value_kind::boolean:
            return "a boolean";
        case value_kind::integer:
            return "an integer";
        case value_kind::decimal:
            return "a decimal number";
        case value_kind::string:
            return "a string";
        case value_kind::array:
            return "an array";
        case value_kind::object:
            return "an object";
    }
    return "a value";
}

const value* value::find(std::string_view key) const {
    for (const member& each : members)
        if (each.key == key) return &each.content;
    return nullptr;
}

std::string_view value::raw() const {
    return origin == nullptr ? std::string_view{}
                             : std::string_view(origin->text).substr(begin, end - begin);
}

std::string_view value::file() const {
    return origin ? std::string_view(origin->name) : std::string_view();
}

}  // namespace giftsim::sim::json
