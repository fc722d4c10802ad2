// SPDX-License-Identifier: MIT
// One question or a list of them; each result has its own view.
#include "sim/scenario/tracker_expectation.hpp"

#include "sim/json/pointer.hpp"
#include "sim/scenario/matcher.hpp"
#include "sim/scenario/variables.hpp"
#include "sim/tracker/tracker_fields.hpp"
#include "sim/view/handles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

void add_text(tracker_parameters& into, const std::string& name, const value& from) {
    if (from.kind == value_kind::string) into.emplace_back(name, from.text);
    if (from.kind == value_kind::integer) into.emplace_back(name, fmt::to_string(from.integer));
    if (from.kind == value_kind::boolean) into.emplace_back(name, from.boolean ? "true" : "false");
}

/// Numbers and truths are checked where they are written as such, and variables are not known yet.
bool is_checked_here(std::string_view name, std::string_view text) {
    const auto form = find_tracker_parameter(name)->form;
    return form != parameter_form::number && form != parameter_form::truth && !has_variables(text);
}

/// The list whose handles a parameter may name; null where it names nothing.
const name_list* list_of(parameter_form form, const names& called) {
    switch (form) {
        case parameter_form::user:
            return &called.users;
        case parameter_form::team:
            return &called.teams;
        case parameter_form::campaign:
            return &called.campaigns;
        case parameter_form::send:
            return &called.sends;
        case parameter_form::text:
        case parameter_form::word:
        case parameter_form::truth:
        case parameter_form::moment:
        case parameter_form::number:
            return nullptr;
    }
    return nullptr;
}

/// The same parameters with numbers instead of handles.
tracker_parameters by_number(tracker_parameters asked, const names& called) {
    for (auto& [name, text] : asked) {
        const auto* known = find_tracker_parameter(name);
        const auto* list = known == nullptr ? nullptr : list_of(known->form, called);
        if (list == nullptr) continue;
        if (const auto number = list->number_of(text); number != 0) text = fmt::to_string(number);
    }
    return asked;
}

/// Answers one question at a time.
class tracker_comparison {
public:
    tracker_comparison(const target& on, const names& called, std::vector<difference>& found)
        : on_(on), called_(called), found_(found) {}

    void compare_one(const value& expected, const std::string& pointer) {
        const auto asked = by_number(parameters_in(expected), called_);
        const auto list_wanted =
            std::any_of(expected.members.begin(), expected.members.end(), [](const auto& member) {
                return member.key != "csv" && member.key != "details" &&
                       find_tracker_parameter(member.key) == nullptr;
            });
        const auto page = list_wanted ? page_of(asked, expected, pointer) : json_view();
        for (const auto& [key, key_at, content] : expected.members) {
            const auto at = json::child_pointer(pointer, key);
            if (key == "csv") compare_csv(content, at, asked);
            if (key == "details") compare_details(content, at, asked);
            if (page.contains(key)) compare(content, page[key], at, found_);
        }
    }

private:
    /// The page, and its sends alone; null, with the reason noted, if the question was refused.
    json_view page_of(const tracker_parameters& asked, const value& expected,
                      const std::string& pointer) {
        auto page = on_.view({question::kind::tracker, 0, {}, asked});
        if (is_refused(page, expected, pointer)) return nullptr;
        put_handles(page, tracker_fields, called_);
        page["sends"] = json_view::array();
        for (const auto& row : page["rows"]) page["sends"].push_back(row["id"]);
        // A word that no send is called by is counted as none.
        if (const auto* counts = expected.find("counts"); counts != nullptr && !is_matcher(*counts))
            for (const auto& member : counts->members)
                if (!page["counts"].contains(member.key)) page["counts"][member.key] = 0;
        return page;
    }

    void compare_csv(const value& expected, const std::string& pointer,
                     const tracker_parameters& asked) {
        const auto file = on_.view({question::kind::tracker_csv, 0, {}, asked});
        if (!is_refused(file, expected, pointer)) compare(expected, file, pointer, found_);
    }

    void compare_details(const value& expected, const std::string& pointer,
                         const tracker_parameters& asked) {
        for (const auto& [handle, key_at, content] : expected.members) {
            const auto at = json::child_pointer(pointer, handle);
            auto shown = on_.view(
                {question::kind::tracked_send, called_.sends.number_of(handle), {}, asked});
            if (is_refused(shown, content, at)) continue;
            put_handles(shown, tracker_detail_fields, called_);
            compare(content, shown, at, found_);
        }
    }

    bool is_refused(const json_view& answer, const value& expected, const std::string& pointer) {
        if (!answer.is_object() || !answer.contains("problems")) return false;
        found_.push_back({pointer, expected.at, "an answer of the Send Tracker",
                          answer["problems"].front().get<std::string>()});
        return true;
    }

    const target& on_;
    const names& called_;
    std::vector<difference>& found_;
};

}  // namespace

tracker_parameters parameters_in(const value& expected) {
    tracker_parameters asked;
    for (const auto& [key, key_at, content] : expected.members) {
        if (find_tracker_parameter(key) == nullptr) continue;
        add_text(asked, key, content);
        for (const auto& item : content.items) add_text(asked, key, item);
    }
    return asked;
}

void check_tracker_question(const value& expected, const std::string& pointer, const names& known,
                            json::problems& found) {
    auto asked = parameters_in(expected);
    std::erase_if(asked,
                  [](const auto& each) { return !is_checked_here(each.first, each.second); });
    std::vector<parameter_problem> wrong;
    check_tracker_parameters(asked, known, wrong);
    for (const auto& each : wrong) {
        const auto at = json::child_pointer(pointer, each.name);
        found.add(*expected.find(each.name), at, each.message);
    }
}

void compare_tracker(const value& expected, const std::string& pointer, const target& on,
                     const names& called, std::vector<difference>& found) {
    tracker_comparison each(on, called, found);
    if (expected.kind != value_kind::array) return each.compare_one(expected, pointer);
    for (std::size_t i = 0; i < expected.items.size(); ++i)
        each.compare_one(expected.items[i], json::child_pointer(pointer, i));
}

}  // namespace giftsim::sim
