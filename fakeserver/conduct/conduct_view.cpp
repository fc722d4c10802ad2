// SPDX-License-Identifier: MIT
// What would be right stands with the rule, once.
#include "fakeserver/conduct/conduct_view.hpp"

#include "core/assert.hpp"
#include "core/instant_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

std::string_view right_of(std::string_view rule) {
    const auto all = conduct_rules();
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const conduct_rule& each) { return each.name == rule; });
    BOOST_ASSERT_MSG(known != all.end(), "a finding of no rule");
    return known->right;
}

}  // namespace

sim::json_view view_of_conduct(const conduct& judged) {
    auto list = sim::json_view::array();
    for (const auto& each : judged.findings())
        list.push_back({{"rule", each.rule},
                        {"severity", name(each.how)},
                        {"at", to_text(each.at)},
                        {"requests", each.requests},
                        {"what", each.what},
                        {"right", right_of(each.rule)}});
    return {{"total", judged.total()}, {"findings", std::move(list)}};
}

std::string text_of_conduct(const conduct& judged, std::string_view whose,
                            const sim::palette& paint) {
    const auto all = judged.findings();
    if (all.empty())
        return fmt::format("{}{}: {} requests, and nothing to find fault with{}\n", paint.good,
                           whose, judged.requests(), paint.plain);
    auto text = fmt::format("{}{}: the client's conduct, findings: {}{}\n", paint.strong, whose,
                            judged.total(), paint.plain);
    for (const auto& each : all)
        text += fmt::format("{}{}{} ({})  {}  {}{}{}\n  {}\n  better: {}\n",
                            each.how == severity::fault ? paint.bad : paint.strong, each.rule,
                            paint.plain, name(each.how), to_text(each.at), paint.dim,
                            fmt::join(each.requests, ", "), paint.plain, each.what,
                            right_of(each.rule));
    return text;
}

bool has_faults(const conduct& judged) {
    const auto all = judged.findings();
    return std::any_of(all.begin(), all.end(),
                       [](const finding& each) { return each.how == severity::fault; });
}

}  // namespace giftsim::fakeserver
