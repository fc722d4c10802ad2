// SPDX-License-Identifier: MIT
// Commands on their way into the world.
#include "fakeserver/world/tenant.hpp"

#include "fakeserver/world/made_up_person.hpp"
#include "sim/scenario/write_step.hpp"
#include "sim/scenario/write_webhook.hpp"

#include <algorithm>

namespace giftsim::fakeserver {

namespace {

/// Where people whom a command adds are called by their handles; null: it adds nobody.
sim::name_list* added_to(sim::names& called, const command& what) {
    if (std::holds_alternative<invite_user>(what)) return &called.invitations;
    const bool adds =
        std::holds_alternative<add_user>(what) || std::holds_alternative<accept_invitation>(what);
    return adds ? &called.users : nullptr;
}

/// People whom a client adds are called as the log calls them, so that steps can name them, too.
void call_people(sim::names& called, const command& what, const sim::json_view& step,
                 std::uint32_t number) {
    if (auto* const list = added_to(called, what))
        list->add(step.front()["id"].get<std::string>(), number);
}

}  // namespace

tenant::tenant(const sim::scenario& from)
    : beginning_(from.beginning),
      world_(from.start),
      called_(from.called),
      limit_(from.limit),
      strict_(from.server.strict) {
    for (const auto& each : from.server.faults) faults_.add(each);
}

result<std::uint32_t> tenant::submit(const command& what) {
    if (const auto* erased = std::get_if<erase_person>(&what)) {
        const auto done = forget(erased->email);
        return done ? result<std::uint32_t>(0U) : done.error();
    }
    if (const auto* begins = std::get_if<initiate>(&what)) return begin(*begins);
    // Written before it is done: it names what comes by how many there are.
    const auto step = sim::step_of(what, state());
    const auto answer = world_.submit_any(what);
    if (answer) {
        call_people(called_, what, step, *answer);
        log_.note(now(), step.dump());
    } else if (answer.error() == refusal::mismatch) {  // refused and counted (EG-11)
        auto refused = step;
        refused["refused"] = name(refusal::mismatch);
        log_.note(now(), refused.dump());
    }
    return answer;
}

result<std::uint32_t> tenant::begin(const initiate& what) {
    const auto begun = world_.submit(what);
    if (!begun) return begun.error();
    log_.note(now(), sim::text_without_recipient(what), *begun);
    return begun->number;
}

result<std::vector<send_id>> tenant::forget(std::string_view email) {
    const made_up_person instead(email, state(), static_cast<std::uint32_t>(forgotten_.size() + 1));
    log_.spell_out(state());
    const auto done = world_.submit_any(erase_person{.email = email});
    if (!done) return done.error();
    forgotten_.push_back(now());
    for (const auto each : instead.sends()) attached_.forget(each);
    log_.rewrite([&](std::string_view step) { return instead.rewrite(step); });
    beginning_ = instead.rewrite(beginning_);
    log_.note(now(), sim::step_of(erase_person{.email = instead.email()}, state()).dump());
    return instead.sends();
}

result<void> tenant::populate(const sim::population& plan) {
    const auto answer = world_.populate(plan);
    if (answer) log_.note(now(), sim::step_of(plan).dump());
    return answer;
}

result<std::uint32_t> tenant::arrange(const sim::webhook_command& what) {
    const auto step = sim::step_of(what, world_.webhooks());
    const auto answer = world_.arrange(what);
    if (answer) log_.note(now(), step.dump());
    return answer;
}

std::optional<std::string> tenant::log(const std::string& name) const {
    if (!log_.complete()) return std::nullopt;
    return log_.scenario(name, beginning_, state(), now());
}

token_fate tenant::fate_of(const access_token* token) const {
    const auto fate = token_book::fate_of(token, now());
    if (fate != token_fate::good) return fate;
    const auto user = token->allows.user;
    return user && !is_here(user) ? token_fate::revoked : fate;
}

bool tenant::is_here(user_id who) const {
    const auto& users = state().users();
    return who && who.index() < users.size() && !users[who.index()].removed;
}

void tenant::part_with_clients() {
    tokens_ = {};
    limits_ = {};
    for (std::size_t i = 0; i < world_.webhooks().endpoints().size(); ++i)
        if (const auto which = sim::endpoint_id::at(i); world_.webhooks().has(which))
            (void)arrange(sim::set_webhook{.which = which, .muted = true}).value();
    faults_ = {};
}

user_id tenant::client_user() const {
    const auto& users = state().users();
    const auto admin = std::find_if(users.begin(), users.end(), [](const user& each) {
        return each.rank == role::admin && !each.removed;
    });
    const auto place = admin == users.end() ? 0 : static_cast<std::size_t>(admin - users.begin());
    return user_id::at(place);
}

}  // namespace giftsim::fakeserver
