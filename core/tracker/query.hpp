// SPDX-License-Identifier: MIT
// Asking the Send Tracker: which sends match, page by page, and how many of each there are.
#pragma once

#include "core/tracker/filter.hpp"
#include "core/tracker/index.hpp"
#include "core/tracker/scope.hpp"
#include "core/tracker/vocabulary.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim {

/// Every send that the scope shows and the filter lets pass. Requires a fresh index of this world.
/// What is said in numbers costs next to nothing; a text is looked for in every send that is left.
send_set matching(const domain& world, const tracker_index& index, const tracker_scope& scope,
                  const tracker_filter& wanted);

/// In which order pages go. Sends are numbered as they begin.
enum class tracker_order : std::uint8_t { newest_first, oldest_first };

struct tracker_page {
    std::vector<send_id> rows;
    send_id next{};  ///< what to ask for behind; none: this was the last page
};

/// At most `length` sends behind `after`, or from the beginning without it. Stable: what begins or
/// moves meanwhile shifts no later page (TR-03).
tracker_page page_of(const send_set& all, tracker_order order, send_id after, std::size_t length);

/// How many are called by each word, in the order of the states; words that none is called by are
/// left out (TR-09).
struct word_count {
    std::string_view word;
    std::uint64_t count;
};
std::vector<word_count> counts_of(const send_set& all, const tracker_index& index, vocabulary of);

}  // namespace giftsim
