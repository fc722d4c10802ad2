// SPDX-License-Identifier: MIT
// Matching first, then what is seen of it.
#include "sim/tracker/tracker_view.hpp"

#include "sim/view/number_text.hpp"

namespace giftsim::sim {
namespace {

tracker_glance glance_of(const world& here, const tracker_request& asked) {
    return {asked.viewer, asked.words, here.now()};
}

}  // namespace

send_set matches_of(const world& here, const tracker_scope& scope, const tracker_request& asked) {
    return matching(here.state(), here.tracked(), scope, asked.filter);
}

json_view view_of_tracker(const world& here, const tracker_scope& scope,
                          const tracker_request& asked) {
    const auto all = matches_of(here, scope, asked);
    const auto page = page_of(all, asked.order, asked.after, asked.length);
    auto rows = json_view::array();
    for (const auto each : page.rows)
        rows.push_back(view_of_row(here.state(), each, glance_of(here, asked)));
    auto counts = json_view::object();
    for (const auto& each : counts_of(all, here.tracked(), asked.words))
        counts[std::string(each.word)] = each.count;
    return {{"total", all.count()},
            {"counts", std::move(counts)},
            {"rows", std::move(rows)},
            {"next", number_text(page.next)}};
}

json_view view_of_tracked_send(const world& here, send_id which, const tracker_scope& scope,
                               const tracker_request& asked) {
    const auto& sends = here.state().all_sends();
    if (!sends.has(which) || !scope.sees(sends[which])) return nullptr;
    return view_of_details(here.state(), which, glance_of(here, asked));
}

}  // namespace giftsim::sim
