// SPDX-License-Identifier: MIT
// What there is to measure, for Prometheus.
#include "fakeserver/metrics/metrics.hpp"

#include "fakeserver/control/handlers.hpp"
#include "fakeserver/metrics/exposition.hpp"

namespace giftsim::fakeserver {
namespace {

http::response told(std::string text) { return {.type = exposition_type, .body = std::move(text)}; }

}  // namespace

/// Of this thread's worlds; where there are more threads, the server lays the others' over it.
http::reply show_metrics(call& at) {
    return told(server_metrics(at.all.settings(), totals_of(at.all)));
}

http::reply show_world_metrics(call& at) { return told(world_metrics(*at.here)); }

}  // namespace giftsim::fakeserver
