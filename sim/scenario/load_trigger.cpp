// SPDX-License-Identifier: MIT
// One word per kind of trigger.
#include "sim/scenario/load_trigger.hpp"

#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"

#include <array>
#include <utility>

namespace giftsim::sim {
namespace {

constexpr std::int64_t most_occasions = 1'000'000'000;

constexpr std::array counted{
    std::pair{std::string_view("first"), fault_trigger::kind::first},
    std::pair{std::string_view("nth"), fault_trigger::kind::nth},
    std::pair{std::string_view("every"), fault_trigger::kind::every},
};

}  // namespace

fault_trigger read_trigger(json::object_reader& in, json::problems& found) {
    fault_trigger read;
    std::string_view said;
    for (const auto& [word, kind] : counted) {
        const auto n = in.take_as(word, json::integer_between(1, most_occasions));
        if (!n) continue;
        if (!said.empty()) only_one_of(in, said, word, found);
        said = word;
        read = {kind, static_cast<std::uint32_t>(*n)};
    }
    if (const auto odds = in.take_as("chance", as_ratio)) {
        if (!said.empty()) only_one_of(in, said, "chance", found);
        read = {fault_trigger::kind::chance, 1, *odds};
    }
    return read;
}

}  // namespace giftsim::sim
