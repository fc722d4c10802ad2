// SPDX-License-Identifier: MIT
// One function per command, the mirror of the verbs' readers.
#include "sim/scenario/write_step.hpp"

#include "core/assert.hpp"
#include "core/instant_text.hpp"
#include "core/lifecycle/act.hpp"
#include "sim/json/writer.hpp"
#include "sim/view/parcel_view.hpp"

#include <fmt/format.h>

#include <string>
#include <type_traits>

namespace giftsim::sim {

using giftsim::to_text;

namespace {

constexpr std::size_t usual_step = 480;       ///< bytes
constexpr std::size_t usual_beginning = 160;  ///< the same without a recipient

template <class Id>
std::string text_of(Id which) {
    return std::to_string(which.number);
}

void put_id(json_view& into, const char* key, std::uint32_t number) {
    if (number != 0) into[key] = std::to_string(number);
}

void put_text(json_view& into, const char* key, std::string_view text) {
    if (!text.empty()) into[key] = text;
}

void put_actor(json_view& into, actor by) {
    if (by.support) into["by"] = "support";
    put_id(into, "by", by.user.number);
}

void put_id(json::writer& into, std::string_view key, std::uint32_t number) {
    if (number != 0) into.number_text(key, number);
}

void put_beginning(json::writer& step, const initiate& what) {
    put_id(step, "campaign", what.campaign.number);
    put_id(step, "gift", what.gift.number);
    put_id(step, "sender", what.sender.number);
    put_id(step, "team", what.team.number);
    if (what.via == channel::link) step.text("via", "link");
    if (what.begun_by != origin::user) step.text("by", name(what.begun_by));
    if (what.price) step.text("price", to_text(*what.price));
    if (what.confirms_address) step.boolean("confirm_address", *what.confirms_address);
    if (what.confirm_days) step.number("confirm_days", *what.confirm_days);
    if (what.ships_unconfirmed) step.boolean("ship_unconfirmed", *what.ships_unconfirmed);
    if (what.asks_by_link) step.text("confirm_via", "link");
    if (what.needs_approval) step.boolean("needs_approval", true);
    step.text_if_any("sent_via", what.sent_via);
    step.text_if_any("variant", what.variant);
    if (what.mode != approval::automatic) step.text("approval", name(what.mode));
    if (what.from_team_wallet) step.text("wallet", "team");
    if (what.expiry_days) step.number("expiry_days", *what.expiry_days);
}

void put_address(json::writer& into, const address& where) {
    into.key("address");
    if (where.empty()) return into.null();
    into.open('{');
    for (const auto& field : address_fields) into.text(field.name, where.*field.text);
    into.close('}');
}

void put_recipient(json::writer& into, const recipient& to) {
    into.key("to");
    into.open('{');
    into.text("first_name", to.first_name);
    into.text("last_name", to.last_name);
    into.text("email", to.email);
    into.text_if_any("phone", to.phone);
    into.text_if_any("company", to.company);
    into.text_if_any("title", to.title);
    into.text_if_any("message", to.message);
    put_address(into, to.postal);
    into.close('}');
}

json_view beginning_of(const initiate& what) {
    return json_view::parse(text_without_recipient(what)).at("send");
}

json_view step(const initiate& what) {
    json::writer to(usual_step);
    to.open('{');
    put_recipient(to, what.to);
    to.close('}');
    json_view written = {{"send", beginning_of(what)}};
    written["send"].update(json_view::parse(to.take()));
    return written;
}

recipient recipient_of(const domain& state, send_id which, sends::member_text& room) {
    const auto& sends = state.all_sends();
    const auto texts = sends.texts_of(which, room);
    recipient to{texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]};
    if (state.is_parcel(which)) to.postal = sends.given_address(sends[which]);
    return to;
}

/// So written that a reader who fills variables in leaves the text what it is.
std::string as_it_is(std::string_view text) {
    std::string escaped(text);
    for (auto at = escaped.find("${"); at != std::string::npos; at = escaped.find("${", at + 3))
        escaped.insert(at, 1, '$');
    return escaped;
}

json_view step(const claim_link& what) {
    return {{"claim", {{"link", text_of(what.link)}, {"email", as_it_is(what.email)}}}};
}

json_view step(const add_link& what, const domain& state) {
    json_view made{{"id", id_of_added_link(state.links().size())},
                   {"campaign", text_of(what.campaign)},
                   {"sender", text_of(what.sender)}};
    put_id(made, "connector", what.connector.number);
    put_actor(made, what.by);
    return {{"add_link", made}};
}

json_view step(const set_connection& what) {
    return {
        {"set_connection", {{"connector", text_of(what.connector)}, {"works", name(what.works)}}}};
}

json_view step(const perform& what) {
    json_view doing{{"send", text_of(what.send)}};
    if (what.what == act::verify && !what.truthful) {
        doing["email"] = what.email;
        put_text(doing, "phone", what.phone);
    }
    if (what.what == act::soft_bounce) doing["failures"] = what.failures;
    put_id(doing, "gift", what.gift.number);
    put_text(doing, "variant", what.variant);
    if (!what.postal.empty()) doing["address"] = view_of_address(what.postal);
    put_text(doing, "reason", what.reason);
    put_text(doing, "carrier", what.carrier);
    put_text(doing, "tracking", what.tracking);
    if (what.cost) doing["cost"] = to_text(*what.cost);
    if (what.what >= act::approve && what.what <= act::cancel) put_actor(doing, what.by);
    return {{std::string(name(what.what)), doing}};
}

json_view step(const top_up& what) {
    json_view doing{{"funding", text_of(what.funding)}, {"amount", to_text(what.amount)}};
    put_actor(doing, what.by);
    return {{"top_up", doing}};
}

json_view step(const close_funding& what) { return {{"close_funding", text_of(what.funding)}}; }
json_view step(const set_offer_days& what) {
    return {{"set_offer_days", {{"campaign", text_of(what.campaign)}, {"days", what.days}}}};
}
json_view step(const retire_campaign& what) {
    return {{what.deleted ? "delete_campaign" : "archive_campaign", text_of(what.campaign)}};
}
json_view step(const delist_gift& what) { return {{"delist_gift", text_of(what.gift)}}; }
json_view step(const restock& what) {
    json_view doing{{"gift", text_of(what.gift)}, {"pieces", what.pieces}};
    put_text(doing, "variant", what.variant);
    return {{"restock", doing}};
}
json_view step(const remove_user& what) { return {{"remove_user", text_of(what.user)}}; }

/// What every way of making or changing a user says.
template <class Command>
json_view person_of(const Command& what, team_id team) {
    json_view person{{"name", what.name}, {"email", what.email}, {"role", name(what.rank)}};
    put_id(person, "team", team.number);
    return person;
}

json_view step(const add_user& what, const domain& state) {
    auto made = person_of(what, what.home);
    made["id"] = id_of_added_user(state.users().size());
    made["manages"] = json_view::array();
    for (const auto team : what.manages) made["manages"].push_back(text_of(team));
    made["sees_all"] = what.sees_all;
    return {{"add_user", made}};
}

json_view step(const update_user& what) {
    auto changed = person_of(what, what.home);
    changed["user"] = text_of(what.user);
    changed["active"] = what.active;
    return {{"update_user", changed}};
}

json_view step(const invite_user& what, const domain& state) {
    auto asked = person_of(what, what.team);
    asked["id"] = id_of_added_invitation(state.invitations().size());
    return {{"invite", asked}};
}

json_view step(const accept_invitation& what, const domain& state) {
    return {{"accept_invitation",
             {{"invitation", text_of(what.invitation)},
              {"id", id_of_added_user(state.users().size())}}}};
}

json_view step(const erase_person& what) { return {{"erase", what.email}}; }

void put_range(json_view& into, const campaign& own, const domain& state) {
    const auto priced = own.gifts.empty() || own.gifts.front().number > state.gifts().size()
                            ? gift_id{}
                            : own.gifts.front();
    if (own.highest == 0 || !priced) return;
    const auto unit = state.gifts()[priced.index()].price.unit;
    into["price_range"] = {to_text(money{own.lowest, unit}), to_text(money{own.highest, unit})};
}

/// What both platforms' campaigns have.
json_view campaign_of(const campaign& own, const domain& state) {
    // Names may be alike, ids may not.
    json_view made{{"id", id_of_added_campaign(state.campaigns().size())},
                   {"name", own.name},
                   {"platform", name(own.on)},
                   {"kind", name(own.kind)}};
    put_text(made, "description", own.description);
    put_id(made, "made_by", own.made_by.number);
    made["gifts"] = json_view::array();
    for (const auto gift : own.gifts) made["gifts"].push_back(text_of(gift));
    put_range(made, own, state);
    if (own.opens != earliest_instant) made["opens"] = to_text(own.opens);
    if (own.closes != never) made["closes"] = to_text(own.closes);
    made["testing"] = own.testing;
    made["processing"] = name(own.work);
    made["units"] = own.units;
    return made;
}

json_view reachdesk_step(const campaign& own, const domain& state) {
    auto made = campaign_of(own, state);
    made["triggered"] = own.triggered;
    if (own.expiry_days != 0) made["expiry_days"] = own.expiry_days;
    put_text(made, "crm_campaign", own.crm_campaign);
    return {{"add_campaign", made}};
}

json_view step(const add_campaign& what, const domain& state) {
    const auto& own = what.what;
    if (own.on == platform::reachdesk) return reachdesk_step(own, state);
    auto made = campaign_of(own, state);
    made["offer_days"] = own.offer_days;
    put_id(made, "pays", own.payer.number);
    made["code_link"] = to_text(own.code_link_life);
    made["credits_unclicked"] = own.credits_unclicked;
    made["approval"] = own.needs_approval;
    made["support_approval"] = own.needs_support_approval;
    made["confirm_address"] = own.confirms_address;
    made["confirm_days"] = own.confirm_days;
    made["ship_unconfirmed"] = own.ships_unconfirmed;
    return {{"add_campaign", made}};
}

json_view waiting(const delay& wait) {
    json_view points = json_view::array();
    for (const auto point : wait.points()) points.push_back(to_text(point));
    return points;
}

std::string text_of(ratio chance) { return fmt::format("{}/{}", chance.wins, chance.of); }

json_view habit_of(const habit& own) {
    return {{"chance", text_of(own.chance)}, {"after", waiting(own.after)}};
}

}  // namespace

std::string id_of_added_link(std::size_t before) {
    return fmt::format("added-link-{}", before + 1);
}

std::string id_of_added_campaign(std::size_t before) {
    return fmt::format("added-campaign-{}", before + 1);
}

std::string id_of_added_user(std::size_t before) {
    return fmt::format("added-user-{}", before + 1);
}

std::string id_of_added_invitation(std::size_t before) {
    return fmt::format("added-invitation-{}", before + 1);
}

json_view step_of(const command& what, const domain& state) {
    return std::visit(
        [&](const auto& known) -> json_view {
            if constexpr (requires { step(known, state); })
                return step(known, state);
            else if constexpr (requires { step(known); })
                return step(known);
            else
                BOOST_ASSERT_MSG(false, "no step makes a world's funding, teams or gifts");
            return {};
        },
        what);
}

std::string text_without_recipient(const initiate& what) {
    json::writer into(usual_beginning);
    into.open('{');
    into.key("send");
    into.open('{');
    put_beginning(into, what);
    into.close('}');
    into.close('}');
    return into.take();
}

std::string with_recipient(std::string_view step, const domain& state, send_id begun) {
    sends::member_text room;
    json::writer to(usual_step);
    put_recipient(to, recipient_of(state, begun, room));
    constexpr std::string_view ends = "}}";
    const auto beginning = step.substr(0, step.size() - ends.size());
    return fmt::format("{}{}{}{}", beginning, beginning.ends_with('{') ? "" : ",", to.take(), ends);
}

json_view step_of(const population& plan) {
    auto doing = beginning_of(plan.begin);
    put_id(doing, "link", plan.link.number);
    doing["count"] = plan.count;
    doing["over"] = to_text(plan.over);
    const auto& mail = plan.models.mail;
    if (!plan.link)
        doing["mail"] = {{"bounce", text_of(mail.bounces)},
                         {"soft_bounce", text_of(mail.bounces_softly)},
                         {"after", waiting(mail.after)}};
    const auto& person = plan.models.recipient;
    doing["recipients"] = {{"open", habit_of(person.opens)},
                           {"click", habit_of(person.clicks)},
                           {"verify", habit_of(person.verifies)},
                           {"pick", habit_of(person.picks)},
                           {"choose", habit_of(person.chooses)},
                           {"confirm_address", habit_of(person.confirms)},
                           {"confirm_identity", habit_of(person.proves)}};
    return {{"population", doing}};
}

}  // namespace giftsim::sim
