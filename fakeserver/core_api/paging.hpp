// SPDX-License-Identifier: MIT
// Pages of the documented lists: page and per_page, and a total whose name depends on the list
// (API-07).
#pragma once

#include "fakeserver/core_api/complaints.hpp"
#include "sim/view/json.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// Which page is asked for. Pages count from 1 and hold at most 100; how many unless somebody says
/// is our guess.
struct paging {
    static constexpr std::int64_t usual = 25;
    static constexpr std::int64_t most = 100;

    std::int64_t page = 1;
    std::int64_t per_page = usual;

    /// What of a list stands on this page; behind the last page nothing does.
    template <class Item>
    std::span<const Item> of(const std::vector<Item>& all) const {
        const auto total = static_cast<std::int64_t>(all.size());
        const auto first = std::min((page - 1) * per_page, total);
        const auto count = std::min(per_page, total - first);
        return std::span(all).subspan(static_cast<std::size_t>(first),
                                      static_cast<std::size_t>(count));
    }
};

/// Reads the two parameters; what is wrong with them is added.
paging read_paging(const http::request& in, complaints& wrong);

/// What a list calls its total and itself: "total_users", "users".
struct list_names {
    std::string_view total;
    std::string_view items;
};

/// {"current_page","per_page",TOTAL,ITEMS}
http::response page_answer(const paging& shown, const list_names& called, std::size_t total,
                           sim::json_view items);

}  // namespace giftsim::fakeserver
