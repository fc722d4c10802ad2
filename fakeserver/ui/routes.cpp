// SPDX-License-Identifier: MIT
// The console and the Send Tracker. The pages are files; what they show they ask of the control
// API, and so does who may see them (SEC-06).
#include "fakeserver/ui/routes.hpp"

#include "fakeserver/http/answers.hpp"
#include "fakeserver/ui/files.hpp"

#include <boost/assert.hpp>
#include <fmt/format.h>

#include <array>
#include <string>

namespace giftsim::fakeserver {
namespace {

/// Nothing from elsewhere, nothing inline, no frames (SEC-03).
constexpr std::string_view ui_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    return "text/html; charset=utf-8";
}

http::response file_answer(const ui_file& file) {
    return {.type = type_of(file.name),
            .body = std::string(file.content),
            .headers = {{"Content-Security-Policy", std::string(ui_policy)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Referrer-Policy", "no-referrer"},
                        {"Cache-Control", "no-cache"}}};
}

http::response page_named(std::string_view name) {
    const auto* file = find_ui_file(name);
    BOOST_ASSERT_MSG(file != nullptr, "the pages are among the files");
    return file_answer(*file);
}

http::reply show_console([[maybe_unused]] call& at) { return page_named("console.html"); }

http::reply show_tracker_page([[maybe_unused]] call& at) { return page_named("tracker.html"); }

http::reply show_ui_file(call& at) {
    if (const auto* file = find_ui_file(at.args.front())) return file_answer(*file);
    return http::error_answer(404, "unknown_file",
                              fmt::format("the pages have no file {}", at.args.front()));
}

}  // namespace

std::span<const route> ui_routes() {
    using enum http::method;
    static constexpr std::array ui_rows{
        route{get, "/", access::control, show_console, "console", "The simulator's console"},
        route{get, "/tracker", access::control, show_tracker_page, "tracker.page",
              "The Send Tracker, for people"},
        route{get, "/ui/{file}", access::control, show_ui_file, "ui.file",
              "A script or a style of these two"},
    };
    return ui_rows;
}

}  // namespace giftsim::fakeserver
