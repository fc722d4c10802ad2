// SPDX-License-Identifier: MIT
// A scenario, read and understood: a world, what happens in it, and what must then be true.
#pragma once

#include "core/command.hpp"
#include "core/lifecycle/state.hpp"
#include "core/refusal.hpp"
#include "core/rule.hpp"
#include "core/sends.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/act_details.hpp"
#include "sim/scenario/http_call.hpp"
#include "sim/scenario/http_fault.hpp"
#include "sim/scenario/rate_rule.hpp"
#include "sim/scenario/server_wishes.hpp"
#include "sim/view/names.hpp"
#include "sim/world.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace giftsim::sim {

// What a step can do. Sends are called by their handles, for their numbers are known only when
// they have begun.

/// Nothing; the step only expects.
struct look {};

/// Begins a send and gives it a handle.
struct begin_send {
    initiate begin{};  ///< without its texts, which stand below
    written_recipient to;
    written_address postal;  ///< of parcels; empty: nobody knows it
    std::string variant;
    std::string sent_via;
    std::string handle;
};

/// Somebody passes a multi-use link's page, or does not; the send gets the handle.
struct claim_behind {
    link_id link{};
    std::string email;
    std::string handle;
};

/// A public act.
struct act_on {
    act_details details{};
    std::string handle;
};

/// Whatever was written about somebody is forgotten (API-11).
struct forget {
    std::string email;
};

/// A command that names no send: money, campaigns, users.
struct order {
    command what;
    std::string handle;                ///< of what it adds
    name_list names::*kind = nullptr;  ///< where that handle belongs; null: adds nothing
};

/// The same of a command that concerns webhooks.
struct arrange_webhooks {
    webhook_command what;
    std::string handle;                ///< of what it adds
    name_list names::*kind = nullptr;  ///< where that handle belongs; null: adds nothing
};

struct advance_by {
    span length;
};
struct advance_to {
    instant target;
};
/// Business days of the organisation's calendar (TI-05).
struct advance_business_days {
    int days;
};
struct until_idle {};
struct until_status {
    std::string handle;
    state wanted;
};
struct let_come {
    population plan;
};
struct take_snapshot {
    std::string name;
};
struct restore_snapshot {
    std::string name;
};

/// From now on something can go wrong with requests.
struct inject_fault {
    named<http_fault> what;
};
struct end_fault {
    std::string handle;
};

using action =
    std::variant<look, begin_send, claim_behind, act_on, forget, order, arrange_webhooks,
                 advance_by, advance_to, advance_business_days, until_idle, until_status, let_come,
                 take_snapshot, restore_snapshot, inject_fault, end_fault, call_http>;

/// One step, and where it stands in its file.
struct step_plan {
    json::position where;
    std::string pointer;        ///< of the step
    std::string verb;           ///< as written; "look" for none
    std::string note;           ///< for people
    std::optional<instant> at;  ///< first let time pass to here
    action what{look{}};
    std::optional<refusal> refused;  ///< it must be refused, with this
    std::optional<json::value> expect;
};

/// A scenario, ready to run any number of times. A value.
struct scenario {
    std::string file;
    std::string name;
    std::size_t case_number = 0;  ///< counted from 1; 0: the file has no cases
    std::string case_label;       ///< "days=90"
    std::string description;
    std::vector<rule> rules;
    std::vector<std::string> tags;
    world start;                     ///< as made by "world", at the start of the clock
    names called;                    ///< the handles of its entities
    std::optional<rate_rule> limit;  ///< of its clients; none: as the clock has it (API-03)
    server_wishes server;            ///< of whoever shows it
    /// Clock, seed, magic and world as a scenario file says them, includes resolved; makes `start`
    /// again wherever it is read.
    std::string beginning;
    std::vector<step_plan> steps;
};

}  // namespace giftsim::sim
