// SPDX-License-Identifier: MIT
// Kinds first; of eGifts the category, then the country.
#include "fakeserver/core_api/send_sort.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

struct by_category {
    std::string_view category;
    std::string_view subtype;
};
constexpr std::array categories{
    by_category{"coffee", "Coffee"},
    by_category{"lunch", "Lunch"},
    by_category{"wine", "Wine"},
    by_category{"visa", "Visa eGift Credit Card (US)"},
};

struct by_country {
    std::string_view country;
    std::string_view currency;
    std::string_view subtype;
};
/// Of a currency that several countries have, the first stands for all.
constexpr std::array countries{
    by_country{"US", "USD", "eGift Cards USA"},
    by_country{"AU", "AUD", "eGift Cards Australia"},
    by_country{"BR", "BRL", "eGift Cards Brazil"},
    by_country{"CA", "CAD", "eGift Cards Canada"},
    by_country{"DE", "EUR", "eGift Cards Germany"},
    by_country{"FR", "EUR", "eGift Cards France"},
    by_country{"IE", "EUR", "eGift Cards Ireland"},
    by_country{"IT", "EUR", "eGift Cards Italy"},
    by_country{"NL", "EUR", "eGift Cards Netherlands"},
    by_country{"SK", "EUR", "eGift Cards Slovakia"},
    by_country{"IN", "INR", "eGift Cards India"},
    by_country{"MX", "MXN", "eGift Cards Mexico"},
    by_country{"NZ", "NZD", "eGift Cards New Zealand"},
    by_country{"PL", "PLN", "eGift Cards Poland"},
    by_country{"SG", "SGD", "eGift Cards Singapore"},
    by_country{"GB", "GBP", "eGift Cards UK"},
};
constexpr std::string_view elsewhere = "On-Demand";

bool is_dollars(const gift& of) { return of.price.unit.code() == "USD"; }

std::string_view type_of_card(const gift& of) {
    return is_dollars(of) ? "eGifts USA" : "eGifts International";
}

std::string_view subtype_of_card(const gift& of) {
    const auto category = lowered(of.category);
    for (const auto& each : categories)
        if (each.category == category) return each.subtype;
    for (const auto& each : countries)
        if (each.currency == of.price.unit.code() && !of.countries.empty() &&
            of.goes_to(each.country))
            return each.subtype;
    for (const auto& each : countries)
        if (each.currency == of.price.unit.code()) return each.subtype;
    return elsewhere;
}

send_sort sort_of_gift(const gift& of) {
    switch (of.kind) {
        case gift_kind::egift:
            return {type_of_card(of), subtype_of_card(of)};
        case gift_kind::choice:
            return {"Sendoso Choice", "On-Demand"};
        case gift_kind::experience:
            return {"Sendoso Direct", "Experiences"};
        case gift_kind::donation:
            return {type_of_card(of), "Donate to Charity"};
        case gift_kind::physical:
        case gift_kind::swag:
            return {"Inventoried Sends", "Custom"};
        case gift_kind::amazon:
            return {"Amazon", of.price.unit.code() == "GBP" ? "Buy/Send via Amazon UK"
                                                            : "Buy/Send via Amazon"};
    }
    return {};
}

}  // namespace

send_sort sort_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    const bool of_choice =
        record.campaign && state.campaigns()[record.campaign.index()].kind == gift_kind::choice;
    if (of_choice) return {"Sendoso Choice", "On-Demand"};
    return sort_of_gift(state.gifts()[record.gift.index()]);
}

}  // namespace giftsim::fakeserver
