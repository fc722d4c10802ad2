// SPDX-License-Identifier: MIT
// Deadlines of the calendar, with a small memory: nearly all sends of a day ask for the same dates.
#include "core/calendar.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace giftsim {

using namespace std::chrono;

calendar::calendar(std::shared_ptr<const zone_rules> zone) : zone_(std::move(zone)) {
    BOOST_ASSERT_MSG(zone_ != nullptr, "a calendar has a zone");
}

local_days calendar::date_of(instant at) const { return zone_->date_of(at); }

instant calendar::start_of(local_days date) const {
    auto& slot =
        starts_[static_cast<std::size_t>(date.time_since_epoch().count()) % starts_.size()];
    if (slot.date != date) slot = {date, zone_->start_of(date)};
    return slot.start;
}

instant calendar::deadline(instant from, std::chrono::days days) const {
    return start_of(date_of(from) + days);
}

instant calendar::deadline(instant from, std::chrono::days days, span time_of_day) const {
    if (time_of_day == span{0}) return deadline(from, days);
    return zone_->first_at(date_of(from) + days + time_of_day);
}

void calendar::set_holidays(std::vector<local_days> holidays) {
    std::sort(holidays.begin(), holidays.end());
    holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
    holidays_ = std::move(holidays);
}

bool calendar::is_business_day(local_days date) const {
    const weekday day{date};
    if (day == Saturday || day == Sunday) return false;
    return !std::binary_search(holidays_.begin(), holidays_.end(), date);
}

instant calendar::after_business_days(instant from, int count) const {
    const auto first = date_of(from);
    auto date = first;
    while (!is_business_day(date)) date += days{1};
    // Starting on a day off, the next business day is the first one counted.
    if (date != first && count > 0) --count;
    while (count > 0) {
        date += days{1};
        if (is_business_day(date)) --count;
    }
    if (date == first) return from;
    const auto time_of_day = zone_->local(from) - first;
    const auto target = zone_->first_at(date + time_of_day);
    return target > latest_instant ? never : target;
}

}  // namespace giftsim
