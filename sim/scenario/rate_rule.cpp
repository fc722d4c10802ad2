// SPDX-License-Identifier: MIT
// A limit's time has bounds, so that its arithmetic stays far from 64 bits.
#include "sim/scenario/rate_rule.hpp"

#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <string>

namespace giftsim::sim {
namespace {

constexpr std::int64_t most_requests = 1'000'000;
constexpr span shortest{1};
constexpr span longest = std::chrono::days{366};

}  // namespace

std::optional<rate_rule> as_rate_rule(const json::value& from, std::string_view pointer,
                                      json::problems& found) {
    using json::value_kind;
    const bool none =
        from.kind == value_kind::null || (from.kind == value_kind::string && from.text == "none");
    if (none) return rate_rule{0, shortest};
    const auto before = found.size();
    json::object_reader in(from, std::string(pointer), found);
    const auto requests = in.need_as("requests", json::integer_between(1, most_requests));
    const auto per = in.need_as("per", as_span);
    in.finish();
    if (per && (*per < shortest || *per > longest))
        found.add(*from.find("per"), in.pointer_to("per"),
                  "a limit counts over PT0.001S to P366D, such as \"PT1S\"");
    if (found.size() != before) return std::nullopt;
    return rate_rule{static_cast<std::uint32_t>(*requests), *per};
}

}  // namespace giftsim::sim
