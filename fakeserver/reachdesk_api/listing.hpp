// SPDX-License-Identifier: MIT
// Lists of Reachdesk's API: a page of rows under "data", and where it lies (API-11).
#pragma once

#include "fakeserver/core_api/paging.hpp"
#include "fakeserver/route.hpp"
#include "sim/view/json.hpp"

#include <optional>
#include <string_view>

namespace giftsim::fakeserver {

/// How many rows a page holds unless the caller says: 25, and 200 of transactions.
inline constexpr std::int64_t usual_rows = 25;
inline constexpr std::int64_t usual_transactions = 200;

/// Reads page and per_page, which is at most 1000; what is wrong with them is added.
paging read_rows_wanted(const http::request& in, std::int64_t usual, complaints& wrong);

/// {"data","pagination":{"page","per_page","total_pages","total_records"}}
http::response rows_answer(const paging& shown, std::size_t total, sim::json_view rows);

/// Days of the organisation's calendar, both ends included; nothing: no end.
struct day_range {
    std::optional<std::chrono::local_days> from{}, to{};

    bool has(std::chrono::local_days day) const {
        return (!from || day >= *from) && (!to || day <= *to);
    }
};

/// Reads two parameters, which are dates like 2022-09-12.
day_range read_days(const http::request& in, const char* from, const char* to, complaints& wrong);

}  // namespace giftsim::fakeserver
