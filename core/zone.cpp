// SPDX-License-Identifier: MIT
// Looking up offsets, and the search for the first instant of a local date.
#include "core/zone.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace giftsim {

using namespace std::chrono;

zone_rules::zone_rules(std::string name, std::vector<change> changes)
    : name_(std::move(name)), changes_(std::move(changes)) {
    BOOST_ASSERT_MSG(!changes_.empty() && changes_.front().from <= earliest_instant,
                     "a zone knows its offset from the first instant on");
    BOOST_ASSERT_MSG(std::is_sorted(changes_.begin(), changes_.end(),
                                    [](auto& a, auto& b) { return a.from < b.from; }),
                     "a zone's changes ascend");
}

zone_rules zone_rules::utc() { return {"UTC", {{earliest_instant, seconds{0}}}}; }

std::size_t zone_rules::change_in_force(instant at) const {
    const auto after = std::upper_bound(changes_.begin(), changes_.end(), at,
                                        [](instant t, const change& c) { return t < c.from; });
    return after == changes_.begin() ? 0 : static_cast<std::size_t>(after - changes_.begin()) - 1;
}

seconds zone_rules::offset_at(instant at) const { return changes_[change_in_force(at)].offset; }

local_time<span> zone_rules::local(instant at) const {
    return local_time<span>{at.time_since_epoch() + offset_at(at)};
}

local_days zone_rules::date_of(instant at) const { return floor<days>(local(at)); }

instant zone_rules::start_of(local_days date) const { return first_at(date); }

instant zone_rules::first_at(local_time<span> local) const {
    const instant as_if_utc{local.time_since_epoch()};
    // No offset is larger than 26 hours, so the search may begin that much earlier. Of each
    // stretch of constant offset we ask for its first instant not before that local time.
    for (auto i = change_in_force(as_if_utc - hours{26}); i < changes_.size(); ++i) {
        const auto candidate = std::max(as_if_utc - changes_[i].offset, changes_[i].from);
        const bool stretch_reaches_it =
            i + 1 == changes_.size() || candidate < changes_[i + 1].from;
        if (stretch_reaches_it) return candidate;
    }
    return never;
}

}  // namespace giftsim
