// SPDX-License-Identifier: MIT
// One reader per object.
#include "sim/scenario/load_webhooks.hpp"

#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_trigger.hpp"

#include <array>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::problems;
using json::value;

constexpr std::array<std::string_view, 2> stamp_words{"wall", "world"};
constexpr std::array<std::string_view, 1> operation_words{"webhook"};

const auto as_type_list = json::list_of(json::one_of(webhook_type_names));

/// A word, or a status, which may be written as a number.
template <class Parse>
auto by_word_or_status(const value& from, std::string_view pointer, problems& found, Parse parse)
    -> std::optional<typename decltype(parse(std::string_view{}))::value_type> {
    const auto text = as_id(from, pointer, found);
    if (!text) return std::nullopt;
    const auto read = parse(*text);
    if (read) return *read;
    found.add(from, pointer, read.error().message);
    return std::nullopt;
}

/// A delay is of some length; the other faults have none.
void read_length(object_reader& in, const value& from, webhook_fault& into, problems& found) {
    const bool is_delay = into.what == webhook_mishap::delay;
    const auto* written = in.take("by");
    if (is_delay && written == nullptr)
        found.add(from, in.pointer(), "a delay says \"by\" how much, such as \"PT1H\"");
    if (!is_delay && written != nullptr)
        found.add(*written, in.pointer_to("by"), "only a delay is \"by\" some length of time");
    into.by = in.take_as("by", as_lifetime).value_or(into.by);
}

}  // namespace

std::optional<webhook_types> as_webhook_types(const value& from, std::string_view pointer,
                                              problems& found) {
    const auto places = as_type_list(from, pointer, found);
    if (!places) return std::nullopt;
    webhook_types types;
    for (const auto place : *places) types.add(static_cast<webhook_type>(place));
    return types;
}

std::optional<bool> as_stamp(const value& from, std::string_view pointer, problems& found) {
    const auto place = json::one_of(stamp_words)(from, pointer, found);
    if (!place) return std::nullopt;
    return *place == 1;
}

std::optional<receiver> as_receiver(const value& from, std::string_view pointer, problems& found) {
    return by_word_or_status(from, pointer, found, parse_receiver);
}

std::optional<attempt_outcome> as_outcome(const value& from, std::string_view pointer,
                                          problems& found) {
    return by_word_or_status(from, pointer, found, parse_outcome);
}

std::optional<named<add_webhook>> read_webhook(const value& from, const std::string& pointer,
                                               problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_webhook> read;
    read.handle = read_handle(in, from, found);
    auto& own = read.add;
    own.wants = in.take_as("types", as_webhook_types).value_or(own.wants);
    own.answers = in.take_as("receiver", as_receiver).value_or(own.answers);
    own.world_time = in.take_as("time", as_stamp).value_or(own.world_time);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

set_webhook read_change_of(endpoint_id which, object_reader& in) {
    set_webhook change{which};
    change.wants = in.take_as("types", as_webhook_types);
    change.answers = in.take_as("receiver", as_receiver);
    change.world_time = in.take_as("time", as_stamp);
    change.enabled = in.take_as("enabled", json::as_boolean);
    change.muted = in.take_as("muted", json::as_boolean);
    return change;
}

std::optional<set_webhook> read_change(const value& from, const std::string& pointer,
                                       const names& called, problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    const auto which = in.need_as("webhook", as_handle{called.webhooks, "webhook"});
    const auto change = read_change_of({which.value_or(0)}, in);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return change;
}

std::optional<named<add_webhook_fault>> read_webhook_fault(const value& from,
                                                           const std::string& pointer,
                                                           const names& called, bool needs_id,
                                                           problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_webhook_fault> read;
    if (needs_id || in.has("id")) read.handle = read_handle(in, from, found);
    auto& own = read.add.what;
    (void)in.need_as("operation", json::one_of(operation_words));
    own.what = static_cast<webhook_mishap>(
        in.need_as("fault", json::one_of(webhook_mishap_names)).value_or(std::size_t{0}));
    own.to = id_or_none<endpoint_id>(in.take_as("webhook", as_handle{called.webhooks, "webhook"}));
    own.of = in.take_as("types", as_webhook_types).value_or(own.of);
    read_length(in, from, own, found);
    own.when = read_trigger(in, found);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
