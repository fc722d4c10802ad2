// SPDX-License-Identifier: MIT
// The fixture's world with a warehouse in it, and the words in which tests talk about parcels.
#pragma once

#include "tests/support/domain_fixture.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::testing {

inline constexpr address home{
    .line1 = "1 Main St", .city = "Reno", .state = "NV", .postal_code = "89501", .country = "US"};
inline constexpr address away{.line1 = "2 King St",
                              .city = "Toronto",
                              .state = "ON",
                              .postal_code = "M5H 1A1",
                              .country = "CA"};
inline constexpr address berlin{
    .line1 = "Allee 3", .city = "Berlin", .postal_code = "10115", .country = "DE"};
inline constexpr address nowhere{.line1 = "4 Lost Rd", .city = "Reno", .country = "US"};

/// A mug costs 20.00 + 10.00 fee + 5.00 shipping = 35.00 USD, 42.50 to Canada; it goes to these two
/// countries, and two are left. A shirt costs 15.00 + 15.00 + 4.00 = 34.00 USD; one of size S is
/// left, none of M, any number of L. A speaker comes from Amazon: 40.00 + 12.00, and 15.00 held.
///
/// `mugs`, `shirts` and `speakers` ship at once to the known address, `asked` asks for it first;
/// `either` offers coffee (25.00), the mug and the shirt, of which the mug is the dearest.
class parcel_fixture : public domain_fixture {
public:
    explicit parcel_fixture(std::shared_ptr<const zone_rules> zone = utc());

    /// Begins a parcel to home; what is left out becomes Sam, lee@buyer.example and a mug.
    send_id parcel_to(const address& where, initiate what = {});
    send_id parcel(initiate what = {}) { return parcel_to(home, what); }

    /// The request for an address, where nothing is known.
    send_id request(initiate what = {});

    /// "done", or the name of the refusal.
    std::string does(send_id which, act what) {
        return tried(perform{.send = which, .what = what});
    }
    std::string choose(send_id which, gift_id chosen, std::string_view variant = {});
    std::string confirm(send_id which, const address& where = home);
    std::string confirm_known(send_id which) { return confirm(which, {}); }
    std::string ship(send_id which, std::optional<std::int64_t> cents = {});
    std::string support_cancels(send_id which);

    /// The parcel's acts one after the other, each of which has to be done.
    void go(send_id which, std::initializer_list<act> acts);

    /// Pieces left: "2", or "any".
    std::string stock(gift_id of, std::uint32_t variant = 0) const;

    /// "available 965.00, held 0.00, spent 35.00".
    std::string company_has() const { return money_in(company); }
    std::string money_in(funding_id which) const;

    std::string reason_of(send_id which) const;
    std::string tracking_of(send_id which) const;
    address confirmed_address(send_id which) const;

    const giftsim::parcel& kept(send_id which) const {
        return world.all_sends().parcel_of(of(which));
    }

    gift_id mug, shirt, speaker;
    campaign_id mugs, shirts, speakers, asked, either;
};

}  // namespace giftsim::testing
