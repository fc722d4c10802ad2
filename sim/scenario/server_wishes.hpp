// SPDX-License-Identifier: MIT
// What a scenario wants of the server that shows its world; the world itself knows nothing of it.
#pragma once

#include "sim/json/reader.hpp"
#include "sim/scenario/http_fault.hpp"

#include <cstdint>
#include <vector>

namespace giftsim::sim {

struct server_wishes {
    static constexpr std::uint32_t usual_journal = 1U << 20U;

    std::vector<named<http_fault>> faults{};  ///< from the beginning on
    bool strict = false;  ///< fields of requests that nobody knows are refused, not ignored
    std::uint32_t journal_bytes = usual_journal;  ///< beyond so many the oldest entries go
};

/// "faults", "strict" and "journal_bytes" of a world; the handles of faults are noted in `called`.
server_wishes read_server_wishes(json::object_reader& in, name_list& called, json::problems& found);

/// Reads how many bytes a journal may have.
std::optional<std::uint32_t> as_journal_bytes(const json::value& from, std::string_view pointer,
                                              json::problems& found);

}  // namespace giftsim::sim
