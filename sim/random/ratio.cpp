// SPDX-License-Identifier: MIT
// Reading ratios, and drawing from quantiles in whole numbers.
#include "sim/random/ratio.hpp"

#include "core/assert.hpp"
#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {

parsed<ratio> parse_ratio(std::string_view text) {
    text_cursor in{text};
    const auto wins = in.number_up_to(10);
    auto of = std::optional<std::int64_t>{1};
    if (wins && !in.at_end()) of = in.accept('/') ? in.number_up_to(10) : std::nullopt;
    if (!wins || !of || !in.at_end())
        return text_error{fmt::format("\"{}\" is not a ratio; write one like 3/100", text)};
    if (*of < 1 || *of > 1'000'000'000 || *wins > *of)
        return text_error{fmt::format(
            "\"{}\" is not a probability; write one between 0 and 1, such as 3/100", text)};
    return ratio{static_cast<std::uint32_t>(*wins), static_cast<std::uint32_t>(*of)};
}

delay::delay(std::vector<span> points) : points_(std::move(points)) {
    BOOST_ASSERT_MSG(!points_.empty() && points_.front() >= span{0} &&
                         std::is_sorted(points_.begin(), points_.end()),
                     "quantiles ascend from nothing or more");
}

span delay::drawn(std::uint64_t random) const {
    if (points_.size() == 1) return points_.front();
    const auto stretches = points_.size() - 1;
    const auto stretch = below(random, stretches);
    const auto within = random * stretches;  // what the multiplication leaves below the point
    const auto low = points_[stretch].count();
    const auto width = points_[stretch + 1].count() - low;
    return span{low +
                static_cast<std::int64_t>(below(within, static_cast<std::uint64_t>(width) + 1))};
}

}  // namespace giftsim::sim
