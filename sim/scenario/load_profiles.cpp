// SPDX-License-Identifier: MIT
// One word per platform.
#include "sim/scenario/load_profiles.hpp"

#include "sim/json/convert.hpp"
#include "sim/json/reader.hpp"

#include <string>

namespace giftsim::sim {

std::optional<profiles> as_profiles(const json::value& from, std::string_view pointer,
                                    json::problems& found) {
    const auto before = found.size();
    json::object_reader in(from, std::string(pointer), found);
    profiles read;
    if (const auto word = in.take_as("sendoso", json::one_of(sendoso_profile_names)))
        read.sendoso = static_cast<sendoso_profile>(*word);
    if (const auto word = in.take_as("reachdesk", json::one_of(reachdesk_profile_names)))
        read.reachdesk = static_cast<reachdesk_profile>(*word);
    in.finish();
    if (found.size() != before) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
