// SPDX-License-Identifier: MIT
// The body of POST /api/v3/sends, taken apart (API-01).
#pragma once

#include "fakeserver/sends_api/errors.hpp"
#include "sim/json/value.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// Refers to the body or the tree that it was read from, which has to outlive it.
struct send_request {
    std::string_view gift_id;
    std::string_view first_name, last_name, email, message;
    std::string_view phone, company, title;
    std::optional<std::string_view> team_id, variant_id;
    std::string_view metadata;                    ///< as the caller wrote it; empty: none
    std::optional<std::string_view> campaign_id;  ///< metadata.campaign_id, if there is one
    /// Inside the body, unread: whether it matters depends on the gift. Null: none.
    const sim::json::value* address = nullptr;
    /// Texts that stood otherwise in the body, because of what was escaped in them.
    std::vector<char> unescaped{};
};

/// Reads what is there; everything that is missing or has the wrong form is added to `wrong`.
/// Fields that this surface does not know are left alone.
send_request read_send_request(const sim::json::value& body, std::vector<field_problem>& wrong);

/// The fields that are left alone: each with what may have been meant.
std::vector<field_problem> unknown_fields(const sim::json::value& body);

}  // namespace giftsim::fakeserver
