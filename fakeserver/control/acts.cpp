// SPDX-License-Identifier: MIT
// POST sends/{send}/{act}: one act, with the fields it takes.
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/act_details.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using sim::json::problems;

/// This API's own words, and nobody's right answer is guessed here.
constexpr sim::act_words words{"gift_id", "variant_id", false};

http::response unknown_act(std::string_view given) {
    std::vector<std::string_view> known;
    known.reserve(act_count);
    for (std::size_t i = 0; i < act_count; ++i)
        if (const auto each = static_cast<act>(i); is_public(each)) known.push_back(name(each));
    return http::error_answer(
        404, "unknown_act",
        fmt::format("there is no act \"{}\"; {}", given, sim::advice(given, known)));
}

sim::act_details read_act(const call& at, act what, const sim::json::value& body, problems& found) {
    sim::json::object_reader in(body, "", found);
    auto read = sim::read_act_details(what, in, at.world().called(), words, found);
    in.finish();
    return read;
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
    const auto read = read_act(at, *what, *body.content, found);
    if (!found.empty()) return http::problem_answer(found);
    const auto done = at.world().submit(read.on(*which));
    return done ? standing(at, *which) : control_refusal(done.error());
}

}  // namespace giftsim::fakeserver
