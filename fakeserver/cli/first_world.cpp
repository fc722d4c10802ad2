// SPDX-License-Identifier: MIT
// From arguments to a listening server.
#include "fakeserver/cli/first_world.hpp"

#include "core/text_cursor.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/guard.hpp"
#include "fakeserver/world/creation.hpp"
#include "sim/scenario/load.hpp"
#include "sim/view/json.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/system/system_error.hpp>
#include <fmt/format.h>

#include <mutex>
#include <optional>
#include <ostream>
#include <system_error>

namespace giftsim {
namespace {

using fakeserver::hosted;

struct listen_at {
    std::string host;
    std::uint16_t port = 0;
};

listen_at parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    const auto wrong = [&] {
        return cannot_serve(exit_code::usage,
                            fmt::format("--listen {}: write an address and a port, such as "
                                        "127.0.0.1:8080; port 0 takes one that is free",
                                        text));
    };
    if (colon == std::string::npos || colon == 0) throw wrong();
    text_cursor digits{std::string_view(text).substr(colon + 1)};
    const auto port = digits.number_up_to(5);
    if (!port || !digits.at_end() || *port > 65'535) throw wrong();
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    boost::system::error_code no_address;
    (void)boost::asio::ip::make_address(host, no_address);
    if (no_address) throw wrong();
    return {host, static_cast<std::uint16_t>(*port)};
}

std::string_view advice_on(const boost::system::error_code& failed) {
    namespace error = boost::asio::error;
    if (failed == error::address_in_use)
        return "; another program has the port: name another, or 0 for one that is free";
    if (failed == boost::system::errc::address_not_available)
        return "; name an address of this machine, such as 127.0.0.1";
    return "";
}

void check_key(const serve_arguments& arguments, const listen_at& where) {
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
    const auto where = parse_listen(arguments.listen);
    check_key(arguments, where);
    const auto speed = speed_of(arguments.clock.empty() ? usual_clock : arguments.clock);
    auto made = std::make_unique<first_world>(first_world{settings_for(arguments), {}, 0, {}});
    try {
        made->server = std::make_unique<fakeserver::server>(
            fakeserver::server_options{.address = where.host,
                                       .port = where.port,
                                       .threads = arguments.threads,
                                       .log = log_on(log, arguments)},
            made->settings);
    } catch (const boost::system::system_error& failed) {
        throw cannot_serve(exit_code::usage,
                           fmt::format("cannot listen at {}: {}{}", arguments.listen,
                                       failed.code().message(), advice_on(failed.code())));
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
