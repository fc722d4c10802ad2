// SPDX-License-Identifier: MIT
// Where clients attach something to nearly every send, its number says where to look; else it is
// found by halving.
#include "fakeserver/world/attachments.hpp"

#include "core/assert.hpp"

#include <boost/iterator/counting_iterator.hpp>

#include <algorithm>

namespace giftsim::fakeserver {

/// Where a send stands, or else the next one that has something attached.
std::size_t attachments::place_of(send_id which) const {
    const auto guess = std::min<std::size_t>(which.number, all_.size());
    if (guess > 0 && all_[guess - 1].send == which.number) return guess - 1;
    const boost::counting_iterator<std::size_t> first(0), end(all_.size());
    return *std::partition_point(first, end,
                                 [&](std::size_t each) { return all_[each].send < which.number; });
}

void attachments::add(send_id to, std::string_view text) {
    BOOST_ASSERT_MSG(all_.empty() || all_.back().send < to.number, "sends come in their order");
    all_.push_back({to.number, texts_.append(text)});
}

std::string_view attachments::of(send_id which) const {
    const auto place = place_of(which);
    if (place == all_.size() || all_[place].send != which.number) return {};
    return texts_.get(all_[place].text);
}

void attachments::forget(send_id which) {
    const auto place = place_of(which);
    if (place == all_.size() || all_[place].send != which.number) return;
    texts_.overwrite(all_[place].text);
    all_[place].text = {};
}

}  // namespace giftsim::fakeserver
