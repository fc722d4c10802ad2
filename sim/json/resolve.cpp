// SPDX-License-Identifier: MIT
// One part of a pointer after the other.
#include "sim/json/resolve.hpp"

#include <algorithm>
#include <string>

namespace giftsim::sim::json {
namespace {

std::string unescaped(std::string_view part) {
    std::string key;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '~')
            key += part[++i] == '1' ? '/' : '~';
        else
            key += part[i];
    }
    return key;
}

/// Compares texts, so that no number is too large and none has two spellings.
const value* item_of(const value& list, std::string_view part) {
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (std::to_string(i) == part) return &list.items[i];
    return nullptr;
}

const value* child_of(const value& parent, std::string_view part) {
    if (parent.kind == value_kind::array) return item_of(parent, part);
    return parent.find(unescaped(part));
}

}  // namespace

bool is_pointer(std::string_view text) {
    if (!text.empty() && text.front() != '/') return false;
    for (auto at = text.find('~'); at != std::string_view::npos; at = text.find('~', at + 1))
        if (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1')) return false;
    return true;
}

const value* resolve(const value& document, std::string_view pointer) {
    if (!is_pointer(pointer)) return nullptr;
    const auto* here = &document;
    while (!pointer.empty() && here != nullptr) {
        pointer.remove_prefix(1);
        const auto length = std::min(pointer.find('/'), pointer.size());
        here = child_of(*here, pointer.substr(0, length));
        pointer.remove_prefix(length);
    }
    return here;
}

}  // namespace giftsim::sim::json
