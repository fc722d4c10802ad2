// SPDX-License-Identifier: MIT
// The page behind the mail that asks for an address: choice, then address, both or neither (PH-01,
// PH-11, PH-13).
#include "core/ascii.hpp"
#include "fakeserver/control/links.hpp"
#include "fakeserver/pages/address_form.hpp"
#include "fakeserver/pages/form.hpp"
#include "fakeserver/pages/greeting.hpp"
#include "fakeserver/pages/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/multi_use_link.hpp"
#include "fakeserver/pages/refusals.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::optional<send_id> send_asked_about(const call& at) {
    const auto named = at.secrets().open(secret_kind::address, at.args.back());
    if (!named) return std::nullopt;
    const send_id which{named->entity};
    const auto& sends = at.world().state().all_sends();
    if (!sends.has(which) || !sends[which].physical) return std::nullopt;
    return which;
}

const parcel& parcel_of(const call& at, send_id which) {
    const auto& sends = at.world().state().all_sends();
    return sends.parcel_of(sends[which]);
}

/// What is known of the recipient's wishes before they say anything.
address_entry known_of(const call& at, send_id which) {
    const auto& state = at.world().state();
    const auto& sends = state.all_sends();
    const auto& own = parcel_of(at, which);
    address_entry known;
    known.hides_gift = at.world().hides_gift_of(which);
    if (!own.has_choice || own.has_chosen) known.gift = sends[which].gift;
    if (own.variant != 0)
        known.variant = state.gifts()[sends[which].gift.index()].variants[own.variant - 1].name;
    const auto given = sends.given_address(sends[which]);
    for (const auto& field : address_fields) known.postal.*field.written = given.*field.text;
    return known;
}

/// What the form says; a field that it lacks is as known. Nothing if it names no gift that exists.
std::optional<address_entry> entry_in(const call& at, send_id which, const form& typed) {
    auto read = known_of(at, which);
    if (const auto* gift = typed.find("gift_id")) {
        const gift_id wanted{at.world().called().gifts.number_of(*gift)};
        if (!wanted || wanted.number > at.world().state().gifts().size()) return std::nullopt;
        if (wanted != read.gift) read.variant.clear();
        read.gift = wanted;
    }
    const auto own_field = variant_field(at.world().state(), which, read.gift);
    const auto* variant = typed.find(own_field);
    if (variant == nullptr) variant = typed.find("variant_id");
    if (variant != nullptr) read.variant = *variant;
    for (const auto& field : address_fields)
        if (const auto* text = typed.find(field.name))
            read.postal.*field.written = std::string(trimmed(*text));
    for (auto& letter : read.postal.country) letter = upper(letter);
    return read;
}

/// The recipient can still say where it shall go.
bool is_asked(const send& record) {
    return record.reachdesk ? is_live(record.where) : record.where == state::offer_sent;
}

/// To the eGift's own page, which is the click (EG-17).
http::response to_the_offer(const call& at, send_id which) {
    auto answer = page(303, "Your gift", "");
    answer.headers.push_back({"Location", offer_url(at, which)});
    return answer;
}

http::response unavailable(const call& at, send_id which, std::uint16_t status,
                           std::string_view title, std::string_view text) {
    return refusal_page(status, title, fmt::format(fmt::runtime(text), sender_of(at, which)));
}

/// The page of a send that waits for no answer.
http::response page_of_standing(const call& at, send_id which) {
    const auto& state = at.world().state();
    const auto where = state.all_sends()[which].where;
    if (state.became_egift(which)) return to_the_offer(at, which);
    if (where == state::awaiting_confirmation) return look_at_your_mail();
    if (where == state::pending) return please_wait(sender_of(at, which));
    if (where == state::confirmation_canceled || where == state::expired)
        return unavailable(at, which, 410, "The time for this is over",
                           "The gift can no longer be sent. Please ask {}, who meant to.");
    if (where == state::canceled || where == state::rejected || where == state::refunded ||
        where == state::failed || where == state::invalid_email_format)
        return unavailable(at, which, 410, "This gift will not come",
                           "It has been called off. Please ask {}.");
    if (is_held(where) && !parcel_of(at, which).is_confirmed)
        return page_of_refusal(at, which, refusal::awaiting_approval);
    return unavailable(at, which, 409, "You have confirmed already",
                       "We know where to send it. If something is wrong, please ask {}.");
}

/// A refusal, and the form again as it was filled in.
http::response asked_again(const call& at, send_id which, refusal why, const address_entry& filled,
                           const std::string& problems = {}) {
    const auto& state = at.world().state();
    const auto again =
        has_anything(state, which) ? address_form(state, which, filled) : std::string{};
    return page_of_refusal(at, which, why, problems + again);
}

http::response thanks(const call& at, send_id which) {
    const auto& state = at.world().state();
    const auto& record = state.all_sends()[which];
    if (record.reachdesk) return page_of_standing(at, which);
    std::string text = "It is being prepared.";
    if (record.where == state::out_of_stock)
        text = "It has just run out, and will be sent as soon as there is more of it.";
    else if (is_held(record.where))
        text = fmt::format("{} has still to approve it.", sender_of(at, which));
    const auto gift = at.world().hides_gift_of(which)
                          ? std::string{}
                          : fmt::format("<p data-testid=\"gift\">{}</p>\n",
                                        escaped(state.gifts()[record.gift.index()].name));
    return page(200, "Thank you, we know where to send it",
                fmt::format("{}<p data-testid=\"done\">{}</p>\n"
                            "<p>Order number <span data-testid=\"order\">{}</span></p>\n",
                            gift, escaped(text), order_number(which)));
}

/// What speaks against this address for this gift.
std::optional<http::response> refuse_address(const call& at, send_id which,
                                             const address_entry& read) {
    if (const auto wrong = problems_of(read.postal.view()); !wrong.empty())
        return asked_again(at, which, refusal::invalid_address, read, problem_list(wrong));
    if (!at.world().state().gifts()[read.gift.index()].goes_to(read.postal.country))
        return asked_again(at, which, refusal::country_not_eligible, read);
    return std::nullopt;
}

/// There is something to be chosen, or it is to be another than is known.
bool chooses(const call& at, send_id which, const address_entry& read) {
    const auto& state = at.world().state();
    const auto known = known_of(at, which);
    return state.has_open_choice(state.all_sends()[which]) || read.gift != known.gift ||
           read.variant != known.variant;
}

}  // namespace

http::reply visit_address(call& at) {
    const auto which = send_asked_about(at);
    if (!which) return unknown_link();
    if (auto gone = refuse_erased(at, *which)) return *std::move(gone);
    click_gift(at, *which);
    const auto& state = at.world().state();
    if (!is_asked(state.all_sends()[*which])) return page_of_standing(at, *which);
    if (!has_anything(state, *which)) return page_of_refusal(at, *which, refusal::out_of_stock);
    const auto to = state.all_sends().recipient_of(*which);
    std::string content;
    if (!to.message.empty())
        content = fmt::format("<blockquote data-testid=\"message\">{}</blockquote>\n",
                              escaped(to.message));
    return page(
        200, greeting(to.first_name, sender_of(at, *which) + " would like to send you something"),
        content + address_form(state, *which, known_of(at, *which)));
}

/// All that can be looked at beforehand is, so that a choice is never made without its address
/// (SEC-01).
http::reply answer_address(call& at) {
    const auto which = send_asked_about(at);
    if (!which) return unknown_link();
    if (auto gone = refuse_erased(at, *which)) return *std::move(gone);
    const auto typed = form::of(at.in);
    if (!typed) return unreadable_form();
    click_gift(at, *which);
    const auto& state = at.world().state();
    if (!is_asked(state.all_sends()[*which])) return page_of_standing(at, *which);
    const auto read = entry_in(at, *which, *typed);
    if (!read || !read->gift)
        return asked_again(at, *which, refusal::gift_not_offered, known_of(at, *which));
    if (is_physical(state.gifts()[read->gift.index()].kind))
        if (auto refused = refuse_address(at, *which, *read)) return *refused;
    if (chooses(at, *which, *read)) {
        const auto chosen = at.world().submit(perform{
            .send = *which, .what = act::choose, .gift = read->gift, .variant = read->variant});
        if (!chosen) return asked_again(at, *which, chosen.error(), *read);
    }
    if (state.became_egift(*which)) return to_the_offer(at, *which);
    const bool as_known = read->postal.view() == known_of(at, *which).postal.view();
    const auto confirmed =
        at.world().submit(perform{.send = *which,
                                  .what = act::confirm_address,
                                  .postal = as_known ? address{} : read->postal.view()});
    if (!confirmed) return asked_again(at, *which, confirmed.error(), *read);
    return thanks(at, *which);
}

}  // namespace giftsim::fakeserver
