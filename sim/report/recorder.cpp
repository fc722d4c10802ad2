// SPDX-License-Identifier: MIT
// A step counts as failed until what comes after it shows that it was not.
#include "sim/report/recorder.hpp"

#include "core/instant_text.hpp"
#include "sim/json/utf8.hpp"
#include "sim/report/collector.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim::report {
namespace {

/// Whom or what each kind of step is about.
struct subject_words {
    std::string operator()(const look&) const { return {}; }
    std::string operator()(const begin_send& what) const { return what.handle; }
    std::string operator()(const claim_behind& what) const { return what.handle; }
    std::string operator()(const act_on& what) const { return what.handle; }
    std::string operator()(const forget&) const { return {}; }  // names nobody (API-11)
    std::string operator()(const order& what) const { return what.handle; }
    std::string operator()(const arrange_webhooks& what) const { return what.handle; }
    std::string operator()(const advance_by& what) const { return giftsim::to_text(what.length); }
    std::string operator()(const advance_to& what) const { return giftsim::to_text(what.target); }
    std::string operator()(const advance_business_days& what) const {
        return std::to_string(what.days);
    }
    std::string operator()(const until_idle&) const { return "idle"; }
    std::string operator()(const until_status& what) const {
        return fmt::format("{} is {}", what.handle, giftsim::name(what.wanted));
    }
    std::string operator()(const let_come& what) const {
        return fmt::format("{} sends", what.plan.count);
    }
    std::string operator()(const take_snapshot& what) const { return what.name; }
    std::string operator()(const restore_snapshot& what) const { return what.name; }
    std::string operator()(const inject_fault& what) const { return what.what.handle; }
    std::string operator()(const end_fault& what) const { return what.handle; }
    std::string operator()(const call_http& what) const {
        return fmt::format("{} {}", what.method, what.path);
    }
};

/// Cuts a body between two code points; returns how many bytes are gone.
std::size_t cut(std::string& body) {
    const auto whole = body.size();
    if (whole <= body_max) return 0;
    auto end = body_max;
    while (end > body_max - 4 && json::code_point_length(std::string_view(body).substr(end)) == 0)
        --end;
    body.resize(end);
    return whole - end;
}

exchange_record exchange_of(const step_result& came) {
    exchange_record talk{*came.asked, came.answer};
    talk.asked_left_out = cut(talk.asked.body);
    if (talk.answer) talk.answer_left_out = cut(talk.answer->body);
    return talk;
}

}  // namespace

entry entry_of(const scenario& plan) {
    entry about;
    about.file = plan.file;
    about.name = plan.name;
    about.description = plan.description;
    about.case_number = plan.case_number;
    about.case_label = plan.case_label;
    about.rules = plan.rules;
    about.tags = plan.tags;
    about.seed = plan.start.seed();
    about.steps_planned = plan.steps.size();
    return about;
}

void recorder::before(const step_plan& step, const names&) {
    if (!noted_.steps.empty()) noted_.steps.back().how = ending::passed;
    step_record begun;
    begun.number = noted_.steps.size() + 1;
    begun.where = step.where;
    begun.verb = step.verb;
    begun.about = std::visit(subject_words{}, step.what);
    begun.note = step.note;
    if (step.refused) begun.refused = giftsim::name(*step.refused);
    begun.now = noted_.steps.empty() ? begun_ : noted_.steps.back().now;
    begun.how = ending::failed;
    noted_.steps.push_back(std::move(begun));
}

void recorder::after(const step_plan&, const step_result& came) {
    noted_.steps.back().now = on_.now();
    if (came.asked) noted_.steps.back().talk = exchange_of(came);
}

void recorder::finish(const outcome& came, const names& called) {
    noted_.wrong = came.what;
    if (!noted_.steps.empty()) {
        auto& last = noted_.steps.back().how;
        switch (came.how) {
            case verdict::passed:
                last = ending::passed;
                break;
            case verdict::failed:
                last = ending::failed;
                break;
            case verdict::invariant_broken:
                last = ending::invariant_broken;
                break;
        }
    }
    noted_.world = world_of(on_, called, begun_);
    noted_.world->digest = sim::to_text(came.fingerprint);
}

}  // namespace giftsim::sim::report
