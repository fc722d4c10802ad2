// SPDX-License-Identifier: MIT
// GET /send, and what it was before: /sent_gifts.json, /gifts/status/{tracking_code},
// /user_custom_templates.json (API-07, API-10).
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/core_api/listed_send.hpp"
#include "fakeserver/core_api/pacific_time.hpp"
#include "fakeserver/core_api/paging.hpp"
#include "fakeserver/http/answers.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// A day of California's, both ends included; nothing: no end.
using day = std::optional<std::chrono::local_days>;

day read_day(const http::request& in, const char* name, complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr || text->empty()) return std::nullopt;
    const auto read = sim::parse_date(*text);
    if (read) return *read;
    wrong.push_back(fmt::format("{} must be a date like 2022-09-12", name));
    return std::nullopt;
}

/// A row of the older list: what one needs to ask on, and what the newer list says of it.
json_view older_row(const call& at, send_id which) {
    auto row = view_of_listed(at.world().state(), which);
    row["tracking_code"] = at.secrets().tracking_code({at.here->number, which.number, 0});
    row["touch_id"] = row["touch"]["id"];
    row["touch_name"] = row["touch"]["name"];
    return row;
}

}  // namespace

http::reply list_core_sends(call& at) {
    complaints wrong;
    const auto asked = read_paging(at.in, wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    const auto all = sends_of_sendoso(state);
    auto rows = json_view::array();
    for (const auto each : asked.of(all)) rows.push_back(view_of_listed(state, each));
    return page_answer(asked, {"total_count", "sends"}, all.size(), std::move(rows));
}

/// Newest first, as its callers expect.
http::reply list_sent_gifts(call& at) {
    complaints wrong;
    const auto from = read_day(at.in, "start_date", wrong);
    const auto to = read_day(at.in, "end_date", wrong);
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    auto all = sends_of_sendoso(state);
    std::reverse(all.begin(), all.end());
    auto rows = json_view::array();
    for (const auto each : all) {
        const auto begun = pacific_zone().date_of(state.all_sends().begun(each));
        if ((!from || begun >= *from) && (!to || begun <= *to)) rows.push_back(older_row(at, each));
    }
    return http::json_answer(200, rows);
}

http::reply show_gift_status(call& at) {
    const auto named = at.secrets().open_tracking_code(at.args.front());
    const auto& state = at.world().state();
    if (!named || named->world != at.here->number || !state.all_sends().has({named->entity}))
        return core_error(404, "Gift not found");
    auto list = json_view::array();
    for (const auto& each : updates_of(state, {named->entity}))
        list.push_back({{"activity",
                         {{"status", each.status},
                          {"date_and_time", pacific_text(each.at, precision::seconds)}}}});
    return http::json_answer(200, {{"activities", json_view::array({list})}});
}

/// A world has no templates of its users' own.
http::reply list_templates(call&) { return http::json_answer(200, json_view::array()); }

}  // namespace giftsim::fakeserver
