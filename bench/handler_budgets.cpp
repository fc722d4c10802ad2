// SPDX-License-Identifier: MIT
// The handler without a socket, on one core.
#include "bench/api_world.hpp"
#include "bench/budget.hpp"
#include "bench/budget_lines.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace giftsim::bench {
namespace {

constexpr std::uint32_t turns = 100'000;
constexpr std::uint32_t various = 1'000;
constexpr int runs = 5;

void insist_on(std::uint16_t status, const http::reply& made) {
    if (made.answer.status != status) throw std::runtime_error(made.answer.body);
}

double get_rate(api_world& world) {
    std::vector<http::request> requests;
    for (std::uint32_t i = 0; i < various; ++i)
        requests.push_back(world.request(http::method::get, "/api/v3/sends/" + world.send(i)));
    return turns / best_seconds(runs, [&] {
               const auto start = stopwatch::now();
               for (std::uint32_t i = 0; i < turns; ++i)
                   insist_on(200, world.handler().handle(requests[i % various]));
               return seconds_since(start);
           });
}

double post_rate(api_world& world) {
    std::vector<std::string> bodies;
    for (std::uint32_t i = 0; i < various; ++i) bodies.push_back(api_world::send_body(i));
    auto request = world.request(http::method::post, "/api/v3/sends", bodies.front());
    return turns / best_seconds(runs, [&] {
               const auto start = stopwatch::now();
               for (std::uint32_t i = 0; i < turns; ++i) {
                   request.body = bodies[i % various];
                   insist_on(201, world.handler().handle(request));
               }
               return seconds_since(start);
           });
}

}  // namespace

void print_handler() {
    api_world world;
    const auto gets = get_rate(world);
    print("handler without socket: GET of one send", ">= 1,000 k/s",
          fmt::format("{:.0f} k/s", gets / 1e3), gets >= 1e6);
    const auto posts = post_rate(world);
    print("handler without socket: POST of a send", ">= 250 k/s",
          fmt::format("{:.0f} k/s", posts / 1e3), posts >= 250e3);
}

}  // namespace giftsim::bench
