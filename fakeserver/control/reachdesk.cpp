// SPDX-License-Identifier: MIT
// Multi-use links, claims, wallets, connectors, contacts, and what each CRM was told.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/control/links.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/crm_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

std::optional<link_id> find_link(const call& at, std::string_view named) {
    const link_id which{at.world().called().links.number_of(named)};
    if (!which || which.number > at.world().state().links().size()) return std::nullopt;
    return which;
}

std::optional<connector_id> find_connector(const call& at) {
    const connector_id which{at.world().called().connectors.number_of(at.args[1])};
    if (!which || which.number > at.world().state().connectors().size()) return std::nullopt;
    return which;
}

http::response unknown_link(const call& at) {
    return unknown(refusal::unknown_link, "link", at.args[1], at.world().called().links);
}

http::response unknown_connector(const call& at) {
    return unknown(refusal::unknown_connector, "connector", at.args[1],
                   at.world().called().connectors);
}

json_view view_of(const call& at, link_id which) {
    auto view = sim::view_of_link(at.world().state(), which, at.world().now());
    view["url"] = multi_use_url(at, which);
    return view;
}

/// In Reachdesk's words (FN-10): what is held is unclaimed.
json_view view_of_wallet(const domain& state, funding_id which) {
    const auto own = sim::view_of_funding(state, which);
    return {{"id", own["id"]},
            {"name", own["name"]},
            {"wallet", own["wallet"]},
            {"owner", own["owner"]},
            {"team", own["team"]},
            {"currency", state.money().of(which).unit.code()},
            {"available", own["available"]},
            {"unclaimed", own["held"]},
            {"spent", own["spent"]}};
}

/// An Admin sees all links, everybody else those that were made for them (ML-01).
bool sees(const domain& state, user_id by, const multi_use_link& link) {
    return state.users()[by.index()].rank == role::admin || link.sender == by;
}

json_view view_of_claim(const call& at, send_id which) {
    auto view = sim::view_of_claim_in_short(at.world().state(), which);
    view["told"] = sim::optional_text(
        name(at.world().world().told().last_told(at.world().state().all_sends(), which)));
    return view;
}

/// The refusal, and of missing fields which they are (ML-03).
http::response refused(const call& at, link_id which, refusal why, std::string_view email) {
    auto answer = control_refusal(why);
    if (why != refusal::missing_fields) return answer;
    const auto fields = at.world().state().missing_fields(which, email);
    auto body = json_view::parse(answer.body);
    body["error"]["message"] = fmt::format("{}: {}", sentence(why), fmt::join(fields, ", "));
    body["error"]["fields"] = fields;
    answer.body = body.dump();
    return answer;
}

}  // namespace

http::reply list_links(call& at) {
    const auto& state = at.world().state();
    const auto* as = at.in.parameter("as");
    const user_id by{as != nullptr ? at.world().called().users.number_of(*as) : 0};
    if (as != nullptr && (!by || by.number > state.users().size()))
        return unknown(refusal::unknown_user, "user", *as, at.world().called().users);
    auto list = json_view::array();
    for (std::size_t i = 0; i < state.links().size(); ++i)
        if (!by || sees(state, by, state.links()[i])) list.push_back(view_of(at, link_id::at(i)));
    return http::json_answer(200, list);
}

http::reply add_link_to_world(call& at) {
    auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    auto& called = at.world().called();
    const auto read = sim::read_link(*body.content, "", called, found);
    if (!read) return http::problem_answer(found);
    if (called.links.number_of(read->handle) != 0)
        return http::error_answer(409, "taken", "the id is taken; give this link another");
    const auto made = at.world().submit(read->add);
    if (!made) return control_refusal(made.error());
    called.links.add(read->handle, *made);
    return http::json_answer(201, view_of(at, link_id{*made}));
}

http::reply show_link(call& at) {
    const auto which = find_link(at, at.args[1]);
    return which ? http::reply(http::json_answer(200, view_of(at, *which))) : unknown_link(at);
}

http::reply claim_behind_link(call& at) {
    const auto which = find_link(at, at.args[1]);
    if (!which) return unknown_link(at);
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto email = in.need_as("email", sim::as_id);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto claimed = at.world().submit(claim_link{.link = *which, .email = *email});
    if (!claimed) return refused(at, *which, claimed.error(), *email);
    const auto& record = at.world().state().all_sends()[send_id{*claimed}];
    return http::json_answer(200,
                             {{"id", std::to_string(*claimed)}, {"status", name(record.where)}});
}

http::reply list_claims(call& at) {
    const auto& called = at.world().called();
    const auto& state = at.world().state();
    sim::claim_filter wanted;
    if (const auto* link = at.in.parameter("link")) {
        const auto which = find_link(at, *link);
        if (!which) return unknown(refusal::unknown_link, "link", *link, called.links);
        wanted.link = *which;
    }
    if (const auto* campaign = at.in.parameter("campaign")) {
        wanted.campaign = {called.campaigns.number_of(*campaign)};
        if (!wanted.campaign || wanted.campaign.number > state.campaigns().size())
            return unknown(refusal::unknown_campaign, "campaign", *campaign, called.campaigns);
    }
    if (const auto* email = at.in.parameter("email")) wanted.email = *email;
    auto list = json_view::array();
    for (const auto which : sim::claims_of(state, wanted)) list.push_back(view_of_claim(at, which));
    return http::json_answer(200, list);
}

http::reply list_wallets(call& at) {
    const auto& state = at.world().state();
    auto list = json_view::array();
    for (std::size_t i = 0; i < state.money().count(); ++i)
        list.push_back(view_of_wallet(state, funding_id::at(i)));
    return http::json_answer(200, list);
}

http::reply list_connectors(call& at) {
    const auto& state = at.world().state();
    auto list = json_view::array();
    for (std::size_t i = 0; i < state.connectors().size(); ++i)
        list.push_back(sim::view_of_connector(state, connector_id::at(i)));
    return http::json_answer(200, list);
}

http::reply set_connector(call& at) {
    const auto which = find_connector(at);
    if (!which) return unknown_connector(at);
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto works = in.need_as("works", sim::as_connection);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto done = at.world().submit(set_connection{*which, *works});
    if (!done) return control_refusal(done.error());
    return http::json_answer(200, sim::view_of_connector(at.world().state(), *which));
}

http::reply list_contacts(call& at) {
    const auto& state = at.world().state();
    auto list = json_view::array();
    for (std::size_t i = 0; i < state.contacts().count(); ++i)
        list.push_back(sim::view_of_contact(state, contact_id::at(i)));
    return http::json_answer(200, list);
}

http::reply show_crm(call& at) {
    const auto which = find_connector(at);
    if (!which) return unknown_connector(at);
    return http::json_answer(200, sim::view_of_crm(at.world().world(), *which));
}

}  // namespace giftsim::fakeserver
