// SPDX-License-Identifier: MIT
// The body of POST /send, taken apart: one path, three shapes, told apart by `via` (API-07).
#pragma once

#include "core/address.hpp"
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/route.hpp"
#include "sim/json/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// How a gift goes out.
enum class sending : std::uint8_t {
    parcel,  ///< to an address that is given or asked for
    egift,   ///< mailed by the platform
    links,   ///< one link for each recipient, handed to the caller (GL-01)
};

/// "single_person_or_company", "single_email_address", "generate_egift_links".
std::string_view name(sending how);

struct send_order {
    sending how = sending::egift;
    std::string touch;     ///< number or handle, not looked up yet
    std::string sent_via;  ///< the application, as it calls itself
    std::string name, email, phone, message;
    std::vector<std::string> recipients{};  ///< of links: emails

    // Of parcels.
    written_address postal{};                ///< empty: to be asked for
    std::optional<bool> confirms_address{};  ///< none: as the campaign has it (PH-01)
    std::optional<bool> ships_unconfirmed{};
    std::optional<int> confirm_days{};
    bool asks_by_link = false;
    bool hides_gift = false;
};

/// How the body may be written.
enum class spelling : std::uint8_t {
    documented,
    older,  ///< the fields may stand outside of "send", and no application need be named
};

/// Reads what is there; everything that is missing or wrong is added to `wrong`.
send_order read_send_order(const call& at, const sim::json::value& body, spelling written,
                           std::string_view operation, complaints& wrong);

}  // namespace giftsim::fakeserver
