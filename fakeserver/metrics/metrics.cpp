// SPDX-License-Identifier: MIT
// One family after the other; base units, and only series that say more than nothing.
#include "fakeserver/metrics/metrics.hpp"

#include "fakeserver/control/scenario_schema.hpp"
#include "fakeserver/control/version.hpp"
#include "fakeserver/metrics/exposition.hpp"
#include "fakeserver/metrics/server_counts.hpp"
#include "fakeserver/routes.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

std::string seconds(std::chrono::nanoseconds time) {
    constexpr std::int64_t one = 1'000'000'000;
    return fmt::format("{}.{:09}", time.count() / one, time.count() % one);
}

std::string seconds(instant at) {
    const auto since_1970 = at.time_since_epoch().count();
    return fmt::format("{}.{:03}", since_1970 / 1000, since_1970 % 1000);
}

/// How a row of the traffic is labelled.
struct labelled {
    std::string_view operation;
    std::string_view method;
};

labelled labels_of(std::size_t row) {
    const auto all = routes();
    if (row == all.size()) return {"none", "none"};
    return {all[row].operation, http::name(all[row].how)};
}

bool is_any(const traffic_of_route<std::uint64_t>& row) {
    for (const auto count : row.by_class)
        if (count != 0) return true;
    return false;
}

void add_requests(exposition& to, const traffic_counts& traffic) {
    to.family("giftsim_http_requests_total", "counter",
              "Requests, by route and class of status; none: no route fits, no answer.");
    for (std::size_t i = 0; i < traffic.size(); ++i)
        for (std::size_t digit = 0; digit < status_classes; ++digit)
            if (const auto count = traffic[i].by_class[digit]; count != 0)
                to.sample({{"operation", labels_of(i).operation},
                           {"method", labels_of(i).method},
                           {"code", digit == 0 ? "none" : fmt::format("{}xx", digit)}},
                          count);
}

void add_durations(exposition& to, const traffic_counts& traffic) {
    to.family("giftsim_http_request_duration_seconds", "histogram",
              "Real time from a request's last byte to its answer's readiness.");
    for (std::size_t i = 0; i < traffic.size(); ++i) {
        if (!is_any(traffic[i])) continue;
        const auto [operation, method] = labels_of(i);
        std::uint64_t within = 0;
        for (std::size_t bucket = 0; bucket <= duration_buckets.size(); ++bucket) {
            within += traffic[i].by_duration[bucket];
            const auto most = bucket == duration_buckets.size() ? std::string_view("+Inf")
                                                                : duration_buckets[bucket].seconds;
            to.sample({{"operation", operation}, {"method", method}, {"le", most}}, within,
                      "_bucket");
        }
        to.sample({{"operation", operation}, {"method", method}},
                  seconds(std::chrono::nanoseconds{traffic[i].nanoseconds}), "_sum");
        to.sample({{"operation", operation}, {"method", method}}, within, "_count");
    }
}

void add_server(exposition& to, const server_counts& counts) {
    to.family("process_start_time_seconds", "gauge", "When the server began, since 1970.");
    to.sample({}, seconds(counts.started));
    to.family("giftsim_http_connections", "gauge", "Connections that are open.");
    to.sample({}, counts.connections);
    add_requests(to, counts.traffic);
    add_durations(to, counts.traffic);
}

}  // namespace

std::string server_metrics(const server_settings& settings, const world_totals& worlds) {
    exposition to;
    to.family("giftsim_build_info", "gauge", "Always 1; the labels are the versions.");
    to.sample({{"version", settings.version},
               {"control_version", control_version},
               {"schema_version", scenario_schema_version()},
               {"digest_version", std::to_string(sim::digest_version)}},
              1);
    if (settings.counts) add_server(to, settings.counts());
    to.family("giftsim_worlds", "gauge", "Worlds, by how their clock goes.");
    to.sample({{"clock", "running"}}, worlds.running);
    to.sample({{"clock", "frozen"}}, worlds.worlds - worlds.running);
    to.family("giftsim_events", "gauge", "Events that the worlds there are have done.");
    to.sample({}, worlds.events);
    to.family("giftsim_sends", "gauge", "Sends of all worlds, by the status in which they stand.");
    for (std::size_t i = 1; i < state_count; ++i)
        to.sample({{"status", name(static_cast<state>(i))}}, worlds.sends[i]);
    return to.take();
}

std::string world_metrics(const hosted& world) {
    const auto totals = totals_of(world);
    const auto number = std::to_string(world.number);
    exposition to;
    to.family("giftsim_world_info", "gauge",
              "Always 1; the labels say what the world was made of.");
    to.sample({{"world", number}, {"origin", world.origin}}, 1);
    to.family("giftsim_world_time_seconds", "gauge", "The world's own time, since 1970.");
    to.sample({{"world", number}}, seconds(world.now.now()));
    to.family("giftsim_world_clock_running", "gauge",
              "Whether the clock runs, 1, or is frozen, 0.");
    to.sample({{"world", number}}, totals.running);
    to.family("giftsim_world_events_total", "counter",
              "Events done; fewer after the world was put back.");
    to.sample({{"world", number}}, totals.events);
    to.family("giftsim_world_sends", "gauge", "Sends, by the status in which they stand.");
    for (std::size_t i = 1; i < state_count; ++i)
        to.sample({{"world", number}, {"status", name(static_cast<state>(i))}}, totals.sends[i]);
    return to.take();
}

}  // namespace giftsim::fakeserver
