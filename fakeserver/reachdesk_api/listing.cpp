// SPDX-License-Identifier: MIT
// Numbers and dates that make no sense are told, not bent.
#include "fakeserver/reachdesk_api/listing.hpp"

#include "core/text_cursor.hpp"
#include "fakeserver/http/answers.hpp"
#include "fakeserver/reachdesk_api/parameters.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

constexpr std::int64_t last_page = 999'999'999;
constexpr std::int64_t most_rows = 1'000;

std::int64_t read_count(const http::request& in, const char* name, std::int64_t usual,
                        std::int64_t most, complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return usual;
    text_cursor digits{*text};
    const auto count = digits.number_up_to(9);
    if (count && digits.at_end() && *count >= 1 && *count <= most) return *count;
    complain(wrong, name, fmt::format("must be a whole number from 1 to {}", most));
    return usual;
}

std::optional<std::chrono::local_days> read_day(const http::request& in, const char* name,
                                                complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr || text->empty()) return std::nullopt;
    if (const auto read = sim::parse_date(*text)) return *read;
    complain(wrong, name, "must be a date like 2022-09-12");
    return std::nullopt;
}

}  // namespace

paging read_rows_wanted(const http::request& in, std::int64_t usual, complaints& wrong) {
    paging asked;
    asked.page = read_count(in, "page", 1, last_page, wrong);
    asked.per_page = read_count(in, "per_page", usual, most_rows, wrong);
    return asked;
}

http::response rows_answer(const paging& shown, std::size_t total, sim::json_view rows) {
    const auto per_page = static_cast<std::size_t>(shown.per_page);
    return http::json_answer(200, {{"data", std::move(rows)},
                                   {"pagination",
                                    {{"page", shown.page},
                                     {"per_page", shown.per_page},
                                     {"total_pages", (total + per_page - 1) / per_page},
                                     {"total_records", total}}}});
}

day_range read_days(const http::request& in, const char* from, const char* to, complaints& wrong) {
    return {read_day(in, from, wrong), read_day(in, to, wrong)};
}

}  // namespace giftsim::fakeserver
