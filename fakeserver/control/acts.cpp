// SPDX-License-Identifier: MIT
// POST sends/{send}/{act}: one act, with the fields it takes.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/verbs_of_sends.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using sim::json::object_reader;
using sim::json::problems;

http::response unknown_act(std::string_view given) {
    std::vector<std::string_view> known;
    known.reserve(act_count);
    for (std::size_t i = 0; i < act_count; ++i)
        if (const auto each = static_cast<act>(i); is_public(each)) known.push_back(name(each));
    return http::error_answer(
        404, "unknown_act",
        fmt::format("there is no act \"{}\"; {}", given, sim::advice(given, known)));
}

/// What the act says besides which; the texts live in `email` and `phone`.
perform read_act(const call& at, act what, const sim::json::value& body, std::string& email,
                 std::string& phone, problems& found) {
    object_reader in(body, "", found);
    perform doing{.what = what};
    if (what == act::verify) {
        email = in.take_as("email", sim::json::as_string).value_or("");
        phone = in.take_as("phone", sim::json::as_string).value_or("");
        if (!in.has("email") && !in.has("phone"))
            found.add(body, "", "say what the recipient enters: \"email\" or \"phone\"");
        doing.email = email;
        doing.phone = phone;
    }
    if (what == act::pick)
        doing.gift = {
            in.take_as("gift_id", sim::as_handle{at.world().called().gifts, "gift"}).value_or(0)};
    if (what == act::soft_bounce)
        doing.failures =
            static_cast<int>(in.take_as("failures", sim::json::integer_between(1, 4)).value_or(4));
    if (what == act::approve || what == act::cancel)
        doing.by = sim::read_actor(in, at.world().called().users, found);
    in.finish();
    return doing;
}

http::response standing(const call& at, send_id which) {
    return http::json_answer(200, {{"id", std::to_string(which.number)},
                                   {"status", name(at.world().state().all_sends()[which].where)}});
}

}  // namespace

http::reply act_on_send(call& at) {
    const auto which = find_send(at, at.args[1]);
    if (!which)
        return unknown(refusal::unknown_send, "send", at.args[1], at.world().called().sends);
    const auto what = public_act_named(at.args[2]);
    if (!what) return unknown_act(at.args[2]);
    const auto body = http::read_body(at.in, true);
    if (!body.content) return http::body_answer(body);
    problems found;
    std::string email;
    std::string phone;
    auto doing = read_act(at, *what, *body.content, email, phone, found);
    if (!found.empty()) return http::problem_answer(found);
    doing.send = *which;
    const auto done = at.world().submit(doing);
    return done ? standing(at, *which) : control_refusal(done.error());
}

}  // namespace giftsim::fakeserver
