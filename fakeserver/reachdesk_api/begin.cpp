// SPDX-License-Identifier: MIT
// The documented refusals are sentences; all others are the domain's.
#include "fakeserver/reachdesk_api/begin.hpp"

#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/links.hpp"
#include "fakeserver/reachdesk_api/errors.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view not_active = "This campaign is not active";

}  // namespace

std::optional<http::response> refuse_campaign(const call& at, campaign_id which, bool automated) {
    if (!which) return reachdesk_message(404, "This campaign does not exist");
    const auto& own = at.world().state().campaigns()[which.index()];
    if (own.triggered != automated)
        return reachdesk_message(422, "Only manual campaigns can be triggered by the API");
    if (!own.is_open(at.world().now())) return reachdesk_message(422, not_active);
    return std::nullopt;
}

std::optional<http::response> refuse_currency(const call& at, campaign_id which,
                                              const std::string& wanted) {
    const auto& state = at.world().state();
    const auto first = state.campaigns()[which.index()].gifts.front();
    const auto own = state.gifts()[first.index()].price.unit.code();
    if (wanted.empty() || wanted == own) return std::nullopt;
    return reachdesk_message(422, fmt::format("This campaign is paid in {}, and nothing is "
                                              "converted",
                                              own));
}

http::response refused_send(refusal why) {
    const bool is_over = why == refusal::unknown_campaign || why == refusal::unknown_gift;
    return reachdesk_message(422, is_over ? not_active : sentence(why));
}

sim::json_view claim_url_of(const call& at, send_id which) {
    const auto& record = at.world().state().all_sends()[which];
    if (record.via != channel::link) return nullptr;
    return record.physical ? address_url(at, which) : gift_url(at, which);
}

sim::json_view campaign_hook_url(const call& at, campaign_id which) {
    const auto& own = at.world().state().campaigns()[which.index()];
    if (own.on != platform::reachdesk || !own.triggered) return nullptr;
    return base_url(at.in) + "/api/v2/webhooks/" +
           at.secrets().make(secret_kind::campaign_hook, {at.here->number, which.number, 0});
}

}  // namespace giftsim::fakeserver
