// SPDX-License-Identifier: MIT
// One look at each parameter; nothing stops at the first mistake.
#include "fakeserver/marketplace_api/product_filter.hpp"

#include "core/ascii.hpp"
#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::int64_t cents = 100;

std::vector<std::string> all_of(const http::request& in, std::string_view name) {
    std::vector<std::string> values;
    for (const auto& each : in.query)
        if (each.name == name) values.push_back(each.value);
    return values;
}

bool contains(std::string_view whole, const std::string& lowered_part) {
    return lowered(whole).find(lowered_part) != std::string::npos;
}

}  // namespace

std::optional<std::int64_t> read_dollars(const http::request& in, const char* name,
                                         complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return std::nullopt;
    text_cursor digits{*text};
    const auto dollars = digits.number_up_to(9);
    if (dollars && digits.at_end()) return dollars;
    wrong.push_back(fmt::format("{} must be a whole number of dollars from 0 to {}", name,
                                product_filter::dollars_max));
    return std::nullopt;
}

void look_at_country(const char* name, const std::string& given, complaints& wrong) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (given.size() == 2 && std::all_of(given.begin(), given.end(), is_capital)) return;
    wrong.push_back(fmt::format("{} must be two capital letters (ISO 3166), such as US", name));
}

product_filter read_product_filter(const http::request& in, complaints& wrong) {
    product_filter read;
    read.lowest = read_dollars(in, "price_gte_usd", wrong);
    read.highest = read_dollars(in, "price_lte_usd", wrong);
    if (read.lowest && read.highest && *read.lowest > *read.highest)
        wrong.emplace_back("price_lte_usd must not be below price_gte_usd");
    read.countries = all_of(in, "ship_to_country_codes[]");
    for (const auto& each : read.countries) look_at_country("ship_to_country_codes[]", each, wrong);
    read.categories = all_of(in, "category_ids[]");
    if (const auto* text = in.parameter("text_search")) read.text = *text;
    return read;
}

money estimated_total(const gift& which, const std::vector<std::string>& countries) {
    if (!is_physical(which.kind)) return which.price;
    const auto shipping =
        which.shipping_estimate(countries.size() == 1 ? countries.front() : std::string_view{});
    return {which.price.minor + which.fee + shipping, which.price.unit};
}

std::string_view description_of(gift_kind kind) {
    switch (kind) {
        case gift_kind::egift:
            return "An eGift that is redeemed for a code";
        case gift_kind::choice:
            return "An eGift of the recipient's choice";
        case gift_kind::experience:
            return "An experience to book";
        case gift_kind::donation:
            return "A donation in the recipient's name";
        case gift_kind::physical:
            return "A gift from the warehouse";
        case gift_kind::swag:
            return "Branded goods from the warehouse";
        case gift_kind::amazon:
            return "A gift from Amazon, repacked in the warehouse";
    }
    return {};
}

bool is_wanted(const gift& which, const product_filter& by) {
    if (which.delisted) return false;
    const auto is_goal = [&](const std::string& country) { return which.goes_to(country); };
    if (!by.countries.empty() && std::none_of(by.countries.begin(), by.countries.end(), is_goal))
        return false;
    if (!by.categories.empty() && std::find(by.categories.begin(), by.categories.end(),
                                            which.category) == by.categories.end())
        return false;
    const auto text = lowered(by.text);
    if (!contains(which.name, text) && !contains(description_of(which.kind), text)) return false;
    if (!by.lowest && !by.highest) return true;
    const auto price = estimated_total(which, by.countries);
    return price.unit == currency{} && price.minor >= by.lowest.value_or(0) * cents &&
           (!by.highest || price.minor <= *by.highest * cents);
}

}  // namespace giftsim::fakeserver
