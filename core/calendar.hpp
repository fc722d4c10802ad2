// SPDX-License-Identifier: MIT
// An organisation's calendar: its zone, its holidays, and the deadlines that follow from them.
#pragma once

#include "core/instant.hpp"
#include "core/zone.hpp"

#include <array>
#include <memory>
#include <vector>

namespace giftsim {

/// Not for use from two threads at once: it remembers the last answers.
class calendar {
public:
    explicit calendar(std::shared_ptr<const zone_rules> zone);

    const zone_rules& zone() const { return *zone_; }

    /// The local date of an instant.
    std::chrono::local_days date_of(instant at) const;

    /// The first instant of a local date (TI-07).
    instant start_of(std::chrono::local_days date) const;

    /// 00:00 local on (local date of `from` + `days`): the end of an "N days" deadline (TI-02).
    /// The instant itself is too late (TI-06).
    instant deadline(instant from, std::chrono::days days) const;

    /// The same for another time of day than 00:00.
    instant deadline(instant from, std::chrono::days days, span time_of_day) const;

    /// Holidays in any order, kept without repeats.
    void set_holidays(std::vector<std::chrono::local_days> holidays);

    /// Neither Saturday, Sunday nor a holiday (TI-05).
    bool is_business_day(std::chrono::local_days date) const;

    /// The same local time of day `count` business days after `from` (TI-05). A count of 0
    /// stays put on a business day and else gives the next one.
    /// `never` when that lies beyond the last instant a world can have.
    instant after_business_days(instant from, int count) const;

private:
    struct remembered {
        std::chrono::local_days date = std::chrono::local_days::min();
        instant start = never;
    };

    std::shared_ptr<const zone_rules> zone_;
    std::vector<std::chrono::local_days> holidays_;
    mutable std::array<remembered, 128> starts_;
};

}  // namespace giftsim
