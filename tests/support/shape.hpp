// SPDX-License-Identifier: MIT
// The shape of an answer: its fields in their order, with the types of JSON for their values.
#pragma once

#include "sim/view/json.hpp"

#include <string>

namespace giftsim::fakeserver::testing {

/// "{id:string,tags:[string],size:number}". A list is shown by its first item, an empty one as [].
inline std::string shape_of(const sim::json_view& value) {
    if (value.is_array()) return value.empty() ? "[]" : "[" + shape_of(value.front()) + "]";
    if (!value.is_object()) return value.type_name();
    std::string text;
    for (const auto& [key, each] : value.items())
        text += (text.empty() ? "" : ",") + key + ":" + shape_of(each);
    return "{" + text + "}";
}

}  // namespace giftsim::fakeserver::testing
