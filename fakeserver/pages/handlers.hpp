// SPDX-License-Identifier: MIT
// What the recipients' routes call.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

/// GET is the click; HEAD is nothing at all.
http::reply visit_offer(call& at);
/// The answer to "what is your address?": the verification (EG-11).
http::reply answer_offer(call& at);
/// The page behind a code mail (EG-12).
http::reply visit_code(call& at);
/// The pick (EG-13).
http::reply answer_code(call& at);
/// The page behind the mail that asks for an address; visiting it changes nothing (PH-01), but for
/// a gift that Reachdesk's API sent (ML-11).
http::reply visit_address(call& at);
/// The choice, if there is one, and the address (PH-11, PH-13).
http::reply answer_address(call& at);
/// A multi-use link: the question whose gift it shall be; changes nothing (ML-02).
http::reply visit_link(call& at);
/// The click on it: the claim (ML-02).
http::reply answer_link(call& at);
/// What a confirmation mail leads to; following it is the confirmation, HEAD is nothing (ML-07).
http::reply visit_confirmation(call& at);
/// The picture in the mail: its loading is the opening.
http::reply load_pixel(call& at);

}  // namespace giftsim::fakeserver
