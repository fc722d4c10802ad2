// SPDX-License-Identifier: MIT
// The fields of the Send Tracker's views, in the form of view/fields.
#pragma once

#include "sim/view/fields.hpp"

#include <array>

namespace giftsim::sim {

inline constexpr std::array tracker_person_fields{
    field{"first_name", field_form::text},
    field{"last_name", field_form::text},
    field{"email", field_form::text},
    field{"company", field_form::text},
};

/// Null of an eGift.
inline constexpr std::array tracking_fields{
    field{"order", field_form::text},
    field{"carrier", field_form::text},
    field{"number", field_form::text},
    field{"link", field_form::text},
};

inline constexpr std::array cancel_fields{
    field{"allowed", field_form::boolean},
    field{"reason", field_form::text},
};

/// A row of the Send Tracker's list (TR-03).
inline constexpr std::array tracker_row_fields{
    field{"id", field_form::send},
    field{"status", field_form::status},
    field{"label", field_form::text},
    field{"kind", field_form::text},
    field{"platform", field_form::text},
    field{"testing", field_form::boolean},
    field{"to", field_form::object, tracker_person_fields},
    field{"campaign", field_form::campaign},
    field{"campaign_name", field_form::text},
    field{"sender", field_form::user},
    field{"sender_name", field_form::text},
    field{"team", field_form::team},
    field{"team_name", field_form::text},
    field{"gift", field_form::gift},
    field{"gift_name", field_form::text},
    field{"cost", field_form::money},
    field{"begun_at", field_form::instant},
    field{"updated_at", field_form::instant},
    field{"tracking", field_form::object, tracking_fields},
    field{"remedy", field_form::text},
    field{"cancel", field_form::object, cancel_fields},
};

/// A page of that list.
inline constexpr std::array tracker_fields{
    field{"total", field_form::integer},
    field{"counts", field_form::any},
    field{"rows", field_form::list, tracker_row_fields},
    field{"next", field_form::send},
};

inline constexpr std::array tracked_send_fields{
    field{"id", field_form::send},           field{"status", field_form::status},
    field{"label", field_form::text},        field{"kind", field_form::text},
    field{"platform", field_form::text},     field{"testing", field_form::boolean},
    field{"campaign", field_form::campaign}, field{"campaign_name", field_form::text},
    field{"sender", field_form::user},       field{"sender_name", field_form::text},
    field{"team", field_form::team},         field{"team_name", field_form::text},
    field{"channel", field_form::text},      field{"begun_by", field_form::text},
    field{"cost", field_form::money},        field{"begun_at", field_form::instant},
    field{"payer", field_form::funding},     field{"payer_name", field_form::text},
};

inline constexpr std::array tracked_recipient_fields{
    field{"first_name", field_form::text},
    field{"last_name", field_form::text},
    field{"email", field_form::text},
    field{"phone", field_form::text},
    field{"company", field_form::text},
    field{"title", field_form::text},
    field{"address", field_form::object, address_view_fields},
};

inline constexpr std::array tracked_gift_fields{
    field{"gift", field_form::gift},    field{"name", field_form::text},
    field{"kind", field_form::text},    field{"category", field_form::text},
    field{"variant", field_form::text}, field{"price", field_form::money},
};

inline constexpr std::array update_fields{
    field{"at", field_form::instant},    field{"label", field_form::text},
    field{"status", field_form::status}, field{"reason", field_form::reason},
    field{"rule", field_form::rule},
};

/// A send's details in the Send Tracker (TR-04).
inline constexpr std::array tracker_detail_fields{
    field{"tracking", field_form::object, tracking_fields},
    field{"send", field_form::object, tracked_send_fields},
    field{"recipient", field_form::object, tracked_recipient_fields},
    field{"message", field_form::text},
    field{"gift", field_form::object, tracked_gift_fields},
    field{"updates", field_form::list, update_fields},
    field{"problem", field_form::text},
    field{"remedy", field_form::text},
    field{"cancel", field_form::object, cancel_fields},
};

}  // namespace giftsim::sim
