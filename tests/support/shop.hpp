// SPDX-License-Identifier: MIT
// Physical gifts in a world of tests.
#pragma once

#include "tests/support/world_fixture.hpp"

namespace giftsim::sim::testing {

/// A mug for 20.00 USD, fee 10.00 and shipping 8.00; the last lamp of Amazon's for 40.00 and fee
/// 10.00; and a rare thing that is sold out. All paid by the world's default payer.
struct shop {
    explicit shop(world& in, int mugs = 1'000)
        : mug(made(in, {.name = "Mug", .kind = gift_kind::physical, .price = usd(20'00)}, mugs)),
          lamp(made(in, {.name = "Lamp", .kind = gift_kind::amazon, .price = usd(40'00)}, mugs)),
          rare(made(in, {.name = "Rare", .kind = gift_kind::physical, .price = usd(20'00)}, 0)),
          straight(made(in, {.name = "Mugs", .gifts = {mug}})),
          asked(made(in, {.name = "Asked", .gifts = {mug}, .confirms_address = true})),
          amazon(made(in, {.name = "Lamps", .gifts = {lamp}})),
          sold_out(made(in, {.name = "Rare", .gifts = {rare}})),
          needs_approval(made(in, {.name = "Approved", .gifts = {{1}}, .needs_approval = true})),
          needs_support(
              made(in, {.name = "Supported", .gifts = {{1}}, .needs_support_approval = true})) {}

    static gift_id made(world& in, gift what, std::int64_t stock) {
        what.fee = 10'00;
        what.shipping = 8'00;
        what.stock = stock;
        return in.submit(add_gift{std::move(what)}).value();
    }
    static campaign_id made(world& in, campaign what) {
        return in.submit(add_campaign{std::move(what)}).value();
    }

    /// A send of that campaign to somebody whose address is known.
    static initiate to_home(campaign_id which) {
        initiate what{.campaign = which};
        what.to.email = "kim@example.com";
        what.to.postal = usual_address;
        return what;
    }

    gift_id mug, lamp, rare;
    campaign_id straight, asked, amazon, sold_out, needs_approval, needs_support;
};

}  // namespace giftsim::sim::testing
