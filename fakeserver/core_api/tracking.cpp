// SPDX-License-Identifier: MIT
// GET /track/{code}: where a tracking URL leads people. The words are the status list's (TR-07),
// and what a trigger's opening is, it does not tell (GL-05).
#include "core/instant_text.hpp"
#include "core/tracker/standing.hpp"
#include "fakeserver/core_api/handlers.hpp"
#include "fakeserver/pages/layout.hpp"
#include "fakeserver/pages/refusals.hpp"
#include "sim/view/parcel_view.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::string row_of(std::string_view word, instant at) {
    return fmt::format("<li data-testid=\"update\"><b>{}</b> {}</li>\n", escaped(word),
                       to_text(at));
}

struct story {
    std::string label;
    std::string rows;
};

story story_of(const domain& state, send_id which) {
    const auto& record = state.all_sends()[which];
    story told;
    state.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        if (!is_shown(record, row) || row.called.s1.empty() || row.called.s1 == told.label) return;
        told.label = row.called.s1;
        told.rows += row_of(told.label, taken.at());
    });
    return told;
}

}  // namespace

http::reply visit_tracking(call& at) {
    const auto named = at.secrets().open_tracking_code(at.args.back());
    const auto& state = at.world().state();
    if (!named || !state.all_sends().has({named->entity})) return unknown_link();
    const send_id which{named->entity};
    const auto& record = state.all_sends()[which];
    const auto told = story_of(state, which);
    auto content = fmt::format("<p data-testid=\"label\">{}</p>\n<p>From {}</p>\n<ol>\n{}</ol>\n",
                               escaped(told.label), escaped(sender_of(at, which)), told.rows);
    const auto carrier = state.is_parcel(which) ? sim::tracking_link(state, which) : std::string{};
    if (!carrier.empty())
        content += fmt::format("<p>At the carrier: <span data-testid=\"carrier\">{}</span></p>\n",
                               escaped(carrier));
    return page(200, state.gifts()[record.gift.index()].name, content);
}

}  // namespace giftsim::fakeserver
