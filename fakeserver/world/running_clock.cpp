// SPDX-License-Identifier: MIT
// Integers only: thousandths of a second per second.
#include "fakeserver/world/running_clock.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

constexpr std::int64_t one = 1000;
constexpr std::int64_t fastest = 10'000'000 * one;

}  // namespace

parsed<clock_speed> parse_speed(std::string_view text) {
    const auto wrong = [&] {
        return text_error{fmt::format(
            "\"{}\" is no speed; write how many times as fast as real time, such as 60 or 0.5, "
            "above 0 and up to 10000000",
            text.substr(0, 40))};
    };
    text_cursor in{text};
    (void)in.accept('x');
    const auto whole = in.number_up_to(8);
    if (!whole) return wrong();
    auto thousandths = *whole * one;
    if (in.accept('.')) {
        const auto digits = in.digits_ahead();
        const auto part = in.number_up_to(3);
        if (!part) return wrong();
        auto unit = one;
        for (std::size_t i = 0; i < digits; ++i) unit /= 10;
        thousandths += *part * unit;
    }
    if (!in.at_end() || thousandths <= 0 || thousandths > fastest) return wrong();
    return clock_speed{thousandths};
}

void running_clock::run(instant world_now, wall now, clock_speed speed) {
    runs_ = true;
    speed_ = speed;
    set(world_now, now);
}

void running_clock::set(instant world_now, wall now) {
    world_ = world_now;
    wall_ = now;
}

instant running_clock::at(wall now) const {
    __extension__ using wide = __int128;
    const auto passed = static_cast<wide>((now - wall_).count()) * speed_.thousandths / one;
    const auto left = static_cast<wide>((latest_instant - world_).count());
    return world_ + span{static_cast<std::int64_t>(std::min(passed, left))};
}

running_clock::wall running_clock::until(instant when, wall now) const {
    __extension__ using wide = __int128;
    const auto missing = (when - at(now)).count();
    if (missing <= 0) return wall{0};
    const auto wait =
        (static_cast<wide>(missing) * one + speed_.thousandths - 1) / speed_.thousandths;
    constexpr wide a_day = 86'400'000;
    return wall{static_cast<std::int64_t>(std::min(wait, a_day))};
}

}  // namespace giftsim::fakeserver
