// SPDX-License-Identifier: MIT
// Answers questions with the views.
#include "sim/scenario/direct_target.hpp"

#include "sim/auditor.hpp"
#include "sim/tracker/tracker_csv.hpp"
#include "sim/tracker/tracker_view.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/crm_view.hpp"
#include "sim/view/mail_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/people_view.hpp"
#include "sim/view/send_view.hpp"
#include "sim/view/webhook_view.hpp"

namespace giftsim::sim {

result<void> direct_target::advance_business_days(int days) {
    const auto& calendar = here_.state().settings().days;
    return advance(calendar.after_business_days(here_.now(), days));
}

json_view direct_target::view(const question& asked) const {
    const auto& state = here_.state();
    switch (asked.about) {
        case question::kind::send: {
            const send_id which{asked.number};
            return state.all_sends().has(which) ? view_of_send(state, which, here_.now())
                                                : json_view();
        }
        case question::kind::funding: {
            const funding_id which{asked.number};
            return state.money().has(which) ? view_of_funding(state, which) : json_view();
        }
        case question::kind::user: {
            const user_id which{asked.number};
            const bool exists = which && which.number <= state.users().size();
            return exists ? view_of_user(state, which) : json_view();
        }
        case question::kind::invitation: {
            const invitation_id which{asked.number};
            const bool exists = which && which.number <= state.invitations().size();
            return exists ? view_of_invitation(state, which, here_.now()) : json_view();
        }
        case question::kind::postings:
            return view_of_postings(state);
        case question::kind::mail:
            return view_of_mails_to(state, asked.address);
        case question::kind::all_mails:
            return view_of_all_mails(state);
        case question::kind::counts:
            return view_of_counts(state);
        case question::kind::link: {
            const link_id which{asked.number};
            const bool exists = which && which.number <= state.links().size();
            return exists ? view_of_link(state, which, here_.now()) : json_view();
        }
        case question::kind::crm: {
            const connector_id which{asked.number};
            const bool exists = which && which.number <= state.connectors().size();
            return exists ? view_of_crm(here_, which) : json_view();
        }
        case question::kind::tracker:
        case question::kind::tracked_send:
        case question::kind::tracker_csv:
            return tracker_view(asked);
        case question::kind::webhook: {
            const endpoint_id which{asked.number};
            return here_.webhooks().has(which) ? view_of_webhook(here_, which) : json_view();
        }
        case question::kind::fault:
        case question::kind::journal:
        case question::kind::conduct:
            return {};
    }
    return {};
}

json_view direct_target::tracker_view(const question& asked) const {
    std::vector<parameter_problem> found;
    const auto request = read_tracker_request(asked.asked, here_.state(), {}, found);
    const auto scope = scope_of(here_.state(), request.viewer);
    if (!found.empty() || !scope)
        return {{"problems",
                 {found.empty() ? std::string(sentence(scope.error()))
                                : found.front().name + ": " + found.front().message}}};
    if (asked.about == question::kind::tracker) return view_of_tracker(here_, *scope, request);
    if (asked.about == question::kind::tracked_send)
        return view_of_tracked_send(here_, send_id{asked.number}, *scope, request);
    tracker_csv file(matches_of(here_, *scope, request), request.words);
    std::string text;
    for (auto piece = file.next(here_.state(), longest_tracker_page); !piece.empty();
         piece = file.next(here_.state(), longest_tracker_page))
        text += piece;
    return view_of_csv(text);
}

bool direct_target::restore(const std::string& name) {
    const auto kept = snapshots_.find(name);
    if (kept == snapshots_.end()) return false;
    here_ = kept->second;
    return true;
}

std::vector<std::string> direct_target::audit() const { return sim::audit(here_); }

std::optional<std::string> direct_target::add_fault(const named<http_fault>&) {
    return "this run has no server whose answers could go wrong";
}

bool direct_target::end_fault(const std::string&) { return false; }

http_answer direct_target::exchange(const http_question& asked) {
    if (!server_) throw exchange_failed("this run has no server to talk to");
    return server_(asked);
}

}  // namespace giftsim::sim
