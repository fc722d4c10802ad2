// SPDX-License-Identifier: MIT
// A hosted world as a target: commands go straight in, HTTP steps through the handler.
#pragma once

#include "fakeserver/world/registry.hpp"
#include "sim/scenario/direct_target.hpp"

#include <functional>

namespace giftsim::fakeserver {

/// Everything that is done enters the world's log. The hosted world must outlive it.
class tenant_target : public sim::direct_target {
public:
    explicit tenant_target(hosted& on, server asked = {})
        : direct_target(on.now.world(), std::move(asked)), on_(on) {}

    result<std::uint32_t> apply(const command& what) override { return on_.now.submit(what); }
    result<void> populate(const sim::population& plan) override { return on_.now.populate(plan); }
    void snapshot(const std::string& name) override {
        on_.snapshots.insert_or_assign(name, on_.now);
    }
    bool restore(const std::string& name) override {
        const auto kept = on_.snapshots.find(name);
        if (kept == on_.snapshots.end()) return false;
        on_.now = kept->second;
        return true;
    }

private:
    hosted& on_;
};

}  // namespace giftsim::fakeserver
