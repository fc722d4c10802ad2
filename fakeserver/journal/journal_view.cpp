// SPDX-License-Identifier: MIT
// JSON is made when somebody reads.
#include "fakeserver/journal/journal_view.hpp"

#include "core/ascii.hpp"
#include "sim/view/optional_text.hpp"

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// What a client sent may be no UTF-8.
json_view text_of(const std::string& text) {
    return json_view::parse(
        json_view(text).dump(-1, ' ', false, json_view::error_handler_t::replace));
}

json_view body_of(const std::string& text) {
    if (text.empty()) return nullptr;
    auto document = json_view::parse(text, nullptr, false);
    return document.is_discarded() ? text_of(text) : document;
}

/// Of what stands there several times, all in one text.
void put(json_view& into, const std::string& name, const std::string& value) {
    auto& place = into[name];
    place = place.is_null()
                ? text_of(value)
                : json_view(place.get<std::string>() + ", " + text_of(value).get<std::string>());
}

json_view headers_of(const recorded& entry) {
    auto view = json_view::object();
    for (const auto& each : entry.headers)
        put(view, text_of(lowered(each.name)).get<std::string>(), each.value);
    return view;
}

json_view query_of(const http::request& target) {
    auto view = json_view::object();
    for (const auto& each : target.query) put(view, each.name, each.value);
    return view;
}

std::string_view path_of(const recorded& entry) {
    return std::string_view(entry.target).substr(0, entry.target.find('?'));
}

bool is_wanted(const recorded& entry, const journal_filter& by) {
    if (entry.number <= by.since) return false;
    if (by.operation && entry.operation != *by.operation) return false;
    if (by.method && http::name(entry.method) != *by.method) return false;
    if (by.path && path_of(entry) != *by.path) return false;
    return !by.status || entry.status == *by.status;
}

}  // namespace

json_view view_of_entry(const recorded& entry) {
    http::request target;
    (void)http::set_target(target, entry.target);
    const auto unless_zero = [](std::uint16_t status) {
        return status == 0 ? json_view() : json_view(status);
    };
    return {{"number", entry.number},
            {"id", entry.id},
            {"at", sim::optional_instant(entry.at)},
            {"operation", sim::optional_text(entry.operation)},
            {"method", http::name(entry.method)},
            {"path", path_of(entry)},
            {"query", query_of(target)},
            {"headers", headers_of(entry)},
            {"body", body_of(entry.body)},
            {"body_bytes", entry.body_bytes},
            {"status", unless_zero(entry.status)},
            {"answer", body_of(entry.answer)},
            {"answer_bytes", entry.answer_bytes},
            {"done", unless_zero(entry.done)},
            {"lost", entry.lost},
            {"fault", sim::optional_text(entry.fault)}};
}

json_view view_of_journal(const journal& kept, const journal_filter& wanted) {
    auto entries = json_view::array();
    auto operations = json_view::object();
    json_view next;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto entry = kept.at(i);
        const std::string operation(entry.operation.empty() ? "unknown" : entry.operation);
        operations[operation] = operations.value(operation, 0) + 1;
        if (!is_wanted(entry, wanted)) continue;
        if (entries.size() < wanted.limit)
            entries.push_back(view_of_entry(entry));
        else if (next.is_null())
            next = entries.empty() ? json_view(wanted.since) : entries.back()["number"];
    }
    return {{"total", kept.total()},
            {"evicted", kept.evicted()},
            {"operations", std::move(operations)},
            {"entries", std::move(entries)},
            {"next", std::move(next)}};
}

}  // namespace giftsim::fakeserver
