// SPDX-License-Identifier: MIT
// A person as a customer database knows them.
#pragma once

#include "core/address.hpp"
#include "core/ids.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace giftsim {

/// The address of a contact, which may be known in part only.
struct contact_address {
    std::string line1{}, line2{}, city{}, state{}, postal_code{}, country{};

    /// Valid as long as this is.
    address view() const { return {line1, line2, city, state, postal_code, country}; }
};

/// Fields may be empty: a database knows what somebody typed into it (ML-03).
struct contact {
    std::string email{};  ///< as it is written there; empty only once erased (API-11)
    std::string first_name{}, last_name{}, phone{}, company{}, title{};
    contact_address postal{};                ///< its country is what a parcel needs (ML-03)
    std::vector<connector_id> known_to{};    ///< none: every connector finds them
    std::vector<std::string> memberships{};  ///< CRM campaigns that they are in already (CR-11)

    bool is_known_to(connector_id which) const {
        return known_to.empty() ||
               std::find(known_to.begin(), known_to.end(), which) != known_to.end();
    }
};

}  // namespace giftsim
