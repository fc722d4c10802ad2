// SPDX-License-Identifier: MIT
// Which fields a view has follows from the question.
#include "sim/scenario/shown_view.hpp"

#include "sim/view/handles.hpp"

#include <span>

namespace giftsim::sim {
namespace {

std::span<const field> fields_of(question::kind about) {
    switch (about) {
        case question::kind::send:
            return send_fields;
        case question::kind::funding:
            return funding_fields;
        case question::kind::user:
            return user_fields;
        case question::kind::invitation:
            return invitation_fields;
        case question::kind::postings:
            return posting_fields;
        case question::kind::mail:
        case question::kind::all_mails:
            return mail_fields;
        case question::kind::link:
            return link_fields;
        case question::kind::crm:
            return crm_fields;
        case question::kind::webhook:
            return webhook_fields;
        case question::kind::fault:
        case question::kind::journal:
        case question::kind::conduct:
        case question::kind::tracker:
        case question::kind::tracked_send:
        case question::kind::tracker_csv:
        case question::kind::counts:
            return {};
    }
    return {};
}

}  // namespace

json_view shown_view(const target& on, const question& asked, const names& called) {
    auto view = on.view(asked);
    put_handles(view, fields_of(asked.about), called);
    return view;
}

}  // namespace giftsim::sim
