// SPDX-License-Identifier: MIT
// Users, invitations, and the people that gifts went to and who are to be forgotten.
#include "core/domain.hpp"
#include "core/email.hpp"

#include <algorithm>

namespace giftsim {

result<user_id> domain::apply(const add_user& what, instant, effects&) {
    if (what.home && !has(what.home)) return refusal::unknown_team;
    for (const auto managed : what.manages)
        if (!has(managed)) return refusal::unknown_team;
    if (what.name.empty() || !is_email(what.email)) return refusal::invalid_value;

    users_.push_back({what.name, what.email, what.rank, what.home, what.manages, what.sees_all});
    return user_id::at(users_.size() - 1);
}

result<void> domain::apply(const remove_user& what, instant, effects&) {
    if (!has(what.user) || of(what.user).removed) return refusal::unknown_user;

    users_[what.user.index()].removed = true;
    return {};
}

/// A user has it who has not been removed, or somebody else who comes back would have it too.
bool domain::is_taken(std::string_view email, user_id but) const {
    const auto wanted = normalised_email(email);
    return std::any_of(users_.begin(), users_.end(), [&](const user& each) {
        return !each.removed && normalised_email(each.email) == wanted &&
               (!but || &each != &of(but));
    });
}

namespace {

/// Who becomes a Manager, or moves as one, leads the team that they are in and no longer the one
/// that they came from; who is none leads nothing (API-07).
void lead_from(user& whom, role rank, team_id home) {
    if (rank != role::manager) return whom.manages.clear();
    if (whom.rank == rank && whom.home == home) return;
    std::erase(whom.manages, whom.home);
    std::erase(whom.manages, home);
    if (home) whom.manages.push_back(home);
}

}  // namespace

result<void> domain::apply(const update_user& what, instant, effects&) {
    if (!has(what.user)) return refusal::unknown_user;
    if (what.home && !has(what.home)) return refusal::unknown_team;
    if (what.name.empty() || !is_email(what.email)) return refusal::invalid_value;
    if (what.active && is_taken(what.email, what.user)) return refusal::email_taken;

    auto& changed = users_[what.user.index()];
    lead_from(changed, what.rank, what.home);
    changed.name = what.name;
    changed.email = what.email;
    changed.rank = what.rank;
    changed.home = what.home;
    changed.removed = !what.active;
    return {};
}

result<invitation_id> domain::apply(const invite_user& what, instant now, effects&) {
    if (!has(what.team)) return refusal::unknown_team;
    if (what.name.empty() || !is_email(what.email)) return refusal::invalid_value;
    if (is_taken(what.email, {})) return refusal::email_taken;

    invitations_.push_back(
        {what.name, what.email, what.rank, what.team, now + invitation_life, {}});
    return invitation_id::at(invitations_.size() - 1);
}

result<user_id> domain::apply(const accept_invitation& what, instant now, effects& out) {
    if (!what.invitation || what.invitation.number > invitations_.size())
        return refusal::unknown_invitation;
    auto& accepted = invitations_[what.invitation.index()];
    if (is_taken(accepted.email, {})) return refusal::email_taken;
    if (accepted.became || now >= accepted.expires) return refusal::invitation_over;

    // Whoever leads a team leads the one that they were asked into.
    const bool leads = accepted.rank == role::manager;
    const auto made = apply(add_user{accepted.name, accepted.email, accepted.rank, accepted.team,
                                     leads ? std::vector{accepted.team} : std::vector<team_id>{}},
                            now, out);
    accepted.became = made.value();
    return made;
}

std::vector<send_id> domain::sends_to(std::string_view email) const {
    std::vector<send_id> found;
    for (std::size_t i = 0; i < sends_.count(); ++i) {
        const auto each = send_id::at(i);
        if (sends_.is_member(each) || sends_[each].erased) continue;
        if (normalised_email(sends_.email_of(each)) == email) found.push_back(each);
    }
    return found;
}

result<void> domain::apply(const erase_person& what, instant, effects&) {
    if (what.email.empty()) return refusal::missing_email;

    const auto email = normalised_email(what.email);
    sends_.erase(sends_to(email));
    contacts_.erase(email);
    claims_.forget(email);
    return {};
}

}  // namespace giftsim
