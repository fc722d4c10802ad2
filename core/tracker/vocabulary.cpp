// SPDX-License-Identifier: MIT
// The words are columns of the lifecycle tables; here they are only looked up the other way round.
#include "core/tracker/vocabulary.hpp"

#include "core/lifecycle/vocabulary.hpp"

#include <algorithm>

namespace giftsim {
namespace {

constexpr std::array<older_word, 3> older{{
    {"Processing", state::order_received},
    {"Paused", state::fulfillment_issue},
    {"Confirming Address", state::offer_sent},
}};

/// By place.
using word_table = std::array<words, standing_count>;

/// A state that is only passed through may lack words there; those of a stay stand before them.
word_table table_of_words() {
    word_table all{};
    for (const bool reachdesk : {false, true})
        for (const auto& each : vocabulary_of(reachdesk)) {
            auto& kept = all[standing{each.where, each.why}.place()];
            if (kept == words{}) kept = each.called;
        }
    return all;
}

const word_table& known_words() {
    static const auto all = table_of_words();
    return all;
}

}  // namespace

std::string_view word_for(standing which, vocabulary of) {
    return word_in(known_words()[which.place()], of);
}

std::vector<std::string_view> words_in(vocabulary of) {
    std::vector<std::string_view> list;
    for (const auto& each : known_words()) {
        const auto word = word_in(each, of);
        if (!word.empty() && std::find(list.begin(), list.end(), word) == list.end())
            list.push_back(word);
    }
    return list;
}

std::span<const older_word> older_words() { return older; }

std::optional<standing_set> standings_called(std::string_view word, vocabulary of) {
    standing_set meant;
    if (word.empty()) return std::nullopt;
    for (std::size_t i = 0; i < standing_count; ++i)
        if (word_in(known_words()[i], of) == word) meant.set(i);
    // An older word means its state even where another vocabulary uses it for more.
    for (const auto& each : older)
        if (each.text == word) meant.set(standing{each.meant}.place());
    if (meant.none()) return std::nullopt;
    return meant;
}

}  // namespace giftsim
