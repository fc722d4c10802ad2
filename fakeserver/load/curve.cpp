// SPDX-License-Identifier: MIT
// Charts have fixed units and are stretched by the page; all text in them stands at a grid line.
#include "fakeserver/load/curve.hpp"

#include "fakeserver/load/results_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver::load {
namespace {

// Of a chart, and of the rectangle in it that is drawn into.
constexpr double width = 640;
constexpr double height = 260;
constexpr double left = 84;
constexpr double right = 16;
constexpr double top = 12;
constexpr double bottom = 28;

/// More points than so many cannot be told apart.
constexpr std::size_t most_points = 600;

struct scale {
    double from = 0;
    double to = 1;

    double part(double at) const { return to > from ? (at - from) / (to - from) : 0; }
};

double across(const scale& of, double at) { return left + of.part(at) * (width - left - right); }
double up(const scale& of, double at) {
    return height - bottom - of.part(at) * (height - top - bottom);
}

double log_of(std::chrono::nanoseconds length) {
    return std::log10(static_cast<double>(std::max<std::int64_t>(1, length.count())));
}

/// Whole powers of ten around all of them.
scale powers_around(double least, double most) {
    const auto from = std::floor(least);
    return {from, std::max(from + 1, std::ceil(most))};
}

std::string line_across(double y, const std::string& label) {
    return fmt::format(
        "<path class=\"grid\" d=\"M{0:.1f} {1:.1f}H{2:.1f}\"/>"
        "<text x=\"{3:.1f}\" y=\"{4:.1f}\" text-anchor=\"end\">{5}</text>\n",
        left, y, width - right, left - 6, y + 4, label);
}

std::string line_up(double x, const std::string& label) {
    // The last one must not stand out.
    const bool is_last = x > width - right - 40;
    return fmt::format(
        "<path class=\"grid\" d=\"M{0:.1f} {1:.1f}V{2:.1f}\"/>"
        "<text x=\"{5:.1f}\" y=\"{3:.1f}\" text-anchor=\"{6}\">{4}</text>\n",
        x, top, height - bottom, height - 8, label, is_last ? width : x,
        is_last ? "end" : "middle");
}

std::string grid_of_lengths(const scale& of) {
    std::string text;
    std::int64_t length = 1;
    for (int i = 0; i < static_cast<int>(of.from); ++i) length *= 10;
    for (int power = static_cast<int>(of.from); power <= static_cast<int>(of.to); ++power) {
        text += line_across(up(of, power), power_text(std::chrono::nanoseconds{length}));
        length *= 10;
    }
    return text;
}

/// 1, 2 or 5 times a power of ten, of which at most six fit.
std::uint64_t step_for(std::uint64_t most) {
    std::uint64_t power = 1;
    for (;; power *= 10)
        for (const std::uint64_t times : {1U, 2U, 5U})
            if (power * times * 6 >= most) return power * times;
}

std::string grid_of_seconds(const scale& of, std::size_t count) {
    std::string text;
    const auto step = step_for(count);
    for (std::uint64_t at = 0; at <= count; at += step)
        text += line_up(across(of, static_cast<double>(at)), fmt::format("{} s", at));
    return text;
}

struct point {
    double x, y;
};

std::string path_of(std::string_view css, const std::vector<point>& points) {
    std::string path;
    for (const auto& each : points)
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", each.x, each.y);
    return fmt::format("<path class=\"{}\" d=\"{}\"/>\n", css, path);
}

std::string drawing(std::string_view label, const std::string& inside) {
    return fmt::format(
        "<svg class=\"drawing\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n{}"
        "</svg>\n",
        width, height, label, inside);
}

/// The seconds that are drawn; where there are too many, the worst of each group stands for it.
template <class Value>
std::vector<point> points_of(const results& from, const scale& time, const scale& upward,
                             const Value& value) {
    std::vector<point> points;
    const auto group = from.seconds.size() / most_points + 1;
    for (std::size_t i = 0; i < from.seconds.size(); i += group) {
        double worst = value(from.seconds[i]);
        for (std::size_t j = i + 1; j < std::min(i + group, from.seconds.size()); ++j)
            worst = std::max(worst, value(from.seconds[j]));
        const auto x = across(time, static_cast<double>(i));
        points.push_back({x, up(upward, worst)});
        points.push_back(
            {across(time, static_cast<double>(std::min(i + group, from.seconds.size()))),
             up(upward, worst)});
    }
    return points;
}

}  // namespace

std::string percentile_curve(const results& from) {
    const auto& latency = from.all.latency;
    if (latency.count() == 0) return {};
    const auto upward = powers_around(log_of(latency.least()), log_of(latency.most()));
    // One in so many: 10 is p90, 100 is p99.
    const auto decades = std::ceil(std::max(1.0, std::log10(static_cast<double>(latency.count()))));
    const scale rarity{0, std::min(6.0, decades)};
    constexpr std::array labels{"0%", "90%", "99%", "99.9%", "99.99%", "99.999%", "99.9999%"};
    auto inside = grid_of_lengths(upward);
    for (std::size_t i = 0; i <= static_cast<std::size_t>(rarity.to); ++i)
        inside += line_up(across(rarity, static_cast<double>(i)), labels[i]);
    std::vector<point> points;
    constexpr int points_per_decade = 40;
    for (int i = 0; i <= points_per_decade * static_cast<int>(rarity.to); ++i) {
        const auto at = static_cast<double>(i) / points_per_decade;
        const auto millionths =
            static_cast<std::uint32_t>(std::lround(1e6 * (1 - std::pow(10, -at))));
        points.push_back({across(rarity, at), up(upward, log_of(latency.at(millionths)))});
    }
    const auto label = fmt::format("Latency by percentile: median {}, p99 {}, longest {}",
                                   length_text(latency.at(p50)), length_text(latency.at(p99)),
                                   length_text(latency.most()));
    return drawing(label, inside + path_of("curve", points));
}

std::string latency_over_time(const results& from) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const auto& each : from.seconds) {
        if (each.most.count() == 0) continue;
        least = least == 0 ? each.p50.count() : std::min(least, each.p50.count());
        most = std::max(most, each.most.count());
    }
    if (most == 0) return {};
    const auto upward = powers_around(log_of(std::chrono::nanoseconds{least}),
                                      log_of(std::chrono::nanoseconds{most}));
    const scale time{0, static_cast<double>(from.seconds.size())};
    auto inside = grid_of_lengths(upward) + grid_of_seconds(time, from.seconds.size());
    // A second without any answer stands at the bottom.
    const auto add = [&](const char* css, std::chrono::nanoseconds second::*value) {
        inside += path_of(css, points_of(from, time, upward, [&](const second& each) {
                              return std::max(upward.from, log_of(each.*value));
                          }));
    };
    add("longest", &second::most);
    add("p99", &second::p99);
    add("p50", &second::p50);
    return drawing("Latency of each second: median, p99 and the longest", inside);
}

std::string rate_over_time(const results& from) {
    std::uint64_t most = 1;
    for (const auto& each : from.seconds) most = std::max({most, each.due, each.answered});
    const auto step = step_for(most);
    const auto highest = (most + step - 1) / step * step;
    const scale upward{0, static_cast<double>(highest)};
    const scale time{0, static_cast<double>(from.seconds.size())};
    auto inside = grid_of_seconds(time, from.seconds.size());
    for (std::uint64_t at = 0; at <= highest; at += step)
        inside += line_across(up(upward, static_cast<double>(at)), fmt::format("{}/s", at));
    const auto add = [&](const char* css, std::uint64_t second::*value) {
        inside += path_of(css, points_of(from, time, upward, [&](const second& each) {
                              return static_cast<double>(each.*value);
                          }));
    };
    add("wanted", &second::due);
    add("answered", &second::answered);
    return drawing("Requests due and answered in each second", inside);
}

}  // namespace giftsim::fakeserver::load
