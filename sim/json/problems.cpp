// SPDX-License-Identifier: MIT
// Collects, orders and renders problems.
#include "sim/json/problems.hpp"

#include "sim/json/excerpt.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace giftsim::sim::json {

void problems::add(problem found) { found_.push_back(std::move(found)); }

void problems::add(const value& where, std::string_view pointer, std::string message) {
    add(where, where.at, pointer, std::move(message));
}

void problems::add(const value& where, position at, std::string_view pointer, std::string message) {
    add(problem{std::string(where.file()), at, std::string(pointer), std::move(message),
                where.origin});
}

std::vector<problem> problems::sorted() const {
    std::map<std::string_view, std::size_t> rank;
    for (const problem& each : found_) rank.emplace(each.file, rank.size());

    std::vector<problem> ordered = found_;
    std::ranges::stable_sort(ordered, {}, [&rank](const problem& each) {
        return std::tuple(rank.find(each.file)->second, each.at);
    });
    return ordered;
}

std::string render(const problem& shown) {
    const std::string pointer = shown.pointer.empty() ? "" : printable(shown.pointer) + ": ";
    return fmt::format("{}:{}:{}: {}{}", shown.file, shown.at.line, shown.at.column, pointer,
                       shown.message);
}

std::string render_with_excerpt(const problem& shown) {
    if (!shown.origin) return render(shown);
    return fmt::format("{}\n{}", render(shown), excerpt(shown.origin->text, shown.at));
}

}  // namespace giftsim::sim::json
