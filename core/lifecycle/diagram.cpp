// SPDX-License-Identifier: MIT
// Rows become arrows between boxes; arrows between the same two boxes become one.
#include "core/lifecycle/diagram.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace giftsim {
namespace {

constexpr std::string_view box_of_held = "Held";

/// More arrows of one kind to one end are written into its box.
constexpr std::size_t most_arrows = 3;

/// What a diagram shows of a state: with its reason, for that is another end.
std::string title_of(state where, reason why) {
    if (why == reason::none) return std::string(name(where));
    return fmt::format("{} ({})", name(where), name(why));
}

/// As Mermaid wants it: "Refunded_expired".
std::string id_of(state where, reason why) {
    std::string id(name(where));
    if (why != reason::none) id += fmt::format("_{}", name(why));
    std::replace(id.begin(), id.end(), ' ', '_');
    return id;
}

struct box {
    std::string id;
    std::vector<std::string> lines;  ///< the first is its title
    bool is_final = false;
};

struct arrow {
    std::string from, to;  ///< of boxes, their ids
    std::vector<std::string> acts;
    std::vector<rule> causes;

    std::string label() const {
        std::vector<std::string> rules;
        for (const auto each : causes) rules.push_back(each.text());
        return fmt::format("{}<br/>{}", fmt::join(acts, ", "), fmt::join(rules, ", "));
    }
    bool is_like(const arrow& other) const {
        return to == other.to && acts == other.acts && causes == other.causes;
    }
};

template <class What>
void add_once(std::vector<What>& list, const What& what) {
    if (std::find(list.begin(), list.end(), what) == list.end()) list.push_back(what);
}

class picture {
public:
    explicit picture(lifecycle_table table) : table_(table) {
        // What leaves a final state goes on with something that only passes through it.
        for (const auto& row : table_)
            if (row.moves() && !is_final(row.from)) add(row);
        gather();
    }

    std::string text() const {
        std::string made = "stateDiagram-v2\n";
        for (const auto& each : boxes_)
            for (const auto& line : each.lines) made += fmt::format("    {}: {}\n", each.id, line);
        for (const auto& each : arrows_)
            made += fmt::format("    {} --> {}: {}\n", each.from, each.to, each.label());
        return made + classes();
    }

private:
    /// Where a row leads at its instant.
    const transition& last_of(const transition& row) const {
        const auto* last = &row;
        while (last->then != act::none) last = find(table_, last->to, last->then);
        return *last;
    }

    void add(const transition& row) {
        const auto& last = last_of(row);
        const auto from = box_of(row.from, reason::none);
        const auto to = box_of(last.to, last.why);
        if (from == to) return;  // one hurdle after the other
        auto act =
            is_public(row.by) ? std::string(name(row.by)) : fmt::format("[{}]", name(row.by));
        if (&last != &row) act += fmt::format(" by way of {}", name(row.to));
        const auto known = std::find_if(arrows_.begin(), arrows_.end(), [&](const arrow& each) {
            return each.from == from && each.to == to;
        });
        auto& drawn =
            known == arrows_.end() ? arrows_.emplace_back(arrow{from, to, {}, {}}) : *known;
        add_once(drawn.acts, act);
        add_once(drawn.causes, row.cause);
    }

    /// The id of a state's box, which is made when it is first met.
    std::string box_of(state where, reason why) {
        if (where == state::none) return "[*]";
        const auto id = is_held(where) ? std::string(box_of_held) : id_of(where, why);
        const auto known = std::find_if(boxes_.begin(), boxes_.end(),
                                        [&](const box& each) { return each.id == id; });
        auto& made =
            known == boxes_.end() ? boxes_.emplace_back(box{id, {}, is_final(where)}) : *known;
        if (is_held(where)) add_once(made.lines, std::string(box_of_held));
        add_once(made.lines, title_of(where, why));
        return id;
    }

    /// Where an act leads from nearly everywhere to one end, only the last arrow is drawn, and the
    /// end says from where else.
    void gather() {
        for (const auto& like : std::vector(arrows_)) {
            const auto is_one = [&](const arrow& each) { return each.is_like(like); };
            const auto count = std::count_if(arrows_.begin(), arrows_.end(), is_one);
            auto& end = box_with(like.to);
            if (!end.is_final || static_cast<std::size_t>(count) <= most_arrows) continue;
            end.lines.emplace_back("likewise from");
            auto left = count;
            std::erase_if(arrows_, [&](const arrow& each) {
                const bool is_drawn = !is_one(each) || --left == 0;
                if (!is_drawn) end.lines.push_back(box_with(each.from).lines.front());
                return !is_drawn;
            });
        }
    }

    /// Requires that there is one.
    box& box_with(const std::string& id) {
        return *std::find_if(boxes_.begin(), boxes_.end(),
                             [&](const box& each) { return each.id == id; });
    }

    std::string classes() const {
        std::vector<std::string> finals;
        for (const auto& each : boxes_)
            if (each.is_final) finals.push_back(each.id);
        return fmt::format(
            "    classDef final stroke-width:3px,font-weight:bold\n"
            "    classDef held stroke-dasharray:5 4\n"
            "    class {} final\n"
            "    class {} held\n",
            fmt::join(finals, ","), box_of_held);
    }

    lifecycle_table table_;
    std::vector<box> boxes_;
    std::vector<arrow> arrows_;
};

}  // namespace

std::string diagram_of(lifecycle_table table) { return picture(table).text(); }

}  // namespace giftsim
