// SPDX-License-Identifier: MIT
// Faults are called by their handles.
#include "sim/scenario/verbs_of_faults.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

std::optional<action> read_add_fault(const json::value& from, const std::string& pointer,
                                     step_context& context) {
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
    const auto which = as_handle{context.known.http_faults, "fault"}(from, pointer, context.found);
    if (!which) return std::nullopt;
    return end_fault{context.known.http_faults.handle_of(*which)};
}

}  // namespace giftsim::sim
