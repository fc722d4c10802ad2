// SPDX-License-Identifier: MIT
// POST /campaigns/{id}/trigger: 400, then 404, then 422. The same twice is two sends, whatever
// request_id says: what the vendor does with a repeated one is not known.
#include "fakeserver/reachdesk_api/begin.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"
#include "fakeserver/reachdesk_api/send_row.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "sim/view/optional_text.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::optional_text;

constexpr std::string_view operation = "reachdesk.campaigns.trigger";

/// As it was given.
json_view view_of_recipient(const order_recipient& to) {
    return {{"provider", optional_text(to.provider)},
            {"provider_contact_id", optional_text(to.provider_contact_id)},
            {"provider_contact_type", optional_text(to.provider_contact_type)},
            {"first_name", to.first_name},
            {"last_name", to.last_name},
            {"email", to.email},
            {"company_name", optional_text(to.company)},
            {"street_address_1", optional_text(to.postal.line1)},
            {"street_address_2", optional_text(to.postal.line2)},
            {"city", optional_text(to.postal.city)},
            {"state", optional_text(to.postal.state)},
            {"zipcode", optional_text(to.postal.postal_code)},
            {"country", optional_text(to.postal.country)},
            {"phone_number", optional_text(to.phone)},
            {"role", optional_text(to.role)},
            {"tax_id", optional_text(to.tax_id)}};
}

json_view view_of_gift_card(const domain& state, const send& record) {
    if (record.physical) return nullptr;
    const money price{record.price, state.money().of(record.payer).unit};
    return {{"amount", decimal_of(price)}, {"currency", price.unit.code()}};
}

json_view view_of_triggered(const call& at, send_id which, const order_recipient& to) {
    const auto& world = at.world();
    const auto& state = world.state();
    const auto& record = state.all_sends()[which];
    const auto attached = world.attached(which);
    const auto kept = attached.empty() ? json_view::object() : json_view::parse(attached);
    const auto said = [&](const char* field, json_view otherwise) {
        return kept.contains(field) ? kept[field] : std::move(otherwise);
    };
    return {{"id", which.number},
            {"request_id", said("request_id", nullptr)},
            {"source", said("source", nullptr)},
            {"type", campaign_type(state.gifts()[record.gift.index()].kind)},
            {"status", reachdesk_status(record.where)},
            {"payment_currency", state.money().of(record.payer).unit.code()},
            {"payment_wallet_id", record.payer.number},
            {"bundle_handwritten_note", said("bundle_handwritten_note", nullptr)},
            {"packaging_notes", said("packaging_notes", nullptr)},
            {"notes", said("notes", nullptr)},
            {"custom_attributes", said("custom_attributes", json_view::array())},
            {"created_by_user", state.users()[world.client_user().index()].email},
            {"claim_url", claim_url_of(at, which)},
            {"recipient", view_of_recipient(to)},
            {"sender", state.users()[record.sender.index()].email},
            {"gift_card", view_of_gift_card(state, record)}};
}

}  // namespace

http::reply trigger_campaign(call& at) {
    http::response refused;
    const auto body = read_reachdesk_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    parameters in(*body, wrong);
    const auto campaign = reachdesk_campaign(at, at.args[0]);
    const auto known = senders_of(at.world().state());
    const auto terms = read_order_terms(at, in, campaign, known, wrong);
    order_recipient to;
    if (const auto* given = in.object("recipient"))
        to = read_order_recipient(at, *given, "recipient.", known, operation, wrong);
    if (campaign && wrong.empty())
        look_at_order_address(at, campaign, terms, to, "recipient.", wrong);
    in.note_unknown(at, operation);
    if (!wrong.empty()) return bad_parameters(wrong);
    if (auto closed = refuse_campaign(at, campaign, false)) return *std::move(closed);
    if (auto other = refuse_currency(at, campaign, terms.currency)) return *std::move(other);
    const auto begun = at.world().submit(wanted_by(at, campaign, terms, to));
    if (!begun) return refused_send(begun.error());
    const send_id which{*begun};
    if (!terms.attached.empty()) at.world().attach(which, terms.attached);
    return http::json_answer(200, view_of_triggered(at, which, to));
}

}  // namespace giftsim::fakeserver
