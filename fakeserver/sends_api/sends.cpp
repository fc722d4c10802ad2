// SPDX-License-Identifier: MIT
// POST and GET of sends: 400, then 404, then 422 (API-05).
#include "core/ascii.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/sends_api/handlers.hpp"
#include "fakeserver/sends_api/postal_address.hpp"
#include "fakeserver/sends_api/send_request.hpp"
#include "fakeserver/sends_api/send_view.hpp"
#include "fakeserver/sends_api/usual_send.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

http::response sent(std::uint16_t status, const tenant& world, send_id which) {
    return {.status = status, .body = view_of_sent(world, which)};
}

/// The campaign that metadata names, if it would take this send; metadata is never wrong (API-01).
campaign_id campaign_for(const tenant& world, const send_request& from, gift_id chosen) {
    if (!from.campaign_id) return {};
    const campaign_id named{world.called().campaigns.number_of(*from.campaign_id)};
    const auto& all = world.state().campaigns();
    if (!named || named.number > all.size()) return {};
    const auto& campaign = all[named.index()];
    const auto& gifts = campaign.gifts;
    const bool takes = campaign.on == platform::sendoso && campaign.is_open(world.now()) &&
                       std::find(gifts.begin(), gifts.end(), chosen) != gifts.end();
    return takes ? named : campaign_id{};
}

/// Null if there is none, or none any more.
const gift* listed(const tenant& world, gift_id which) {
    const auto& gifts = world.state().gifts();
    if (!which || which.number > gifts.size() || gifts[which.index()].delisted) return nullptr;
    return &gifts[which.index()];
}

/// A parcel needs an address even where its recipient will be asked for it. Where a recipient may
/// choose between a parcel and an eGift, it is of use; for all else nobody looks at it (API-01).
written_address address_in(const tenant& world, const send_request& from, const initiate& wanted,
                           std::vector<field_problem>& wrong) {
    const auto* gift = listed(world, wanted.gift);
    const bool required = gift != nullptr && is_physical(gift->kind);
    const bool of_use = wanted.campaign && world.state().offers_choice(wanted.campaign);
    if (!required && !of_use) return {};
    return read_postal_address(from.address, required, wrong);
}

/// The seed never asks for a phone; another account does, of parcels that leave the US (SI-04).
void look_at_phone(const tenant& world, const send_request& from, const initiate& wanted,
                   const written_address& postal, std::vector<field_problem>& wrong) {
    const auto* gift = listed(world, wanted.gift);
    const bool goes_abroad = gift != nullptr && is_physical(gift->kind) &&
                             !postal.country.empty() && postal.country != "US";
    const bool is_told = std::any_of(wrong.begin(), wrong.end(),
                                     [](const auto& each) { return each.field == "phone"; });
    if (world.sendosos_account().wants_phone_abroad && goes_abroad && !is_told &&
        trimmed(from.phone).empty())
        wrong.push_back({"phone", "is required outside the US"});
}

/// What does not exist, as one list.
std::vector<field_problem> unknown_ids(const tenant& world, const send_request& from,
                                       initiate& begin) {
    std::vector<field_problem> unknown;
    const auto& called = world.called();
    const auto* gift = listed(world, begin.gift);
    if (gift == nullptr)
        unknown.push_back({"gift_id", "names no gift of the catalogue; GET /api/v3/gifts"});
    if (from.variant_id && (gift == nullptr || !gift->variant_called(*from.variant_id)))
        unknown.push_back({"variant_id", "names no variant of this gift"});
    if (from.team_id) {
        begin.team = {called.teams.number_of(*from.team_id)};
        if (!begin.team || begin.team.number > world.state().teams().size())
            unknown.push_back({"team_id", "names no team of the organisation"});
    }
    return unknown;
}

std::string code_of_unknown(const field_problem& first) {
    return "unknown_" + first.field.substr(0, first.field.find("_id"));
}

/// Recorded all the same (SI-01).
http::response invalid_email(send_id which, std::uint16_t status) {
    return http::json_answer(
        status, {{"error",
                  {{"code", "invalid_email"},
                   {"message",
                    "the email is not one that mail can be sent to; the send is recorded "
                    "and has failed"},
                   {"fields", {{{"field", "email"}, {"problem", "is not an email address"}}}},
                   {"send_id", std::to_string(which.number)}}}});
}

http::response begin(call& at, const send_request& from, initiate what,
                     const written_address& postal) {
    auto& world = at.world();
    const auto unknown = unknown_ids(world, from, what);
    if (!unknown.empty())
        return api_error(404, code_of_unknown(unknown.front()), "an id is unknown; see fields",
                         unknown);
    what.sender = at.acting;
    what.begun_by = origin::api;
    what.to = {from.first_name, from.last_name, from.email,   from.phone,
               from.company,    from.title,     from.message, postal.view()};
    if (from.variant_id) what.variant = *from.variant_id;
    const auto begun = world.submit(what);
    const auto unprocessable = world.sendosos_account().unprocessable;
    if (!begun) return api_refusal(begun.error(), unprocessable);
    const send_id which{*begun};
    if (!from.metadata.empty()) world.attach(which, from.metadata);
    if (world.state().all_sends()[which].where == state::invalid_email_format)
        return invalid_email(which, unprocessable);
    return sent(201, world, which);
}

/// Like the vendor, ignores them; unless the world is strict.
void note_unknown_fields(const call& at, const sim::json::value& body,
                         std::vector<field_problem>& wrong) {
    for (auto& each : unknown_fields(body)) {
        at.here->notes.odd.note_field("sends.create", each.field);
        if (at.world().is_strict()) wrong.push_back(std::move(each));
    }
}

}  // namespace

http::reply create_send(call& at) {
    http::body body;  // outlives what is read of it
    std::vector<field_problem> wrong;
    auto usual = http::is_json(at.in) ? usual_send(at.in.body) : std::nullopt;
    if (!usual) {
        body = http::read_body(at.in, false);
        if (!body.content) return api_bad_body(body);
        usual = read_send_request(*body.content, wrong);
        note_unknown_fields(at, *body.content, wrong);
    }
    const auto& from = *usual;
    initiate what;
    what.gift = {at.world().called().gifts.number_of(from.gift_id)};
    what.campaign = campaign_for(at.world(), from, what.gift);
    const auto postal = address_in(at.world(), from, what, wrong);
    look_at_phone(at.world(), from, what, postal, wrong);
    if (!wrong.empty())
        return api_error(400, "invalid_fields", "fields are missing or wrong; see fields", wrong);
    return begin(at, from, what, postal);
}

http::reply show_send(call& at) {
    const send_id which{at.world().called().sends.number_of(at.args[0])};
    if (!at.world().state().all_sends().has(which))
        return api_error(404, "unknown_send", "there is no send of this id");
    return sent(200, at.world(), which);
}

}  // namespace giftsim::fakeserver
