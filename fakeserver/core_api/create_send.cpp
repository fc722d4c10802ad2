// SPDX-License-Identifier: MIT
// POST /send, /send.json and /send/generate_egift_links: what is wrong at once is 400, an unknown
// touch 404, and what goes wrong later a status (API-04). The same twice is two sends (API-09).
#include "core/ascii.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/links.hpp"
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/core_api/person_name.hpp"
#include "fakeserver/core_api/send_order.hpp"
#include "fakeserver/core_api/touch_view.hpp"
#include "fakeserver/core_api/unknown.hpp"
#include "fakeserver/http/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

std::string tracking_code_of(const call& at, send_id which) {
    return at.secrets().tracking_code({at.here->number, which.number, 0});
}

http::response refused(refusal why) {
    if (why == refusal::unknown_campaign || why == refusal::unknown_gift) return touch_not_found();
    return core_error(400, sentence(why));
}

/// What a touch's gifts can be sent as. Where a parcel may be chosen instead of an eGift, both will
/// do, but no link: the recipient is asked by mail (PH-11).
std::vector<sending> ways_of(const domain& state, campaign_id touch) {
    if (delivery_of(state, touch) == delivery_type::email) return {sending::egift, sending::links};
    if (state.offers_choice(touch)) return {sending::parcel, sending::egift};
    return {sending::parcel};
}

std::optional<http::response> refuse_way(const domain& state, campaign_id touch, sending how) {
    const auto ways = ways_of(state, touch);
    if (std::find(ways.begin(), ways.end(), how) != ways.end()) return std::nullopt;
    std::vector<std::string_view> words;
    for (const auto each : ways) words.push_back(name(each));
    return core_error(
        400, fmt::format("via can be one of these for this touch: {}", fmt::join(words, ",")));
}

/// The texts must outlive what is made of them.
initiate wanted(const call& at, const send_order& order, campaign_id touch,
                const person_name& who) {
    return {.campaign = touch,
            .sender = at.acting,
            .to = {.first_name = who.first,
                   .last_name = who.last,
                   .email = order.email,
                   .phone = order.phone,
                   .message = order.message,
                   .postal = order.postal.view()},
            .via = order.how == sending::links ? channel::link : channel::email,
            .begun_by = origin::api,
            .confirms_address = order.confirms_address,
            .confirm_days = order.confirm_days,
            .ships_unconfirmed = order.ships_unconfirmed,
            .asks_by_link = order.asks_by_link,
            .sent_via = trimmed(order.sent_via)};
}

http::response send_one(call& at, const send_order& order, campaign_id touch) {
    const auto who = parts_of(trimmed(order.name));
    const auto begun = at.world().submit(wanted(at, order, touch, who));
    if (!begun) return refused(begun.error());
    const send_id which{*begun};
    const auto code = tracking_code_of(at, which);
    if (order.how == sending::egift)
        return http::json_answer(200, {{"success", true},
                                       {"message", "EGifts send Successfully"},
                                       {"tracking_code", code},
                                       {"tracking_url", base_url(at.in) + "/track/" + code}});
    if (order.hides_gift) at.world().hide_gift_of(which);
    json_view body{
        {"success", true}, {"message", "Gift send Successfully"}, {"tracking_code", code}};
    if (order.asks_by_link) body["address_confirmation_link"] = address_url(at, which);
    return http::json_answer(200, body);
}

/// All of them, or none: what speaks against one is looked for before the first is begun.
http::response send_links(call& at, const send_order& order, campaign_id touch, spelling written) {
    auto one = order;
    for (const auto& email : order.recipients) {
        one.email = email;
        const auto possible =
            at.world().state().could_begin(wanted(at, one, touch, {}), at.world().now());
        if (!possible) return refused(possible.error());
    }
    auto links = json_view::array();
    std::string first_code;
    for (const auto& email : order.recipients) {
        one.email = email;
        const send_id which{at.world().submit(wanted(at, one, touch, {})).value()};
        if (first_code.empty()) first_code = tracking_code_of(at, which);
        links.push_back(
            {{"egift_link", offer_url(at, which)}, {"recipient_email_or_phone_number", email}});
    }
    json_view body{{"success", true},
                   {"message", fmt::format("Success! Here are your {} eGift Card links:",
                                           order.recipients.size())},
                   {"egift_links", links},
                   {"expiration_days", at.world().state().campaigns()[touch.index()].offer_days}};
    if (written == spelling::older) body["tracking_code"] = first_code;
    return http::json_answer(200, body);
}

http::response create(call& at, spelling written, std::string_view operation,
                      std::optional<sending> only = std::nullopt) {
    http::response unreadable;
    const auto body = read_core_body(at.in, unreadable);
    if (!body) return unreadable;
    complaints wrong;
    const auto order = read_send_order(at, *body, written, operation, wrong);
    if (wrong.empty() && only && order.how != *only)
        wrong.push_back(fmt::format("via can be one of these: {}", name(*only)));
    if (!wrong.empty()) return bad_request(wrong);
    const auto touch = live_touch(at.world(), order.touch);
    if (!touch) return touch_not_found();
    if (auto refused = refuse_way(at.world().state(), touch, order.how)) return *refused;
    return order.how == sending::links ? send_links(at, order, touch, written)
                                       : send_one(at, order, touch);
}

}  // namespace

http::reply create_core_send(call& at) {
    return create(at, spelling::documented, "core.sends.create");
}

http::reply generate_links(call& at) {
    return create(at, spelling::documented, "core.sends.generate_links", sending::links);
}

http::reply create_older_send(call& at) { return create(at, spelling::older, "core.older.send"); }

}  // namespace giftsim::fakeserver
