// SPDX-License-Identifier: MIT
// One gift on its way to one recipient: the record, and what callers wrote on it.
#pragma once

#include "core/address.hpp"
#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/lifecycle/claim.hpp"
#include "core/lifecycle/egift.hpp"
#include "core/lifecycle/parcel.hpp"
#include "core/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim {

/// Who began a send (EG-01).
enum class origin : std::uint8_t {
    user,     ///< a sender in the product
    api,      ///< a client of the send API
    trigger,  ///< a connector's trigger (GL-05)
    csv,      ///< a row of a file that a user uploaded (PH-02)
    claim,    ///< a recipient, on the page of a multi-use link (ML-02)
};

/// "user", "api", "trigger", "csv", "claim".
std::string_view name(origin what);

/// What callers wrote about a recipient. The views live only as long as their texts do.
struct recipient {
    std::string_view first_name{}, last_name{}, email{}, phone{}, company{}, title{}, message{};
    address postal{};  ///< of physical gifts; empty: not known
};

/// The same as kept: by reference into the world's text.
struct letter {
    text_ref first_name, last_name, email, phone, company, title, message;
    text_ref sent_via;  ///< of the send, not of its recipient (API-07)
};

/// The record of a send: all that its rules need, in one cache line.
struct alignas(64) send {
    instant offer_ends = never;   ///< unopened by then it expires (EG-03); unconfirmed, PH-02
    instant redeem_ends = never;  ///< not redeemed by then it expires (EG-05)
    /// While Sent, when the reminder leaves (EG-04); from Verified on, when the code link
    /// dies (EG-12); never where there is none.
    instant mail_clock = never;
    std::int64_t price = 0;  ///< minor units of the payer's currency, frozen at Sent (EG-19)
    campaign_id campaign{};  ///< none: the organisation's defaults hold
    funding_id payer{};      ///< who paid, and who is credited (FN-07, FN-12)
    user_id sender{};
    team_id team{};
    gift_id gift{};            ///< on offer; after the pick, picked
    std::uint32_t letter = 0;  ///< place of the letter, or of a population's member; see sends
    std::uint32_t aside = 0;   ///< place of the parcel, else of the claim or the troubles, plus 1
    state where = state::none;
    reason why : 7 = reason::none;
    bool needs_approval : 1 = false;  ///< whatever the campaign says (SI-03)
    channel via : 1 = channel::email;
    bool testing : 1 = false;    ///< SI-09
    bool charged : 1 = false;    ///< of an eGift: the price stands in the payer's spent account
    bool physical : 1 = false;   ///< offers a parcel, whose own record lies aside
    bool reachdesk : 1 = false;  ///< lives by ML; its claim lies aside
    origin begun_by : 3 = origin::user;
    std::uint8_t offer_days : 7 = 0;  ///< as it was when the send was begun (EG-02, ML-10)
    bool erased : 1 = false;          ///< nothing of its recipient is known any more (API-11)

    const lifecycle& life() const {
        if (reachdesk) [[unlikely]]
            return claim_lifecycle(physical ? claimed::parcel : claimed::code, via);
        return physical ? parcel_lifecycle() : egift_lifecycle(via);
    }
};
static_assert(sizeof(send) == 64);

}  // namespace giftsim
