// SPDX-License-Identifier: MIT
// Bodies that are JSON go the way of all views; texts from outside may be no UTF-8.
#include "sim/scenario/match_http.hpp"

#include "core/ascii.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/matcher.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

/// A page of HTML would bury the report.
constexpr std::size_t shown_max = 300;

std::string shown(const std::string& text) {
    return json_view(text).dump(-1, ' ', false, json_view::error_handler_t::replace);
}

void compare_header(const value& expected, std::string_view name, const http_headers& headers,
                    const std::string& pointer, std::vector<difference>& found) {
    std::string all;
    for (const auto& [own_name, text] : headers) {
        if (!same_ignoring_case(own_name, name)) continue;
        if (expected.kind == value_kind::string && expected.text == text) return;
        if (is_matcher(expected) && holds(expected, text)) return;
        all += (all.empty() ? "" : ", ") + shown(text);
    }
    const bool none = expected.kind == value_kind::null || accepts_absence(expected);
    if (none && all.empty()) return;
    found.push_back(
        {pointer, expected.at, brief(expected), all.empty() ? "(nothing)" : std::move(all)});
}

void compare_body(const value& expected, const std::string& body, const std::string& pointer,
                  std::vector<difference>& found) {
    const auto document = json_view::parse(body, nullptr, false);
    if (!document.is_discarded()) return compare(expected, document, pointer, found);
    if (expected.kind == value_kind::string && expected.text == body) return;
    if (is_matcher(expected) && holds(expected, body)) return;
    found.push_back({pointer, expected.at, brief(expected), shown(body)});
}

}  // namespace

void compare_http(const json::value& expected, const http_answer& actual,
                  const std::string& pointer, std::vector<difference>& found) {
    const auto before = found.size();
    for (const auto& [key, key_at, content] : expected.members) {
        const auto at = json::child_pointer(pointer, key);
        if (key == "lost") compare(content, actual.lost, at, found);
        if (actual.lost && key != "lost" && !accepts_absence(content)) {
            found.push_back({at, content.at, brief(content), "(no answer)"});
            continue;
        }
        if (key == "status") compare(content, actual.status, at, found);
        if (key == "body") compare_body(content, actual.body, at, found);
        if (key != "headers") continue;
        for (const auto& header : content.members)
            compare_header(header.content, header.key, actual.headers,
                           json::child_pointer(at, header.key), found);
    }
    std::for_each(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                  [](auto& each) { each.actual = json::shortened(each.actual, shown_max); });
}

}  // namespace giftsim::sim
