// SPDX-License-Identifier: MIT
// Does steps on a target, one after the other.
#pragma once

#include "sim/scenario/scenario.hpp"
#include "sim/scenario/target.hpp"

#include <map>
#include <optional>
#include <string>

namespace giftsim::sim {

/// What came of a step.
struct step_result {
    std::optional<refusal> why;            ///< it was refused
    std::optional<std::string> problem;    ///< it could not do what it says, such as wait in vain
    std::optional<http_question> asked{};  ///< by a step that talks HTTP
    std::optional<http_answer> answer{};   ///< the same, where an answer came
    std::uint32_t made = 0;                ///< the number of what it made
};

class step_runner {
public:
    /// Handles that a step adds are noted in `called`; with a snapshot they are kept in `kept`.
    /// What a step captures is noted in `variables`; restoring a snapshot forgets none of it.
    step_runner(target& on, names& called, std::map<std::string, names>& kept,
                variable_texts& variables)
        : on_(on), called_(called), kept_(kept), variables_(variables) {}

    step_result perform(const step_plan& step);

private:
    step_result act(const look&) { return {}; }
    step_result act(const begin_send& what);
    step_result act(const claim_behind& what);
    step_result act(const act_on& what);
    step_result act(const forget& what);
    step_result act(const order& what);
    step_result act(const arrange_webhooks& what);
    step_result act(const advance_by& what);
    step_result act(const advance_to& what);
    step_result act(const advance_business_days& what);
    step_result act(const until_idle&);
    step_result act(const until_status& what);
    step_result act(const let_come& what);
    step_result act(const take_snapshot& what);
    step_result act(const restore_snapshot& what);
    step_result act(const inject_fault& what);
    step_result act(const end_fault& what);
    step_result act(const call_http& what);

    /// The number of the send that a handle names once its variables have their texts.
    parsed<std::uint32_t> number_of(const std::string& handle) const;

    target& on_;
    names& called_;
    std::map<std::string, names>& kept_;
    variable_texts& variables_;
};

}  // namespace giftsim::sim
