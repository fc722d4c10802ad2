// SPDX-License-Identifier: MIT
// What can happen to a send: acts that somebody outside does, and moves that follow from rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace giftsim {

enum class act : std::uint8_t {
    none,

    // Of the recipient.
    open,              ///< the mail was viewed
    click,             ///< the offer's page was visited
    verify,            ///< email or phone were entered on it
    pick,              ///< a gift was picked behind the code link
    choose,            ///< gift or variant of a parcel were chosen (PH-11)
    confirm_address,   ///< the address was confirmed, or another one given (PH-13)
    confirm_identity,  ///< the link in the confirmation mail was followed (ML-07)

    // Of the mail system.
    bounce,       ///< a mail could not be delivered, for good
    soft_bounce,  ///< a mail could not be delivered for now

    // Of Amazon.
    amazon_fulfil,  ///< it works on the order, which is known already
    amazon_ship,    ///< it sent the item to the warehouse (PH-08)
    amazon_arrive,  ///< the item arrived there (PH-08)

    // Of the warehouse.
    receive,            ///< it has the order: of Reachdesk's parcels alone (ML-09)
    fulfil,             ///< it packs the parcel (PH-03)
    fulfillment_issue,  ///< something holds the order up (PH-04)
    resolve,            ///< nothing does any more (PH-04)
    ship,               ///< the parcel was handed to the carrier (PH-03)
    fail,               ///< the order comes to nothing (PH-10)

    // Of the carrier.
    deliver,        ///< the parcel was handed over (PH-03)
    undeliverable,  ///< it could not be (PH-06)
    give_back,      ///< it is back in the warehouse: "return" (PH-06)

    // Of a user, or of the vendor's support.
    approve,  ///< a held send may go on
    reject,   ///< a pending send shall not go on (ML-08)
    cancel,   ///< a send is called off

    // Moves that nobody outside can ask for.
    begin,           ///< a send is recorded
    claim,           ///< somebody passed a multi-use link's page (ML-02)
    leave,           ///< nothing holds it: the offer goes out, the order goes to the warehouse
    request,         ///< the recipient is asked for address, size or choice (PH-01)
    order,           ///< nothing holds it: Amazon gets the order (PH-08)
    refuse_format,   ///< the email's form is wrong
    suspect,         ///< the email is blocklisted or of low quality
    await_approval,  ///< an Admin or a Manager has to decide (SI-03)
    await_support,   ///< the vendor's support has to decide (SI-03)
    run_out,         ///< nothing of it is left (PH-12)
    limit,           ///< the recipient had their share of the year (ML-11)
    lack,            ///< the payer lacks the money
    lapse,           ///< the deadline has come
    forfeit,         ///< the deadline has come and the campaign keeps the money (GL-04)
    credit,          ///< the charge goes back after a lapse
    remind,          ///< the reminder leaves
    fail_for_good,   ///< the last retry of the offer's mail has failed
    turn,            ///< an eGift was chosen instead of a parcel (PH-11)
    go_unconfirmed,  ///< nobody confirmed, and the parcel goes to the known address (PH-02)
    resume,          ///< a resolved order goes on being packed (PH-04)
    resend,          ///< the mail leaves again (ML-04)
};

inline constexpr std::size_t act_count = static_cast<std::size_t>(act::resend) + 1;

/// Can be asked for from outside, by a command of that name.
constexpr bool is_public(act what) { return what >= act::open && what <= act::cancel; }

/// "open", "soft_bounce".
std::string_view name(act what);

/// A public act by its name.
std::optional<act> public_act_named(std::string_view text);

}  // namespace giftsim
