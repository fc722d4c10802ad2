// SPDX-License-Identifier: MIT
// Journal, oddities and conduct see the same exchange.
#include "fakeserver/exchange.hpp"

namespace giftsim::fakeserver {
namespace {

bool is_control(const exchange& of) {
    if (of.by == nullptr) return !of.in.path.empty() && of.in.path.front() == "_sim";
    const auto how = of.by->reached_by;
    return how == access::open || how == access::control || how == access::control_world;
}

void judge(const exchange& of, const http::reply& made, server_settings& settings) {
    const auto how = of.by->reached_by;
    if (how == access::link || how == access::consent) return;  // a person is no client
    of.here->notes.judged.note(exchange_note{.in = of.in,
                                             .made = made,
                                             .operation = of.by->operation,
                                             .at = of.now,
                                             .wall = settings.wall.steady(),
                                             .done = of.done,
                                             .work = of.fault ? of.work : made.answer.body,
                                             .token = of.token});
}

}  // namespace

void note(const exchange& of, const http::reply& made, server_settings& settings) {
    if (is_control(of)) return;
    const circumstances around{of.by != nullptr ? of.by->operation : std::string_view{}, of.now,
                               of.done,
                               of.fault ? std::string_view(of.fault->handle) : std::string_view{}};
    if (of.here == nullptr) return settings.strays->note(of.in, made, around);
    auto& notes = of.here->notes;
    notes.kept.note(of.in, made, around);
    if (of.by != nullptr)
        judge(of, made, settings);
    else
        notes.odd.note_path(http::name(of.in.how), of.in.target.substr(0, of.in.target.find('?')));
}

}  // namespace giftsim::fakeserver
