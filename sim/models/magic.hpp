// SPDX-License-Identifier: MIT
// Magic recipients: the local part of an address says what its owner does, so that a client can ask
// for an outcome by the address alone.
#pragma once

#include "sim/models/behaviour.hpp"

#include <span>
#include <string_view>

namespace giftsim::sim {

struct magic_recipient {
    std::string_view local_part;  ///< of the address; any domain
    std::string_view meaning;     ///< one sentence for people, without a final stop
    behaviour models;
    bool suspected = false;      ///< held as a suspicious email (SI-02)
    bool undeliverable = false;  ///< a carrier that acts cannot hand it over (PH-06)
};

/// The one table of them.
std::span<const magic_recipient> magic_recipients();

/// The row for an address, case ignored; null when there is nothing magic about it.
const magic_recipient* magic_for(std::string_view email);

}  // namespace giftsim::sim
