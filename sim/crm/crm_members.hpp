// SPDX-License-Identifier: MIT
// Who is a member of which CRM campaign, as far as claims made them one (CR-11).
#pragma once

#include "core/domain.hpp"
#include "core/hash_index.hpp"
#include "core/slab.hpp"
#include "core/text.hpp"
#include "sim/crm/crm_table.hpp"

#include <cstdint>
#include <string_view>

namespace giftsim::sim {

/// A person is known by their email, however it is written, and is a member once of each of a
/// system's campaigns. Salesforce and Pardot share their members; Marketo's programs have their
/// own. A value.
class crm_members {
public:
    /// The record of whoever a send goes to, in a CRM's campaign; 0 until the caller notes one
    /// there. Valid while the members live.
    std::uint32_t& record_of(const sends& all, send_id which, std::string_view campaign,
                             crm_object what);

private:
    struct member {
        text_ref campaign{};
        text_ref email{};          ///< normalised; empty for a population's
        std::uint32_t number = 0;  ///< of a population's member; 0: no such
        crm_object what{};
        std::uint32_t record = 0;

        std::uint32_t hash() const;
        bool is(const member& other) const {
            return campaign == other.campaign && email == other.email && number == other.number &&
                   what == other.what;
        }
    };

    member asked_for(const sends& all, send_id which, std::string_view campaign, crm_object what);

    slab<member, 8> members_;
    hash_index<std::uint32_t> places_;
    text_arena texts_;
};

}  // namespace giftsim::sim
