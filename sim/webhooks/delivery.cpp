// SPDX-License-Identifier: MIT
// Words for causes, outcomes and states.
#include "sim/webhooks/delivery.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::sim {
namespace {

constexpr std::array<std::string_view, 6> cause_names{"first",   "retry",  "resend",
                                                      "recover", "replay", "duplicate"};
constexpr std::array<std::string_view, 4> state_names{"pending", "delivered", "failed", "skipped"};
constexpr std::array<std::string_view, 7> end_names{"waiting",    "",     "timeout", "refused",
                                                    "no_courier", "lost", "skipped"};

}  // namespace

std::string_view name(attempt_cause why) { return cause_names[static_cast<std::size_t>(why)]; }

std::string_view name(delivery_state where) { return state_names[static_cast<std::size_t>(where)]; }

std::string outcome_text(attempt_outcome came) {
    if (came.how == attempt_end::answered) return std::to_string(came.status);
    return std::string(end_names[static_cast<std::size_t>(came.how)]);
}

parsed<attempt_outcome> parse_outcome(std::string_view text) {
    for (const auto how : {attempt_end::timeout, attempt_end::refused, attempt_end::no_courier})
        if (end_names[static_cast<std::size_t>(how)] == text) return attempt_outcome{how, 0};
    text_cursor digits{text};
    const auto status = digits.number_up_to(3);
    if (status && digits.at_end() && *status >= 200 && *status <= 599)
        return attempt_outcome{attempt_end::answered, static_cast<std::uint16_t>(*status)};
    return text_error{fmt::format(
        "\"{}\" becomes of no attempt; write a status from 200 to 599, timeout, refused or "
        "no_courier",
        text.substr(0, 40))};
}

}  // namespace giftsim::sim
