// SPDX-License-Identifier: MIT
// Sets are cut down by one another; only what is left is looked at one by one.
#include "core/tracker/query.hpp"

#include "core/domain.hpp"
#include "core/tracker/search.hpp"

#include <algorithm>

namespace giftsim {
namespace {

/// The number of the first send that began at `limit` or later; one behind the last if none did.
std::uint32_t first_begun(const domain& world, instant limit) {
    const auto& sends = world.all_sends();
    std::size_t low = 0, high = sends.count();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (sends.begun(send_id::at(middle)) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return send_id::at(low).number;
}

send_set begun_within(const domain& world, const tracker_filter& wanted) {
    const auto end = send_id::at(world.all_sends().count()).number;
    const auto first = wanted.from == earliest_instant ? 1U : first_begun(world, wanted.from);
    return send_set::range(first, wanted.before == never ? end : first_begun(world, wanted.before));
}

template <class Id>
void keep_any(send_set& left, const tracker_index& index, const std::vector<Id>& wanted) {
    if (wanted.empty()) return;
    send_set any;
    for (const auto each : wanted) any |= index.of(each);
    left &= any;
}

void keep_visible(send_set& left, const tracker_index& index, const tracker_scope& scope) {
    if (scope.everything) return;
    auto visible = index.of(scope.own);
    for (const auto each : scope.teams) visible |= index.of(each);
    left &= visible;
}

void keep_standings(send_set& left, const tracker_index& index, const standing_set& wanted) {
    if (wanted.none()) return;
    send_set any;
    for (std::size_t i = 0; i < standing_count; ++i)
        if (wanted[i]) any |= index.shown_as(standing::at(i));
    left &= any;
}

void keep_kinds(send_set& left, const tracker_index& index,
                const std::bitset<gift_kind_count>& wanted) {
    if (wanted.none()) return;
    send_set any;
    for (std::size_t i = 0; i < gift_kind_count; ++i)
        if (wanted[i]) any |= index.of_kind(static_cast<gift_kind>(i));
    left &= any;
}

void keep_if(send_set& left, const send_set& those, bool in) {
    if (in)
        left &= those;
    else
        left -= those;
}

void keep_fitting(send_set& left, const text_search& search) {
    if (search.empty()) return;
    send_set fitting;
    left.for_each([&](send_id which) {
        if (search.fits(which)) fitting.add(which);
    });
    left = std::move(fitting);
}

}  // namespace

send_set matching(const domain& world, const tracker_index& index, const tracker_scope& scope,
                  const tracker_filter& wanted) {
    BOOST_ASSERT_MSG(index.count() == world.all_sends().count(), "the index is fresh");
    auto left = begun_within(world, wanted);
    keep_visible(left, index, scope);
    keep_standings(left, index, wanted.standings);
    keep_kinds(left, index, wanted.kinds);
    keep_any(left, index, wanted.campaigns);
    keep_any(left, index, wanted.senders);
    keep_any(left, index, wanted.teams);
    if (wanted.testing) keep_if(left, index.in_testing_mode(), *wanted.testing);
    if (wanted.on) keep_if(left, index.on_reachdesk(), *wanted.on == platform::reachdesk);
    keep_fitting(left, text_search(world, wanted.recipient, searched::recipient));
    keep_fitting(left, text_search(world, wanted.search, searched::row));
    return left;
}

tracker_page page_of(const send_set& all, tracker_order order, send_id after, std::size_t length) {
    // One more than is shown says whether there is another page.
    auto found = order == tracker_order::newest_first ? all.below(after, length + 1)
                                                      : all.above(after, length + 1);
    tracker_page page{std::move(found), {}};
    if (page.rows.size() > length) {
        page.rows.pop_back();
        page.next = page.rows.empty() ? send_id{} : page.rows.back();
    }
    return page;
}

std::vector<word_count> counts_of(const send_set& all, const tracker_index& index, vocabulary of) {
    std::vector<word_count> counts;
    for (std::size_t i = 0; i < standing_count; ++i) {
        const auto which = standing::at(i);
        const auto count = all.count_with(index.shown_as(which));
        if (count == 0) continue;
        const auto word = word_for(which, of);
        const auto same = std::find_if(counts.begin(), counts.end(),
                                       [&](const word_count& each) { return each.word == word; });
        if (same == counts.end())
            counts.push_back({word, count});
        else
            same->count += count;
    }
    return counts;
}

}  // namespace giftsim
