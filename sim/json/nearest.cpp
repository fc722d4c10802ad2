// SPDX-License-Identifier: MIT
// Edit distance (Damerau-Levenshtein, optimal string alignment) and the choice by it.
#include "sim/json/nearest.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace giftsim::sim::json {
namespace {

// Quadratic work must stay small whatever a document holds.
constexpr std::size_t word_length_max = 64;

// Rows of the classic table: `current[j]` is the distance of the first i letters of `left` from the
// first j of `right`. A swap looks two rows back.
std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> previous(right.size() + 1);
    std::vector<std::size_t> current(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) current[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::swap(before, previous);
        std::swap(previous, current);
        current[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = left[i - 1] == right[j - 1] ? 0 : 1;
            current[j] =
                std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + replaced});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
    }
    return current.back();
}

// The distance, unless it is too large to be a slip.
std::optional<std::size_t> slip_distance(std::string_view word, std::string_view candidate) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    const std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 3);
    if (longer > word_length_max || longer - shorter > limit) return std::nullopt;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance > limit || distance >= longer) return std::nullopt;
    return distance;
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
    for (const std::string_view candidate : candidates)
        if (same_ignoring_case(word, candidate)) return candidate;

    std::optional<std::string_view> best;
    std::size_t best_distance = word_length_max;
    for (const std::string_view candidate : candidates) {
        const auto distance = slip_distance(word, candidate);
        if (!distance || *distance >= best_distance) continue;
        best = candidate;
        best_distance = *distance;
    }
    return best;
}

}  // namespace giftsim::sim::json
