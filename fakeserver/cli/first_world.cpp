// SPDX-License-Identifier: MIT
// From arguments to a listening server.
#include "fakeserver/cli/first_world.hpp"

#include "fakeserver/cli/listen_address.hpp"
#include "fakeserver/cli/served_identity.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/guard.hpp"
#include "fakeserver/world/creation.hpp"
#include "sim/scenario/load.hpp"
#include "sim/view/json.hpp"

#include <boost/system/system_error.hpp>
#include <fmt/format.h>

#include <mutex>
#include <optional>
#include <ostream>

namespace giftsim {
namespace {

using fakeserver::hosted;

void check_key(const serve_arguments& arguments, const listen_address& where) {
    const bool local = where.host == "::1" || fakeserver::is_loopback(where.host);
    if (local || !arguments.key.empty()) return;
    throw cannot_serve(
        exit_code::usage,
        fmt::format("--listen {} lets other machines in, so the control API needs a key: add --key",
                    arguments.listen));
}

/// How fast the clock goes; nothing if it is frozen.
std::optional<fakeserver::clock_speed> speed_of(const std::string& clock) {
    if (clock == "frozen") return std::nullopt;
    const auto speed = fakeserver::parse_speed(clock == "running" ? "1" : clock);
    if (speed) return *speed;
    throw cannot_serve(
        exit_code::usage,
        fmt::format("--clock {}: write frozen, running, or a speed such as x60", clock));
}

hosted& world_of_preset(fakeserver::registry& worlds, const serve_arguments& arguments, bool runs) {
    sim::json_view wish{{"preset", arguments.preset}};
    if (arguments.seed) wish["seed"] = *arguments.seed;
    if (runs) wish["clock"] = {{"mode", "running"}};
    try {
        return create_world(worlds, wish.dump());
    } catch (const std::invalid_argument& wrong) {
        throw cannot_serve(exit_code::usage, wrong.what());
    }
}

hosted& world_of_file(fakeserver::registry& worlds, const serve_arguments& arguments) {
    sim::json::problems found;
    const auto plans = sim::load_scenarios(arguments.scenario, found, {arguments.seed});
    if (!plans.empty())
        if (const auto wrong = fakeserver::no_such_operation(plans.front().server))
            throw cannot_serve(exit_code::not_loaded,
                               fmt::format("{}: /world/faults: {}", arguments.scenario, *wrong));
    if (!plans.empty()) return host(worlds, plans.front(), "scenario " + plans.front().name);
    std::string text;
    for (const auto& each : found.sorted())
        text += (text.empty() ? "" : "\n") + sim::json::render_with_excerpt(each);
    throw cannot_serve(exit_code::not_loaded, text);
}

fakeserver::server_settings settings_for(const serve_arguments& arguments) {
    using fakeserver::mint;
    return {
        .secrets = mint(arguments.seed ? mint::key_of_seed(*arguments.seed) : mint::random_key()),
        .wall = fakeserver::system_clock(),
        .control_key = arguments.key,
        .version = GIFTSIM_VERSION,
        .webhook_hosts = arguments.webhook_hosts};
}

/// Each line is written at once, and none into another.
fakeserver::request_log log_on(std::ostream& stream, const serve_arguments& arguments) {
    using fakeserver::log_form;
    if (arguments.log == "off") return {};
    const auto for_people = arguments.colour_log ? log_form::colour : log_form::human;
    return {arguments.log == "json" ? log_form::json : for_people,
            [&stream, alone = std::make_shared<std::mutex>()](const std::string& line) {
                const std::lock_guard hold(*alone);
                stream << line << std::flush;
            }};
}

}  // namespace

std::unique_ptr<first_world> make_first_world(const serve_arguments& arguments,
                                              const std::string& usual_clock, std::ostream& log) {
    const auto where = parse_listen_address(arguments.listen);
    check_key(arguments, where);
    const auto speed = speed_of(arguments.clock.empty() ? usual_clock : arguments.clock);
    auto own = identity_for(arguments);
    auto made = std::make_unique<first_world>(
        first_world{settings_for(arguments), {}, 0, {}, std::move(own.ca_file)});
    fakeserver::server_limits limits;
    if (arguments.drain) limits.grace = std::chrono::seconds{*arguments.drain};
    try {
        made->server = std::make_unique<fakeserver::server>(
            fakeserver::server_options{.address = where.host,
                                       .port = where.port,
                                       .threads = arguments.threads,
                                       .limits = limits,
                                       .log = log_on(log, arguments),
                                       .tls = std::move(own.tls)},
            made->settings);
    } catch (const boost::system::system_error& failed) {
        throw cannot_serve(exit_code::usage, listen_failure(arguments.listen, failed.code()));
    }
    auto& worlds = made->server->home();
    auto& world = arguments.scenario.empty() ? world_of_preset(worlds, arguments, speed.has_value())
                                             : world_of_file(worlds, arguments);
    if (speed) world.clock.run(world.now.now(), made->settings.wall.steady(), *speed);
    made->number = world.number;
    made->origin = world.origin;
    return made;
}

}  // namespace giftsim
