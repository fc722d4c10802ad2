// SPDX-License-Identifier: MIT
// What is kept of a send that offers something physical, beside its record.
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "core/lifecycle/state.hpp"
#include "core/stake.hpp"
#include "core/text.hpp"

#include <cstdint>
#include <string>

namespace giftsim {

/// One cache line. Addresses, labels and troubles stand elsewhere, and sends spells them out.
struct alignas(64) parcel {
    stake money{};                       ///< of the payer's
    std::int64_t shipping = 0;           ///< the estimate, and from Shipped on the cost (FN-06)
    text_ref trouble_text{};             ///< why it is held up, could not be delivered or failed
    std::uint32_t given = 0;             ///< place of the address that the sender knew; 0: nothing
    std::uint32_t confirmed = 0;         ///< of the one where the recipient wants it (PH-13)
    std::uint32_t troubles = 0;          ///< place plus 1 (EG-08, EG-11); 0: none
    std::uint32_t label = 0;             ///< place plus 1; 0: the usual one, once it is labelled
    std::uint32_t claim = 0;             ///< of Reachdesk's: place of the claim, plus 1
    std::uint32_t variant = 0;           ///< place in the gift's list plus 1; 0: none
    std::uint8_t request_days = 7;       ///< as they were when the send was begun (PH-02)
    bool asks : 1 = false;               ///< the recipient has to be asked first (PH-01)
    bool is_confirmed : 1 = false;       ///< the recipient has answered, or need not (PH-13)
    bool ships_unconfirmed : 1 = false;  ///< PH-02
    bool has_choice : 1 = false;         ///< several gifts are on offer (PH-11)
    bool has_chosen : 1 = false;         ///< and one of them has been chosen
    bool took_stock : 1 = false;         ///< one piece has left the stock (PH-12)
    bool was_packing : 1 = false;        ///< when the issue came up (PH-04)
    bool pays_on_answer : 1 = false;     ///< nothing is held while its recipient is asked (FN-05)
    bool asks_by_link : 1 = false;       ///< the sender hands the request over (API-07)
    bool is_labelled : 1 = false;        ///< a carrier has taken it
};
static_assert(sizeof(parcel) == 64);

/// A send has been in its state for too long: more than 7 days in Order Received, or 3 in
/// Fulfillment Issue (PH-05).
constexpr bool is_overdue(state where, instant since, instant now) {
    using std::chrono::days;
    if (where == state::order_received) return now - since > days{7};
    return where == state::fulfillment_issue && now - since > days{3};
}

/// Something went wrong that the vendor's support can help with (PH-14).
constexpr bool has_problem(state where) {
    return where == state::fulfillment_issue || where == state::undeliverable ||
           where == state::failed;
}

/// The order number that every physical send has (PH-14): "GS-0000042".
std::string order_number(send_id of);

}  // namespace giftsim
