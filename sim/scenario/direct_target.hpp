// SPDX-License-Identifier: MIT
// A world in this process.
#pragma once

#include "sim/scenario/target.hpp"
#include "sim/world.hpp"

#include <functional>
#include <map>

namespace giftsim::sim {

/// Moves a world that somebody else keeps, which must outlive it. Derive from it to do more.
class direct_target : public target {
public:
    using server = std::function<http_answer(const http_question&)>;

    /// Without a server every exchange fails.
    explicit direct_target(world& on, server asked = {}) : here_(on), server_(std::move(asked)) {}

    result<std::uint32_t> apply(const command& what) override { return here_.submit_any(what); }
    result<void> populate(const population& plan) override { return here_.populate(plan); }
    result<std::uint32_t> arrange(const webhook_command& what) override {
        return here_.arrange(what);
    }
    instant now() const override { return here_.now(); }
    instant next_due() override { return here_.next_due(); }
    result<void> advance(instant to) override { return here_.advance(to); }
    result<void> advance_business_days(int days) override;
    json_view view(const question& asked) const override;
    digest_value fingerprint() const override { return here_.fingerprint(); }
    void snapshot(const std::string& name) override { snapshots_.insert_or_assign(name, here_); }
    bool restore(const std::string& name) override;
    std::vector<std::string> audit() const override;
    /// A world alone has no requests for anything to go wrong with.
    std::optional<std::string> add_fault(const named<http_fault>& what) override;
    bool end_fault(const std::string& handle) override;
    http_answer exchange(const http_question& asked) override;

    world& here() { return here_; }
    const world& here() const { return here_; }

private:
    json_view tracker_view(const question& asked) const;

    world& here_;
    server server_;
    std::map<std::string, world> snapshots_;
};

}  // namespace giftsim::sim
