// SPDX-License-Identifier: MIT
// The warehouse's goods, and how the tests tell what became of a parcel.
#include "tests/support/parcel_fixture.hpp"

#include "core/assert.hpp"

#include <fmt/format.h>

#include <utility>

namespace giftsim::testing {

parcel_fixture::parcel_fixture(std::shared_ptr<const zone_rules> zone)
    : domain_fixture(std::move(zone)) {
    mug = must(add_gift{{.name = "Mug",
                         .kind = gift_kind::physical,
                         .price = usd(20'00),
                         .countries = {"US", "CA"},
                         .fee = 10'00,
                         .shipping = 5'00,
                         .shipping_to = {{"CA", 12'50}},
                         .stock = 2}});
    shirt = must(add_gift{{.name = "Shirt",
                           .kind = gift_kind::swag,
                           .price = usd(15'00),
                           .fee = 15'00,
                           .shipping = 4'00,
                           .variants = {{"S", 1}, {"M", 0}, {"L", {}}}}});
    speaker = must(add_gift{
        {.name = "Speaker", .kind = gift_kind::amazon, .price = usd(40'00), .fee = 12'00}});
    mugs = make({.kind = gift_kind::physical, .gifts = {mug}});
    shirts = make({.kind = gift_kind::swag, .gifts = {shirt}});
    speakers = make({.kind = gift_kind::amazon, .gifts = {speaker}});
    asked = make({.kind = gift_kind::physical, .gifts = {mug}, .confirms_address = true});
    either = make({.kind = gift_kind::choice, .gifts = {coffee, mug, shirt}});
    out.clear();
}

send_id parcel_fixture::parcel_to(const address& where, initiate what) {
    if (!what.campaign && !what.gift) what.campaign = mugs;
    what.to.postal = where;
    return begin(what);
}

send_id parcel_fixture::request(initiate what) {
    if (!what.campaign) what.campaign = asked;
    return parcel_to({}, what);
}

std::string parcel_fixture::choose(send_id which, gift_id chosen, std::string_view variant) {
    return tried(perform{.send = which, .what = act::choose, .gift = chosen, .variant = variant});
}

std::string parcel_fixture::confirm(send_id which, const address& where) {
    return tried(perform{.send = which, .what = act::confirm_address, .postal = where});
}

std::string parcel_fixture::ship(send_id which, std::optional<std::int64_t> cents) {
    perform what{.send = which, .what = act::ship};
    if (cents) what.cost = usd(*cents);
    return tried(what);
}

std::string parcel_fixture::support_cancels(send_id which) {
    return tried(perform{.send = which, .what = act::cancel, .by = {.support = true}});
}

void parcel_fixture::go(send_id which, std::initializer_list<act> acts) {
    for (const auto what : acts) {
        const auto answer = does(which, what);
        BOOST_ASSERT_MSG(answer == "done", answer.c_str());
    }
}

std::string parcel_fixture::stock(gift_id of, std::uint32_t variant) const {
    const auto& gift = world.gifts()[of.index()];
    const auto& left = variant == 0 ? gift.stock : gift.variants[variant - 1].stock;
    return left ? fmt::format("{}", *left) : "any";
}

std::string parcel_fixture::money_in(funding_id which) const {
    const auto& source = world.money().of(which);
    const auto in = [&](account what) {
        auto text = to_text(money{source.balance(what), source.unit});
        return text.substr(0, text.find(' '));
    };
    return fmt::format("available {}, held {}, spent {}", in(account::available), in(account::held),
                       in(account::spent));
}

std::string parcel_fixture::reason_of(send_id which) const {
    return std::string(world.all_sends().spelt(kept(which).trouble_text));
}

std::string parcel_fixture::tracking_of(send_id which) const {
    const auto& all = world.all_sends();
    return fmt::format("{} {}", all.carrier_of(which), all.tracking_of(which));
}

address parcel_fixture::confirmed_address(send_id which) const {
    return world.all_sends().confirmed_address(of(which));
}

}  // namespace giftsim::testing
