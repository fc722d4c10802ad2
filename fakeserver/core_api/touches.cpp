// SPDX-License-Identifier: MIT
// GET /touches and /touches/{id}, and a group's as they were called before (API-07).
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/core_api/paging.hpp"
#include "fakeserver/core_api/people_view.hpp"
#include "fakeserver/core_api/touch_view.hpp"
#include "fakeserver/core_api/unknown.hpp"
#include "fakeserver/http/answers.hpp"

namespace giftsim::fakeserver {
namespace {

std::vector<campaign_id> touches_asked_for(const call& at, complaints& wrong) {
    auto all = live_touches(at.world());
    const auto* word = at.in.parameter("delivery_type");
    if (word == nullptr) return all;
    const auto wanted = delivery_type_named(*word);
    if (!wanted) wrong.emplace_back("delivery_type can be one of these: mail,email");
    std::erase_if(all, [&](campaign_id each) {
        return wanted && delivery_of(at.world().state(), each) != *wanted;
    });
    return all;
}

}  // namespace

http::reply list_touches(call& at) {
    complaints wrong;
    const auto asked = read_paging(at.in, wrong);
    const auto all = touches_asked_for(at, wrong);
    if (!wrong.empty()) return bad_request(wrong);
    auto rows = sim::json_view::array();
    for (const auto each : asked.of(all)) rows.push_back(view_of_touch(at.world(), each));
    return page_answer(asked, {"total_posts", "touches"}, all.size(), std::move(rows));
}

http::reply show_touch(call& at) {
    const auto which = live_touch(at.world(), at.args.front());
    if (!which) return touch_not_found();
    return http::json_answer(200, {{"success", true}, {"touch", view_of_touch(at.world(), which)}});
}

/// Every group may send every campaign here.
http::reply list_group_touches(call& at) {
    if (!team_named(at, at.args.front())) return group_not_found();
    auto rows = sim::json_view::array();
    for (const auto each : live_touches(at.world()))
        rows.push_back(view_of_touch(at.world(), each));
    return http::json_answer(200, rows);
}

}  // namespace giftsim::fakeserver
