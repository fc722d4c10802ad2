// SPDX-License-Identifier: MIT
// A multi-use link's page: one email, and what comes of it (ML-02, ML-04, ML-05, ML-12).
#include "fakeserver/pages/multi_use_link.hpp"

#include "core/ascii.hpp"
#include "fakeserver/control/links.hpp"
#include "fakeserver/pages/form.hpp"
#include "fakeserver/pages/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/refusals.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::optional<link_id> link_of(const call& at) {
    const auto named = at.secrets().open(secret_kind::multi_use_link, at.args.back());
    if (!named) return std::nullopt;
    const link_id which{named->entity};
    if (which.number > at.world().state().links().size()) return std::nullopt;
    return which;
}

std::string sender_of(const call& at, link_id which) {
    const auto& state = at.world().state();
    return state.users()[state.links()[which.index()].sender.index()].name;
}

std::string question(std::string_view filled) {
    return fmt::format(
        "<p>Please enter the email address that they write to. The gift comes to that "
        "address.</p>\n"
        "<form method=\"post\" data-testid=\"claim-form\">\n"
        "<label for=\"email\">Email</label>\n"
        "<input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"email\" required "
        "value=\"{}\" data-testid=\"email\">\n"
        "<p><button data-testid=\"claim\">Claim the gift</button></p>\n</form>\n",
        escaped(filled));
}

/// The fields that the CRM lacks, each by its name (ML-03).
std::string missing(const domain& state, link_id which, std::string_view email) {
    std::string rows;
    for (const auto field : state.missing_fields(which, email)) {
        std::string words(field);
        for (auto& letter : words)
            if (letter == '_') letter = ' ';
        rows += fmt::format("<li data-testid=\"missing-{}\">{}</li>\n", field, words);
    }
    return "<ul>\n" + rows + "</ul>\n";
}

http::response refused(const call& at, link_id which, refusal why, std::string_view email) {
    const auto sender = sender_of(at, which);
    if (why == refusal::missing_fields)
        return page_of_refusal(sender, why, missing(at.world().state(), which, email));
    // Another email may be the right one.
    const bool once_more = why == refusal::not_in_crm || why == refusal::connector_unreachable;
    return page_of_refusal(sender, why, once_more ? question(email) : std::string{});
}

/// Never the gift itself: it goes to the address that the CRM knows (ML-05).
http::response page_of_claim(const call& at, send_id which) {
    const auto& record = at.world().state().all_sends()[which];
    if (record.where == state::pending) return please_wait(sender_of(at, which));
    if (record.where == state::awaiting_confirmation) return look_at_your_mail();
    if (!record.physical)
        return page(200, "We have emailed you the gift",
                    "<p data-testid=\"done\">It is on its way to the address that your contact "
                    "has of you. Please look at your mail.</p>\n");
    return page(200, "Where shall it go?",
                fmt::format("<p data-testid=\"done\">Please tell us the address. We then mail you "
                            "a link, to be sure that it was you.</p>\n"
                            "<p><a href=\"{}\" data-testid=\"address-link\">Enter the "
                            "address</a></p>\n",
                            escaped(address_url(at, which))));
}

}  // namespace

http::response please_wait(const std::string& sender) {
    return page(
        202, "Please wait a little",
        fmt::format("<p data-testid=\"wait\">Your gift is noted, and {} has to do something "
                    "before it can come. You need not claim it again; you will get a "
                    "mail.</p>\n",
                    escaped(sender)));
}

http::response look_at_your_mail() {
    return page(200, "Please look at your mail",
                "<p data-testid=\"done\">We have sent you a link. Follow it to confirm that it was "
                "you, and your gift goes out.</p>\n");
}

void click_gift(call& at, send_id which) {
    const auto& record = at.world().state().all_sends()[which];
    const bool is_new = record.where == state::sent || record.where == state::opened;
    if (record.reachdesk && is_new && at.in.how != http::method::head)
        (void)at.world().submit(perform{.send = which, .what = act::click});
}

http::reply visit_link(call& at) {
    const auto which = link_of(at);
    if (!which) return unknown_link();
    if (!at.world().state().is_open(*which, at.world().now()))
        return refused(at, *which, refusal::link_closed, {});
    const auto* email = at.in.parameter("email");
    return page(200, fmt::format("{} has a gift for you", sender_of(at, *which)),
                question(email != nullptr ? *email : std::string{}));
}

http::reply answer_link(call& at) {
    const auto which = link_of(at);
    if (!which) return unknown_link();
    const auto typed = form::of(at.in);
    if (!typed) return unreadable_form();
    const auto email = typed->text("email");
    if (trimmed(email).empty()) return page(400, "Please enter your email", question({}));
    const auto claimed = at.world().submit(claim_link{.link = *which, .email = email});
    if (!claimed) return refused(at, *which, claimed.error(), email);
    return page_of_claim(at, send_id{*claimed});
}

}  // namespace giftsim::fakeserver
