// SPDX-License-Identifier: MIT
// Of a field that stands twice, the first counts.
#include "fakeserver/pages/form.hpp"

#include <algorithm>

namespace giftsim::fakeserver {

std::optional<form> form::of(const http::request& in) {
    if (http::media_type(in) != "application/x-www-form-urlencoded") return std::nullopt;
    auto fields = http::parse_form(in.body);
    if (!fields) return std::nullopt;
    return form(std::move(*fields));
}

const std::string* form::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const http::pair& each) { return each.name == name; });
    return found == fields_.end() ? nullptr : &found->value;
}

std::string form::text(std::string_view name) const {
    const auto* found = find(name);
    return found == nullptr ? std::string{} : *found;
}

}  // namespace giftsim::fakeserver
