// SPDX-License-Identifier: MIT
// Each shape asks for its own fields; `via` says which.
#include "fakeserver/core_api/send_order.hpp"

#include "core/ascii.hpp"
#include "fakeserver/core_api/body_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

using sim::json::value;
using sim::json::value_kind;

constexpr std::array<std::string_view, 3> via_words{"single_person_or_company",
                                                    "single_email_address", "generate_egift_links"};

std::optional<sending> read_via(body_fields& in, complaints& wrong) {
    const auto word = in.required_text("via");
    const auto known = std::find(via_words.begin(), via_words.end(), word);
    if (known != via_words.end()) return static_cast<sending>(known - via_words.begin());
    if (!trimmed(word).empty())
        wrong.push_back(fmt::format("via can be one of these: {}", fmt::join(via_words, ",")));
    return std::nullopt;
}

/// The API's flat names of the domain's fields.
struct flat_field {
    std::string_view own;
    std::string_view flat;
};
constexpr std::array flat_fields{flat_field{"line1", "address"}, flat_field{"city", "city"},
                                 flat_field{"state", "state"}, flat_field{"postal_code", "zip"},
                                 flat_field{"country", "country"}};

std::string_view flat_name(std::string_view own) {
    const auto known = std::find_if(flat_fields.begin(), flat_fields.end(),
                                    [&](const flat_field& each) { return each.own == own; });
    return known == flat_fields.end() ? own : known->flat;
}

written_address read_address(body_fields& in) {
    written_address read{.line1 = in.text("address"),
                         .city = in.text("city"),
                         .state = in.text("state"),
                         .postal_code = in.text("zip"),
                         .country = in.text("country")};
    for (auto& letter : read.country) letter = upper(letter);
    return read;
}

void judge_address(const written_address& given, const std::string& phone, complaints& wrong) {
    for (const auto& each : problems_of(given.view()))
        wrong.push_back(
            fmt::format("{} {}", flat_name(each.field),
                        each.problem == "is missing" ? "can't be blank" : each.problem));
    const bool goes_abroad = is_country(given.country) && given.country != "US";
    if (goes_abroad && trimmed(phone).empty()) wrong.emplace_back("mobile_no can't be blank");
}

bool read_asks_by_link(body_fields& in, complaints& wrong) {
    const auto word = in.text("address_confirmation_via");
    if (!word.empty() && word != "email" && word != "link")
        wrong.emplace_back("address_confirmation_via can be one of these: email,link");
    return word == "link";
}

void read_parcel(body_fields& in, send_order& into, complaints& wrong) {
    into.name = in.required_text("name");
    into.email = in.required_text("email");
    into.phone = in.text("mobile_no");
    into.message = in.text("custom_message");
    // A world keeps one message of a send; the notecard's goes first.
    const auto asking = in.text("address_confirmation_custom_message");
    if (trimmed(into.message).empty()) into.message = asking;
    into.confirms_address = in.truth("confirm_address");
    into.ships_unconfirmed = in.truth("resume_with_unconfirmed_address");
    into.hides_gift = in.truth("hide_product_info").value_or(false);
    into.asks_by_link = read_asks_by_link(in, wrong);
    if (const auto days = in.whole("expire_after_days", shortest_request, longest_request))
        into.confirm_days = static_cast<int>(*days);
    const auto postal = read_address(in);
    if (!in.truth("no_address").value_or(false)) {
        into.postal = postal;
        return judge_address(postal, into.phone, wrong);
    }
    if (into.confirms_address == false)
        wrong.emplace_back("confirm_address must be true where no_address is");
    into.confirms_address = true;
}

/// {"email"}, or the email itself as connectors write it.
void read_recipients(const call& at, body_fields& in, std::string_view operation, send_order& into,
                     complaints& wrong) {
    const auto* given = in.find("recipient_users");
    if (given == nullptr || (given->kind == value_kind::array && given->items.empty()))
        return wrong.push_back("recipient_users can't be blank");
    if (given->kind != value_kind::array)
        return wrong.push_back(
            fmt::format("recipient_users must be an array, not {}", name_of(given->kind)));
    for (std::size_t i = 0; i < given->items.size(); ++i) {
        const auto& each = given->items[i];
        const auto where = fmt::format("recipient_users[{}]", i);
        if (each.kind == value_kind::string && !trimmed(each.text).empty()) {
            into.recipients.push_back(each.text);
        } else if (each.kind == value_kind::object) {
            body_fields fields(each, wrong, where + ".");
            into.recipients.push_back(fields.required_text("email"));
            fields.note_unknown(at, operation);
        } else {
            wrong.push_back(where + " must be an object with an email");
        }
    }
}

}  // namespace

std::string_view name(sending how) { return via_words[static_cast<std::size_t>(how)]; }

send_order read_send_order(const call& at, const value& body, spelling written,
                           std::string_view operation, complaints& wrong) {
    send_order read;
    body_fields outer(body, wrong);
    const auto* send = outer.find("send");
    const bool is_flat = send == nullptr && written == spelling::older;
    if (!is_flat) outer.note_unknown(at, operation);
    if (is_flat) send = &body;
    if (send == nullptr || send->kind != value_kind::object) {
        wrong.emplace_back(send == nullptr ? "send can't be blank"
                                           : "send must be an object with the send's fields");
        return read;
    }
    body_fields in(*send, wrong);
    read.touch = in.required_text("touch_id");
    read.sent_via =
        written == spelling::documented ? in.required_text("via_from") : in.text("via_from");
    if (written == spelling::older) in.ignore({"template", "group_id"});
    const auto how = read_via(in, wrong);
    if (!how) return read;
    read.how = *how;
    switch (*how) {
        case sending::parcel:
            read_parcel(in, read, wrong);
            break;
        case sending::egift:
            read.name = in.text("name");
            read.email = in.required_text("email");
            read.message = in.text("custom_message");
            break;
        case sending::links:
            read_recipients(at, in, operation, read, wrong);
            break;
    }
    in.note_unknown(at, operation);
    return read;
}

}  // namespace giftsim::fakeserver
