// SPDX-License-Identifier: MIT
// Faults are called by their handles.
#include "sim/scenario/verbs_of_faults.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/verbs_of_webhooks.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

/// The handle is free in this list; the other kind's must not have it either.
bool is_free_in(const name_list& list, const json::value& from) {
    const auto* id = from.find("id");
    return id == nullptr || list.number_of(id->text) == 0;
}

}  // namespace

bool concerns_webhooks(const json::value& fault) {
    const auto* operation = fault.find("operation");
    return operation != nullptr && operation->text == "webhook";
}

std::optional<action> read_add_fault(const json::value& from, const std::string& pointer,
                                     step_context& context) {
    const bool of_webhooks = concerns_webhooks(from);
    const auto& others = of_webhooks ? context.known.http_faults : context.known.webhook_faults;
    if (!is_free_in(others, from)) {
        const auto* id = from.find("id");
        context.found.add(
            *id, json::child_pointer(pointer, "id"),
            fmt::format("the id {} is taken; give this one another", json::quote(id->text)));
        return std::nullopt;
    }
    if (of_webhooks) return read_add_webhook_fault(from, pointer, context);
    auto read = read_http_fault(from, pointer, true, context.found);
    if (!read) return std::nullopt;
    auto& list = context.known.http_faults;
    if (!list.add(read->handle, static_cast<std::uint32_t>(list.size() + 1))) {
        context.found.add(
            *from.find("id"), json::child_pointer(pointer, "id"),
            fmt::format("the id {} is taken; give this one another", json::quote(read->handle)));
        return std::nullopt;
    }
    return inject_fault{std::move(*read)};
}

std::optional<action> read_end_fault(const json::value& from, const std::string& pointer,
                                     step_context& context) {
    if (context.known.webhook_faults.number_of(from.text) != 0)
        return read_end_webhook_fault(from, pointer, context);
    const auto which = as_handle{context.known.http_faults, "fault"}(from, pointer, context.found);
    if (!which) return std::nullopt;
    return end_fault{context.known.http_faults.handle_of(*which)};
}

}  // namespace giftsim::sim
