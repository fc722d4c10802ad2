// SPDX-License-Identifier: MIT
// Tastes are not drawn from the world's seed: whoever somebody is, they are in every world.
#include "fakeserver/marketplace_api/recommendation.hpp"

#include "core/email.hpp"
#include "sim/random/draw.hpp"

#include <algorithm>
#include <tuple>

namespace giftsim::fakeserver {
namespace {

/// Each byte enters, and two texts come to the same as seldom as 64 bits allow.
std::uint64_t number_of(std::string_view text, std::uint64_t from) {
    auto number = sim::mixed(from + text.size());
    for (const char each : text) number = sim::mixed(number + static_cast<unsigned char>(each) + 1);
    return number;
}

}  // namespace

std::vector<gift_id> recommended(const domain& state, std::string_view email,
                                 const product_filter& by) {
    struct liked {
        std::uint64_t taste;
        gift_id which;
    };
    const auto person = number_of(normalised_email(email), 0);
    std::vector<liked> all;
    const auto& gifts = state.gifts();
    for (std::size_t i = 0; i < gifts.size(); ++i)
        if (is_wanted(gifts[i], by) && gifts[i].is_in_stock(0))
            all.push_back({number_of(gifts[i].category, person), gift_id::at(i)});
    std::sort(all.begin(), all.end(), [](const liked& one, const liked& other) {
        return std::tuple(one.taste, one.which.number) <
               std::tuple(other.taste, other.which.number);
    });
    if (all.size() > recommendations_max) all.resize(recommendations_max);
    std::vector<gift_id> found;
    found.reserve(all.size());
    for (const auto& each : all) found.push_back(each.which);
    return found;
}

}  // namespace giftsim::fakeserver
