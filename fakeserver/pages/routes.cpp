// SPDX-License-Identifier: MIT
// The recipients' pages.
#include "fakeserver/pages/routes.hpp"

#include "fakeserver/pages/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> page_routes() {
    using enum http::method;
    static constexpr std::array rows{
        route{get, "/g/{token}", access::link, visit_offer, "offer.visit",
              "The offer; visiting it is the click"},
        route{post, "/g/{token}", access::link, answer_offer, "offer.verify",
              "The recipient says who they are"},
        route{get, "/r/{token}", access::link, visit_code, "code.visit",
              "What the code mail leads to"},
        route{post, "/r/{token}", access::link, answer_code, "code.pick",
              "The recipient picks a gift"},
        route{get, "/a/{token}", access::link, visit_address, "address.visit",
              "Where shall it go, and what shall it be?"},
        route{post, "/a/{token}", access::link, answer_address, "address.confirm",
              "The recipient chooses, and says where it shall go"},
        route{get, "/l/{token}", access::link, visit_link, "link.visit",
              "A multi-use link: whose gift shall it be?"},
        route{post, "/l/{token}", access::link, answer_link, "link.claim",
              "Somebody claims the gift behind a multi-use link"},
        route{get, "/t/{token}", access::link, visit_confirmation, "identity.confirm",
              "The link in a confirmation mail; visiting it confirms who they are"},
        route{get, "/o/{token}", access::link, load_pixel, "mail.open",
              "The picture in a mail; loading it is the opening"},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
