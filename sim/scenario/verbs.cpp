// SPDX-License-Identifier: MIT
// The table of verbs, and the readers of all but sends and populations.
#include "sim/scenario/verbs.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/scenario/verbs_of_faults.hpp"
#include "sim/scenario/verbs_of_http.hpp"
#include "sim/scenario/verbs_of_sends.hpp"
#include "sim/scenario/verbs_of_webhooks.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;

using answer = std::optional<action>;

/// Commands that name one entity by its handle: {"archive_campaign": "coffee"}.
template <class Make>
answer read_one(const value& from, const std::string& pointer, step_context& context,
                const name_list& list, std::string_view kind, Make make) {
    const auto number = as_handle{list, kind}(from, pointer, context.found);
    if (!number) return std::nullopt;
    return order{make(*number), {}, nullptr};
}

answer read_archive(const value& from, const std::string& pointer, step_context& context) {
    return read_one(from, pointer, context, context.known.campaigns, "campaign",
                    [](std::uint32_t n) {
                        return retire_campaign{{n}, false};
                    });
}

answer read_delete(const value& from, const std::string& pointer, step_context& context) {
    return read_one(from, pointer, context, context.known.campaigns, "campaign",
                    [](std::uint32_t n) {
                        return retire_campaign{{n}, true};
                    });
}

answer read_delist(const value& from, const std::string& pointer, step_context& context) {
    return read_one(from, pointer, context, context.known.gifts, "gift",
                    [](std::uint32_t n) { return delist_gift{{n}}; });
}

answer read_restock(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto gift = in.need_as("gift", as_handle{context.known.gifts, "gift"});
    auto variant = in.take_as("variant", as_id).value_or("");
    const auto pieces = in.need_as(
        "pieces",
        json::integer_between(context.expects_refusal ? -largest_stock : 1, largest_stock));
    in.finish();
    if (!gift || !pieces) return std::nullopt;
    return order{restock{{*gift}, std::move(variant), *pieces}, {}, nullptr};
}

answer read_remove(const value& from, const std::string& pointer, step_context& context) {
    return read_one(from, pointer, context, context.known.users, "user",
                    [](std::uint32_t n) { return remove_user{{n}}; });
}

answer read_close(const value& from, const std::string& pointer, step_context& context) {
    return read_one(from, pointer, context, context.known.funding, "funding source",
                    [](std::uint32_t n) { return close_funding{{n}}; });
}

answer read_top_up(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto source = in.need_as("funding", as_handle{context.known.funding, "funding source"});
    const auto amount = in.need_as("amount", as_money);
    const auto by = read_actor(in, context.known.users, context.found);
    in.finish();
    if (!source || !amount) return std::nullopt;
    return order{top_up{{*source}, *amount, by}, {}, nullptr};
}

answer read_offer_days(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto offer = in.need_as("campaign", as_handle{context.known.campaigns, "campaign"});
    const bool any = context.expects_refusal;
    const auto days = in.need_as("days", json::integer_between(any ? -1'000'000 : shortest_offer,
                                                               any ? 1'000'000 : longest_offer));
    in.finish();
    if (!offer || !days) return std::nullopt;
    return order{set_offer_days{{*offer}, static_cast<int>(*days)}, {}, nullptr};
}

value_check check_in(const step_context& context) {
    return context.expects_refusal ? value_check::by_the_domain : value_check::at_loading;
}

/// The step that adds what was read, whose handle stands there.
template <class Command>
answer add_named(std::optional<named<Command>> read, name_list names::*kind, const value& where,
                 const std::string& pointer, step_context& context) {
    if (!read) return std::nullopt;
    auto& list = context.known.*kind;
    const auto number = static_cast<std::uint32_t>(list.size() + 1);
    if (!context.expects_refusal && !list.add(read->handle, number)) {
        context.found.add(
            where, pointer,
            fmt::format("the id {} is taken; give this one another", json::quote(read->handle)));
        return std::nullopt;
    }
    return order{std::move(read->add), read->handle, kind};
}

/// The same of an object with an "id".
template <class Command>
answer add_with_id(std::optional<named<Command>> read, name_list names::*kind, const value& from,
                   const std::string& pointer, step_context& context) {
    if (!read) return std::nullopt;
    return add_named(std::move(read), kind, *from.find("id"), json::child_pointer(pointer, "id"),
                     context);
}

answer read_add_campaign(const value& from, const std::string& pointer, step_context& context) {
    return add_with_id(read_campaign(from, pointer, context.known, context.start.gifts(),
                                     check_in(context), context.found),
                       &names::campaigns, from, pointer, context);
}

answer read_add_link(const value& from, const std::string& pointer, step_context& context) {
    return add_with_id(read_link(from, pointer, context.known, context.found), &names::links, from,
                       pointer, context);
}

answer read_add_user(const value& from, const std::string& pointer, step_context& context) {
    return add_with_id(read_user(from, pointer, context.known, check_in(context), context.found),
                       &names::users, from, pointer, context);
}

answer read_update_user(const value& from, const std::string& pointer, step_context& context) {
    auto read = read_changed_user(from, pointer, context.known, check_in(context), context.found);
    if (!read) return std::nullopt;
    return order{*std::move(read), {}, nullptr};
}

answer read_invite(const value& from, const std::string& pointer, step_context& context) {
    return add_with_id(
        read_invitation(from, pointer, context.known, check_in(context), context.found),
        &names::invitations, from, pointer, context);
}

/// One that a step made, or a number: clients invite, too, and no step knows of theirs.
std::optional<std::uint32_t> read_invitation_id(const value& from, const std::string& pointer,
                                                step_context& context) {
    const auto& list = context.known.invitations;
    const auto text = as_id(from, pointer, context.found);
    if (!text) return std::nullopt;
    if (const auto number = list.number_of(*text); number != 0) return number;
    context.found.add(from, pointer,
                      fmt::format("there is no invitation {}; {}", json::quote(*text),
                                  advice(*text, list.handles())));
    return std::nullopt;
}

/// "lee", who is then called so as a user, too, or {"invitation": "lee", "id": "lee-2"}.
answer read_accept(const value& from, const std::string& pointer, step_context& context) {
    const auto invitation = [&](const value& named, std::string_view at, json::problems&) {
        return read_invitation_id(named, std::string(at), context);
    };
    if (from.kind != json::value_kind::object) {
        const auto number = read_invitation_id(from, pointer, context);
        if (!number) return std::nullopt;
        const auto handle = context.known.invitations.handle_of(*number);
        if (handle != std::to_string(*number))
            return add_named<accept_invitation>({{handle, {{*number}}}}, &names::users, from,
                                                pointer, context);
        context.found.add(from, pointer,
                          fmt::format("say what the user is called then: {{\"invitation\": "
                                      "\"{}\", \"id\": \"lee\"}}",
                                      *number));
        return std::nullopt;
    }
    object_reader in(from, pointer, context.found);
    const auto number = in.need_as("invitation", invitation);
    const auto handle = in.need_as("id", json::as_string);
    in.finish();
    if (!number || !handle) return std::nullopt;
    return add_with_id<accept_invitation>({{*handle, {{*number}}}}, &names::users, from, pointer,
                                          context);
}

answer read_erase(const value& from, const std::string& pointer, step_context& context) {
    auto email = json::as_string(from, pointer, context.found);
    if (!email) return std::nullopt;
    if (email->empty() && !context.expects_refusal) {
        context.found.add(from, pointer, "write the email of whoever is to be forgotten");
        return std::nullopt;
    }
    return forget{*std::move(email)};
}

answer read_set_connection(const value& from, const std::string& pointer, step_context& context) {
    const auto read = read_connection(from, pointer, context.known, context.found);
    if (!read) return std::nullopt;
    return order{*read, {}, nullptr};
}

answer read_advance(const value& from, const std::string& pointer, step_context& context) {
    const auto length = as_span(from, pointer, context.found);
    if (!length) return std::nullopt;
    return advance_by{*length};
}

answer read_advance_to(const value& from, const std::string& pointer, step_context& context) {
    const auto target = as_instant(from, pointer, context.found);
    if (!target) return std::nullopt;
    return advance_to{*target};
}

answer read_business_days(const value& from, const std::string& pointer, step_context& context) {
    const auto days = json::as_integer(from, pointer, context.found, 1, 1'000);
    if (!days) return std::nullopt;
    return advance_business_days{static_cast<int>(*days)};
}

/// "idle", or {"kim": "Redeemed"}.
answer read_until(const value& from, const std::string& pointer, step_context& context) {
    if (from.kind == json::value_kind::string && from.text == "idle") return until_idle{};
    if (from.kind != json::value_kind::object || from.members.size() != 1) {
        context.found.add(from, pointer,
                          "wait until \"idle\", or for one send and its status, such as "
                          "{\"kim\": \"Redeemed\"}");
        return std::nullopt;
    }
    const auto& [handle, key_at, content] = from.members.front();
    const auto at = json::child_pointer(pointer, handle);
    const bool known = is_known_send(handle, content, key_at, at, context);
    const auto wanted = json::as<state>(content, at, context.found, parse_state);
    if (!known || !wanted) return std::nullopt;
    return until_status{handle, *wanted};
}

answer read_snapshot(const value& from, const std::string& pointer, step_context& context) {
    auto name = json::as_string(from, pointer, context.found);
    if (!name) return std::nullopt;
    return take_snapshot{std::move(*name)};
}

answer read_restore(const value& from, const std::string& pointer, step_context& context) {
    auto name = json::as_string(from, pointer, context.found);
    if (!name) return std::nullopt;
    return restore_snapshot{std::move(*name)};
}

template <act What>
answer read_act(const value& from, const std::string& pointer, step_context& context) {
    return read_act_of(What, from, pointer, context);
}

constexpr std::array table{
    verb{"send", read_send},
    verb{"claim", read_claim},
    verb{"open", read_act<act::open>},
    verb{"click", read_act<act::click>},
    verb{"verify", read_act<act::verify>},
    verb{"pick", read_act<act::pick>},
    verb{"bounce", read_act<act::bounce>},
    verb{"soft_bounce", read_act<act::soft_bounce>},
    verb{"choose", read_act<act::choose>},
    verb{"confirm_address", read_act<act::confirm_address>},
    verb{"confirm_identity", read_act<act::confirm_identity>},
    verb{"amazon_fulfil", read_act<act::amazon_fulfil>},
    verb{"amazon_ship", read_act<act::amazon_ship>},
    verb{"amazon_arrive", read_act<act::amazon_arrive>},
    verb{"receive", read_act<act::receive>},
    verb{"fulfil", read_act<act::fulfil>},
    verb{"fulfillment_issue", read_act<act::fulfillment_issue>},
    verb{"resolve", read_act<act::resolve>},
    verb{"ship", read_act<act::ship>},
    verb{"fail", read_act<act::fail>},
    verb{"deliver", read_act<act::deliver>},
    verb{"undeliverable", read_act<act::undeliverable>},
    verb{"return", read_act<act::give_back>},
    verb{"approve", read_act<act::approve>},
    verb{"reject", read_act<act::reject>},
    verb{"cancel", read_act<act::cancel>},
    verb{"advance", read_advance},
    verb{"advance_to", read_advance_to},
    verb{"advance_business_days", read_business_days},
    verb{"until", read_until},
    verb{"top_up", read_top_up},
    verb{"close_funding", read_close},
    verb{"add_campaign", read_add_campaign},
    verb{"add_link", read_add_link},
    verb{"set_connection", read_set_connection},
    verb{"set_offer_days", read_offer_days},
    verb{"archive_campaign", read_archive},
    verb{"delete_campaign", read_delete},
    verb{"delist_gift", read_delist},
    verb{"restock", read_restock},
    verb{"add_user", read_add_user},
    verb{"update_user", read_update_user},
    verb{"remove_user", read_remove},
    verb{"invite", read_invite},
    verb{"accept_invitation", read_accept},
    verb{"erase", read_erase},
    verb{"add_webhook", read_add_webhook},
    verb{"set_webhook", read_set_webhook},
    verb{"remove_webhook", read_remove_webhook},
    verb{"resend_webhook", read_resend_webhook},
    verb{"recover_webhooks", read_recover_webhooks},
    verb{"replay_webhooks", read_replay_webhooks},
    verb{"answer_webhook", read_answer_webhook},
    verb{"add_fault", read_add_fault},
    verb{"end_fault", read_end_fault},
    verb{"population", read_population},
    verb{"snapshot", read_snapshot},
    verb{"restore", read_restore},
    verb{"http", read_http},
};

}  // namespace

std::span<const verb> verbs() { return table; }

}  // namespace giftsim::sim
