// SPDX-License-Identifier: MIT
// What each funding source had available, held and spent, as steps over the world's time.
#include "core/instant_text.hpp"
#include "core/money.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"
#include "sim/report/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::sim::report {
namespace {

// Charts are drawn in these units and stretched to whatever room there is.
constexpr std::uint32_t chart_width = 300;
constexpr std::uint32_t chart_height = 60;

struct series {
    std::string_view name;
    std::int64_t balance::*amount;
};

constexpr std::array all_series{
    series{"available", &balance::available},
    series{"held", &balance::held},
    series{"spent", &balance::spent},
};

struct bounds {
    std::int64_t least, most;
};

bounds bounds_of(const source_record& source, const series& shown) {
    const auto [least, most] = std::minmax_element(
        source.balances.begin(), source.balances.end(), [&](const auto& left, const auto& right) {
            return left.*shown.amount < right.*shown.amount;
        });
    return {(*least).*shown.amount, (*most).*shown.amount};
}

std::uint32_t across(instant at, const world_record& world) {
    const auto inside = std::clamp(at, world.begun, std::max(world.begun, world.now));
    return place_on(inside.time_since_epoch().count(), world.begun.time_since_epoch().count(),
                    world.now.time_since_epoch().count(), chart_width);
}

/// An amount stays until the next movement, so the line has steps.
std::string path_of(const source_record& source, const series& shown, const bounds& within,
                    const world_record& world) {
    std::string path;
    for (const auto& each : source.balances) {
        const auto up = place_on(each.*shown.amount, within.least, within.most, chart_height);
        path += fmt::format("{}{}{}{}", path.empty() ? "M" : "H", across(each.at, world),
                            path.empty() ? " " : "V", chart_height - up);
    }
    return path + fmt::format("H{}", chart_width);
}

std::string chart(const source_record& source, const series& shown, const world_record& world) {
    const auto within = bounds_of(source, shown);
    const auto amount = [&](std::int64_t minor) {
        return escaped(giftsim::to_text(money{minor, source.unit}));
    };
    const auto last = amount(source.balances.back().*shown.amount);
    if (within.least != within.most && world.begun >= world.now)
        return fmt::format("<div class=\"chart\"><b>{}</b> {}, at once</div>\n", shown.name, last);
    if (within.least == within.most)
        return fmt::format("<div class=\"chart\"><b>{}</b> {} all the time</div>\n", shown.name,
                           last);
    return fmt::format(
        "<div class=\"chart\"><b>{0}</b> {1}\n"
        "<svg viewBox=\"0 -2 {2} {3}\" preserveAspectRatio=\"none\" role=\"img\" "
        "aria-label=\"{0}: least {4}, most {5}, at the end {1}\">"
        "<path d=\"{6}\"/></svg>\n<small>{4} to {5}</small></div>\n",
        shown.name, last, chart_width, chart_height + 4, amount(within.least), amount(within.most),
        path_of(source, shown, within, world));
}

std::string source_item(const source_record& source, const world_record& world) {
    std::string charts;
    if (!source.balances.empty())
        for (const auto& shown : all_series) charts += chart(source, shown, world);
    const auto called =
        source.name == source.handle ? "" : fmt::format(" <small>{}</small>", escaped(source.name));
    return fmt::format(
        "<section class=\"source\">\n<h5>{}{}</h5>\n<div class=\"charts\">\n{}</div>\n</section>\n",
        escaped(source.handle), called, charts);
}

std::string postings_table(const bounded<posting_record>& postings) {
    std::string rows;
    for (const auto& made : postings.shown)
        rows += row({time_tag(made.at), escaped(made.funding), escaped(made.from), escaped(made.to),
                     escaped(made.amount), rule_tag(made.rule), escaped(made.send)});
    return table("Postings", {"at", "source", "from", "to", "amount", "rule", "send"}, rows) +
           left_out_line(postings.left_out(), "posting");
}

}  // namespace

std::string money_part(const world_record& world) {
    if (world.postings.total == 0) return {};
    std::string items;
    for (const auto& source : world.sources) items += source_item(source, world);
    return folded("Money", world.postings.total, items + postings_table(world.postings));
}

}  // namespace giftsim::sim::report
