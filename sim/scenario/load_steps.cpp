// SPDX-License-Identifier: MIT
// What all steps have in common, and the clock as far as it is known before anything runs.
#include "sim/scenario/load_steps.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_expectations.hpp"
#include "sim/scenario/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim {
namespace {

using json::value;

class step_reader {
public:
    step_reader(const world& start, names called, json::problems& found)
        : start_(start.state()), known_(std::move(called)), found_(found), earliest_(start.now()) {
        for (const auto name : predefined_variables) variables_.try_emplace(std::string(name));
    }

    /// For one step of a world that is under way: the domain judges it.
    step_reader(const domain& state, names called, json::problems& found)
        : start_(state),
          known_(std::move(called)),
          found_(found),
          earliest_(earliest_instant),
          judged_(true) {}

    step_plan read_one(const value& from) { return read(from, ""); }

    std::vector<step_plan> read_all(const value& from, const std::string& pointer) {
        std::vector<step_plan> all;
        const auto* items = json::as_array(from, pointer, found_);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
            all.push_back(read((*items)[i], json::child_pointer(pointer, i)));
        return all;
    }

private:
    step_plan read(const value& from, const std::string& pointer) {
        json::object_reader in(from, pointer, found_);
        step_plan step;
        step.where = from.at;
        step.pointer = pointer;
        step.verb = "look";
        step.note = in.take_as("note", json::as_string).value_or("");
        step.at = in.take_as("at", as_instant);
        if (const auto* refused = in.take("refused");
            refused != nullptr && refused->kind != json::value_kind::null)
            step.refused =
                json::converted(parse_refusal)(*refused, in.pointer_to("refused"), found_);
        const auto* at = in.take("at");
        if (step.at && at != nullptr && !step.refused) reach(*step.at, *at, in.pointer_to("at"));
        read_verb(in, from, step);
        if (const auto* expect = in.take("expect"))
            read_expectations(*expect, in.pointer_to("expect"), from, step);
        in.finish();
        return step;
    }

    /// They are compared after the step, so what it captures is known here.
    void read_expectations(const value& expect, const std::string& pointer, const value& from,
                           step_plan& step) {
        check_variables(expect, pointer, variables_, found_);
        check_expectations(expect, pointer, known_, found_);
        step.expect = expect;
        const auto* answer = expect.find("http");
        if (answer == nullptr) return;
        if (auto* call = std::get_if<call_http>(&step.what)) call->any_status = true;
        if (step.verb != "http" && !(step.verb == "look" && says_more(from)))
            found_.add(*answer, json::child_pointer(pointer, "http"),
                       "only a step that says \"http\" has an answer to expect");
    }

    void read_verb(json::object_reader& in, const value& from, step_plan& step) {
        const verb* chosen = nullptr;
        const value* content = nullptr;
        for (const auto& candidate : verbs()) {
            const auto* here = in.take(candidate.word);
            if (here == nullptr) continue;
            if (chosen != nullptr) {
                found_.add(*here, in.pointer_to(candidate.word),
                           fmt::format("a step does one thing; this one says \"{}\" and \"{}\", "
                                       "so make two of it",
                                       chosen->word, candidate.word));
                return;
            }
            chosen = &candidate;
            content = here;
        }
        if (chosen == nullptr) {
            if (step.refused)
                found_.add(from, in.pointer(), "\"refused\" needs a verb that can be refused");
            return note_what_was_meant(from);
        }
        step.verb = chosen->word;
        step_context context{start_, known_, variables_, judged_ || step.refused.has_value(),
                             found_};
        auto read = chosen->read(*content, in.pointer_to(chosen->word), context);
        if (!read) return;
        step.what = std::move(*read);
        if (!step.refused) follow(step.what, *content, in.pointer_to(chosen->word));
    }

    static bool is_verb(std::string_view key) {
        static constexpr std::array<std::string_view, 4> no_verbs{"note", "at", "refused",
                                                                  "expect"};
        return std::find(no_verbs.begin(), no_verbs.end(), key) == no_verbs.end();
    }

    /// Whether there is a verb, known or misspelt.
    static bool says_more(const value& from) {
        return std::any_of(from.members.begin(), from.members.end(),
                           [](const auto& each) { return is_verb(each.key); });
    }

    /// A misspelt verb may have begun a send or captured something; the steps that name it are not
    /// to blame.
    void note_what_was_meant(const value& from) {
        for (const auto& [key, key_at, content] : from.members) {
            if (!is_verb(key)) continue;
            if (const auto* captures = content.find("capture"))
                for (const auto& each : captures->members) variables_.try_emplace(each.key);
            const auto* handle = content.find("as") != nullptr ? content.find("as") : &content;
            if (handle->kind == json::value_kind::string)
                known_.sends.add(handle->text, static_cast<std::uint32_t>(known_.sends.size() + 1));
        }
    }

    /// What the step makes of the clock, which never stands earlier than this once it is done,
    /// and of the snapshots.
    void follow(const action& what, const value& where, const std::string& pointer) {
        if (const auto* by = std::get_if<advance_by>(&what)) {
            if (latest_instant - earliest_ < by->length)
                found_.add(where, pointer, "this leads beyond the year 2200 (TI-01)");
            else
                earliest_ += by->length;
        }
        if (const auto* to = std::get_if<advance_to>(&what)) reach(to->target, where, pointer);
        if (const auto* taken = std::get_if<take_snapshot>(&what))
            snapshots_.insert_or_assign(taken->name, snapshot{earliest_, known_});
        if (const auto* back = std::get_if<restore_snapshot>(&what))
            restore(back->name, where, pointer);
    }

    void restore(const std::string& name, const value& where, const std::string& pointer) {
        if (const auto kept = snapshots_.find(name); kept != snapshots_.end()) {
            earliest_ = kept->second.earliest;
            known_ = kept->second.known;
            return;
        }
        std::vector<std::string_view> taken;
        for (const auto& each : snapshots_) taken.push_back(each.first);
        found_.add(where, pointer,
                   fmt::format("no snapshot {} has been taken by then; {}", json::quote(name),
                               advice(name, taken)));
    }

    void reach(instant target, const value& where, const std::string& pointer) {
        if (target < earliest_)
            found_.add(where, pointer,
                       fmt::format("a clock only goes forward, and here it stands at {} or later",
                                   giftsim::to_text(earliest_)));
        earliest_ = std::max(earliest_, target);
    }

    /// What a snapshot brings back.
    struct snapshot {
        instant earliest;
        names known;
    };

    const domain& start_;
    names known_;
    variable_texts variables_;  ///< their names; what they stand for, only a run knows
    json::problems& found_;
    instant earliest_;
    bool judged_ = false;  ///< by the domain, not while it is read
    std::map<std::string, snapshot> snapshots_;
};

}  // namespace

std::vector<step_plan> read_steps(const json::value& from, const std::string& pointer,
                                  const world& start, names called, json::problems& found) {
    return step_reader(start, std::move(called), found).read_all(from, pointer);
}

std::optional<step_plan> read_step(const json::value& from, const domain& state,
                                   const names& called, json::problems& found) {
    const auto before = found.size();
    auto step = step_reader(state, called, found).read_one(from);
    if (found.size() != before) return std::nullopt;
    return step;
}

}  // namespace giftsim::sim
