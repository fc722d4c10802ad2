// SPDX-License-Identifier: MIT
// Refusals in the order of their enumeration: what does not exist comes first.
#include "fakeserver/control/answers.hpp"

#include "core/ascii.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {

http::response control_refusal(refusal why) {
    const bool missing = why <= refusal::unknown_funding;
    return http::error_answer(missing ? 404 : 409, name(why), sentence(why));
}

http::response unknown(refusal why, std::string_view kind, std::string_view given,
                       const sim::name_list& known) {
    auto message = fmt::format("there is no {} {}", kind, sim::json::quote(given));
    if (!known.empty()) message += "; " + sim::advice(given, known.handles());
    return http::error_answer(404, name(why), message);
}

std::optional<send_id> find_send(const call& at, std::string_view named) {
    const send_id which{at.world().called().sends.number_of(named)};
    if (!at.world().state().all_sends().has(which)) return std::nullopt;
    return which;
}

std::optional<http::response> refuse_content(const http::request& in) {
    const auto body = http::read_body(in, true);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    sim::json::object_reader(*body.content, "", found).finish();
    if (found.empty()) return std::nullopt;
    return http::problem_answer(found);
}

std::string base_url(const http::request& in) {
    const auto host = in.header("host");
    const bool is_secure = same_ignoring_case(in.header("x-forwarded-proto"), "https");
    return fmt::format("{}://{}", is_secure ? "https" : "http",
                       host.empty() ? std::string_view("localhost") : host);
}

}  // namespace giftsim::fakeserver
