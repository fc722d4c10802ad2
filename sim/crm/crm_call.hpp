// SPDX-License-Identifier: MIT
// A write as the CRM's own public API would take it.
#pragma once

#include "core/domain.hpp"
#include "sim/crm/crm_log.hpp"
#include "sim/view/json.hpp"

#include <string>

namespace giftsim::sim {

/// Nothing is called: this is what a call would look like. Ids of people, users and campaigns are
/// made of our numbers, in the form that the CRM's have.
struct crm_call {
    std::string method;
    std::string path;
    json_view body;
};

/// The fields of the record after a write, in the CRM's words (research of public APIs; hosts,
/// versions and ids of tenants are examples).
json_view crm_fields_of(const domain& here, const crm_write& written);

/// The call that writes them.
crm_call crm_call_of(const domain& here, const crm_write& written);

}  // namespace giftsim::sim
