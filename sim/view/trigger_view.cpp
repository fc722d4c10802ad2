// SPDX-License-Identifier: MIT
#include "sim/view/trigger_view.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

void put_trigger(json_view& into, const fault_trigger& when) {
    switch (when.when) {
        case fault_trigger::kind::always:
            return;
        case fault_trigger::kind::first:
            into["first"] = when.n;
            return;
        case fault_trigger::kind::nth:
            into["nth"] = when.n;
            return;
        case fault_trigger::kind::every:
            into["every"] = when.n;
            return;
        case fault_trigger::kind::chance:
            into["chance"] = fmt::format("{}/{}", when.odds.wins, when.odds.of);
            return;
    }
}

}  // namespace giftsim::sim
