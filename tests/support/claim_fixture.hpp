// SPDX-License-Identifier: MIT
// The fixture's world with Reachdesk in it, and the words in which tests talk about claims.
#pragma once

#include "tests/support/parcel_fixture.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace giftsim::testing {

/// Sam's Salesforce, `crm`, knows Lee and Kim at home in the US, and Bob of Berlin; Sam's `wallet`
/// has 100.00 USD. `treats` (coffee) and `cups` (the mug) are triggered campaigns of Reachdesk, for
/// which Ann has made the links `treat` and `cup` on Sam's behalf. In `notes` and `packets` the API
/// sends the same two gifts.
class claim_fixture : public parcel_fixture {
public:
    explicit claim_fixture(std::shared_ptr<const zone_rules> zone = utc());

    /// A campaign of Reachdesk's that offers one gift, coffee where none is given.
    campaign_id reach(campaign what);
    link_id make_link(campaign_id in, user_id sender = {}, connector_id finder = {});

    /// A person whom every connector knows, at home in the US.
    contact_id know(std::string_view email, contact as = {});

    /// "done", or the name of the refusal.
    std::string claims(link_id through, std::string_view email = "lee@buyer.example");
    send_id claim(link_id through, std::string_view email = "lee@buyer.example");

    /// One of a population.
    send_id claim_as_member(link_id through, std::uint32_t member);

    /// A send by the API; what is left out becomes `notes`, Sam and lee@buyer.example.
    initiate sending(initiate what) const;
    send_id send_gift(initiate what = {}) { return must(sending(what)); }
    std::string sends_gift(initiate what = {}) { return tried(sending(what)); }

    /// A claimed cup on its way: the acts one after the other, the address first.
    send_id cup_after(std::initializer_list<act> acts = {});

    std::string reject(send_id which, user_id by = {});

    /// What it waits for while Pending: "funds".
    std::string pending_for(send_id which) const;
    stake stake_of(send_id which) const { return world.all_sends().stake_of(of(which)); }
    const giftsim::claim& claim_of(send_id which) const {
        return world.all_sends().claim_of(of(which));
    }

    /// "available 75.00, held 25.00, spent 0.00", of Sam's wallet.
    std::string wallet_has() const { return money_in(wallet); }

    /// Leaves so many cents in Sam's wallet.
    void leave_in_wallet(std::int64_t cents);

    connector_id crm;
    contact_id lee, kim, bob;
    funding_id wallet;
    campaign_id treats, cups, notes, packets;
    link_id treat, cup;
};

}  // namespace giftsim::testing
