// SPDX-License-Identifier: MIT
// Puts world, handler and target together, in the order in which they need one another.
#include "fakeserver/scenario/stage.hpp"

#include "fakeserver/faults/befall.hpp"
#include "fakeserver/net/client.hpp"
#include "fakeserver/scenario/handler_wire.hpp"
#include "fakeserver/scenario/tenant_target.hpp"
#include "fakeserver/scenario/wire_target.hpp"
#include "fakeserver/world/creation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

bool talks_http(const sim::scenario& plan) {
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const auto& step) {
        return std::holds_alternative<sim::call_http>(step.what);
    });
}

class world_alone final : public stage {
public:
    explicit world_alone(const sim::scenario& plan) : world_(plan.start), target_(world_) {}

    sim::target& target() override { return target_; }
    sim::direct_target* direct() override { return &target_; }

private:
    sim::world world_;
    sim::direct_target target_;
};

/// What a file says of operations is for the server to judge. Throws sim::exchange_failed.
const sim::scenario& with_known_operations(const sim::scenario& plan) {
    if (const auto wrong = no_such_operation(plan.server))
        throw sim::exchange_failed(fmt::format("/world/faults: {}", *wrong));
    return plan;
}

/// A server without a socket.
struct server_inside {
    explicit server_inside(std::uint64_t seed)
        : settings{mint(mint::key_of_seed(seed)), system_clock()} {}

    server_settings settings;
    registry worlds{settings};
    application app{worlds};
};

class hosted_world final : public stage {
public:
    explicit hosted_world(const sim::scenario& plan)
        : server_(plan.start.seed()),
          target_(host(server_.worlds, with_known_operations(plan), "scenario " + plan.name),
                  server_.settings.secrets, handler_base, handler_wire(server_.app)) {}

    sim::target& target() override { return target_; }
    sim::direct_target* direct() override { return &target_; }

private:
    server_inside server_;
    tenant_target target_;
};

class behind_handler final : public stage {
public:
    explicit behind_handler(const sim::scenario& plan)
        : server_(plan.start.seed()),
          target_(handler_wire(server_.app), handler_base, plan.beginning, plan.start.state()) {}

    sim::target& target() override { return target_; }
    sim::direct_target* direct() override { return nullptr; }

private:
    server_inside server_;
    wire_target target_;
};

class behind_socket final : public stage {
public:
    behind_socket(const sim::scenario& plan, const std::string& url)
        : client_(url),
          target_([this](const sim::http_question& asked) { return client_.exchange(asked); },
                  client_.base(), plan.beginning, plan.start.state()) {}

    sim::target& target() override { return target_; }
    sim::direct_target* direct() override { return nullptr; }

private:
    http_client client_;
    wire_target target_;
};

}  // namespace

std::unique_ptr<stage> direct_stage(const sim::scenario& plan) {
    if (talks_http(plan)) return std::make_unique<hosted_world>(plan);
    return std::make_unique<world_alone>(plan);
}

std::unique_ptr<stage> handler_stage(const sim::scenario& plan) {
    return std::make_unique<behind_handler>(plan);
}

std::unique_ptr<stage> socket_stage(const sim::scenario& plan, const std::string& url) {
    return std::make_unique<behind_socket>(plan, url);
}

}  // namespace giftsim::fakeserver
