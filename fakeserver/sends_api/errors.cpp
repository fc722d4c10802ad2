// SPDX-License-Identifier: MIT
// Status and code per refusal. What this surface cannot ask for cannot be refused to it.
#include "fakeserver/sends_api/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::uint16_t unprocessable_entity = 422;

struct row {
    refusal why;
    std::uint16_t status;
    std::string_view code;
    std::string_view field;
};

constexpr std::array rows{
    row{refusal::unknown_gift, 404, "unknown_gift", "gift_id"},
    row{refusal::unknown_team, 404, "unknown_team", "team_id"},
    row{refusal::unknown_variant, 404, "unknown_variant", "variant_id"},
    row{refusal::unknown_send, 404, "unknown_send", ""},
    row{refusal::missing_email, 400, "missing_field", "email"},
    row{refusal::missing_address, 400, "missing_field", "address"},
    row{refusal::invalid_address, 400, "invalid_fields", "address"},
    row{refusal::country_not_eligible, unprocessable_entity, "country_not_eligible",
        "address.country"},
    row{refusal::currency_mismatch, unprocessable_entity, "currency_mismatch", "gift_id"},
    row{refusal::unknown_funding, unprocessable_entity, "nobody_pays", "team_id"},
    row{refusal::unknown_user, unprocessable_entity, "sender_removed", ""},
};

}  // namespace

http::response api_error(std::uint16_t status, std::string_view code, std::string_view message,
                         const std::vector<field_problem>& fields) {
    auto list = sim::json_view::array();
    for (const auto& each : fields)
        list.push_back({{"field", each.field}, {"problem", each.problem}});
    return http::json_answer(status,
                             {{"error", {{"code", code}, {"message", message}, {"fields", list}}}});
}

http::response oauth_error(std::uint16_t status, std::string_view error,
                           std::string_view description) {
    return http::json_answer(status, {{"error", error}, {"error_description", description}});
}

http::response api_bad_body(const http::body& unreadable) {
    if (unreadable.wrong_type) return api_error(415, "unsupported_media_type", http::json_wanted);
    std::vector<field_problem> fields;
    for (const auto& each : unreadable.found.sorted())
        fields.push_back({each.pointer, fmt::format("line {}, column {}: {}", each.at.line,
                                                    each.at.column, each.message)});
    return api_error(400, "malformed_body", "the body is not JSON that can be read; see fields",
                     fields);
}

http::response api_refusal(refusal why, std::uint16_t unprocessable) {
    const auto known =
        std::find_if(rows.begin(), rows.end(), [&](const row& each) { return each.why == why; });
    if (known == rows.end()) return api_error(unprocessable, name(why), sentence(why));
    std::vector<field_problem> fields;
    if (!known->field.empty())
        fields.push_back({std::string(known->field), std::string(sentence(why))});
    const bool can_be_read = known->status == unprocessable_entity;
    return api_error(can_be_read ? unprocessable : known->status, known->code, sentence(why),
                     fields);
}

}  // namespace giftsim::fakeserver
