// SPDX-License-Identifier: MIT
// How a recipient is told no.
#pragma once

#include "fakeserver/route.hpp"

#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// Each refusal has its page and its status: 410 for what is over, 409 for what is not yet, 422 for
/// a wrong answer, 423 while the page is locked. The one place that maps refusals to pages.
/// `then` is HTML that follows: the form again.
http::response page_of_refusal(const call& at, send_id which, refusal why,
                               const std::string& then = {});

/// The same for whoever stands at a multi-use link, of which no send has begun.
http::response page_of_refusal(const std::string& sender, refusal why,
                               const std::string& then = {});

/// 410 where nothing is known of the send's recipient any more (API-11).
std::optional<http::response> refuse_erased(const call& at, send_id which);

/// 404: a link that was not made here.
http::response unknown_link();

/// 400: what was posted is no form.
http::response unreadable_form();

/// Whose gift it is, for the page's words.
std::string sender_of(const call& at, send_id which);

}  // namespace giftsim::fakeserver
