// SPDX-License-Identifier: MIT
// A table says what belongs to which fault.
#include "sim/scenario/http_fault.hpp"

#include "core/instant_text.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_trigger.hpp"
#include "sim/view/trigger_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;

constexpr std::array<std::string_view, 2> phase_words{"before", "after"};

constexpr span longest_on_the_wall = std::chrono::minutes{1};
constexpr span longest_of_a_world = std::chrono::hours{24 * 366};
constexpr std::int64_t most_bytes = 1'000'000;

/// What a fault may say, and what it is if it does not.
struct row {
    http_mishap what;
    bool status;
    bool bytes;
    bool phase;
    fault_phase usual;
    span by;       ///< none: it has no length
    span longest;  ///< of that
    std::uint32_t usual_bytes;
};

constexpr auto before = fault_phase::before;
constexpr auto after = fault_phase::after;

constexpr std::array table{
    row{http_mishap::status, true, false, true, before, {}, {}, 0},
    row{http_mishap::latency, false, false, false, after, std::chrono::seconds{1},
        longest_on_the_wall, 0},
    row{http_mishap::reset, false, false, true, before, {}, {}, 0},
    row{http_mishap::truncated, false, true, false, after, {}, {}, 20},
    row{http_mishap::malformed, false, false, false, after, {}, {}, 0},
    row{http_mishap::drip, false, true, false, after, std::chrono::milliseconds{100},
        longest_on_the_wall, 16},
    row{http_mishap::rate_limit, false, false, false, before, std::chrono::seconds{60},
        longest_of_a_world, 0},
    row{http_mishap::token_revoked, false, false, true, before, {}, {}, 0},
};

static_assert(std::all_of(table.begin(), table.end(), [](const row& each) {
    return &each - table.data() == static_cast<std::ptrdiff_t>(each.what);
}));

const row& row_of(http_mishap what) { return table[static_cast<std::size_t>(what)]; }

/// Of all faults, for a file that does not say which.
constexpr row anything{{}, true, true, true, before, std::chrono::seconds{1}, longest_of_a_world,
                       0};

void read_length(object_reader& in, const row& by, http_fault& into, json::problems& found) {
    if (by.by == span{0}) return;
    const auto length = in.take_as("by", as_span);
    into.by = length.value_or(by.by);
    if (into.by > span{0} && into.by <= by.longest) return;
    found.add(*in.take("by"), in.pointer_to("by"),
              fmt::format("this lasts from PT0.001S to {}", giftsim::to_text(by.longest)));
}

void read_parts(object_reader& in, const row& by, http_fault& into, json::problems& found) {
    if (by.status) {
        into.status = static_cast<std::uint16_t>(
            in.take_as("status", json::integer_between(400, 599)).value_or(into.status));
        if (const auto wait = in.take_as("retry_after", json::integer_between(1, 86'400)))
            into.retry_after = static_cast<std::uint32_t>(*wait);
    }
    read_length(in, by, into, found);
    if (by.bytes)
        into.bytes = static_cast<std::uint32_t>(
            in.take_as("bytes",
                       json::integer_between(into.what == http_mishap::drip ? 1 : 0, most_bytes))
                .value_or(by.usual_bytes));
    into.phase = by.usual;
    if (!by.phase) return;
    if (const auto phase = in.take_as("phase", json::one_of(phase_words)))
        into.phase = static_cast<fault_phase>(*phase);
}

}  // namespace

std::optional<named<http_fault>> read_http_fault(const value& from, const std::string& pointer,
                                                 bool needs_id, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<http_fault> read;
    if (needs_id || in.has("id")) read.handle = read_handle(in, from, found);
    auto& own = read.add;
    own.operation = in.need_as("operation", as_name).value_or("");
    const auto what = in.need_as("fault", json::one_of(http_mishap_names));
    if (what) own.what = static_cast<http_mishap>(*what);
    read_parts(in, what ? row_of(own.what) : anything, own, found);
    own.when = read_trigger(in, found);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

json_view view_of_http_fault(const http_fault& what) {
    const auto& by = row_of(what.what);
    json_view view{{"operation", what.operation}, {"fault", name(what.what)}};
    if (by.status) view["status"] = what.status;
    if (what.retry_after) view["retry_after"] = *what.retry_after;
    if (by.by != span{0}) view["by"] = giftsim::to_text(what.by);
    if (by.bytes) view["bytes"] = what.bytes;
    if (by.phase) view["phase"] = phase_words[static_cast<std::size_t>(what.phase)];
    put_trigger(view, what.when);
    return view;
}

}  // namespace giftsim::sim
