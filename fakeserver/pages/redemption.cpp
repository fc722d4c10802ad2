// SPDX-License-Identifier: MIT
// The page behind a code mail: the choice, then the code (EG-12, EG-13); and Reachdesk's, which
// asks for nothing before (ML-06).
#include "fakeserver/pages/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/multi_use_link.hpp"
#include "fakeserver/pages/refusals.hpp"
#include "sim/view/mail_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// A code mail's link: which send, and when the link dies.
struct code_link {
    send_id send;
    instant ends = never;
};

/// A gift's link is good until its send expires.
std::optional<code_link> gift_link_of(const call& at) {
    const auto named = at.secrets().open(secret_kind::gift, at.args.back());
    if (!named) return std::nullopt;
    const send_id which{named->entity};
    const auto& sends = at.world().state().all_sends();
    if (!sends.has(which) || !sends[which].reachdesk || sends[which].physical) return std::nullopt;
    return code_link{which, never};
}

std::optional<code_link> redemption_link_of(const call& at) {
    if (const auto gift = gift_link_of(at)) return gift;
    const auto named = at.secrets().open(secret_kind::code_link, at.args.back());
    if (!named) return std::nullopt;
    const code_link found{{named->entity}};
    const auto& state = at.world().state();
    if (!state.all_sends().has(found.send)) return std::nullopt;
    for (const auto& mail : sim::mails_of(state, found.send))
        if (mail.kind == mail_kind::code && mail.nth == named->n)
            return code_link{found.send,
                             mail.at + state.code_link_life(state.all_sends()[found.send])};
    return std::nullopt;  // a mail of a future that was undone
}

http::response code_page(const call& at, send_id which) {
    const auto& state = at.world().state();
    const auto gift = state.all_sends()[which].gift;
    return page(
        200, "Your gift",
        fmt::format("<p data-testid=\"gift\">{}</p>\n"
                    "<p>Your code: <span class=\"code\" data-testid=\"code\">{}</span></p>\n",
                    escaped(state.gifts()[gift.index()].name),
                    at.secrets().code({at.here->number, which.number, 0})));
}

std::vector<gift_id> offered(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    if (!record.campaign) return {record.gift};
    std::vector<gift_id> all;
    for (const auto each : state.campaigns()[record.campaign.index()].gifts)
        if (state.is_offered(which, each)) all.push_back(each);
    return all;
}

std::string choice_of(const domain& state, const std::vector<gift_id>& gifts) {
    std::string rows;
    for (const auto each : gifts)
        rows += fmt::format(
            "<p><label><input type=\"radio\" name=\"gift_id\" value=\"{0}\" required"
            "{2} data-testid=\"gift-{0}\"> {1}</label></p>\n",
            each.number, escaped(state.gifts()[each.index()].name),
            gifts.size() == 1 ? " checked" : "");
    return fmt::format(
        "<form method=\"post\" data-testid=\"pick-form\">\n<fieldset>\n"
        "<legend>Which one may it be?</legend>\n{}</fieldset>\n"
        "<button data-testid=\"pick\">This one</button>\n</form>\n",
        rows);
}

http::response choice_page(const call& at, send_id which) {
    const auto& state = at.world().state();
    return page(200, fmt::format("A gift from {}", sender_of(at, which)),
                choice_of(state, offered(state, which)));
}

/// The page of a send that has no gift to give, or not yet.
std::optional<http::response> page_instead(const call& at, send_id which) {
    const auto where = at.world().state().all_sends()[which].where;
    if (where == state::expired || where == state::refunded)
        return page_of_refusal(at, which, refusal::offer_expired);
    if (where == state::pending) return please_wait(sender_of(at, which));
    if (where == state::rejected)
        return refusal_page(410, "This gift will not come",
                            fmt::format("Please ask {}.", sender_of(at, which)));
    return std::nullopt;
}

/// The gift that a form names; none for the only one. Nothing if it names none that exists.
std::optional<gift_id> gift_in(const call& at) {
    const auto form = http::parse_form(at.in.body);
    if (!form) return std::nullopt;
    for (const auto& each : *form)
        if (each.name == "gift_id") {
            const auto number = at.world().called().gifts.number_of(each.value);
            return number == 0 ? std::nullopt : std::optional{gift_id{number}};
        }
    return gift_id{};
}

}  // namespace

http::reply visit_code(call& at) {
    const auto link = redemption_link_of(at);
    if (!link) return unknown_link();
    if (auto gone = refuse_erased(at, link->send)) return *std::move(gone);
    click_gift(at, link->send);
    if (auto other = page_instead(at, link->send)) return *std::move(other);
    if (at.world().now() >= link->ends)
        return page_of_refusal(at, link->send, refusal::not_verified);
    const auto where = at.world().state().all_sends()[link->send].where;
    return where == state::redeemed ? code_page(at, link->send) : choice_page(at, link->send);
}

http::reply answer_code(call& at) {
    const auto link = redemption_link_of(at);
    if (!link) return unknown_link();
    if (auto gone = refuse_erased(at, link->send)) return *std::move(gone);
    click_gift(at, link->send);
    if (auto other = page_instead(at, link->send)) return *std::move(other);
    const bool dead = at.world().now() >= link->ends;
    const bool over = is_final(at.world().state().all_sends()[link->send].where);
    if (dead && !over) return page_of_refusal(at, link->send, refusal::not_verified);
    const auto gift = gift_in(at);
    if (!gift) return page_of_refusal(at, link->send, refusal::gift_not_offered);
    const auto picked =
        at.world().submit(perform{.send = link->send, .what = act::pick, .gift = *gift});
    if (picked) return code_page(at, link->send);
    return page_of_refusal(at, link->send, picked.error());
}

}  // namespace giftsim::fakeserver
