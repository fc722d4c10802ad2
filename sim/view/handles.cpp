// SPDX-License-Identifier: MIT
// Which field refers to which kind of entity follows from its form.
#include "sim/view/handles.hpp"

#include "core/text_cursor.hpp"

#include <limits>
#include <string>
#include <string_view>

namespace giftsim::sim {
namespace {

/// Null for a form that refers to nothing.
const name_list* list_for(field_form form, const names& called) {
    switch (form) {
        case field_form::campaign:
            return &called.campaigns;
        case field_form::gift:
            return &called.gifts;
        case field_form::user:
            return &called.users;
        case field_form::invitation:
            return &called.invitations;
        case field_form::team:
            return &called.teams;
        case field_form::funding:
            return &called.funding;
        case field_form::send:
            return &called.sends;
        case field_form::connector:
            return &called.connectors;
        case field_form::link:
            return &called.links;
        case field_form::webhook:
            return &called.webhooks;
        case field_form::text:
        case field_form::boolean:
        case field_form::integer:
        case field_form::status:
        case field_form::reason:
        case field_form::money:
        case field_form::instant:
        case field_form::mail:
        case field_form::account:
        case field_form::rule:
        case field_form::webhook_type:
        case field_form::act:
        case field_form::history:
        case field_form::mails:
        case field_form::object:
        case field_form::list:
        case field_form::any:
            return nullptr;
    }
    return nullptr;
}

/// The number that a text writes out; 0 if it writes none. A handle that looks like a number is not
/// looked up: views show numbers only.
std::uint32_t written_number(std::string_view text) {
    text_cursor in{text};
    const auto number = in.number_up_to(10);
    const bool fits = number && *number <= std::numeric_limits<std::uint32_t>::max();
    return fits && in.at_end() ? static_cast<std::uint32_t>(*number) : 0;
}

void put_handle(json_view& shown, const name_list& list) {
    if (!shown.is_string()) return;
    const auto number = written_number(shown.get_ref<const std::string&>());
    if (number != 0) shown = list.handle_of(number);
}

}  // namespace

void put_handles(json_view& shown, std::span<const field> fields, const names& called) {
    if (shown.is_array())
        for (auto& item : shown) put_handles(item, fields, called);
    if (!shown.is_object()) return;
    for (const auto& each : fields) {
        const auto* list = list_for(each.form, called);
        if (list == nullptr && each.inner.empty()) continue;
        const auto content = shown.find(each.name);
        if (content == shown.end()) continue;
        if (list != nullptr)
            put_handle(*content, *list);
        else
            put_handles(*content, each.inner, called);
    }
}

}  // namespace giftsim::sim
