// SPDX-License-Identifier: MIT
// ASCII only: nothing else may stand in a header's name.
#include "sim/scenario/http_exchange.hpp"

#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

constexpr std::size_t shown_body_max = 200;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool same_header(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

bool has_header(const http_headers& headers, std::string_view name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& each) { return same_header(each.first, name); });
}

std::string brief(const http_answer& answer) {
    if (answer.body.empty()) return fmt::format("{} without a body", answer.status);
    return fmt::format("{}: {}", answer.status, json::shortened(answer.body, shown_body_max));
}

}  // namespace giftsim::sim
