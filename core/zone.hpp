// SPDX-License-Identifier: MIT
// A time zone as a table of offsets, and where its calendar days begin (TI-02, TI-03, TI-07).
#pragma once

#include "core/instant.hpp"

#include <string>
#include <vector>

namespace giftsim {

/// The rules of one IANA zone over the years a world can have. Immutable once made, so that
/// worlds on different threads may share one. Core never reads the tz database; its caller does.
class zone_rules {
public:
    /// From this instant on local time is UTC plus this offset.
    struct change {
        instant from;
        std::chrono::seconds offset;
    };

    /// Requires at least one change, in ascending order, the first not after 1970.
    zone_rules(std::string name, std::vector<change> changes);

    /// No offset, ever.
    static zone_rules utc();

    const std::string& name() const { return name_; }

    std::chrono::seconds offset_at(instant at) const;

    std::chrono::local_time<span> local(instant at) const;

    std::chrono::local_days date_of(instant at) const;

    /// 00:00 local; where that does not exist the first instant of the date, where it comes
    /// twice the first of the two (TI-07).
    instant start_of(std::chrono::local_days date) const;

    /// The first instant at which local time has come so far; the same for any time of day.
    instant first_at(std::chrono::local_time<span> local) const;

private:
    std::size_t change_in_force(instant at) const;

    std::string name_;
    std::vector<change> changes_;
};

}  // namespace giftsim
