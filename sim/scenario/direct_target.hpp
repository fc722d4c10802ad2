// SPDX-License-Identifier: MIT
// A world in this process.
#pragma once

#include "sim/scenario/target.hpp"
#include "sim/world.hpp"

#include <map>

namespace giftsim::sim {

class direct_target final : public target {
public:
    explicit direct_target(world start) : world_(std::move(start)) {}

    result<std::uint32_t> apply(const command& what) override { return world_.submit_any(what); }
    result<void> populate(const population& plan) override { return world_.populate(plan); }
    instant now() const override { return world_.now(); }
    instant next_due() override { return world_.next_due(); }
    instant after_business_days(int days) const override;
    result<void> advance(instant to) override { return world_.advance(to); }
    json_view view(const question& asked) const override;
    digest_value fingerprint() const override { return world_.fingerprint(); }
    void snapshot(const std::string& name) override { snapshots_.insert_or_assign(name, world_); }
    bool restore(const std::string& name) override;
    std::vector<std::string> audit() const override;

    world& here() { return world_; }

private:
    world world_;
    std::map<std::string, world> snapshots_;
};

}  // namespace giftsim::sim
