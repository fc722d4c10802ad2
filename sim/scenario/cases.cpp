// SPDX-License-Identifier: MIT
// Lays the values of a row into a document, wherever their names stand.
#include "sim/scenario/cases.hpp"

#include "sim/json/convert.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/write.hpp"
#include "sim/scenario/variables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace giftsim::sim {
namespace {

using json::value;
using json::value_kind;

constexpr std::size_t most_cases = 10'000;

std::string text_of(const value& from) {
    return from.kind == value_kind::string ? from.text : json::to_text(from);
}

class row_filler {
public:
    explicit row_filler(const value& row) : row_(row) {}

    void fill(value& from) {
        if (from.kind == value_kind::string) fill_text(from);
        for (auto& item : from.items) fill(item);
        for (auto& member : from.members) {
            member.key = filled_text(member.key);
            fill(member.content);
        }
    }

    std::set<std::string, std::less<>> used;

private:
    void fill_text(value& from) {
        const auto& text = from.text;
        const bool alone = text.starts_with("${") && text.find('}') == text.size() - 1;
        const auto* content = alone ? row_.find(text.substr(2, text.size() - 3)) : nullptr;
        if (content == nullptr) {
            from.text = filled_text(text);
            return;
        }
        used.emplace(text.substr(2, text.size() - 3));
        auto laid = *content;
        laid.at = from.at;
        laid.origin = from.origin;
        laid.begin = from.begin;
        laid.end = from.end;
        from = std::move(laid);
    }

    std::string filled_text(std::string_view text) {
        std::string whole;
        for (auto start = text.find("${"); start != std::string_view::npos;
             start = text.find("${")) {
            const auto end = text.find('}', start);
            if (end == std::string_view::npos) break;
            const auto name = text.substr(start + 2, end - start - 2);
            const auto* content = row_.find(name);
            whole += text.substr(0, start);
            whole += content != nullptr ? text_of(*content) : text.substr(start, end + 1 - start);
            if (content != nullptr) used.emplace(name);
            text.remove_prefix(end + 1);
        }
        return whole + std::string(text);
    }

    const value& row_;
};

std::string label_of(const value& row) {
    std::string label;
    for (const auto& each : row.members)
        label += fmt::format("{}{}={}", label.empty() ? "" : ", ", each.key,
                             json::shortened(text_of(each.content), 30));
    return label;
}

/// Each row says what the first says.
void check_row(const value& row, const value& first, const std::string& pointer,
               json::problems& found) {
    for (const auto& each : row.members) {
        const auto at = json::child_pointer(pointer, each.key);
        if (!is_variable_name(each.key))
            found.add(each.content, each.key_at, at,
                      "a name has letters, digits and \"_\", so that ${name} can be written");
        else if (first.find(each.key) == nullptr)
            found.add(each.content, each.key_at, at,
                      fmt::format("the first case does not say {}; every case says the same things",
                                  json::quote(each.key)));
    }
    for (const auto& each : first.members)
        if (row.find(each.key) == nullptr)
            found.add(row, pointer,
                      fmt::format("this case does not say {}, as the first one does",
                                  json::quote(each.key)));
}

value without_cases(const value& document) {
    auto rest = document;
    std::erase_if(rest.members, [](const json::member& each) { return each.key == "cases"; });
    return rest;
}

const std::vector<value>* rows_of(const value& cases, json::problems& found) {
    const auto before = found.size();
    const auto* rows = json::as_array(cases, "/cases", found);
    if (rows == nullptr) return nullptr;
    if (rows->empty() || rows->size() > most_cases)
        found.add(cases, "/cases", fmt::format("write 1 to {} cases", most_cases));
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto pointer = json::child_pointer("/cases", i);
        if (json::as_object((*rows)[i], pointer, found) != nullptr &&
            rows->front().kind == value_kind::object)
            check_row((*rows)[i], rows->front(), pointer, found);
    }
    return found.size() == before ? rows : nullptr;
}

}  // namespace

std::vector<scenario_case> cases_of(const value& document, json::problems& found) {
    const auto* cases = document.find("cases");
    if (cases == nullptr) return {{{}, document}};
    const auto* rows = rows_of(*cases, found);
    if (rows == nullptr) return {};
    const auto rest = without_cases(document);
    std::vector<scenario_case> all;
    for (const auto& row : *rows) {
        row_filler filling(row);
        all.push_back({label_of(row), rest});
        filling.fill(all.back().document);
        if (all.size() != 1) continue;
        for (const auto& each : row.members)
            if (!filling.used.contains(each.key))
                found.add(
                    each.content, each.key_at,
                    json::child_pointer(json::child_pointer("/cases", std::size_t{0}), each.key),
                    fmt::format("nothing in this file says ${{{}}}", each.key));
    }
    return all;
}

}  // namespace giftsim::sim
