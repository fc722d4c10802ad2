// SPDX-License-Identifier: MIT
// Keeps the list of keys asked for and compares it with what is written.
#include "sim/json/reader.hpp"

#include "sim/json/nearest.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace giftsim::sim::json {

object_reader::object_reader(const value& object, std::string pointer, problems& found)
    : object_(object), pointer_(std::move(pointer)), found_(found) {
    as_object(object_, pointer_, found_);
}

const value* object_reader::take(std::string_view key) {
    if (!is_known(key)) known_.emplace_back(key);
    return object_.find(key);
}

const value* object_reader::need(std::string_view key) {
    const value* const content = take(key);
    if (content == nullptr && object_.kind == value_kind::object)
        found_.add(object_, pointer_,
                   fmt::format("missing key {0}; add {0} to this object", quote(key)));
    return content;
}

void object_reader::finish() {
    for (const member& each : object_.members) {
        if (is_known(each.key)) continue;
        found_.add(each.content, each.key_at, pointer_to(each.key),
                   fmt::format("unknown key {}; {}", quote(each.key), advice_for(each.key)));
    }
}

bool object_reader::is_known(std::string_view key) const {
    return std::ranges::find(known_, key) != known_.end();
}

std::string object_reader::advice_for(std::string_view key) const {
    const std::vector<std::string_view> words(known_.begin(), known_.end());
    if (words.empty()) return "this object must be empty";
    if (const auto meant = nearest(key, words))
        return fmt::format("did you mean {}?", quote(*meant));
    return "known keys are " + quote_list(words);
}

}  // namespace giftsim::sim::json
