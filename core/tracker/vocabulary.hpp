// SPDX-License-Identifier: MIT
// The words in which the Send Tracker speaks of sends (TR-07, TR-08).
#pragma once

#include "core/tracker/standing.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace giftsim {

/// Whose words are shown.
enum class vocabulary : std::uint8_t {
    s0,  ///< the Choice statuses
    s1,  ///< the status list: what is shown unless somebody asks for another (TR-08)
    s2,  ///< the Send Tracker's own article
};

inline constexpr std::array<std::string_view, 3> vocabulary_names{"s0", "s1", "s2"};

/// The word of one vocabulary among those of a row.
constexpr std::string_view word_in(const words& all, vocabulary of) {
    switch (of) {
        case vocabulary::s0:
            return all.s0;
        case vocabulary::s1:
            return all.s1;
        case vocabulary::s2:
            return all.s2;
    }
    return {};
}

/// How a standing is called. Empty for what no send can show.
std::string_view word_for(standing which, vocabulary of);

/// Every word that the vocabulary has for some standing, in the order of the states.
std::vector<std::string_view> words_in(vocabulary of);

/// An older word for a state, which filters still know (TR-08).
struct older_word {
    std::string_view text;
    state meant;
};
std::span<const older_word> older_words();

/// What a filter's word means: the standings that the vocabulary calls so, or the state of an older
/// word. Nothing if it is neither.
std::optional<standing_set> standings_called(std::string_view word, vocabulary of);

}  // namespace giftsim
