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
    open,    ///< the mail was viewed
    click,   ///< the offer's page was visited
    verify,  ///< email or phone were entered on it
    pick,    ///< a gift was picked behind the code link

    // Of the mail system.
    bounce,       ///< a mail could not be delivered, for good
    soft_bounce,  ///< a mail could not be delivered for now

    // Of a user.
    approve,  ///< a held send may go on
    cancel,   ///< a held send is called off

    // Moves that nobody outside can ask for.
    begin,          ///< a send is recorded
    leave,          ///< nothing holds it: the offer goes out
    refuse_format,  ///< the email's form is wrong
    suspect,        ///< the email is blocklisted or of low quality
    lack,           ///< the payer lacks the money
    lapse,          ///< the deadline has come
    forfeit,        ///< the deadline has come and the campaign keeps the money (GL-04)
    credit,         ///< the charge goes back after a lapse
    remind,         ///< the reminder leaves
    fail_for_good,  ///< the last retry of the offer's mail has failed
};

inline constexpr std::size_t act_count = static_cast<std::size_t>(act::fail_for_good) + 1;

/// Can be asked for from outside, by a command of that name.
constexpr bool is_public(act what) { return what >= act::open && what <= act::cancel; }

/// "open", "soft_bounce".
std::string_view name(act what);

/// A public act by its name.
std::optional<act> public_act_named(std::string_view text);

}  // namespace giftsim
