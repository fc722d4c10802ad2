// SPDX-License-Identifier: MIT
// Reading sends, acts and populations.
#include "sim/scenario/verbs_of_sends.hpp"

#include "sim/json/quote.hpp"
#include "sim/models/recipient.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;
using json::value_kind;

/// Where recipients live unless their file says otherwise; the models' own have the same.
written_address usual_home() {
    written_address home;
    for (const auto& field : address_fields) home.*field.written = usual_address.*field.text;
    return home;
}

constexpr std::array<std::string_view, 2> channel_words{"email", "link"};
constexpr std::array<std::string_view, 4> origin_words{"user", "api", "trigger", "csv"};
const auto approval_words = words_of<approval, approval_count>();
constexpr std::array<std::string_view, 2> wallet_words{"user", "team"};

/// Keys that only one platform's sends heed.
constexpr std::array<std::string_view, 3> reachdesks_keys{"approval", "wallet", "expiry_days"};
constexpr std::array<std::string_view, 4> sendosos_keys{"needs_approval", "confirm_days",
                                                        "ship_unconfirmed", "confirm_via"};

written_recipient read_recipient(object_reader& in, const std::string& handle,
                                 written_address& postal, step_context& context) {
    postal = usual_home();
    written_recipient to{"Kim", "Lee", handle + "@example.com", {}, {}, {}, {}};
    const auto* from = in.take("to");
    if (from == nullptr) return to;
    object_reader person(*from, in.pointer_to("to"), context.found);
    const auto text = [&](std::string_view key, std::string usual) {
        return person.take_as(key, json::as_string).value_or(std::move(usual));
    };
    to.first_name = text("first_name", to.first_name);
    to.last_name = text("last_name", to.last_name);
    to.email = text("email", to.email);
    to.phone = text("phone", "");
    to.company = text("company", "");
    to.title = text("title", "");
    to.message = text("message", "");
    postal = read_address(person, postal, context.found);
    person.finish();
    return to;
}

/// Campaign and gift: what is named; else the only campaign; else the first gift.
void read_what(object_reader& in, const value& from, initiate& begin, step_context& context) {
    const auto& known = context.known;
    begin.campaign = {in.take_as("campaign", as_handle{known.campaigns, "campaign"}).value_or(0)};
    begin.gift = {in.take_as("gift", as_handle{known.gifts, "gift"}).value_or(0)};
    if (in.has("campaign") || in.has("gift")) return;
    if (known.campaigns.size() > 1)
        context.found.add(from, in.pointer(),
                          fmt::format("there are several campaigns; name one of {}",
                                      json::quote_list(known.campaigns.handles())));
    if (known.campaigns.empty())
        begin.gift = gift_id{1};
    else
        begin.campaign = campaign_id{1};
}

void refuse_keys(const object_reader& in, std::span<const std::string_view> keys,
                 std::string_view why, step_context& context) {
    for (const auto key : keys)
        if (const auto* said = in.object().find(key))
            context.found.add(*said, in.pointer_to(key),
                              fmt::format("\"{}\" is for sends of {}; take it out", key, why));
}

/// Keys that the send would not heed. What a step has added is not known yet.
void refuse_others_keys(const object_reader& in, const initiate& begin, step_context& context) {
    const auto& campaigns = context.start.campaigns();
    const bool is_unknown = begin.campaign.number > campaigns.size();
    if (is_unknown || context.expects_refusal) return;
    const bool is_reachdesks =
        begin.campaign && campaigns[begin.campaign.index()].on == platform::reachdesk;
    if (is_reachdesks)
        refuse_keys(in, sendosos_keys, "Sendoso", context);
    else
        refuse_keys(in, reachdesks_keys, "a Reachdesk campaign", context);
}

/// What a Sendoso send may have otherwise than its campaign.
void read_handling(object_reader& in, initiate& begin, step_context& context) {
    const bool any = context.expects_refusal;
    begin.needs_approval = in.take_as("needs_approval", json::as_boolean).value_or(false);
    begin.confirms_address = in.take_as("confirm_address", json::as_boolean);
    if (const auto days =
            in.take_as("confirm_days", json::integer_between(any ? -1'000'000 : shortest_request,
                                                             any ? 1'000'000 : longest_request)))
        begin.confirm_days = static_cast<int>(*days);
    begin.ships_unconfirmed = in.take_as("ship_unconfirmed", json::as_boolean);
    begin.asks_by_link = in.take_as("confirm_via", json::one_of(channel_words)).value_or(0) == 1;
}

initiate read_beginning(object_reader& in, const value& from, step_context& context) {
    initiate begin;
    read_what(in, from, begin, context);
    begin.sender = {in.take_as("sender", as_handle{context.known.users, "user"}).value_or(1)};
    begin.team = {in.take_as("team", as_handle{context.known.teams, "team"}).value_or(0)};
    begin.via = static_cast<channel>(in.take_as("via", json::one_of(channel_words)).value_or(0));
    begin.begun_by = static_cast<origin>(in.take_as("by", json::one_of(origin_words)).value_or(0));
    begin.price = in.take_as("price", as_money);
    read_handling(in, begin, context);
    begin.mode =
        static_cast<approval>(in.take_as("approval", json::one_of(approval_words)).value_or(0));
    begin.from_team_wallet = in.take_as("wallet", json::one_of(wallet_words)).value_or(0) == 1;
    const bool any = context.expects_refusal;
    if (const auto days =
            in.take_as("expiry_days", json::integer_between(any ? -1'000'000 : shortest_expiry,
                                                            any ? 1'000'000 : longest_expiry)))
        begin.expiry_days = static_cast<int>(*days);
    refuse_others_keys(in, begin, context);
    return begin;
}

/// A handle alone, or an object that says more.
bool is_handle_or_object(const value& from, const std::string& pointer, step_context& context) {
    if (from.kind == value_kind::string || from.kind == value_kind::object) return true;
    context.found.add(from, pointer, "write a send's handle, or an object that says more");
    return false;
}

void name_send(const std::string& handle, const value& where, const std::string& pointer,
               step_context& context) {
    const auto number = static_cast<std::uint32_t>(context.known.sends.size() + 1);
    if (handle.empty() || (handle[0] >= '0' && handle[0] <= '9'))
        context.found.add(where, pointer, "a send's handle begins with a letter");
    else if (!context.known.sends.add(handle, number))
        context.found.add(
            where, pointer,
            fmt::format("the handle {} is taken; give this send another", json::quote(handle)));
}

}  // namespace

bool is_known_send(const std::string& handle, const value& where, json::position at,
                   const std::string& pointer, step_context& context) {
    if (has_variables(handle)) {
        const auto whole = filled(handle, context.variables);
        if (!whole) context.found.add(where, at, pointer, whole.error().message);
        return whole.has_value();
    }
    if (context.known.sends.number_of(handle) != 0) return true;
    context.found.add(where, at, pointer,
                      fmt::format("no send {} has begun by then; {}", json::quote(handle),
                                  advice(handle, context.known.sends.handles())));
    return false;
}

actor read_actor(object_reader& in, const name_list& users, json::problems& found) {
    const auto* by = in.take("by");
    if (by == nullptr) return {};
    if (by->kind == value_kind::string && by->text == "support") return {.support = true};
    const as_handle user{users, "user"};
    return {.user = {user(*by, in.pointer_to("by"), found).value_or(0)}};
}

std::optional<action> read_send(const value& from, const std::string& pointer,
                                step_context& context) {
    if (!is_handle_or_object(from, pointer, context)) return std::nullopt;
    const auto before = context.found.size();
    begin_send read;
    if (from.kind == value_kind::string) {
        value nothing = from;
        nothing.kind = value_kind::object;
        object_reader in(nothing, pointer, context.found);
        read.handle = from.text;
        read.begin = read_beginning(in, from, context);
        read.to = read_recipient(in, read.handle, read.postal, context);
    } else {
        object_reader in(from, pointer, context.found);
        read.handle = in.take_as("as", json::as_string)
                          .value_or(fmt::format("send-{}", context.known.sends.size() + 1));
        read.begin = read_beginning(in, from, context);
        read.variant = in.take_as("variant", as_id).value_or("");
        read.sent_via = in.take_as("sent_via", json::as_string).value_or("");
        read.to = read_recipient(in, read.handle, read.postal, context);
        in.finish();
    }
    if (!context.expects_refusal) name_send(read.handle, from, pointer, context);
    if (context.found.size() != before) return std::nullopt;
    return read;
}

std::optional<action> read_claim(const value& from, const std::string& pointer,
                                 step_context& context) {
    const auto before = context.found.size();
    object_reader in(from, pointer, context.found);
    claim_behind read;
    read.handle = in.take_as("as", json::as_string)
                      .value_or(fmt::format("send-{}", context.known.sends.size() + 1));
    const auto& links = context.known.links;
    read.link = {in.take_as("link", as_handle{links, "link"}).value_or(1)};
    const bool says_nothing = from.kind == value_kind::object && !in.has("link");
    if (says_nothing && links.size() != 1)
        context.found.add(from, pointer,
                          links.empty() ? std::string("there is no link; the world needs \"links\"")
                                        : fmt::format("there are several links; name one of {}",
                                                      json::quote_list(links.handles())));
    read.email = in.take_as("email", json::as_string).value_or(read.handle + "@example.com");
    in.finish();
    if (!context.expects_refusal) name_send(read.handle, from, pointer, context);
    if (context.found.size() != before) return std::nullopt;
    return read;
}

std::optional<action> read_act_of(act what, const value& from, const std::string& pointer,
                                  step_context& context) {
    if (!is_handle_or_object(from, pointer, context)) return std::nullopt;
    const auto before = context.found.size();
    act_on read;
    if (from.kind == value_kind::string) {
        read.handle = from.text;
        read.details.doing.what = what;
        read.details.doing.truthful = what == act::verify;
        if (!is_known_send(read.handle, from, from.at, pointer, context)) return std::nullopt;
        return read;
    }
    object_reader in(from, pointer, context.found);
    if (const auto handle = in.need_as("send", json::as_string)) {
        read.handle = *handle;
        const auto& where = *from.find("send");
        (void)is_known_send(read.handle, where, where.at, in.pointer_to("send"), context);
    }
    read.details = read_act_details(what, in, context.known, {}, context.found);
    in.finish();
    if (context.found.size() != before) return std::nullopt;
    return read;
}

namespace {

/// {"chance": "2/3", "after": ["PT1M", "P2D"]}; a text is the chance alone.
std::optional<habit> as_habit(const value& from, std::string_view pointer, json::problems& found) {
    if (from.kind == value_kind::string) {
        const auto chance = as_ratio(from, pointer, found);
        if (!chance) return std::nullopt;
        return habit{*chance, {}};
    }
    const auto before = found.size();
    object_reader in(from, std::string(pointer), found);
    habit read;
    read.chance = in.take_as("chance", as_ratio).value_or(read.chance);
    read.after = in.take_as("after", as_delay).value_or(read.after);
    in.finish();
    if (found.size() != before) return std::nullopt;
    return read;
}

recipient_model read_recipients(object_reader& in, step_context& context) {
    recipient_model model;
    const auto* from = in.take("recipients");
    if (from == nullptr) return model;
    object_reader habits(*from, in.pointer_to("recipients"), context.found);
    model.opens = habits.take_as("open", as_habit).value_or(model.opens);
    model.clicks = habits.take_as("click", as_habit).value_or(model.clicks);
    model.verifies = habits.take_as("verify", as_habit).value_or(model.verifies);
    model.picks = habits.take_as("pick", as_habit).value_or(model.picks);
    model.chooses = habits.take_as("choose", as_habit).value_or(model.chooses);
    model.confirms = habits.take_as("confirm_address", as_habit).value_or(model.confirms);
    model.proves = habits.take_as("confirm_identity", as_habit).value_or(model.proves);
    habits.finish();
    return model;
}

mail_model read_mail(object_reader& in, step_context& context) {
    mail_model model;
    const auto* from = in.take("mail");
    if (from == nullptr) return model;
    object_reader mail(*from, in.pointer_to("mail"), context.found);
    model.bounces = mail.take_as("bounce", as_ratio).value_or(model.bounces);
    model.bounces_softly = mail.take_as("soft_bounce", as_ratio).value_or(model.bounces_softly);
    model.after = mail.take_as("after", as_delay).value_or(model.after);
    mail.finish();
    return model;
}

}  // namespace

std::optional<action> read_population(const value& from, const std::string& pointer,
                                      step_context& context) {
    const auto before = context.found.size();
    object_reader in(from, pointer, context.found);
    population plan;
    plan.count = static_cast<std::uint32_t>(
        in.need_as("count", json::integer_between(1, 100'000'000)).value_or(1));
    plan.over = in.take_as("over", as_span).value_or(span{0});
    plan.link = {in.take_as("link", as_handle{context.known.links, "link"}).value_or(0)};
    if (!in.has("link")) plan.begin = read_beginning(in, from, context);
    plan.begin.to.postal = usual_address;
    if (in.has("link") && in.has("mail"))
        context.found.add(*in.object().find("mail"), in.pointer_to("mail"),
                          "a bounce of what Reachdesk mails is only noted, so no model makes any; "
                          "take this out");
    plan.models.mail = read_mail(in, context);
    plan.models.recipient = read_recipients(in, context);
    in.finish();
    if (context.found.size() != before) return std::nullopt;
    return let_come{std::move(plan)};
}

}  // namespace giftsim::sim
