// SPDX-License-Identifier: MIT
// POST /webhooks/{secret}: what begins a send in an automated campaign (API-11). It is sent by the
// user whom the call names, else by who made the campaign, else by the first Admin.
#include "fakeserver/reachdesk_api/begin.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view call_hook = "reachdesk.webhooks.call";

/// None: the secret is no campaign's, or that campaign is not automated.
campaign_id campaign_behind(const call& at) {
    const auto named = at.secrets().open(secret_kind::campaign_hook, at.args.back());
    if (!named || named->world != at.here->number) return {};
    const auto which = reachdesk_campaign(at, std::to_string(named->entity));
    return which && at.world().state().campaigns()[which.index()].triggered ? which : campaign_id{};
}

user_id usual_sender(const tenant& world, campaign_id of) {
    const auto maker = world.state().campaigns()[of.index()].made_by;
    return world.is_here(maker) ? maker : world.client_user();
}

}  // namespace

http::reply call_campaign_hook(call& at) {
    const auto campaign = campaign_behind(at);
    if (!campaign) return reachdesk_message(404, "This webhook does not exist");
    http::response refused;
    const auto body = read_reachdesk_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    parameters in(*body, wrong);
    const bool is_flat = body->find("recipient") == nullptr;
    const auto* given = is_flat ? &*body : in.object("recipient");
    const auto known = senders_of(at.world().state());
    order_recipient to;
    if (given != nullptr)
        to = read_order_recipient(at, *given, is_flat ? "" : "recipient.", known, call_hook, wrong);
    if (!is_flat) in.note_unknown(at, call_hook);
    if (!wrong.empty()) return bad_parameters(wrong);
    if (auto closed = refuse_campaign(at, campaign, true)) return *std::move(closed);
    const order_terms terms{.sender = usual_sender(at.world(), campaign)};
    auto wanted = wanted_by(at, campaign, terms, to);
    wanted.begun_by = origin::trigger;
    const auto begun = at.world().submit(wanted);
    if (!begun) return refused_send(begun.error());
    return http::json_answer(202, {{"id", *begun}});
}

}  // namespace giftsim::fakeserver
