// SPDX-License-Identifier: MIT
// What a model's act comes to: which gift, which variant, which address.
#include "sim/world.hpp"

#include <algorithm>

namespace giftsim::sim {

/// A model's act, with what it needs.
perform world::planned(send_id which, act what) const {
    const auto& record = domain_.all_sends()[which];
    perform doing{.send = which, .what = what, .truthful = true};
    if (what == act::pick) doing.gift = chosen_gift(which);
    if (what == act::choose) {
        doing.gift = chosen_gift(which);
        doing.variant = chosen_variant(which, doing.gift ? doing.gift : record.gift);
    }
    const auto& sends = domain_.all_sends();
    if (what == act::confirm_address && !is_valid(sends.given_address(record)))
        doing.postal = usual_address;
    doing.by.support = record.where == state::pending_sendoso_approval;
    return doing;
}

/// One of what is on offer, each as likely.
gift_id world::chosen_gift(send_id which) const {
    const auto offer = domain_.all_sends()[which].campaign;
    if (!offer) return {};
    const auto& gifts = domain_.campaigns()[offer.index()].gifts;
    if (gifts.size() == 1) return {};
    const auto on_offer = [&](gift_id each) { return domain_.is_choice(which, each); };
    const auto count = std::count_if(gifts.begin(), gifts.end(), on_offer);
    if (count == 0) return {};
    const luck own{seed_, which.number};
    auto skipped = below(own.draw(purpose::picked_gift), static_cast<std::uint64_t>(count));
    return *std::find_if(gifts.begin(), gifts.end(),
                         [&](gift_id each) { return on_offer(each) && skipped-- == 0; });
}

/// One of the variants in stock, each as likely; none if there are none.
std::string_view world::chosen_variant(send_id which, gift_id chosen) const {
    const auto& variants = domain_.gifts()[chosen.index()].variants;
    const auto is_left = [](const variant& each) { return !each.stock || *each.stock > 0; };
    const auto count = std::count_if(variants.begin(), variants.end(), is_left);
    if (count == 0) return {};
    const luck own{seed_, which.number};
    auto skipped = below(own.draw(purpose::chosen_variant), static_cast<std::uint64_t>(count));
    return std::find_if(variants.begin(), variants.end(),
                        [&](const variant& each) { return is_left(each) && skipped-- == 0; })
        ->name;
}

}  // namespace giftsim::sim
