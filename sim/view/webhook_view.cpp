// SPDX-License-Identifier: MIT
// What a receiver got follows from the attempts; nothing is kept for it.
#include "sim/view/webhook_view.hpp"

#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/trigger_view.hpp"

#include <set>

namespace giftsim::sim {
namespace {

using giftsim::to_text;

bool arrived(const webhook_attempt& made) {
    return made.came.how == attempt_end::answered || made.came.how == attempt_end::timeout;
}

json_view view_of_attempt(const webhook_attempt& made) {
    return {{"at", to_text(made.at)},
            {"why", name(made.why)},
            {"outcome", outcome_text(made.came)},
            {"verified", !made.wrongly_signed}};
}

/// The attempts of each of an endpoint's deliveries, by the deliveries' places.
std::vector<json_view> attempts_by_delivery(const webhook_log& all, endpoint_id to) {
    std::vector<json_view> lists(all.deliveries().size(), json_view::array());
    for (std::size_t i = 0; i < all.attempts().size(); ++i) {
        const auto& made = all.attempts()[i];
        if (all.of(made.delivery).to == to)
            lists[made.delivery.index()].push_back(view_of_attempt(made));
    }
    return lists;
}

json_view view_of_message(const webhook_log& all, message_id which) {
    const auto& told = all.of(which);
    return {{"message", number_text(which)},
            {"type", name(told.type)},
            {"send", number_text(told.send)},
            {"at", to_text(told.at)}};
}

/// What has arrived, in order, also what arrived before.
json_view view_of_receipts(const webhook_log& all, endpoint_id by) {
    auto list = json_view::array();
    std::set<message_id> known;
    for (std::size_t i = 0; i < all.attempts().size(); ++i) {
        const auto& made = all.attempts()[i];
        const auto& about = all.of(made.delivery);
        if (about.to != by || !arrived(made)) continue;
        auto receipt = view_of_message(all, about.what);
        receipt["at"] = to_text(made.at);
        receipt["verified"] = !made.wrongly_signed;
        receipt["duplicate"] = !known.insert(about.what).second;
        list.push_back(std::move(receipt));
    }
    return list;
}

}  // namespace

json_view view_of_types(webhook_types types) {
    auto list = json_view::array();
    for (std::size_t i = 0; i < webhook_type_count && !types.all(); ++i)
        if (const auto each = static_cast<webhook_type>(i); types.has(each))
            list.push_back(name(each));
    return list;
}

json_view view_of_endpoint(const webhook_log& all, endpoint_id which) {
    const auto& shown = all.of(which);
    return {{"id", number_text(which)},
            {"url", optional_text(shown.url)},
            {"types", view_of_types(shown.wants)},
            {"receiver", shown.url.empty() ? json_view(receiver_text(shown.answers)) : json_view()},
            {"time", shown.world_time ? "world" : "wall"},
            {"enabled", shown.enabled},
            {"muted", shown.muted},
            {"failed", shown.failed},
            {"failing_since", optional_instant(shown.health.failing_since())}};
}

json_view view_of_deliveries(const webhook_log& all, endpoint_id to) {
    auto attempts = attempts_by_delivery(all, to);
    auto list = json_view::array();
    for (std::size_t i = 0; i < all.deliveries().size(); ++i) {
        const auto& each = all.deliveries()[i];
        if (each.to != to) continue;
        auto shown = view_of_message(all, each.what);
        shown["state"] = name(each.stands);
        shown["next"] = optional_instant(each.next);
        shown["attempts"] = std::move(attempts[i]);
        list.push_back(std::move(shown));
    }
    return list;
}

json_view view_of_webhook(const world& here, endpoint_id which) {
    const auto& all = here.webhooks();
    auto view = view_of_endpoint(all, which);
    view["deliveries"] = view_of_deliveries(all, which);
    view["received"] = view_of_receipts(all, which);
    return view;
}

json_view view_of_fault(const webhook_fault& said) {
    json_view view{
        {"operation", "webhook"}, {"fault", name(said.what)}, {"types", view_of_types(said.of)}};
    if (said.to) view["webhook"] = number_text(said.to);
    if (said.what == webhook_mishap::delay) view["by"] = to_text(said.by);
    put_trigger(view, said.when);
    return view;
}

json_view view_of_fault(const webhook_log& all, fault_id which) {
    const auto& shown = all.faults()[which.index()];
    json_view view{{"id", number_text(which)}};
    view.update(view_of_fault(shown));
    view["occasions"] = shown.occasions;
    view["ended"] = shown.ended;
    return view;
}

}  // namespace giftsim::sim
