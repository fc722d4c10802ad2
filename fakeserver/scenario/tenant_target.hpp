// SPDX-License-Identifier: MIT
// A hosted world as a target: commands go straight in, HTTP steps through the handler.
#pragma once

#include "fakeserver/webhooks/webhook_call.hpp"
#include "fakeserver/world/credentials.hpp"
#include "fakeserver/world/registry.hpp"
#include "sim/scenario/direct_target.hpp"

#include <optional>
#include <string>

namespace giftsim::fakeserver {

/// Everything that is done enters the world's log. The hosted world must outlive it.
class tenant_target : public sim::direct_target {
public:
    /// Without a server, HTTP steps fail. Whoever has the world carries its webhooks.
    explicit tenant_target(hosted& on) : direct_target(on.now.world()), on_(on) {}
    /// Nobody carries its webhooks.
    tenant_target(hosted& on, const mint& secrets, const std::string& base, server asked)
        : direct_target(on.now.world(), std::move(asked)),
          on_(on),
          alone_(true),
          variables_(variables_of(base, on.number, secrets)) {}

    result<std::uint32_t> apply(const command& what) override {
        return settled(on_.now.submit(what));
    }
    result<void> populate(const sim::population& plan) override {
        return settled(on_.now.populate(plan));
    }
    result<std::uint32_t> arrange(const sim::webhook_command& what) override {
        return settled(on_.now.arrange(what));
    }
    result<void> advance(instant to) override {
        for (;;) {
            const auto moved = here().advance_to_mail(to);
            if (!moved || here().webhooks().calls().empty()) return moved;
            fail_calls(on_.now);
        }
    }
    void snapshot(const std::string& name) override {
        on_.snapshots.insert_or_assign(name, on_.now);
    }
    bool restore(const std::string& name) override {
        const auto kept = on_.snapshots.find(name);
        if (kept == on_.snapshots.end()) return false;
        on_.now = kept->second;
        ++on_.incarnation;
        return true;
    }

    sim::json_view view(const sim::question& asked) const override;
    std::optional<std::string> add_fault(const sim::named<sim::http_fault>& what) override;
    bool end_fault(const std::string& handle) override { return on_.now.faults().end(handle); }

    sim::variable_texts variables() const override { return variables_; }

    /// What scenarios call a world and its credentials.
    static sim::variable_texts variables_of(const std::string& base, std::uint32_t world,
                                            const mint& secrets) {
        const auto own = credentials_of(secrets, world);
        return {{"base", base},
                {"world", std::to_string(world)},
                {"client_id", own.client_id},
                {"client_secret", own.client_secret},
                {"scim_client_id", own.scim.id},
                {"scim_client_secret", own.scim.secret},
                {"reachdesk_token", own.reachdesk_token}};
    }

private:
    template <class Answer>
    Answer settled(Answer answer) {
        if (alone_) fail_calls(on_.now);
        return answer;
    }

    hosted& on_;
    bool alone_ = false;
    sim::variable_texts variables_;
};

}  // namespace giftsim::fakeserver
