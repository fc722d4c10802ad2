// SPDX-License-Identifier: MIT
// GET of SmartSend's recommendations (API-07).
#include "core/ascii.hpp"
#include "core/email.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/marketplace_api/handlers.hpp"
#include "fakeserver/marketplace_api/product_view.hpp"
#include "fakeserver/marketplace_api/recommendation.hpp"

namespace giftsim::fakeserver {
namespace {

std::string read_email(const http::request& in, complaints& wrong) {
    const auto* email = in.parameter("recipient_email");
    if (email == nullptr || trimmed(*email).empty()) {
        wrong.emplace_back("recipient_email can't be blank");
        return {};
    }
    if (!is_email(*email)) wrong.emplace_back("recipient_email must be an email address");
    return *email;
}

}  // namespace

http::reply list_recommendations(call& at) {
    complaints wrong;
    product_filter by;
    const auto email = read_email(at.in, wrong);
    by.highest = read_dollars(at.in, "price_lte_usd", wrong);
    if (const auto* country = at.in.parameter("ship_to_country_code")) {
        look_at_country("ship_to_country_code", *country, wrong);
        by.countries = {*country};
    }
    if (!wrong.empty()) return bad_request(wrong);
    const auto& state = at.world().state();
    auto products = sim::json_view::array();
    for (const auto each : recommended(state, email, by)) {
        auto shown = view_of_product(state, each, by.countries);
        shown["interests"] = {state.gifts()[each.index()].category};
        products.push_back(std::move(shown));
    }
    return http::json_answer(200, {{"products", std::move(products)}});
}

}  // namespace giftsim::fakeserver
