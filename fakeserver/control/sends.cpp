// SPDX-License-Identifier: MIT
// Sends as assertions want them: the list, one with its links, its causes, or the wait for a
// status.
#include "core/text_cursor.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/control/links.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/view/send_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

constexpr std::int64_t usual_page = 100;
constexpr std::int64_t longest_page = 1'000;
/// Somebody may act on the send at any time, so a wait looks again at least this often.
constexpr std::chrono::milliseconds look_again{50};

/// A parcel has no offer's page, unless an eGift was chosen instead (PH-11); and the page for its
/// address only where somebody is asked.
json_view links_of(const call& at, send_id which) {
    const auto& state = at.world().state();
    const auto& sends = state.all_sends();
    const auto& record = sends[which];
    auto list = json_view::array();
    if (record.reachdesk && !record.physical) {
        list.push_back({{"rel", "redeem"}, {"url", gift_url(at, which)}});
        return list;
    }
    if (record.physical && sends.parcel_of(record).asks)
        list.push_back({{"rel", "address"}, {"url", address_url(at, which)}});
    if (!record.reachdesk && !state.is_parcel(which))
        list.push_back({{"rel", "offer"}, {"url", offer_url(at, which)}});
    for (const auto& mail : sim::mails_of(state, which))
        if (mail.kind == mail_kind::code)
            list.push_back({{"rel", "redeem"}, {"url", code_url(at, which, mail.nth)}});
        else if (mail.kind == mail_kind::confirmation && mail.nth == 1)
            list.push_back({{"rel", "confirm"}, {"url", confirmation_url(at, which)}});
    return list;
}

json_view view_of(const call& at, send_id which) {
    auto view = sim::view_of_send(at.world().state(), which, at.world().now());
    view["links"] = links_of(at, which);
    return view;
}

http::reply wait_for(call& at, send_id which, const std::string& status) {
    const auto wanted = sim::parse_state(status);
    if (!wanted) return http::error_answer(400, "unknown_status", wanted.error().message);
    const auto& record = at.world().state().all_sends()[which];
    if (record.where == *wanted) return http::json_answer(200, view_of(at, which));
    const auto never_will = [&](std::string_view why) {
        return http::error_answer(409, "never_happens",
                                  fmt::format("the send is {} and will not become {}: {}",
                                              name(record.where), name(*wanted), why));
    };
    const auto ahead = reachable_from(record.life().rows(), record.where);
    if (!ahead[static_cast<std::size_t>(*wanted)])
        return never_will("nothing leads from the one to the other");
    const auto& clock = at.here->clock;
    if (!clock.runs()) return never_will("the clock is frozen; advance it until the status");
    const auto due = at.world().world().next_due();
    if (due == never) return http::reply::after(look_again);
    const auto wait = clock.until(due, at.all.settings().wall.steady());
    return http::reply::after(std::clamp(wait, std::chrono::milliseconds{1}, look_again));
}

std::optional<std::int64_t> number_in(const http::request& in, std::string_view name,
                                      std::int64_t usual) {
    const auto* text = in.parameter(name);
    if (text == nullptr) return usual;
    text_cursor digits{*text};
    const auto number = digits.number_up_to(9);
    return digits.at_end() ? number : std::nullopt;
}

}  // namespace

http::reply list_sends(call& at) {
    const auto limit = number_in(at.in, "limit", usual_page);
    const auto after = number_in(at.in, "after", 0);
    if (!limit || *limit < 1 || *limit > longest_page || !after)
        return http::error_answer(
            400, "bad_filter",
            fmt::format("limit is 1 to {}; after is the number of a send", longest_page));
    const auto* wanted = at.in.parameter("status");
    std::optional<state> status;
    if (wanted != nullptr) {
        const auto known = sim::parse_state(*wanted);
        if (!known) return http::error_answer(400, "unknown_status", known.error().message);
        status = *known;
    }
    const auto& sends = at.world().state().all_sends();
    auto list = json_view::array();
    for (auto i = static_cast<std::size_t>(*after); i < sends.count(); ++i) {
        const auto which = send_id::at(i);
        if (status && sends[which].where != *status) continue;
        if (std::ssize(list) == *limit) break;
        list.push_back(view_of(at, which));
    }
    const auto total = status ? sends.count_in(*status) : sends.count();
    return http::json_answer(200, {{"total", total}, {"sends", list}});
}

http::reply show_send_of_world(call& at) {
    const auto which = find_send(at, at.args[1]);
    if (!which)
        return unknown(refusal::unknown_send, "send", at.args[1], at.world().called().sends);
    if (const auto* until = at.in.parameter("until")) return wait_for(at, *which, *until);
    return http::json_answer(200, view_of(at, *which));
}

http::reply show_why(call& at) {
    const auto which = find_send(at, at.args[1]);
    if (!which)
        return unknown(refusal::unknown_send, "send", at.args[1], at.world().called().sends);
    return http::json_answer(200, sim::view_of_causes(at.world().state(), *which));
}

http::reply show_links(call& at) {
    const auto which = find_send(at, at.args[1]);
    if (!which)
        return unknown(refusal::unknown_send, "send", at.args[1], at.world().called().sends);
    return http::json_answer(200, links_of(at, *which));
}

}  // namespace giftsim::fakeserver
