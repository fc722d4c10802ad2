// SPDX-License-Identifier: MIT
// Turns handles into numbers and steps into commands.
#include "sim/scenario/step_runner.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace giftsim::sim {
namespace {

template <class T>
step_result from(const result<T>& answer) {
    if (!answer) return {.why = answer.error(), .problem = std::nullopt};
    if constexpr (std::is_same_v<T, std::uint32_t>)
        return {.why = std::nullopt, .problem = std::nullopt, .made = *answer};
    else
        return {};
}

step_result problem(std::string sentence) { return {std::nullopt, std::move(sentence)}; }

}  // namespace

step_result step_runner::perform(const step_plan& step) {
    if (step.at) {
        const auto reached = on_.advance(*step.at);
        if (!reached) return from(reached);
    }
    return std::visit([this](const auto& what) { return act(what); }, step.what);
}

step_result step_runner::act(const begin_send& what) {
    auto begin = what.begin;
    begin.to = {what.to.first_name, what.to.last_name, what.to.email,   what.to.phone,
                what.to.company,    what.to.title,     what.to.message, what.postal.view()};
    begin.variant = what.variant;
    begin.sent_via = what.sent_via;
    const auto begun = on_.apply(begin);
    if (begun) called_.sends.add(what.handle, *begun);
    return from(begun);
}

step_result step_runner::act(const claim_behind& what) {
    const auto email = filled(what.email, variables_);
    if (!email) return problem(email.error().message);
    const auto claimed = on_.apply(claim_link{.link = what.link, .email = *email});
    if (claimed) called_.sends.add(what.handle, *claimed);
    return from(claimed);
}

step_result step_runner::act(const act_on& what) {
    const auto number = number_of(what.handle);
    if (!number) return problem(number.error().message);
    return from(on_.apply(what.details.on({*number})));
}

step_result step_runner::act(const forget& what) {
    return from(on_.apply(erase_person{.email = what.email}));
}

step_result step_runner::act(const order& what) {
    const auto answer = on_.apply(what.what);
    if (answer && what.kind != nullptr) (called_.*what.kind).add(what.handle, *answer);
    return from(answer);
}

step_result step_runner::act(const arrange_webhooks& what) {
    const auto answer = on_.arrange(what.what);
    if (answer && what.kind != nullptr) (called_.*what.kind).add(what.handle, *answer);
    return from(answer);
}

step_result step_runner::act(const advance_by& what) {
    if (latest_instant - on_.now() < what.length)
        return {refusal::instant_out_of_range, std::nullopt};
    return from(on_.advance(on_.now() + what.length));
}

step_result step_runner::act(const advance_to& what) { return from(on_.advance(what.target)); }

step_result step_runner::act(const advance_business_days& what) {
    return from(on_.advance_business_days(what.days));
}

step_result step_runner::act(const until_idle&) {
    while (on_.next_due() != never) {
        const auto reached = on_.advance(on_.next_due());
        if (!reached) return from(reached);
    }
    return {};
}

step_result step_runner::act(const until_status& what) {
    const auto number = number_of(what.handle);
    if (!number) return problem(number.error().message);
    const auto wanted = name(what.wanted);
    const question asked{question::kind::send, *number};
    for (;;) {
        const auto shown = on_.view(asked);
        if (!shown.is_null() && shown["status"].get<std::string>() == wanted) return {};
        const auto next = on_.next_due();
        if (next == never)
            return problem(
                fmt::format("{} never becomes {}; nothing is due any more", what.handle, wanted));
        const auto reached = on_.advance(next);
        if (!reached) return from(reached);
    }
}

step_result step_runner::act(const let_come& what) { return from(on_.populate(what.plan)); }

step_result step_runner::act(const take_snapshot& what) {
    on_.snapshot(what.name);
    kept_.insert_or_assign(what.name, called_);
    return {};
}

step_result step_runner::act(const restore_snapshot& what) {
    if (!on_.restore(what.name))
        return problem(fmt::format("there is no snapshot \"{}\"", what.name));
    called_ = kept_.at(what.name);
    return {};
}

step_result step_runner::act(const inject_fault& what) {
    if (auto why = on_.add_fault(what.what)) return problem(*std::move(why));
    return {};
}

step_result step_runner::act(const end_fault& what) {
    if (!on_.end_fault(what.handle))
        return problem(fmt::format("there is no fault \"{}\"", what.handle));
    return {};
}

step_result step_runner::act(const call_http& what) {
    const auto asked = question_of(what, variables_);
    if (!asked) return problem(asked.error().message);
    step_result came;
    came.asked = *asked;
    try {
        came.answer = on_.exchange(*asked);
    } catch (const answer_lost& why) {
        if (!what.any_status) return problem(why.what());
        came.answer = http_answer{.lost = true};
        return came;
    } catch (const exchange_failed& why) {
        came.problem = why.what();
        return came;
    }
    if (!what.any_status && came.answer->status >= 400)
        came.problem = fmt::format("was answered with {}", brief(*came.answer));
    else
        came.problem = capture(what.captures, *came.answer, variables_);
    return came;
}

parsed<std::uint32_t> step_runner::number_of(const std::string& handle) const {
    const auto whole = filled(handle, variables_);
    if (!whole) return whole.error();
    return called_.sends.number_of(*whole);
}

}  // namespace giftsim::sim
