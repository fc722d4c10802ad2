// SPDX-License-Identifier: MIT
// GET /sends and /sends/{id}: whatever lives by Reachdesk's rules, behind a link or not.
#include "fakeserver/http/answers.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"
#include "fakeserver/reachdesk_api/listing.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"
#include "fakeserver/reachdesk_api/send_row.hpp"

namespace giftsim::fakeserver {

http::reply list_reachdesk_sends(call& at) {
    complaints wrong;
    const auto asked = read_rows_wanted(at.in, usual_rows, wrong);
    const auto created = read_days(at.in, "start_date", "end_date", wrong);
    const auto updated = read_days(at.in, "start_updated_date", "end_updated_date", wrong);
    for (const auto& [name, other] : {std::pair{"start_updated_date", "end_updated_date"},
                                      std::pair{"end_updated_date", "start_updated_date"}})
        if (at.in.parameter(name) == nullptr && at.in.parameter(other) != nullptr)
            complain(wrong, name, "is required with the other end of the range");
    if (!wrong.empty()) return bad_parameters(wrong);
    const auto& state = at.world().state();
    const auto& sends = state.all_sends();
    const auto& days = state.settings().days;
    std::vector<send_id> all;
    for (std::size_t i = 0; i < sends.count(); ++i) {
        const auto each = send_id::at(i);
        if (sends[each].reachdesk && created.has(days.date_of(sends.begun(each))) &&
            updated.has(days.date_of(sends.since(each))))
            all.push_back(each);
    }
    auto rows = sim::json_view::array();
    for (const auto each : asked.of(all))
        rows.push_back(view_of_reachdesk_send(state, each, reading::list));
    return rows_answer(asked, all.size(), std::move(rows));
}

http::reply show_reachdesk_send(call& at) {
    const send_id which{at.world().called().sends.number_of(at.args[0])};
    const auto& state = at.world().state();
    if (!state.all_sends().has(which) || !state.all_sends()[which].reachdesk)
        return reachdesk_error(404, "Send not found");
    return http::json_answer(200,
                             {{"data", view_of_reachdesk_send(state, which, reading::single)}});
}

}  // namespace giftsim::fakeserver
