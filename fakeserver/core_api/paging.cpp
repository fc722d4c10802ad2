// SPDX-License-Identifier: MIT
// Numbers that make no sense are told, not bent.
#include "fakeserver/core_api/paging.hpp"

#include "core/text_cursor.hpp"
#include "fakeserver/http/answers.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::int64_t read_count(const http::request& in, const char* name, std::int64_t usual,
                        std::int64_t most, complaints& wrong) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return usual;
    text_cursor digits{*text};
    const auto count = digits.number_up_to(9);
    if (count && digits.at_end() && *count >= 1 && *count <= most) return *count;
    wrong.push_back(fmt::format("{} must be a whole number from 1 to {}", name, most));
    return usual;
}

}  // namespace

paging read_paging(const http::request& in, complaints& wrong) {
    constexpr std::int64_t last_page = 999'999'999;
    paging asked;
    asked.page = read_count(in, "page", 1, last_page, wrong);
    asked.per_page = read_count(in, "per_page", paging::usual, paging::most, wrong);
    return asked;
}

http::response page_answer(const paging& shown, const list_names& called, std::size_t total,
                           sim::json_view items) {
    sim::json_view body{{"current_page", shown.page}, {"per_page", shown.per_page}};
    body[std::string(called.total)] = total;
    body[std::string(called.items)] = std::move(items);
    return http::json_answer(200, body);
}

}  // namespace giftsim::fakeserver
