// SPDX-License-Identifier: MIT
// Conduct in words, and the count of failures.
#include "sim/webhooks/endpoint.hpp"

#include "core/assert.hpp"
#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;

constexpr auto shortest_series = 12h;
constexpr auto longest_series = 24h;
constexpr auto patience = std::chrono::days{5};

constexpr std::array<std::string_view, 5> conduct_names{"up", "down", "slow", "", "scripted"};

}  // namespace

attempt_outcome receiver::answer(bool wrongly_signed) const {
    switch (does) {
        case conduct::up:
            return {attempt_end::answered, static_cast<std::uint16_t>(wrongly_signed ? 401 : 204)};
        case conduct::down:
            return {attempt_end::refused};
        case conduct::slow:
            return {attempt_end::timeout};
        case conduct::status:
            return {attempt_end::answered, status};
        case conduct::scripted:
            break;
    }
    BOOST_ASSERT_MSG(false, "what comes of an attempt there is said from outside");
    return {};
}

std::string receiver_text(receiver who) {
    if (who.does == receiver::conduct::status) return std::to_string(who.status);
    return std::string(conduct_names[static_cast<std::size_t>(who.does)]);
}

parsed<receiver> parse_receiver(std::string_view text) {
    for (std::size_t i = 0; i < conduct_names.size(); ++i)
        if (!text.empty() && conduct_names[i] == text)
            return receiver{static_cast<receiver::conduct>(i)};
    text_cursor digits{text};
    const auto status = digits.number_up_to(3);
    if (status && digits.at_end() && *status >= 200 && *status <= 599)
        return receiver{receiver::conduct::status, static_cast<std::uint16_t>(*status)};
    return text_error{fmt::format(
        "\"{}\" is no receiver; write up, down, slow, scripted, or the status that it answers "
        "with, from 200 to 599",
        text.substr(0, 40))};
}

bool endpoint_health::fail(instant at) {
    if (since_ != never) return at - since_ >= patience;
    if (first_ == never || at - first_ > longest_series) first_ = at;
    if (at - first_ >= shortest_series) since_ = at;
    return false;
}

}  // namespace giftsim::sim
