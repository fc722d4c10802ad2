// SPDX-License-Identifier: MIT
// The link in a confirmation mail: following it says who gave the address (ML-07).
#include "fakeserver/pages/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/multi_use_link.hpp"
#include "fakeserver/pages/refusals.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::optional<send_id> send_to_confirm(const call& at) {
    const auto named = at.secrets().open(secret_kind::confirmation, at.args.back());
    if (!named) return std::nullopt;
    const send_id which{named->entity};
    const auto& sends = at.world().state().all_sends();
    if (!sends.has(which) || !sends[which].reachdesk || !sends[which].physical) return std::nullopt;
    return which;
}

http::response thanks_for_confirming(const call& at, send_id which) {
    const auto gift = at.world().state().all_sends()[which].gift;
    return page(
        200, "Thank you, it was you",
        fmt::format("<p data-testid=\"gift\">{}</p>\n"
                    "<p data-testid=\"done\">It is being prepared.</p>\n"
                    "<p>Order number <span data-testid=\"order\">{}</span></p>\n",
                    escaped(at.world().state().gifts()[gift.index()].name), order_number(which)));
}

/// The page of a send that waits for no confirmation.
http::response page_of_no_wait(const call& at, send_id which) {
    const auto where = at.world().state().all_sends()[which].where;
    if (where == state::expired) return page_of_refusal(at, which, refusal::offer_expired);
    if (where == state::canceled || where == state::rejected)
        return refusal_page(
            410, "This gift will not come",
            fmt::format("It has been called off. Please ask {}.", sender_of(at, which)));
    if (where == state::pending) return please_wait(sender_of(at, which));
    if (is_live(where))
        return refusal_page(
            409, "We do not know yet where to send it",
            fmt::format("Please enter the address first, then follow the link that we mail you. "
                        "If something is wrong, please ask {}.",
                        sender_of(at, which)));
    return thanks_for_confirming(at, which);
}

}  // namespace

http::reply visit_confirmation(call& at) {
    const auto which = send_to_confirm(at);
    if (!which) return unknown_link();
    if (auto gone = refuse_erased(at, *which)) return *std::move(gone);
    const auto& record = at.world().state().all_sends()[*which];
    const bool waits = record.where == state::awaiting_confirmation;
    if (!waits) return page_of_no_wait(at, *which);
    if (at.in.how == http::method::head) return page(200, "A gift", "");
    const auto confirmed =
        at.world().submit(perform{.send = *which, .what = act::confirm_identity});
    if (!confirmed) return page_of_refusal(at, *which, confirmed.error());
    return thanks_for_confirming(at, *which);
}

}  // namespace giftsim::fakeserver
