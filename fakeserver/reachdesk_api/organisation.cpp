// SPDX-License-Identifier: MIT
// GET /contacts and /organization: whom the connectors know, and whose token this is.
#include "fakeserver/http/answers.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"
#include "fakeserver/reachdesk_api/listing.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"
#include "sim/view/optional_text.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::optional_text;

json_view view_of_reachdesk_contact(const domain& state, contact_id which) {
    const auto& own = state.contacts()[which];
    return {{"id", which.number},
            {"first_name", own.first_name},
            {"last_name", own.last_name},
            {"email", own.email},
            {"company_name", optional_text(own.company)},
            {"role", optional_text(own.title)},
            {"phone_number", optional_text(own.phone)},
            {"street_address_1", optional_text(own.postal.line1)},
            {"street_address_2", optional_text(own.postal.line2)},
            {"city", optional_text(own.postal.city)},
            {"state", optional_text(own.postal.state)},
            {"zipcode", optional_text(own.postal.postal_code)},
            {"country", optional_text(own.postal.country)}};
}

}  // namespace

http::reply list_reachdesk_contacts(call& at) {
    complaints wrong;
    const auto asked = read_rows_wanted(at.in, usual_rows, wrong);
    if (!wrong.empty()) return bad_parameters(wrong);
    const auto& state = at.world().state();
    std::vector<contact_id> all;
    for (std::size_t i = 0; i < state.contacts().count(); ++i)
        if (const auto each = contact_id::at(i); !state.contacts()[each].email.empty())
            all.push_back(each);  // but whoever has been erased
    auto rows = json_view::array();
    for (const auto each : asked.of(all)) rows.push_back(view_of_reachdesk_contact(state, each));
    return rows_answer(asked, all.size(), std::move(rows));
}

/// A world has one.
http::reply show_organization(call& at) {
    return http::json_answer(200, {{"id", "1"}, {"name", at.world().state().settings().name}});
}

}  // namespace giftsim::fakeserver
