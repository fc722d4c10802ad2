// SPDX-License-Identifier: MIT
// Every mail that left the world, found again in the histories.
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace giftsim::sim {

/// A mail that has left; send, kind and nth together are its name for ever.
struct sent_mail {
    instant at;
    send_id send;
    mail_kind kind = mail_kind::none;
    std::uint32_t nth = 0;  ///< of this kind and send, counted from 1
};

// Lists are in order of time, of the same instant by send, of the same send as they left.

std::vector<sent_mail> all_mails(const domain& world);

/// The mails that a send caused.
std::vector<sent_mail> mails_of(const domain& world, send_id which);

/// The mails to one address, compared normalised.
std::vector<sent_mail> mails_to(const domain& world, std::string_view address);

/// The fields of mail_fields. Requires a mail of this world.
json_view view_of_mail(const domain& world, const sent_mail& mail);

/// The mails to one address, as a list of views.
json_view view_of_mails_to(const domain& world, std::string_view address);

/// The same of all mails.
json_view view_of_all_mails(const domain& world);

}  // namespace giftsim::sim
