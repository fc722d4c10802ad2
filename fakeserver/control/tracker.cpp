// SPDX-License-Identifier: MIT
// The Send Tracker over HTTP: pages, details, and the file of everything that matches (TR-01 to
// TR-09).
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "sim/tracker/tracker_csv.hpp"
#include "sim/tracker/tracker_view.hpp"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <utility>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// So many records of a file are written before others have their turn.
constexpr std::size_t records_a_piece = 1'000;

/// A question that makes sense, and whose sends it is about.
struct understood {
    sim::tracker_request asked;
    tracker_scope scope;
};

http::response bad_filter(const std::vector<sim::parameter_problem>& found) {
    auto fields = json_view::array();
    for (const auto& each : found)
        fields.push_back({{"field", each.name}, {"problem", each.message}});
    return http::json_answer(
        400, {{"error",
               {{"code", "bad_filter"},
                {"message", fmt::format("{}: {}", found.front().name, found.front().message)},
                {"fields", std::move(fields)}}}});
}

/// Nothing, and the answer, if it makes none.
std::optional<understood> understand(const call& at, http::response& refused) {
    sim::tracker_parameters given;
    for (const auto& [name, value] : at.in.query) given.emplace_back(name, value);
    std::vector<sim::parameter_problem> found;
    const auto& state = at.world().state();
    auto asked = sim::read_tracker_request(given, state, at.world().called(), found);
    if (!found.empty()) {
        refused = bad_filter(found);
        return std::nullopt;
    }
    auto scope = scope_of(state, asked.viewer);
    if (!scope) {
        refused = control_refusal(scope.error());
        return std::nullopt;
    }
    return understood{std::move(asked), std::move(*scope)};
}

/// The file's pieces, for as long as there is the world.
http::body_source pieces_of(const call& at, sim::tracker_csv file) {
    return [&all = at.all, number = at.here->number,
            file = std::move(file)]() mutable -> std::optional<std::string> {
        const auto* here = all.find(number);
        if (here == nullptr) throw std::runtime_error("the world has been deleted");
        auto piece = file.next(here->now.state(), records_a_piece);
        if (piece.empty()) return std::nullopt;
        return piece;
    };
}

}  // namespace

http::reply show_tracker(call& at) {
    http::response refused;
    const auto question = understand(at, refused);
    if (!question) return refused;
    return http::json_answer(
        200, sim::view_of_tracker(at.world().world(), question->scope, question->asked));
}

http::reply show_tracked_send(call& at) {
    http::response refused;
    const auto question = understand(at, refused);
    if (!question) return refused;
    const auto& called = at.world().called().sends;
    const send_id which{called.number_of(at.args[1])};
    const auto shown =
        sim::view_of_tracked_send(at.world().world(), which, question->scope, question->asked);
    // Of what a viewer may not see, no handle is suggested either.
    if (shown.is_null()) return unknown(refusal::unknown_send, "send", at.args[1], {});
    return http::json_answer(200, shown);
}

http::reply download_tracker(call& at) {
    http::response refused;
    const auto question = understand(at, refused);
    if (!question) return refused;
    auto rows = sim::matches_of(at.world().world(), question->scope, question->asked);
    auto pieces = pieces_of(at, {std::move(rows), question->asked.words});
    http::response file{200, "text/csv; charset=utf-8; header=present", pieces().value_or(""), {}};
    file.headers.push_back({"Content-Disposition", "attachment; filename=\"send-tracker.csv\""});
    if (const auto second = pieces()) {
        file.body += *second;
        file.rest = std::move(pieces);
    }
    return file;
}

}  // namespace giftsim::fakeserver
