// SPDX-License-Identifier: MIT
// Postal addresses: what they consist of, and what is missing or wrong about one (API-01).
#pragma once

#include "core/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// As callers write it. The views live only as long as their texts do.
struct address {
    std::string_view line1{}, line2{}, city{}, state{}, postal_code{}, country{};

    bool empty() const {
        return line1.empty() && line2.empty() && city.empty() && state.empty() &&
               postal_code.empty() && country.empty();
    }

    friend bool operator==(const address&, const address&) = default;
};

/// The same, spelt out.
struct written_address {
    std::string line1{}, line2{}, city{}, state{}, postal_code{}, country{};

    address view() const { return {line1, line2, city, state, postal_code, country}; }
};

/// The fields of an address, each by its name and where it stands.
struct address_field {
    std::string_view name;
    std::string_view address::*text;
    std::string written_address::*written;
};
inline constexpr std::array address_fields{
    address_field{"line1", &address::line1, &written_address::line1},
    address_field{"line2", &address::line2, &written_address::line2},
    address_field{"city", &address::city, &written_address::city},
    address_field{"state", &address::state, &written_address::state},
    address_field{"postal_code", &address::postal_code, &written_address::postal_code},
    address_field{"country", &address::country, &written_address::country},
};

/// One thing that is wrong with an address, as a sentence without its subject: "is missing".
struct address_problem {
    std::string_view field;
    std::string_view problem;
};

/// Everything that is wrong; blanks alone are nothing: line1, city, postal_code and an ISO 3166
/// alpha-2 country are needed, and state in the US, Canada and Australia (API-01); a postal code
/// has the form of its country where that is the US or Canada. Whether the place exists nobody
/// knows here.
std::vector<address_problem> problems_of(const address& of);

inline bool is_valid(const address& of) { return !of.empty() && problems_of(of).empty(); }

/// Two capital letters that ISO 3166 has assigned to a country.
bool is_country(std::string_view code);

}  // namespace giftsim
