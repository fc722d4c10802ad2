// SPDX-License-Identifier: MIT
// Which products somebody looks for (API-07).
#pragma once

#include "core/catalogue.hpp"
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/http/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

/// What is not said does not matter. All of it has to hold.
struct product_filter {
    /// The most dollars that can be asked for.
    static constexpr std::int64_t dollars_max = 999'999'999;

    std::optional<std::int64_t> lowest, highest;  ///< whole dollars, both inclusive
    std::vector<std::string> countries;           ///< goes to one of them
    std::vector<std::string> categories;          ///< is in one of them
    std::string text;                             ///< stands in name or description, in any case
};

/// Reads a query; what is wrong with it is added.
product_filter read_product_filter(const http::request& in, complaints& wrong);

/// A sum in whole dollars; nothing, and a complaint, if the parameter makes no sense.
std::optional<std::int64_t> read_dollars(const http::request& in, const char* name,
                                         complaints& wrong);

/// Two capital letters (ISO 3166), or a complaint.
void look_at_country(const char* name, const std::string& given, complaints& wrong);

/// What one piece will cost as far as is known: the gift, the fee, and the shipping to the one
/// country that was named, else the usual.
money estimated_total(const gift& which, const std::vector<std::string>& countries);

/// A sentence about a gift; the world has none of its own.
std::string_view description_of(gift_kind kind);

/// The gift is listed, and fits. A price that is not in dollars fits no bound.
bool is_wanted(const gift& which, const product_filter& by);

}  // namespace giftsim::fakeserver
