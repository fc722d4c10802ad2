// SPDX-License-Identifier: MIT
// Faults as the verb reads them.
#include "sim/scenario/server_wishes.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

constexpr std::int64_t smallest_journal = 1'024;
constexpr std::int64_t largest_journal = std::int64_t{256} << 20U;

void read_fault(const json::value& from, const std::string& pointer, name_list& called,
                std::vector<named<http_fault>>& into, json::problems& found) {
    auto read = read_http_fault(from, pointer, true, found);
    if (!read) return;
    if (!called.add(read->handle, static_cast<std::uint32_t>(called.size() + 1)))
        found.add(*from.find("id"), json::child_pointer(pointer, "id"),
                  fmt::format("the id \"{}\" is taken; give this one another", read->handle));
    into.push_back(std::move(*read));
}

}  // namespace

std::optional<std::uint32_t> as_journal_bytes(const json::value& from, std::string_view pointer,
                                              json::problems& found) {
    const auto bytes = json::as_integer(from, pointer, found, smallest_journal, largest_journal);
    if (!bytes) return std::nullopt;
    return static_cast<std::uint32_t>(*bytes);
}

server_wishes read_server_wishes(json::object_reader& in, name_list& called,
                                 json::problems& found) {
    server_wishes read;
    read.strict = in.take_as("strict", json::as_boolean).value_or(false);
    read.journal_bytes = in.take_as("journal_bytes", as_journal_bytes).value_or(read.journal_bytes);
    const auto* list = in.take("faults");
    if (list == nullptr) return read;
    const auto pointer = in.pointer_to("faults");
    const auto* items = json::as_array(*list, pointer, found);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
        read_fault((*items)[i], json::child_pointer(pointer, i), called, read.faults, found);
    return read;
}

}  // namespace giftsim::sim
