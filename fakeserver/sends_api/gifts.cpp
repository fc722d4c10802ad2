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

/// Single eGifts come first.
std::vector<gift_id> chosen(const std::vector<gift>& gifts, const filters& by) {
    std::vector<gift_id> all;
    for (std::size_t i = 0; i < gifts.size(); ++i)
        if (wanted(gifts[i], by)) all.push_back(gift_id::at(i));
    std::stable_partition(all.begin(), all.end(), [&](gift_id each) {
        return gifts[each.index()].kind == gift_kind::egift;
    });
    return all;
}

sim::json_view view_of(const gift& each, gift_id which) {
    sim::json_view view{{"id", std::to_string(which.number)},
                        {"name", each.name},
                        {"kind", name(each.kind)},
                        {"category", each.category},
                        {"price", decimal_of(each.price)},
                        {"currency", each.price.unit.code()}};
    if (each.highest > each.price.minor)
        view["max_price"] = decimal_of({each.highest, each.price.unit});
    view["variants"] = sim::json_view::array();
    view["countries"] = each.countries;
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
