// SPDX-License-Identifier: MIT
// What each view shows: the names of its fields and the form of their values. Scenario files are
// checked against these lists before anything runs; a test compares them with the views.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace giftsim::sim {

/// The form of a field's value. One that is named after a kind of entity refers to one of that
/// kind: its number as text (scenarios may lay handles over it), or null.
enum class field_form : std::uint8_t {
    text,
    boolean,
    integer,
    status,        ///< a canonical state
    reason,        ///< why a send was refunded
    money,         ///< "25.00 USD"
    instant,       ///< RFC 3339, or null
    mail,          ///< a kind of mail
    account,       ///< "available"
    rule,          ///< "EG-04"
    webhook_type,  ///< "send.sent"
    act,           ///< any act, also those that follow from rules
    // Entities, see above.
    campaign,
    gift,
    user,
    invitation,
    team,
    funding,
    send,
    connector,
    link,
    webhook,
    // Forms with parts.
    history,  ///< a list of states, or of objects
    mails,    ///< a list of kinds of mail, or of objects
    object,   ///< fields of its own
    list,     ///< of objects with fields of their own
    any,      ///< whatever JSON
};

struct field {
    std::string_view name;
    field_form form;
    std::span<const field> inner{};  ///< of an object, or of a list's items
};

inline constexpr std::array recipient_fields{
    field{"first_name", field_form::text}, field{"last_name", field_form::text},
    field{"email", field_form::text},      field{"phone", field_form::text},
    field{"company", field_form::text},    field{"title", field_form::text},
    field{"message", field_form::text},
};

inline constexpr std::array history_fields{
    field{"status", field_form::status},
    field{"at", field_form::instant},
    field{"reason", field_form::reason},
};

inline constexpr std::array why_fields{
    field{"at", field_form::instant},    field{"act", field_form::act},
    field{"status", field_form::status}, field{"rule", field_form::rule},
    field{"mail", field_form::mail},
};

inline constexpr std::array address_view_fields{
    field{"line1", field_form::text},       field{"line2", field_form::text},
    field{"city", field_form::text},        field{"state", field_form::text},
    field{"postal_code", field_form::text}, field{"country", field_form::text},
};

/// Of what is sent as a parcel; null for an eGift.
inline constexpr std::array parcel_fields{
    field{"order", field_form::text},
    field{"variant", field_form::text},
    field{"given_address", field_form::object, address_view_fields},
    field{"address", field_form::object, address_view_fields},
    field{"confirmed", field_form::boolean},
    field{"held", field_form::money},
    field{"spent", field_form::money},
    field{"shipping", field_form::money},
    field{"carrier", field_form::text},
    field{"tracking", field_form::text},
    field{"tracking_link", field_form::text},
    field{"problem", field_form::text},
    field{"overdue", field_form::boolean},
    field{"advice", field_form::text},
};

/// The words of each vocabulary for the state as it stands (TR-07).
inline constexpr std::array label_fields{
    field{"s0", field_form::text}, field{"s1", field_form::text}, field{"s2", field_form::text},
    field{"b", field_form::text},  field{"s3", field_form::text},
};

/// Of what a send on Reachdesk has beside; null for Sendoso's.
inline constexpr std::array claim_fields{
    field{"link", field_form::link},        field{"connector", field_form::connector},
    field{"pending_for", field_form::text}, field{"held", field_form::money},
    field{"spent", field_form::money},
};

inline constexpr std::array send_fields{
    field{"id", field_form::text},
    field{"status", field_form::status},
    field{"label", field_form::text},
    field{"labels", field_form::object, label_fields},
    field{"reason", field_form::reason},
    field{"platform", field_form::text},
    field{"campaign", field_form::campaign},
    field{"gift", field_form::gift},
    field{"sender", field_form::user},
    field{"team", field_form::team},
    field{"payer", field_form::funding},
    field{"price", field_form::money},
    field{"channel", field_form::text},
    field{"begun_by", field_form::text},
    field{"testing", field_form::boolean},
    field{"sent_via", field_form::text},
    field{"erased", field_form::boolean},
    field{"to", field_form::object, recipient_fields},
    field{"offer_ends", field_form::instant},
    field{"redeem_ends", field_form::instant},
    field{"code_link_ends", field_form::instant},
    field{"wrong_answers", field_form::integer},
    field{"locked_until", field_form::instant},
    field{"parcel", field_form::object, parcel_fields},
    field{"claim", field_form::object, claim_fields},
    field{"history", field_form::history, history_fields},
    field{"why", field_form::list, why_fields},
};

inline constexpr std::array funding_fields{
    field{"id", field_form::funding},      field{"name", field_form::text},
    field{"available", field_form::money}, field{"held", field_form::money},
    field{"spent", field_form::money},     field{"outside", field_form::money},
    field{"closed", field_form::boolean},  field{"owner", field_form::user},
    field{"team", field_form::team},       field{"wallet", field_form::text},
};

/// Who works here.
inline constexpr std::array user_fields{
    field{"id", field_form::user},          field{"name", field_form::text},
    field{"email", field_form::text},       field{"role", field_form::text},
    field{"team", field_form::team},        field{"manages", field_form::any},
    field{"sees_all", field_form::boolean}, field{"active", field_form::boolean},
};

/// Who was asked to.
inline constexpr std::array invitation_fields{
    field{"id", field_form::invitation}, field{"name", field_form::text},
    field{"email", field_form::text},    field{"role", field_form::text},
    field{"team", field_form::team},     field{"expires", field_form::instant},
    field{"open", field_form::boolean},  field{"became", field_form::user},
};

inline constexpr std::array posting_fields{
    field{"at", field_form::instant},   field{"funding", field_form::funding},
    field{"from", field_form::account}, field{"to", field_form::account},
    field{"amount", field_form::money}, field{"rule", field_form::rule},
    field{"send", field_form::send},
};

inline constexpr std::array mail_fields{
    field{"kind", field_form::mail},    field{"to", field_form::text},
    field{"subject", field_form::text}, field{"at", field_form::instant},
    field{"send", field_form::send},    field{"from", field_form::text},
};

inline constexpr std::array link_fields{
    field{"id", field_form::link},        field{"campaign", field_form::campaign},
    field{"sender", field_form::user},    field{"connector", field_form::connector},
    field{"made_by", field_form::user},   field{"open", field_form::boolean},
    field{"claims", field_form::integer},
};

inline constexpr std::array crm_record_fields{
    field{"id", field_form::text},
    field{"object", field_form::text},
    field{"send", field_form::send},
    field{"status", field_form::text},
    field{"created_at", field_form::instant},
    field{"updated_at", field_form::instant},
    field{"fields", field_form::any},
};

inline constexpr std::array crm_write_fields{
    field{"at", field_form::instant},  field{"send", field_form::send},
    field{"object", field_form::text}, field{"record", field_form::text},
    field{"how", field_form::text},    field{"outcome", field_form::text},
    field{"status", field_form::text}, field{"rule", field_form::rule},
    field{"method", field_form::text}, field{"path", field_form::text},
    field{"body", field_form::any},
};

/// What a connector's system was told.
inline constexpr std::array crm_fields{
    field{"id", field_form::connector},
    field{"name", field_form::text},
    field{"kind", field_form::text},
    field{"owner", field_form::user},
    field{"works", field_form::text},
    field{"records", field_form::list, crm_record_fields},
    field{"writes", field_form::list, crm_write_fields},
};

inline constexpr std::array webhook_attempt_fields{
    field{"at", field_form::instant},
    field{"why", field_form::text},
    field{"outcome", field_form::text},
    field{"verified", field_form::boolean},
};

inline constexpr std::array webhook_delivery_fields{
    field{"message", field_form::text},
    field{"type", field_form::webhook_type},
    field{"send", field_form::send},
    field{"at", field_form::instant},
    field{"state", field_form::text},
    field{"next", field_form::instant},
    field{"attempts", field_form::list, webhook_attempt_fields},
};

inline constexpr std::array webhook_receipt_fields{
    field{"message", field_form::text},     field{"type", field_form::webhook_type},
    field{"send", field_form::send},        field{"at", field_form::instant},
    field{"verified", field_form::boolean}, field{"duplicate", field_form::boolean},
};

/// An endpoint of webhooks, what it was told and what its receiver got.
inline constexpr std::array webhook_fields{
    field{"id", field_form::webhook},
    field{"url", field_form::text},
    field{"types", field_form::any},
    field{"receiver", field_form::text},
    field{"time", field_form::text},
    field{"enabled", field_form::boolean},
    field{"muted", field_form::boolean},
    field{"failed", field_form::boolean},
    field{"failing_since", field_form::instant},
    field{"deliveries", field_form::list, webhook_delivery_fields},
    field{"received", field_form::list, webhook_receipt_fields},
};

/// A fault of requests, and how often it had the occasion and struck.
inline constexpr std::array http_fault_fields{
    field{"id", field_form::text},
    field{"operation", field_form::text},
    field{"fault", field_form::text},
    field{"status", field_form::integer},
    field{"retry_after", field_form::integer},
    field{"by", field_form::text},
    field{"bytes", field_form::integer},
    field{"phase", field_form::text},
    field{"first", field_form::integer},
    field{"nth", field_form::integer},
    field{"every", field_form::integer},
    field{"chance", field_form::text},
    field{"occasions", field_form::integer},
    field{"struck", field_form::integer},
};

/// A request and its answer.
inline constexpr std::array journal_entry_fields{
    field{"number", field_form::integer},
    field{"id", field_form::text},
    field{"at", field_form::instant},
    field{"operation", field_form::text},
    field{"method", field_form::text},
    field{"path", field_form::text},
    field{"query", field_form::any},
    field{"headers", field_form::any},
    field{"body", field_form::any},
    field{"body_bytes", field_form::integer},
    field{"status", field_form::integer},
    field{"answer", field_form::any},
    field{"answer_bytes", field_form::integer},
    field{"done", field_form::integer},
    field{"lost", field_form::boolean},
    field{"fault", field_form::text},
};

inline constexpr std::array journal_fields{
    field{"total", field_form::integer},
    field{"evicted", field_form::integer},
    field{"operations", field_form::any},
    field{"entries", field_form::list, journal_entry_fields},
};

inline constexpr std::array finding_fields{
    field{"rule", field_form::text},  field{"severity", field_form::text},
    field{"at", field_form::instant}, field{"requests", field_form::any},
    field{"what", field_form::text},  field{"right", field_form::text},
};

/// What the client did wrong.
inline constexpr std::array conduct_fields{
    field{"total", field_form::integer},
    field{"findings", field_form::list, finding_fields},
};

}  // namespace giftsim::sim
