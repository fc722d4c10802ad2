// SPDX-License-Identifier: MIT
// Which mail carries which link.
#include "fakeserver/control/links.hpp"

#include "fakeserver/control/answers.hpp"

namespace giftsim::fakeserver {
namespace {

std::string secret(const call& at, secret_kind kind, send_id which, std::uint32_t n = 0) {
    return at.secrets().make(kind, {at.here->number, which.number, n});
}

sim::json_view link(std::string_view rel, std::string url) {
    return {{"rel", rel}, {"url", std::move(url)}};
}

}  // namespace

std::string offer_url(const call& at, send_id which) {
    return base_url(at.in) + "/g/" + secret(at, secret_kind::offer, which);
}

std::string pixel_url(const call& at, send_id which) {
    return base_url(at.in) + "/o/" + secret(at, secret_kind::offer, which) + ".gif";
}

std::string code_url(const call& at, send_id which, std::uint32_t nth) {
    return base_url(at.in) + "/r/" + secret(at, secret_kind::code_link, which, nth);
}

std::string address_url(const call& at, send_id which) {
    return base_url(at.in) + "/a/" + secret(at, secret_kind::address, which);
}

std::string gift_url(const call& at, send_id which) {
    return base_url(at.in) + "/r/" + secret(at, secret_kind::gift, which);
}

std::string confirmation_url(const call& at, send_id which) {
    return base_url(at.in) + "/t/" + secret(at, secret_kind::confirmation, which);
}

std::string multi_use_url(const call& at, link_id which) {
    return base_url(at.in) + "/l/" +
           at.secrets().make(secret_kind::multi_use_link, {at.here->number, which.number, 0});
}

sim::json_view view_of_mail_with_links(const call& at, const sim::sent_mail& mail) {
    auto view = sim::view_of_mail(at.world().state(), mail);
    view["links"] = sim::json_view::array();
    view["pixel"] = nullptr;
    switch (mail.kind) {
        case mail_kind::offer:
        case mail_kind::reminder:
            view["links"].push_back(link("offer", offer_url(at, mail.send)));
            view["pixel"] = pixel_url(at, mail.send);
            break;
        case mail_kind::code:
            view["links"].push_back(link("redeem", code_url(at, mail.send, mail.nth)));
            break;
        case mail_kind::address:
            view["links"].push_back(link("address", address_url(at, mail.send)));
            break;
        case mail_kind::gift:
            view["links"].push_back(at.world().state().all_sends()[mail.send].physical
                                        ? link("address", address_url(at, mail.send))
                                        : link("redeem", gift_url(at, mail.send)));
            view["pixel"] = pixel_url(at, mail.send);
            break;
        case mail_kind::confirmation:
            view["links"].push_back(link("confirm", confirmation_url(at, mail.send)));
            break;
        case mail_kind::opened:
        case mail_kind::none:
            break;
    }
    return view;
}

}  // namespace giftsim::fakeserver
