// SPDX-License-Identifier: MIT
// Endpoints of webhooks: who is told, what they were told, and telling them again.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/webhooks/receiver_url.hpp"
#include "fakeserver/webhooks/webhook_call.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_webhooks.hpp"
#include "sim/view/webhook_view.hpp"

#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;
using sim::json::object_reader;
using sim::json::problems;

const sim::webhook_log& log_of(const call& at) { return at.world().world().webhooks(); }

std::optional<sim::endpoint_id> find_webhook(const call& at) {
    const sim::endpoint_id which{at.world().called().webhooks.number_of(at.args[1])};
    if (!log_of(at).has(which)) return std::nullopt;
    return which;
}

http::response unknown_webhook(const call& at) {
    return unknown(refusal::unknown_webhook, "webhook", at.args[1], at.world().called().webhooks);
}

json_view view_of(const call& at, sim::endpoint_id which) {
    auto view = sim::view_of_endpoint(log_of(at), which);
    view["secret"] = webhook_secret_of(*at.here, which, at.secrets());
    return view;
}

/// With the id that receivers are shown.
json_view deliveries_of(const call& at, sim::endpoint_id which) {
    auto list = sim::view_of_deliveries(log_of(at), which);
    for (auto& each : list) {
        const sim::message_id what{
            static_cast<std::uint32_t>(std::stoul(each["message"].get<std::string>()))};
        each["svix_id"] = message_name(*at.here, what, at.secrets());
    }
    return list;
}

/// An endpoint with a URL, or with a model of a receiver.
struct wished_webhook {
    std::string handle;
    sim::add_webhook add;
};

wished_webhook read_wish(const call& at, const sim::json::value& body, problems& found) {
    object_reader in(body, "", found);
    wished_webhook wish;
    wish.handle = in.take_as("id", sim::as_name).value_or("");
    auto& add = wish.add;
    add.wants = in.take_as("types", sim::as_webhook_types).value_or(add.wants);
    add.world_time = in.take_as("time", sim::as_stamp).value_or(add.world_time);
    const auto model = in.take_as("receiver", sim::as_receiver);
    if (model) add.answers = *model;
    const auto allowed = std::span(at.all.settings().webhook_hosts);
    const auto as_url = sim::json::converted(
        [&](std::string_view text) { return parse_receiver_url(text, allowed); });
    if (in.take_as("url", as_url)) add.url = in.take("url")->text;
    in.finish();
    if (in.has("url") == in.has("receiver"))
        found.add(body, "",
                  "say a \"url\" to be called, or a \"receiver\" that stands for one, such as "
                  "\"up\"");
    return wish;
}

/// What a body asks for, done; `read` makes a command of it.
template <class Read>
http::reply arranged(call& at, Read read) {
    const auto which = find_webhook(at);
    if (!which) return unknown_webhook(at);
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    problems found;
    object_reader in(*body.content, "", found);
    const sim::webhook_command wanted = read(*which, in);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto done = at.world().arrange(wanted);
    if (!done) return control_refusal(done.error());
    return http::json_answer(200, view_of(at, *which));
}

/// By number, or as receivers are shown it.
sim::message_id message_called(const call& at, std::string_view name) {
    const auto count = static_cast<std::uint32_t>(log_of(at).messages().size());
    for (std::uint32_t i = 1; name.starts_with("msg_") && i <= count; ++i)
        if (message_name(*at.here, {i}, at.secrets()) == name) return {i};
    return {sim::name_list().number_of(name)};
}

}  // namespace

http::reply list_webhooks(call& at) {
    auto list = json_view::array();
    for (std::size_t i = 0; i < log_of(at).endpoints().size(); ++i)
        if (const auto which = sim::endpoint_id::at(i); log_of(at).has(which))
            list.push_back(view_of(at, which));
    return http::json_answer(200, list);
}

http::reply add_webhook_to_world(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    problems found;
    const auto wish = read_wish(at, *body.content, found);
    if (!found.empty()) return http::problem_answer(found);
    auto& called = at.world().called().webhooks;
    if (!wish.handle.empty() && called.number_of(wish.handle) != 0)
        return http::error_answer(409, "taken", "the id is taken; give this webhook another");
    const sim::endpoint_id made{at.world().arrange(wish.add).value()};
    // Steps count the handles, so that none may be without one.
    called.add(wish.handle.empty() ? std::to_string(made.number) : wish.handle, made.number);
    return http::json_answer(201, view_of(at, made));
}

http::reply show_webhook(call& at) {
    const auto which = find_webhook(at);
    if (!which) return unknown_webhook(at);
    auto view = sim::view_of_webhook(at.world().world(), *which);
    view["secret"] = webhook_secret_of(*at.here, *which, at.secrets());
    view["deliveries"] = deliveries_of(at, *which);
    return http::json_answer(200, view);
}

http::reply change_webhook(call& at) {
    return arranged(at, [](sim::endpoint_id which, object_reader& in) {
        return sim::read_change_of(which, in);
    });
}

http::reply remove_webhook_of_world(call& at) {
    const auto which = find_webhook(at);
    if (!which) return unknown_webhook(at);
    (void)at.world().arrange(sim::remove_webhook{*which}).value();
    return http::no_content();
}

http::reply list_deliveries(call& at) {
    const auto which = find_webhook(at);
    if (!which) return unknown_webhook(at);
    return http::json_answer(200, deliveries_of(at, *which));
}

http::reply resend_message(call& at) {
    return arranged(at, [&](sim::endpoint_id which, object_reader& in) {
        const auto named = in.need_as("message", sim::as_id);
        return sim::resend_webhook{which, message_called(at, named.value_or(""))};
    });
}

http::reply recover_messages(call& at) {
    return arranged(at, [](sim::endpoint_id which, object_reader& in) {
        return sim::recover_webhooks{which, in.need_as("since", sim::as_instant).value_or(never)};
    });
}

http::reply replay_messages(call& at) {
    return arranged(at, [](sim::endpoint_id which, object_reader& in) {
        return sim::replay_webhooks{which, in.need_as("since", sim::as_instant).value_or(never)};
    });
}

}  // namespace giftsim::fakeserver
