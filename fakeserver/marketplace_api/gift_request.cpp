// SPDX-License-Identifier: MIT
// The same send, whoever picked the product.
#include "fakeserver/marketplace_api/gift_request.hpp"

#include "core/email.hpp"
#include "fakeserver/core_api/errors.hpp"
#include "fakeserver/http/answers.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

/// The user of that email, if there is one who has not gone; else whose token it is.
user_id sender_of(const call& at, const std::string& email) {
    const auto& users = at.world().state().users();
    const auto wanted = normalised_email(email);
    const auto found = std::find_if(users.begin(), users.end(), [&](const user& each) {
        return !each.removed && normalised_email(each.email) == wanted;
    });
    if (found == users.end()) return at.acting;
    return user_id::at(static_cast<std::size_t>(found - users.begin()));
}

}  // namespace

gift_request read_gift_request(body_fields& in) {
    gift_request read;
    read.email = in.required_text("recipient_email");
    read.first_name = in.required_text("recipient_first_name");
    read.last_name = in.required_text("recipient_last_name");
    read.message = in.text("message");
    read.needs_approval = in.truth("require_approval").value_or(false);
    // A world has no exchanges and no meetings; what is said of them has to make sense all the
    // same.
    (void)in.truth("gift_exchange_enabled");
    (void)in.text("meeting_url");
    return read;
}

http::response send_gift(const call& at, const gift_request& from, product_variant which) {
    const auto& gift = at.world().state().gifts()[which.product.index()];
    const auto variant = which.place == 0 ? std::string{} : gift.variants[which.place - 1].name;
    initiate what;
    what.gift = which.product;
    what.sender = sender_of(at, from.sender_email);
    what.begun_by = origin::api;
    what.to.first_name = from.first_name;
    what.to.last_name = from.last_name;
    what.to.email = from.email;
    what.to.message = from.message;
    what.variant = variant;
    what.needs_approval = from.needs_approval;
    if (is_physical(gift.kind)) what.confirms_address = true;
    const auto begun = at.world().submit(what);
    if (!begun) return core_error(400, sentence(begun.error()));
    return http::json_answer(
        200, {{"products", sim::json_view::array({{{"variant_id", variant_text(which)}}})},
              {"send", {{"id", std::to_string(*begun)}}}});
}

}  // namespace giftsim::fakeserver
