// SPDX-License-Identifier: MIT
// What both ways of sending say alike: to whom, from whom, with which words (API-07).
#pragma once

#include "core/command.hpp"
#include "fakeserver/core_api/body_fields.hpp"
#include "fakeserver/marketplace_api/variant_id.hpp"

#include <string>

namespace giftsim::fakeserver {

struct gift_request {
    std::string first_name, last_name, email, message;
    std::string sender_email;     ///< of a user; somebody else's does not matter
    bool needs_approval = false;  ///< a manager decides first (SI-03)
};

/// Asks for the fields of this; what is missing or wrong is added.
gift_request read_gift_request(body_fields& in);

/// Begins the send and answers {"products":[{"variant_id"}],"send":{"id"}}. This API knows no
/// address: a parcel's recipient is asked for it (PH-01). What is wrong with an email, with funds
/// or with stock the send's status tells (API-04).
http::response send_gift(const call& at, const gift_request& from, product_variant which);

}  // namespace giftsim::fakeserver
