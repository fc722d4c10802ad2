// SPDX-License-Identifier: MIT
// The zone is read once, and never written to again.
#include "fakeserver/core_api/pacific_time.hpp"

#include "sim/zone_database.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace giftsim::fakeserver {
namespace {

std::shared_ptr<const zone_rules> load() {
    const auto found = sim::load_zone("America/Los_Angeles");
    if (!found) throw std::runtime_error(found.error().message);
    return *found;
}

}  // namespace

const zone_rules& pacific_zone() {
    static const auto rules = load();
    return *rules;
}

std::string pacific_text(instant at, precision to) {
    using namespace std::chrono;
    const auto& zone = pacific_zone();
    const auto local = zone.local(at);
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss time{local - day};
    const auto offset = duration_cast<minutes>(zone.offset_at(at)).count();
    auto text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", int{date.year()},
                            unsigned{date.month()}, unsigned{date.day()}, time.hours().count(),
                            time.minutes().count(), time.seconds().count());
    if (to == precision::milliseconds) text += fmt::format(".{:03}", time.subseconds().count());
    return text + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                              std::abs(offset) % 60);
}

}  // namespace giftsim::fakeserver
