// SPDX-License-Identifier: MIT
// The offer's page: the click, and the question whose gift it is (EG-11, EG-17, EG-18).
#include "fakeserver/pages/form.hpp"
#include "fakeserver/pages/greeting.hpp"
#include "fakeserver/pages/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/refusals.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::optional<send_id> offered_send(const call& at) {
    const auto named = at.secrets().open(secret_kind::offer, at.args.back());
    if (!named) return std::nullopt;
    const send_id which{named->entity};
    const auto& sends = at.world().state().all_sends();
    // Reachdesk's mails have the picture, but lead to no such page.
    if (!sends.has(which) || sends[which].reachdesk) return std::nullopt;
    return which;
}

std::string question() {
    return "<p>To keep it from strangers, please enter the email address or the phone number that "
           "the offer was sent to. We then mail you a link to your gift.</p>\n"
           "<form method=\"post\" data-testid=\"verify-form\">\n"
           "<label for=\"email\">Email</label>\n"
           "<input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"email\" "
           "data-testid=\"email\">\n"
           "<label for=\"phone\">or phone</label>\n"
           "<input id=\"phone\" name=\"phone\" type=\"tel\" autocomplete=\"tel\" "
           "data-testid=\"phone\">\n"
           "<p><button data-testid=\"verify\">Continue</button></p>\n</form>\n";
}

http::response offer_page(const call& at, send_id which) {
    const auto to = at.world().state().all_sends().recipient_of(which);
    std::string content;
    if (!to.message.empty())
        content = fmt::format("<blockquote data-testid=\"message\">{}</blockquote>\n",
                              escaped(to.message));
    return page(200, greeting(to.first_name, sender_of(at, which) + " has sent you a gift"),
                content + question());
}

}  // namespace

http::reply visit_offer(call& at) {
    const auto which = offered_send(at);
    if (!which) return unknown_link();
    if (at.in.how == http::method::head) return page(200, "A gift", "");
    const auto clicked = at.world().submit(perform{.send = *which, .what = act::click});
    if (!clicked) return page_of_refusal(at, *which, clicked.error());
    return offer_page(at, *which);
}

http::reply answer_offer(call& at) {
    const auto which = offered_send(at);
    if (!which) return unknown_link();
    const auto typed = form::of(at.in);
    if (!typed) return unreadable_form();
    const auto email = typed->text("email");
    const auto phone = typed->text("phone");
    if (email.empty() && phone.empty())
        return page(400, "Please enter your email or your phone number", question());
    const auto answered = at.world().submit(
        perform{.send = *which, .what = act::verify, .email = email, .phone = phone});
    if (answered)
        return page(200, "We have emailed you a link",
                    "<p data-testid=\"done\">It leads to your gift and is good for a limited "
                    "time. Please look at your mail.</p>\n");
    const bool once_more = answered.error() == refusal::mismatch;
    return page_of_refusal(at, *which, answered.error(), once_more ? question() : std::string{});
}

http::reply load_pixel(call& at) {
    auto token = at.args.back();
    if (token.ends_with(".gif")) token.remove_suffix(4);
    const auto named = at.secrets().open(secret_kind::offer, token);
    if (!named) return unknown_link();
    if (at.in.how != http::method::head)
        (void)at.world().submit(perform{.send = {named->entity}, .what = act::open});
    // The smallest picture there is: one transparent dot.
    static constexpr std::string_view dot{
        "GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
        "\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02"
        "D\x01\x00;",
        43};
    return http::response{
        .type = "image/gif", .body = std::string(dot), .headers = {{"Cache-Control", "no-store"}}};
}

}  // namespace giftsim::fakeserver
