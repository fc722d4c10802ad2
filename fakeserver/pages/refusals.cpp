// SPDX-License-Identifier: MIT
// Titles are short; the text says what the recipient can do now.
#include "fakeserver/pages/refusals.hpp"

#include "core/instant_text.hpp"
#include "fakeserver/pages/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

struct row {
    refusal why;
    std::uint16_t status;
    std::string_view title;
    std::string_view text;  ///< {} is the sender's name
};

constexpr std::array rows{
    row{refusal::sandbox, 409, "This is a sandbox",
        "Gifts that {} sends from here are only tried out, and go no further than this."},
    row{refusal::offer_expired, 410, "This gift has expired",
        "It can no longer be redeemed. Please ask {}, who sent it."},
    row{refusal::offer_bounced, 410, "This gift has expired",
        "It can no longer be redeemed. Please ask {}, who sent it."},
    // Whose gift it was is not known any more (API-11).
    row{refusal::recipient_erased, 410, "This link is no longer in use",
        "What was known of the person it was for has been deleted. Please ask {}, who sent it."},
    row{refusal::awaiting_approval, 409, "Not yet",
        "This gift has not been approved yet. Please try again later, or ask {}."},
    row{refusal::already_redeemed, 409, "You have chosen already",
        "A choice is final. Your code stays where it was."},
    row{refusal::not_verified, 410, "This link is too old",
        "Please go back to the mail from {} and confirm your address again for a new link."},
    row{refusal::mismatch, 422, "That was not it",
        "This is neither the email nor the phone number that the gift of {} was sent to."},
    row{refusal::gift_not_offered, 422, "Please choose one of the gifts",
        "What was chosen is not among the gifts that {} offers."},
    row{refusal::invalid_address, 422, "Please look at the address again", ""},
    row{refusal::missing_address, 422, "Please look at the address again", ""},
    row{refusal::country_not_eligible, 422, "It cannot be sent to that country",
        "Please ask {}, or give another address where you are asked for one."},
    row{refusal::choice_missing, 422, "Please choose first",
        "There is more than one to choose from."},
    row{refusal::unknown_variant, 422, "Please choose again",
        "What was chosen is not among those that {} offers."},
    row{refusal::out_of_stock, 409, "That has run out",
        "Nothing of it is left just now. Please choose something else if you can, or ask {}."},
    // In the order of ML-12.
    row{refusal::link_closed, 410, "This offer is over",
        "Nothing can be claimed here any more. Please ask {}, who sent the link."},
    row{refusal::connector_unreachable, 503, "Please try again later",
        "We cannot look you up just now. Nothing is lost; if it goes on, please ask {}."},
    row{refusal::not_in_crm, 404, "We cannot find you",
        "This email is not among the contacts of {}. Please try the one that they write to."},
    row{refusal::already_claimed, 409, "This gift has been claimed",
        "It can be claimed once per person. If that was not you, please ask {}."},
    row{refusal::missing_fields, 422, "We do not know enough of you yet",
        "Please ask {} to add to your contact what is missing:"},
};

}  // namespace

std::string sender_of(const call& at, send_id which) {
    const auto& state = at.world().state();
    return state.users()[state.all_sends()[which].sender.index()].name;
}

http::response page_of_refusal(const call& at, send_id which, refusal why,
                               const std::string& then) {
    if (why == refusal::locked) {
        const auto& sends = at.world().state().all_sends();
        return refusal_page(423, "Too many wrong answers",
                            fmt::format("This page is locked. Please try again at {}.",
                                        to_text(sends.trouble_of(sends[which]).locked_until)));
    }
    return page_of_refusal(sender_of(at, which), why, then);
}

http::response page_of_refusal(const std::string& sender, refusal why, const std::string& then) {
    const auto known =
        std::find_if(rows.begin(), rows.end(), [&](const row& each) { return each.why == why; });
    auto made = known == rows.end() ? refusal_page(409, "This is not possible now", sentence(why))
                                    : refusal_page(known->status, known->title,
                                                   fmt::format(fmt::runtime(known->text), sender));
    made.body.insert(made.body.rfind("</main>"), then);
    return made;
}

http::response unreadable_form() {
    return refusal_page(400, "This form cannot be read", "Please go back and try again.");
}

std::optional<http::response> refuse_erased(const call& at, send_id which) {
    if (!at.world().state().all_sends()[which].erased) return std::nullopt;
    return page_of_refusal(at, which, refusal::recipient_erased);
}

http::response unknown_link() {
    return refusal_page(404, "We do not know this link",
                        "Please follow the link in the mail as it stands there.");
}

}  // namespace giftsim::fakeserver
