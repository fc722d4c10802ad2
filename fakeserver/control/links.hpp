// SPDX-License-Identifier: MIT
// The links in mails, rendered when they are read: they belong to a world, forks included (API-14).
#pragma once

#include "fakeserver/route.hpp"
#include "sim/view/mail_view.hpp"

#include <string>

namespace giftsim::fakeserver {

/// The page of an offer: /g/TOKEN.
std::string offer_url(const call& at, send_id which);

/// The picture whose loading is the opening: /o/TOKEN.gif.
std::string pixel_url(const call& at, send_id which);

/// The page behind the n-th code mail of a send: /r/TOKEN.
std::string code_url(const call& at, send_id which, std::uint32_t nth);

/// The page that asks for an address, a size or a choice: /a/TOKEN.
std::string address_url(const call& at, send_id which);

/// A gift on Reachdesk: /r/TOKEN.
std::string gift_url(const call& at, send_id which);

/// What its confirmation mail leads to: /t/TOKEN.
std::string confirmation_url(const call& at, send_id which);

/// The page of a multi-use link: /l/TOKEN.
std::string multi_use_url(const call& at, link_id which);

/// A mail with its links.
sim::json_view view_of_mail_with_links(const call& at, const sim::sent_mail& mail);

}  // namespace giftsim::fakeserver
