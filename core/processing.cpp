// SPDX-License-Identifier: MIT
// The vendor's promises, one row each.
#include "core/processing.hpp"

#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, processing_count> names{"inventoried", "bulk", "event",
                                                               "one_day", "repacking"};

constexpr int largest_usual_bulk = 300;
constexpr auto cut_off = std::chrono::hours{12};

}  // namespace

std::string_view name(processing how) { return names[static_cast<std::size_t>(how)]; }

std::optional<processing> processing_named(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<processing>(i);
    return std::nullopt;
}

business_days processing_time(processing how, int units, instant received, const calendar& days) {
    switch (how) {
        case processing::inventoried:
            return {2, 3};
        case processing::bulk:
            return units <= largest_usual_bulk ? business_days{5, 5} : business_days{7, 7};
        case processing::event:
            return {10, 10};
        case processing::one_day: {
            const auto time_of_day = days.zone().local(received) - days.date_of(received);
            return time_of_day < cut_off ? business_days{1, 1} : business_days{2, 2};
        }
        case processing::repacking:
            return {3, 5};
    }
    return {};
}

}  // namespace giftsim
