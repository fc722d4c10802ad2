// SPDX-License-Identifier: MIT
// POST erase: a person is forgotten, wherever the server holds something of them (API-11).
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/erasure/forget_person.hpp"
#include "sim/json/reader.hpp"

namespace giftsim::fakeserver {

http::reply erase_person_of_world(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader in(*body.content, "", found);
    const auto email = in.need_as("email", sim::json::as_string);
    in.finish();
    if (!found.empty()) return http::problem_answer(found);
    const auto done = forget_person(*at.here, at.all.settings(), *email);
    if (!done) return control_refusal(done.error());
    auto sends = sim::json_view::array();
    for (const auto each : *done) sends.push_back(std::to_string(each.number));
    return http::json_answer(200, {{"sends", sends}});
}

}  // namespace giftsim::fakeserver
