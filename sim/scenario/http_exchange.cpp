// SPDX-License-Identifier: MIT
// Headers are told apart whatever the case of their names.
#include "sim/scenario/http_exchange.hpp"

#include "core/ascii.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

constexpr std::size_t shown_body_max = 200;

}  // namespace

bool has_header(const http_headers& headers, std::string_view name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& each) { return same_ignoring_case(each.first, name); });
}

std::string brief(const http_answer& answer) {
    if (answer.body.empty()) return fmt::format("{} without a body", answer.status);
    return fmt::format("{}: {}", answer.status, json::shortened(answer.body, shown_body_max));
}

}  // namespace giftsim::sim
