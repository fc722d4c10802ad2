// SPDX-License-Identifier: MIT
// JSON out, JSON in.
#include "fakeserver/http/answers.hpp"

#include "sim/json/parse.hpp"

#include <memory>

namespace giftsim::http {
namespace {

/// Compact; bytes that are no UTF-8 cannot come from a caller, but must not end the program.
std::string text_of(const sim::json_view& body) {
    return body.dump(-1, ' ', false, sim::json_view::error_handler_t::replace);
}

}  // namespace

response no_content() { return {.status = 204, .type = "", .body = ""}; }

response json_answer(std::uint16_t status, const sim::json_view& body) {
    return {.status = status, .body = text_of(body)};
}

response error_answer(std::uint16_t status, std::string_view code, std::string_view message) {
    return json_answer(status, {{"error", {{"code", code}, {"message", message}}}});
}

response problem_answer(const sim::json::problems& found) {
    auto list = sim::json_view::array();
    for (const auto& each : found.sorted())
        list.push_back({{"line", each.at.line},
                        {"column", each.at.column},
                        {"pointer", each.pointer},
                        {"message", each.message}});
    const auto first = list.empty() ? std::string{"the body makes no sense"}
                                    : list.front()["message"].get<std::string>();
    return json_answer(400,
                       {{"error", {{"code", "bad_body"}, {"message", first}, {"problems", list}}}});
}

void take_rest(response& of) {
    if (!of.rest) return;
    for (auto piece = of.rest(); piece && !piece->empty(); piece = of.rest()) of.body += *piece;
    of.rest = nullptr;
}

bool is_json(const request& in) {
    if (in.header("content-type") == "application/json") return true;  // as nearly all write it
    const auto type = media_type(in);
    return type == "application/json" ||
           (type.starts_with("application/") && type.ends_with("+json"));
}

body read_body(const request& in, bool may_be_empty) {
    body read;
    if (in.body.empty() && may_be_empty) {
        read.content.emplace().kind = sim::json::value_kind::object;
        return read;
    }
    read.wrong_type = !is_json(in);
    if (read.wrong_type) return read;
    read.content = sim::json::parse(
        std::make_shared<const sim::json::source>(sim::json::source{"body", in.body}), read.found);
    return read;
}

response body_answer(const body& unreadable) {
    return unreadable.wrong_type ? error_answer(415, "unsupported_media_type", json_wanted)
                                 : problem_answer(unreadable.found);
}

}  // namespace giftsim::http
