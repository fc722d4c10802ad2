// SPDX-License-Identifier: MIT
// Of a parcel's models each knows its own states, so at most one has a plan.
#include "sim/models/behaviour.hpp"

#include <vector>

namespace giftsim::sim {

vendors by_promise() {
    using namespace std::chrono_literals;
    using std::chrono::days;
    vendors all;
    all.warehouse.acts = true;
    all.carrier.acts = true;
    all.carrier.transit = delay{{days{2}, days{5}}};
    all.carrier.way_back = delay{{days{3}, days{7}}};
    all.amazon.acts = true;
    all.amazon.ships = delay{{12h, days{2}}};
    all.amazon.arrives = delay{{days{2}, days{4}}};
    return all;
}

plan next_of_parcel(const behaviour& models, const domain& state, send_id which, const luck& own,
                    instant now) {
    const auto& record = state.all_sends()[which];
    if (record.where == state::offer_sent) {
        // A link that the sender passes on does not come back (GL-02).
        const bool is_mailed = !state.all_sends().parcel_of(record).asks_by_link;
        const auto failure = is_mailed ? next_act(models.mail, record, own, now) : plan{};
        if (failure.what != act::none) return failure;
        return next_about_parcel(models.recipient, state, which, own, now);
    }
    for (const auto& plan : {next_act(models.others.amazon, record, own, now),
                             next_act(models.others.warehouse, state, which, own, now),
                             next_act(models.others.carrier, record, own, now)})
        if (plan.what != act::none) return plan;
    return {};
}

plan next_of_claim(const behaviour& models, const domain& here, send_id which, const luck& own,
                   instant now) {
    const auto& record = here.all_sends()[which];
    if (is_live(record.where) || record.where == state::awaiting_confirmation)
        return next_about_claim(models.recipient, here, which, own, now);
    if (!record.physical) return {};
    return next_of_parcel(models, here, which, own, now);
}

}  // namespace giftsim::sim
