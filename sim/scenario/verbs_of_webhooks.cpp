// SPDX-License-Identifier: MIT
// Endpoints and faults by their handles, messages by their numbers.
#include "sim/scenario/verbs_of_webhooks.hpp"

#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_webhooks.hpp"

#include <fmt/format.h>

#include <limits>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;

using answer = std::optional<action>;

std::optional<std::uint32_t> need_endpoint(object_reader& in, const step_context& context) {
    return in.need_as("webhook", as_handle{context.known.webhooks, "webhook"});
}

std::optional<std::int64_t> need_message(object_reader& in) {
    return in.need_as("message",
                      json::integer_between(1, std::numeric_limits<std::uint32_t>::max()));
}

/// What the step adds, called by its handle from now on.
template <class Command>
answer added(const std::optional<named<Command>>& read, name_list names::*kind, const value& from,
             const std::string& pointer, step_context& context) {
    if (!read) return std::nullopt;
    auto& list = context.known.*kind;
    const auto number = static_cast<std::uint32_t>(list.size() + 1);
    if (!context.expects_refusal && !list.add(read->handle, number)) {
        context.found.add(
            *from.find("id"), json::child_pointer(pointer, "id"),
            fmt::format("the id {} is taken; give this one another", json::quote(read->handle)));
        return std::nullopt;
    }
    return arrange_webhooks{read->add, read->handle, kind};
}

/// Endpoint and instant.
template <class Command>
answer read_since(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto which = need_endpoint(in, context);
    const auto since = in.need_as("since", as_instant);
    in.finish();
    if (!which || !since) return std::nullopt;
    return arrange_webhooks{Command{{*which}, *since}, {}, nullptr};
}

}  // namespace

answer read_add_webhook(const value& from, const std::string& pointer, step_context& context) {
    return added(read_webhook(from, pointer, context.found), &names::webhooks, from, pointer,
                 context);
}

answer read_set_webhook(const value& from, const std::string& pointer, step_context& context) {
    const auto read = read_change(from, pointer, context.known, context.found);
    if (!read) return std::nullopt;
    return arrange_webhooks{*read, {}, nullptr};
}

answer read_remove_webhook(const value& from, const std::string& pointer, step_context& context) {
    const auto which = as_handle{context.known.webhooks, "webhook"}(from, pointer, context.found);
    if (!which) return std::nullopt;
    return arrange_webhooks{remove_webhook{{*which}}, {}, nullptr};
}

answer read_resend_webhook(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto which = need_endpoint(in, context);
    const auto message = need_message(in);
    in.finish();
    if (!which || !message) return std::nullopt;
    return arrange_webhooks{
        resend_webhook{{*which}, {static_cast<std::uint32_t>(*message)}}, {}, nullptr};
}

answer read_recover_webhooks(const value& from, const std::string& pointer, step_context& context) {
    return read_since<recover_webhooks>(from, pointer, context);
}

answer read_replay_webhooks(const value& from, const std::string& pointer, step_context& context) {
    return read_since<replay_webhooks>(from, pointer, context);
}

answer read_answer_webhook(const value& from, const std::string& pointer, step_context& context) {
    object_reader in(from, pointer, context.found);
    const auto which = need_endpoint(in, context);
    const auto message = need_message(in);
    const auto came = in.need_as("outcome", as_outcome);
    in.finish();
    if (!which || !message || !came) return std::nullopt;
    return arrange_webhooks{
        answer_webhook{{*which}, {static_cast<std::uint32_t>(*message)}, *came}, {}, nullptr};
}

answer read_add_webhook_fault(const value& from, const std::string& pointer,
                              step_context& context) {
    return added(read_webhook_fault(from, pointer, context.known, true, context.found),
                 &names::webhook_faults, from, pointer, context);
}

answer read_end_webhook_fault(const value& from, const std::string& pointer,
                              step_context& context) {
    const auto which =
        as_handle{context.known.webhook_faults, "fault"}(from, pointer, context.found);
    if (!which) return std::nullopt;
    return arrange_webhooks{end_webhook_fault{{*which}}, {}, nullptr};
}

}  // namespace giftsim::sim
