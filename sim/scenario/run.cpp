// SPDX-License-Identifier: MIT
// The engine: for each step let time pass, act, compare.
#include "sim/scenario/run.hpp"

#include "core/instant_text.hpp"
#include "sim/invariants.hpp"
#include "sim/json/pointer.hpp"
#include "sim/scenario/match_http.hpp"
#include "sim/scenario/shown_view.hpp"
#include "sim/scenario/tracker_expectation.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace giftsim::sim {
namespace {

class engine {
public:
    engine(const scenario& plan, target& on, step_watcher* watcher)
        : plan_(plan),
          on_(on),
          watcher_(watcher),
          called_(plan.called),
          variables_(on.variables()) {}

    outcome run(const run_options& options) {
        outcome result;
        try {
            for (const auto& step : plan_.steps) {
                if (result.steps_done == options.until_step) break;
                if (watcher_ != nullptr) watcher_->before(step, called_);
                ++result.steps_done;
                result.what = do_step(step, result.steps_done);
                if (result.what) break;
            }
            if (result.what)
                result.how = verdict::failed;
            else
                check_books(result);
        } catch (const invariant_broken& broken) {
            result.how = verdict::invariant_broken;
            result.what = failed(result.steps_done, broken.what());
        }
        result.fingerprint = on_.fingerprint();
        if (watcher_ != nullptr) watcher_->finish(result, called_);
        return result;
    }

private:
    std::optional<failure> do_step(const step_plan& step, std::size_t number) {
        concerned_.clear();
        const auto before = on_.fingerprint();
        const auto done = step_runner(on_, called_, kept_, variables_).perform(step);
        if (watcher_ != nullptr) watcher_->after(step, done);
        if (done.problem) return failed(number, *done.problem, step);
        if (done.why != step.refused) return failed(number, unlike(step.refused, done.why), step);
        // A wrong answer counts, and webhooks may tell that it was the last (EG-11, SI-03).
        const bool may_count = done.why == refusal::mismatch;
        if (done.why && !may_count && !step.at && before != on_.fingerprint())
            throw invariant_broken("EG-18: a refusal has left a trace");
        if (!step.expect) return std::nullopt;
        const auto expect = filled(*step.expect, variables_);
        if (!expect) return failed(number, expect.error().message, step);
        auto differences = compare_all(*expect, step.pointer + "/expect", done.answer);
        if (differences.empty()) return std::nullopt;
        auto report = failed(number, "", step);
        report.differences = std::move(differences);
        return report;
    }

    static std::string unlike(std::optional<refusal> expected, std::optional<refusal> actual) {
        if (!expected) return fmt::format("refused with {}: {}", name(*actual), sentence(*actual));
        if (!actual)
            return fmt::format("should have been refused with {}, but was done", name(*expected));
        return fmt::format("should have been refused with {}, but was refused with {}: {}",
                           name(*expected), name(*actual), sentence(*actual));
    }

    std::vector<difference> compare_all(const json::value& expect, const std::string& pointer,
                                        const std::optional<http_answer>& answer) {
        std::vector<difference> found;
        for (const auto& [key, key_at, content] : expect.members) {
            const auto at = json::child_pointer(pointer, key);
            if (key == "sends" || key == "funding" || key == "mail" || key == "links" ||
                key == "crm" || key == "webhooks" || key == "faults" || key == "users" ||
                key == "invitations")
                compare_each(key, content, at, found);
            else if (key == "postings")
                compare(content, shown({question::kind::postings}), at, found);
            else if (key == "journal")
                compare(content, shown({question::kind::journal}), at, found);
            else if (key == "conduct")
                compare(content, shown({question::kind::conduct}), at, found);
            else if (key == "counts")
                compare_counts(content, at, found);
            else if (key == "tracker")
                compare_tracker(content, at, on_, called_, found);
            else if (key == "digest")
                compare(content, sim::to_text(on_.fingerprint()), at, found);
            else if (key == "now")
                compare(content, giftsim::to_text(on_.now()), at, found);
            else if (key == "http" && answer)
                compare_http(content, *answer, at, found);
        }
        return found;
    }

    void compare_each(const std::string& key, const json::value& expected,
                      const std::string& pointer, std::vector<difference>& found) {
        for (const auto& [handle, key_at, content] : expected.members) {
            question asked{question::kind::mail, 0, handle};
            if (key == "sends") asked = {question::kind::send, called_.sends.number_of(handle)};
            if (key == "funding")
                asked = {question::kind::funding, called_.funding.number_of(handle)};
            if (key == "users") asked = {question::kind::user, called_.users.number_of(handle)};
            if (key == "invitations")
                asked = {question::kind::invitation, called_.invitations.number_of(handle)};
            if (key == "links") asked = {question::kind::link, called_.links.number_of(handle)};
            if (key == "crm") asked = {question::kind::crm, called_.connectors.number_of(handle)};
            if (key == "webhooks")
                asked = {question::kind::webhook, called_.webhooks.number_of(handle)};
            if (key == "faults") asked = {question::kind::fault, 0, handle};
            if (key == "sends") concerned_.insert(handle);
            compare(content, shown(asked), json::child_pointer(pointer, handle), found);
        }
    }

    json_view shown(const question& asked) const { return shown_view(on_, asked, called_); }

    /// States that no send stands in are counted as none.
    void compare_counts(const json::value& expected, const std::string& pointer,
                        std::vector<difference>& found) {
        auto counts = on_.view({question::kind::counts});
        for (const auto& member : expected.members)
            if (!counts.contains(member.key)) counts[member.key] = 0;
        compare(expected, counts, pointer, found);
    }

    void check_books(outcome& result) {
        const auto findings = on_.audit();
        if (findings.empty()) return;
        result.how = verdict::invariant_broken;
        result.what = failed(result.steps_done, fmt::format("{}", fmt::join(findings, "; ")));
    }

    failure failed(std::size_t number, std::string message) {
        failure report{number, std::move(message), {}, on_.now(), {}};
        for (const auto& handle : concerned_) report.histories.push_back(history_of(handle));
        return report;
    }

    failure failed(std::size_t number, std::string message, const step_plan& step) {
        if (const auto* acted = std::get_if<act_on>(&step.what))
            concerned_.insert(known(acted->handle));
        if (const auto* begun = std::get_if<begin_send>(&step.what))
            concerned_.insert(begun->handle);
        if (const auto* claimed = std::get_if<claim_behind>(&step.what))
            concerned_.insert(claimed->handle);
        if (const auto* waited = std::get_if<until_status>(&step.what))
            concerned_.insert(known(waited->handle));
        return failed(number, std::move(message));
    }

    /// A handle with its variables filled in, as far as they are known.
    std::string known(const std::string& handle) const {
        const auto whole = filled(handle, variables_);
        return whole ? *whole : handle;
    }

    /// "kim: Initiated 2020-10-01T09:00:00Z (EG-01), Sent ...".
    std::string history_of(const std::string& handle) {
        const auto number = called_.sends.number_of(handle);
        const auto view = on_.view({question::kind::send, number});
        if (view.is_null()) return fmt::format("{}: has not begun", handle);
        std::string text;
        for (const auto& taken : view["why"])
            text += fmt::format("{}{} {} by {} ({})", text.empty() ? "" : ", ",
                                taken["status"].get<std::string>(), taken["at"].get<std::string>(),
                                taken["act"].get<std::string>(), taken["rule"].get<std::string>());
        return fmt::format("{}: {}", handle, text);
    }

    const scenario& plan_;
    target& on_;
    step_watcher* watcher_;
    names called_;
    variable_texts variables_;
    std::map<std::string, names> kept_;  ///< what was called how at each snapshot
    std::set<std::string> concerned_;    ///< sends that the step at hand is about
};

}  // namespace

outcome run(const scenario& plan, target& on, const run_options& options, step_watcher* watcher) {
    return engine(plan, on, watcher).run(options);
}

}  // namespace giftsim::sim
