// SPDX-License-Identifier: MIT
// The date library lists a zone's changes as far as its file does, mostly to 2037. What follows
// stands in the file's last line as a POSIX rule.
#include "sim/zone_database.hpp"

#include "sim/json/nearest.hpp"
#include "sim/posix_rule.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace giftsim::sim {
namespace {

using std::chrono::seconds;
using changes = std::vector<zone_rules::change>;

constexpr date::sys_seconds first_second{seconds{0}};
const auto end_of_time = std::chrono::ceil<seconds>(latest_instant);

/// Notes an offset, unless it is the one already in force.
void note(changes& all, date::sys_seconds from, seconds offset) {
    if (all.empty() || all.back().offset != offset) all.push_back({from, offset});
}

/// What the zone's file lists; returns where its last stretch begins.
date::sys_seconds follow_list(const date::time_zone& zone, changes& all) {
    auto from = first_second;
    for (;;) {
        const auto stretch = zone.get_info(from);
        note(all, from, stretch.offset);
        if (stretch.end >= end_of_time || stretch.end <= from) return from;
        from = stretch.end;
    }
}

/// The rule for the years beyond the list, such as "PST8PDT,M3.2.0,M11.1.0".
std::string rule_after_list(const std::string& name) {
    std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.size() < 2 || bytes.back() != '\n') return {};
    const auto before = bytes.rfind('\n', bytes.size() - 2);
    if (before == std::string::npos) return {};
    return bytes.substr(before + 1, bytes.size() - before - 2);
}

void follow_rule(const std::string& rule, date::sys_seconds from, changes& all) {
    if (rule.find(',') == std::string::npos) return;  // the last offset stays
    const auto later = changes_by_rule(rule, from.time_since_epoch().count(),
                                       end_of_time.time_since_epoch().count());
    for (const auto& change : later)
        note(all, date::sys_seconds{seconds{change.from}}, seconds{change.offset});
}

text_error unknown_zone(std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& zone : date::get_tzdb().zones) names.push_back(zone.name());
    const auto close = json::nearest(name, names);
    return {fmt::format("\"{}\" is not a time zone; {}", name,
                        close ? fmt::format("did you mean \"{}\"?", *close)
                              : "use an IANA name like America/Los_Angeles")};
}

}  // namespace

parsed<std::shared_ptr<const zone_rules>> load_zone(std::string_view name) {
    try {
        const auto* zone = date::locate_zone(name);
        changes all;
        const auto last = follow_list(*zone, all);
        follow_rule(rule_after_list(zone->name()), last, all);
        return std::make_shared<const zone_rules>(std::string(name), std::move(all));
    } catch (const std::runtime_error&) {
        return unknown_zone(name);
    }
}

}  // namespace giftsim::sim
