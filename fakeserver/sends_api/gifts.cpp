// SPDX-License-Identifier: MIT
// GET /api/v3/gifts: filters, paging, and what is wrong with them (API-13).
#include "core/text_cursor.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/sends_api/amount.hpp"
#include "fakeserver/sends_api/errors.hpp"
#include "fakeserver/sends_api/handlers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace giftsim::fakeserver {
namespace {

constexpr std::int64_t usual_page = 25;
constexpr std::int64_t longest_page = 100;

struct filters {
    const std::string* category = nullptr;
    const std::string* country = nullptr;
    std::optional<std::int64_t> lowest, highest;  ///< in thousandths of the gift's currency
    std::optional<std::int64_t> page, per_page;
    std::vector<field_problem> wrong;
};

void read_amount(filters& into, const http::request& in, const char* name,
                 std::optional<std::int64_t>& amount) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return;
    amount = thousandths_of(*text);
    if (!amount) into.wrong.push_back({name, "must be an amount such as 25 or 25.00"});
}

void read_count(filters& into, const http::request& in, const char* name, std::int64_t most,
                std::optional<std::int64_t>& count) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return;
    text_cursor digits{*text};
    count = digits.number_up_to(9);
    if (!digits.at_end() || !count || *count < 1 || *count > most)
        into.wrong.push_back({name, fmt::format("must be a whole number from 1 to {}", most)});
}

filters read_filters(const http::request& in) {
    filters read;
    read.category = in.parameter("category");
    read.country = in.parameter("country");
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (read.country != nullptr &&
        (read.country->size() != 2 ||
         !std::all_of(read.country->begin(), read.country->end(), is_capital)))
        read.wrong.push_back({"country", "must be two capital letters (ISO 3166), such as US"});
    read_amount(read, in, "min_price", read.lowest);
    read_amount(read, in, "max_price", read.highest);
    if (read.lowest && read.highest && *read.lowest > *read.highest)
        read.wrong.push_back({"max_price", "must not be below min_price"});
    read_count(read, in, "page", 999'999'999, read.page);
    read_count(read, in, "per_page", longest_page, read.per_page);
    return read;
}

bool wanted(const gift& each, const filters& by) {
    if (each.delisted) return false;
    if (by.category != nullptr && each.category != *by.category) return false;
    if (by.country != nullptr && !each.countries.empty() &&
        std::find(each.countries.begin(), each.countries.end(), *by.country) ==
            each.countries.end())
        return false;
    const auto price = thousandths_of(each.price);
    return (!by.lowest || price >= *by.lowest) && (!by.highest || price <= *by.highest);
}

/// Single eGifts come first, then parcels, those from Amazon behind the warehouse's own (API-13).
int rank_of(gift_kind kind) {
    switch (kind) {
        case gift_kind::egift:
            return 0;
        case gift_kind::physical:
            return 1;
        case gift_kind::amazon:
            return 2;
        case gift_kind::choice:
        case gift_kind::experience:
        case gift_kind::donation:
        case gift_kind::swag:
            return 3;
    }
    return 3;
}

std::vector<gift_id> chosen(const std::vector<gift>& gifts, const filters& by) {
    std::vector<gift_id> all;
    for (std::size_t i = 0; i < gifts.size(); ++i)
        if (wanted(gifts[i], by)) all.push_back(gift_id::at(i));
    std::stable_sort(all.begin(), all.end(), [&](gift_id a, gift_id b) {
        return rank_of(gifts[a.index()].kind) < rank_of(gifts[b.index()].kind);
    });
    return all;
}

/// What only parcels have. Who packs them is told by the category alone.
void add_physical(sim::json_view& view, const gift& own) {
    for (std::uint32_t i = 0; i < own.variants.size(); ++i)
        view["variants"].push_back({{"id", own.variants[i].name},
                                    {"name", own.variants[i].name},
                                    {"in_stock", own.is_in_stock(i + 1)}});
    view["in_stock"] = own.is_in_stock(0);
    view["fulfillment_fee"] = decimal_of({own.fee, own.price.unit});
    view["shipping"] = decimal_of({own.shipping, own.price.unit});
}

sim::json_view view_of(const gift& each, gift_id which) {
    const auto shown = each.kind == gift_kind::amazon ? gift_kind::physical : each.kind;
    sim::json_view view{{"id", std::to_string(which.number)},
                        {"name", each.name},
                        {"kind", name(shown)},
                        {"category", each.category},
                        {"price", decimal_of(each.price)},
                        {"currency", each.price.unit.code()}};
    if (each.highest > each.price.minor)
        view["max_price"] = decimal_of({each.highest, each.price.unit});
    view["variants"] = sim::json_view::array();
    view["countries"] = each.countries;
    if (is_physical(each.kind)) add_physical(view, each);
    return view;
}

}  // namespace

http::reply list_gifts(call& at) {
    const auto by = read_filters(at.in);
    if (!by.wrong.empty())
        return api_error(400, "bad_filter", "a filter makes no sense; see fields", by.wrong);
    const auto& gifts = at.world().state().gifts();
    const auto all = chosen(gifts, by);
    const bool paged = by.page || by.per_page;
    const auto total = static_cast<std::int64_t>(all.size());
    const auto per_page = paged ? by.per_page.value_or(usual_page) : total;
    const auto page = by.page.value_or(1);
    const auto first = std::min((page - 1) * per_page, total);
    const auto last = std::min(first + per_page, total);

    auto list = sim::json_view::array();
    for (auto i = first; i < last; ++i) {
        const auto which = all[static_cast<std::size_t>(i)];
        list.push_back(view_of(gifts[which.index()], which));
    }
    return http::json_answer(
        200, {{"page", page}, {"per_page", per_page}, {"total", total}, {"gifts", list}});
}

}  // namespace giftsim::fakeserver
