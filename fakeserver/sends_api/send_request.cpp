// SPDX-License-Identifier: MIT
// One look at each field; nothing stops at the first mistake.
#include "fakeserver/sends_api/send_request.hpp"

#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

using sim::json::value;
using sim::json::value_kind;

class field_reader {
public:
    field_reader(const value& send, std::vector<field_problem>& wrong)
        : send_(send), wrong_(wrong) {}

    std::string_view required_text(std::string_view field) {
        const auto* given = find(field);
        if (given == nullptr) {
            add(field, "is required");
            return {};
        }
        auto text = as_text(field, *given);
        if (text && text->find_first_not_of(" \t\r\n") == std::string_view::npos)
            add(field, "must not be empty");
        return text.value_or("");
    }

    std::string_view text(std::string_view field) {
        const auto* given = find(field);
        return given == nullptr ? std::string_view{} : as_text(field, *given).value_or("");
    }

    /// An id is a text; a whole number is taken for one.
    std::optional<std::string_view> id(std::string_view field) {
        const auto* given = find(field);
        if (given == nullptr) return std::nullopt;
        if (given->kind == value_kind::integer) return given->raw();
        return as_text(field, *given);
    }

    std::string_view required_id(std::string_view field) {
        if (find(field) == nullptr) add(field, "is required");
        return id(field).value_or("");
    }

    /// What null says is the same as saying nothing.
    const value* find(std::string_view field) const {
        const auto* given = send_.find(field);
        return given == nullptr || given->kind == value_kind::null ? nullptr : given;
    }

private:
    std::optional<std::string_view> as_text(std::string_view field, const value& given) {
        if (given.kind == value_kind::string) return given.text;
        add(field, fmt::format("must be a string, not {}", name_of(given.kind)));
        return std::nullopt;
    }

    void add(std::string_view field, std::string problem) {
        wrong_.push_back({std::string(field), std::move(problem)});
    }

    const value& send_;
    std::vector<field_problem>& wrong_;
};

std::optional<std::string_view> text_of(const value* given) {
    if (given == nullptr) return std::nullopt;
    if (given->kind == value_kind::string) return given->text;
    if (given->kind == value_kind::integer) return given->raw();
    return std::nullopt;
}

constexpr std::array<std::string_view, 12> send_fields{
    "gift_id", "first_name", "last_name", "email",      "message", "phone",
    "company", "title",      "team_id",   "variant_id", "address", "metadata"};
constexpr std::array<std::string_view, 6> address_fields{"line1", "line2",       "city",
                                                         "state", "postal_code", "country"};
constexpr std::array<std::string_view, 1> outer_fields{"send"};

void add_unknown(const value* object, const std::string& before,
                 std::span<const std::string_view> known, std::vector<field_problem>& into) {
    if (object == nullptr) return;
    for (const auto& each : object->members)
        if (std::find(known.begin(), known.end(), each.key) == known.end())
            into.push_back(
                {before + each.key, "is not known here; " + sim::advice(each.key, known)});
}

}  // namespace

std::vector<field_problem> unknown_fields(const value& body) {
    std::vector<field_problem> unknown;
    add_unknown(&body, "", outer_fields, unknown);
    const auto* send = body.find("send");
    if (send == nullptr) return unknown;
    add_unknown(send, "send.", send_fields, unknown);
    add_unknown(send->find("address"), "send.address.", address_fields, unknown);
    return unknown;
}

send_request read_send_request(const value& body, std::vector<field_problem>& wrong) {
    send_request read;
    const auto* send = body.find("send");
    if (send == nullptr || send->kind != value_kind::object) {
        wrong.push_back({"send", send == nullptr ? "is required: {\"send\":{...}}"
                                                 : "must be an object with the send's fields"});
        return read;
    }
    field_reader in(*send, wrong);
    read.gift_id = in.required_id("gift_id");
    read.first_name = in.required_text("first_name");
    read.last_name = in.required_text("last_name");
    read.email = in.required_text("email");
    read.message = in.required_text("message");
    read.phone = in.text("phone");
    read.company = in.text("company");
    read.title = in.text("title");
    read.team_id = in.id("team_id");
    read.variant_id = in.id("variant_id");
    read.address = in.find("address");
    if (const auto* metadata = in.find("metadata")) {
        read.metadata = metadata->raw();
        read.campaign_id = text_of(metadata->find("campaign_id"));
    }
    return read;
}

}  // namespace giftsim::fakeserver
