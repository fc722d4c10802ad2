// SPDX-License-Identifier: MIT
// Both what is written out and parameters may lead to a pattern that fits, so both ways are gone.
#include "fakeserver/route_tree.hpp"

#include <algorithm>

namespace giftsim::fakeserver {

std::vector<std::string_view> segments_of(std::string_view pattern) {
    std::vector<std::string_view> segments;
    while (pattern.size() > 1) {
        pattern.remove_prefix(1);  // the slash
        const auto end = std::min(pattern.find('/'), pattern.size());
        segments.push_back(pattern.substr(0, end));
        pattern.remove_prefix(end);
    }
    return segments;
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

std::size_t route_tree::child(std::size_t of, std::string_view segment) {
    auto& known = nodes_[of].words;
    const auto is_it = [&](const auto& each) { return each.first == segment; };
    const auto found = std::find_if(known.begin(), known.end(), is_it);
    const bool parameter = is_parameter(segment);
    const auto there = parameter ? nodes_[of].parameter : found == known.end() ? 0 : found->second;
    if (there != 0) return there;
    const auto made = nodes_.size();
    if (parameter)
        nodes_[of].parameter = made;
    else
        known.emplace_back(segment, made);
    nodes_.emplace_back();
    return made;
}

void route_tree::add(std::span<const std::string_view> segments, std::size_t place) {
    std::size_t here = 0;
    for (const auto each : segments) here = child(here, each);
    nodes_[here].ends.push_back(place);
}

void route_tree::collect(std::size_t from, std::span<const std::string> path, places& into) const {
    const auto& here = nodes_[from];
    if (path.empty()) {
        into.insert(into.end(), here.ends.begin(), here.ends.end());
        return;
    }
    const auto& segment = path.front();
    for (const auto& [word, next] : here.words)
        if (word == segment) collect(next, path.subspan(1), into);
    if (here.parameter != 0 && !segment.empty()) collect(here.parameter, path.subspan(1), into);
}

route_tree::places route_tree::fitting(const std::vector<std::string>& path) const {
    places all;
    collect(0, path, all);
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace giftsim::fakeserver
