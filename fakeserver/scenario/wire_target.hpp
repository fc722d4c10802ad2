// SPDX-License-Identifier: MIT
// A world behind the control API as a target: everything goes over a wire, whatever the wire is.
#pragma once

#include "core/domain.hpp"
#include "sim/scenario/target.hpp"
#include "sim/webhooks/webhook_log.hpp"

#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

namespace giftsim::fakeserver {

/// Sends a request and returns the answer; throws sim::exchange_failed if there is none.
using round_trip = std::function<sim::http_answer(const sim::http_question&)>;

/// The server answers, but has nothing that does what is asked; says which request showed it.
struct not_offered : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Creates its world when it is made and deletes it when it ends. Every call may throw
/// sim::exchange_failed, also when the answer is not what the control API promises; and
/// not_offered. What every scenario needs is tried at once, so that nothing can fail before it
/// turns out to be missing.
class wire_target final : public sim::target {
public:
    /// `beginning` is a scenario's; `start` is the world that it makes here, for the prices of its
    /// gifts, and must outlive the target. `base` is how the server is called.
    wire_target(round_trip over, std::string base, const std::string& beginning,
                const domain& start);
    ~wire_target() override;

    result<std::uint32_t> apply(const command& what) override;
    result<void> populate(const sim::population& plan) override;
    result<std::uint32_t> arrange(const sim::webhook_command& what) override;
    instant now() const override;
    instant next_due() override;
    result<void> advance(instant to) override;
    result<void> advance_business_days(int days) override;
    sim::json_view view(const sim::question& asked) const override;
    sim::digest_value fingerprint() const override;
    void snapshot(const std::string& name) override;
    bool restore(const std::string& name) override;
    std::vector<std::string> audit() const override;
    std::optional<std::string> add_fault(const sim::named<sim::http_fault>& what) override;
    bool end_fault(const std::string& handle) override;
    sim::http_answer exchange(const sim::http_question& asked) override;
    sim::variable_texts variables() const override;

private:
    /// Asks the control API; `path` is what follows the world's own.
    sim::http_answer ask(const char* method, const std::string& path,
                         const std::string& body = {}) const;
    sim::json_view get(const std::string& path) const;
    sim::json_view tracker_view(const sim::question& asked) const;
    void end_world() const;
    /// What came of a command: its answer, or the refusal.
    struct posted {
        std::optional<refusal> why;
        sim::json_view answer;
    };
    posted post(const std::string& path, const sim::json_view& body) const;

    round_trip over_;
    std::string base_;
    const domain& start_;
    std::string here_;  ///< what its world is called among /_sim/worlds: "/7"
    sim::variable_texts variables_;
    std::size_t added_ = 0;            ///< campaigns, since `start_`
    std::size_t added_links_ = 0;      ///< the same of multi-use links
    std::size_t added_users_ = 0;      ///< the same of users, who may have been invited
    std::size_t invited_ = 0;          ///< the same of invitations
    sim::webhook_log added_webhooks_;  ///< the same of endpoints and faults
};

}  // namespace giftsim::fakeserver
