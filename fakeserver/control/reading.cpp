// SPDX-License-Identifier: MIT
// Read models: what there is, for assertions.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/control/links.hpp"
#include "fakeserver/reachdesk_api/begin.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/verbs_of_sends.hpp"
#include "sim/view/catalogue_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/send_view.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

std::optional<funding_id> find_funding(const call& at) {
    const funding_id which{at.world().called().funding.number_of(at.args[1])};
    if (!at.world().state().money().has(which)) return std::nullopt;
    return which;
}

http::response unknown_funding(const call& at) {
    return unknown(refusal::unknown_funding, "funding source", at.args[1],
                   at.world().called().funding);
}

}  // namespace

http::reply count_sends(call& at) {
    return http::json_answer(200, sim::view_of_counts(at.world().state()));
}

http::reply list_funding(call& at) {
    const auto& state = at.world().state();
    return http::json_answer(200, each_of<funding_id>(state.money().count(), [&](funding_id id) {
                                 return sim::view_of_funding(state, id);
                             }));
}

http::reply show_funding(call& at) {
    const auto which = find_funding(at);
    if (!which) return unknown_funding(at);
    return http::json_answer(200, sim::view_of_funding(at.world().state(), *which));
}

http::reply show_ledger(call& at) {
    return http::json_answer(200, sim::view_of_postings(at.world().state()));
}

http::reply list_campaigns(call& at) {
    const auto& state = at.world().state();
    return http::json_answer(200,
                             each_of<campaign_id>(state.campaigns().size(), [&](campaign_id id) {
                                 auto view = sim::view_of_campaign(state, id, at.world().now());
                                 view["webhook"] = campaign_hook_url(at, id);
                                 return view;
                             }));
}

http::reply list_gifts_of_world(call& at) {
    const auto& state = at.world().state();
    return http::json_answer(200, each_of<gift_id>(state.gifts().size(), [&](gift_id id) {
                                 return sim::view_of_gift(state, id);
                             }));
}

http::reply show_mail(call& at) {
    const auto* to = at.in.parameter("to");
    const auto& state = at.world().state();
    auto list = json_view::array();
    for (const auto& mail : to != nullptr ? sim::mails_to(state, *to) : sim::all_mails(state))
        list.push_back(view_of_mail_with_links(at, mail));
    return http::json_answer(200, list);
}

http::reply top_up_funding(call& at) {
    const auto which = find_funding(at);
    if (!which) return unknown_funding(at);
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto amount = in.need_as("amount", sim::as_money);
    const auto by = sim::read_actor(in, at.world().called().users, found);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto done = at.world().submit(top_up{*which, *amount, by});
    if (!done) return control_refusal(done.error());
    return show_funding(at);
}

}  // namespace giftsim::fakeserver
