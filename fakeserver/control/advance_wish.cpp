// SPDX-License-Identifier: MIT
// Five ways to say how far.
#include "fakeserver/control/advance_wish.hpp"

#include "fakeserver/control/answers.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

using sim::json::object_reader;
using sim::json::problems;
using sim::json::value;

std::optional<instant> after(instant now, span length) {
    if (latest_instant - now < length) return std::nullopt;
    return now + length;
}

/// Where a span or a number of business days leads; never where it leads nowhere.
instant target_of(call& at, object_reader& in) {
    const auto now = at.world().now();
    const auto to = in.take_as("to", sim::as_instant);
    const auto by = in.take_as("by", sim::as_span);
    const auto days = in.take_as("business_days", sim::json::integer_between(1, 1'000));
    if (to) return *to;
    if (by) return after(now, *by).value_or(never);
    if (!days) return never;
    return at.world().state().settings().days.after_business_days(now, static_cast<int>(*days));
}

void read_until(call& at, const value& from, const std::string& pointer, long_advance& job,
                problems& found) {
    if (from.kind == sim::json::value_kind::string && from.text == "idle") {
        job.stop = long_advance::goal::idle;
        return;
    }
    job.stop = long_advance::goal::status;
    object_reader in(from, pointer, found);
    const auto named = in.need_as("send", sim::as_id);
    const auto wanted = in.need_as("status", sim::json::converted(sim::parse_state));
    in.finish();
    if (!named || !wanted) return;
    job.status = *wanted;
    if (const auto which = find_send(at, *named))
        job.send = *which;
    else
        found.add(*from.find("send"), pointer + "/send", "there is no such send");
}

bool says_one_thing(const object_reader& in) {
    return int{in.has("by")} + int{in.has("to")} + int{in.has("business_days")} +
               int{in.has("until")} ==
           1;
}

}  // namespace

std::optional<long_advance> read_advance(call& at, http::response& refused) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) {
        refused = http::body_answer(body);
        return std::nullopt;
    }
    problems found;
    long_advance job{at.in.id};
    object_reader in(*body.content, "", found);
    job.to = target_of(at, in);
    if (const auto* until = in.take("until")) read_until(at, *until, "/until", job, found);
    in.finish();
    if (found.empty() && !says_one_thing(in))
        found.add(*body.content, "",
                  "say one of \"by\", \"to\", \"business_days\" and \"until\", such as "
                  "{\"by\":\"P2D\"}");
    if (!found.empty()) {
        refused = http::problem_answer(found);
        return std::nullopt;
    }
    const bool far = job.stop == long_advance::goal::instant && !in_range(job.to);
    if (far || (job.stop == long_advance::goal::instant && job.to < at.world().now())) {
        refused =
            control_refusal(far ? refusal::instant_out_of_range : refusal::time_moved_backwards);
        return std::nullopt;
    }
    return job;
}

}  // namespace giftsim::fakeserver
