// SPDX-License-Identifier: MIT
// GET of the marketplace's products: filters, then a page behind a cursor (API-07).
#include "core/text_cursor.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/marketplace_api/handlers.hpp"
#include "fakeserver/marketplace_api/product_filter.hpp"
#include "fakeserver/marketplace_api/product_view.hpp"
#include "sim/percent_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::ptrdiff_t page_length = 25;

/// The product that the page before ended with; none: from the beginning. Products are never taken
/// away, only delisted, so that a cursor stays good for ever.
gift_id read_cursor(const http::request& in, std::size_t products, complaints& wrong) {
    const auto* text = in.parameter("after");
    if (text == nullptr) return {};
    text_cursor digits{*text};
    const auto number = digits.number_up_to(9);
    if (number && digits.at_end() && *number >= 1 && static_cast<std::size_t>(*number) <= products)
        return {static_cast<std::uint32_t>(*number)};
    wrong.emplace_back("after must be a cursor that an answer's pagination gave");
    return {};
}

/// The same question about what is behind that product.
std::string url_behind(const http::request& in, const std::string& cursor) {
    auto url = base_url(in) + "/api/v3/marketplace/products?";
    for (const auto& each : in.query)
        if (each.name != "after")
            url += fmt::format("{}={}&", sim::percent_encoded(each.name),
                               sim::percent_encoded(each.value));
    return url + "after=" + cursor;
}

std::vector<gift_id> chosen(const std::vector<gift>& gifts, const product_filter& by) {
    std::vector<gift_id> all;
    for (std::size_t i = 0; i < gifts.size(); ++i)
        if (is_wanted(gifts[i], by)) all.push_back(gift_id::at(i));
    return all;
}

}  // namespace

http::reply list_products(call& at) {
    const auto& state = at.world().state();
    complaints wrong;
    const auto by = read_product_filter(at.in, wrong);
    const auto after = read_cursor(at.in, state.gifts().size(), wrong);
    if (!wrong.empty()) return bad_request(wrong);

    const auto all = chosen(state.gifts(), by);
    const auto first = std::find_if(all.begin(), all.end(),
                                    [&](gift_id each) { return each.number > after.number; });
    const auto last = first + std::min(page_length, all.end() - first);
    auto products = sim::json_view::array();
    for (auto each = first; each != last; ++each)
        products.push_back(view_of_product(state, *each, by.countries));
    auto pagination = sim::json_view::object();
    if (last != all.end()) {
        const auto cursor = std::to_string(std::prev(last)->number);
        pagination = {{"after", cursor}, {"next_page", {{"url", url_behind(at.in, cursor)}}}};
    }
    return http::json_answer(200, {{"pagination", std::move(pagination)},
                                   {"categories", view_of_categories(state, all)},
                                   {"products", std::move(products)}});
}

}  // namespace giftsim::fakeserver
