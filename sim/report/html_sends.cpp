// SPDX-License-Identifier: MIT
// The life of each send: a bar of its states over the world's time, and a line per step.
#include "core/instant_text.hpp"
#include "core/lifecycle/state.hpp"
#include "sim/markup.hpp"
#include "sim/report/html_parts.hpp"
#include "sim/report/scale.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim::report {
namespace {

/// Bars are so many units long; a tenth of a percent each.
constexpr std::uint32_t bar_length = 1000;
/// A state that takes less of the bar is not named on it.
constexpr std::uint32_t named_length_min = 70;

/// "12.5%"
std::string percent(std::uint32_t units) { return fmt::format("{}.{}%", units / 10, units % 10); }

std::uint32_t place_in(const world_record& world, instant at) {
    const auto inside = std::clamp(at, world.begun, std::max(world.begun, world.now));
    return place_on(inside.time_since_epoch().count(), world.begun.time_since_epoch().count(),
                    world.now.time_since_epoch().count(), bar_length);
}

/// What a state means for those who wait for a gift. A word that is no state of ours is on its way.
std::string_view tone_of(std::string_view status) {
    const auto where = state_named(status);
    if (!where) return "live";
    if (is_held(*where)) return "held";
    if (*where == state::redeemed || *where == state::delivered) return "good";
    return is_final(*where) ? "ended" : "live";
}

/// Steps that leave a send where it is make no segment of their own.
std::string segments(const send_record& send, const world_record& world) {
    std::string text;
    for (std::size_t i = 0; i < send.life.size();) {
        const auto& entered = send.life[i];
        std::size_t next = i + 1;
        while (next < send.life.size() && send.life[next].status == entered.status) ++next;
        const auto from = place_in(world, entered.at);
        const auto to = next < send.life.size() ? place_in(world, send.life[next].at) : bar_length;
        const auto until =
            next < send.life.size() ? giftsim::to_text(send.life[next].at) : "the end";
        text += fmt::format(
            "<span class=\"state {}\" style=\"left:{};width:{}\" title=\"{} from {} to {} ({})\">"
            "{}</span>",
            tone_of(entered.status), percent(from), percent(to - from), escaped(entered.status),
            giftsim::to_text(entered.at), until, escaped(entered.rule),
            to - from < named_length_min ? "" : escaped(entered.status));
        i = next;
    }
    return text;
}

std::string mail_ticks(const send_record& send, const world_record& world) {
    std::string text;
    for (const auto& step : send.life)
        if (!step.mail.empty())
            text += fmt::format("<i class=\"tick\" style=\"left:{}\" title=\"{} mail at {}\"></i>",
                                percent(place_in(world, step.at)), escaped(step.mail),
                                giftsim::to_text(step.at));
    return text;
}

std::string bar(const send_record& send, const world_record& world) {
    if (world.begun >= world.now) return {};
    return fmt::format("<div class=\"bar\" aria-hidden=\"true\">{}{}</div>\n",
                       segments(send, world), mail_ticks(send, world));
}

std::string life_item(const life_record& step) {
    const auto mail = step.mail.empty() ? "" : fmt::format(", <b>{} mail</b>", escaped(step.mail));
    return fmt::format("<li>{} <span class=\"word {}\">{}</span> by {} {}{}</li>\n",
                       time_tag(step.at), tone_of(step.status), escaped(step.status),
                       escaped(step.act), rule_tag(step.rule), mail);
}

/// "coffee-25, 25.00 USD, paid by main"
std::string particulars(const send_record& send) {
    auto text = fmt::format("{}, {}", send.gift, send.price);
    if (!send.campaign.empty()) text += fmt::format(", campaign {}", send.campaign);
    if (!send.payer.empty()) text += fmt::format(", paid by {}", send.payer);
    if (send.platform == "reachdesk") text += ", on Reachdesk";
    return escaped(text);
}

std::string send_item(const send_record& send, const world_record& world) {
    std::string steps;
    for (const auto& step : send.life) steps += life_item(step);
    const auto why = send.reason.empty() ? "" : fmt::format(" ({})", escaped(send.reason));
    return fmt::format(
        "<section class=\"send\">\n<h5>{} <span class=\"word {}\">{}{}</span></h5>\n"
        "<p class=\"who\">{} <span>{}</span></p>\n{}<ol class=\"life\">\n{}</ol>\n</section>\n",
        escaped(send.handle), tone_of(send.status), escaped(send.status), why, escaped(send.email),
        particulars(send), bar(send, world), steps);
}

std::string counts_line(const world_record& world) {
    std::string text;
    for (const auto& [status, count] : world.counts)
        text += fmt::format("<li><span class=\"word {}\">{}</span> {}</li>", tone_of(status),
                            escaped(status), count);
    return fmt::format("<ul class=\"counts\">{}</ul>\n", text);
}

}  // namespace

std::string sends_part(const world_record& world) {
    if (world.sends.total == 0) return {};
    std::string items = counts_line(world);
    if (world.begun < world.now)
        items +=
            fmt::format("<p class=\"axis\">{}{}</p>\n", time_tag(world.begun), time_tag(world.now));
    for (const auto& send : world.sends.shown) items += send_item(send, world);
    items += left_out_line(world.sends.left_out(), "send");
    return folded("Sends", world.sends.total, items);
}

}  // namespace giftsim::sim::report
