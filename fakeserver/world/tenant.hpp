// SPDX-License-Identifier: MIT
// A world as a server holds it: with its clients' tokens, their limits and what they said besides.
#pragma once

#include "fakeserver/faults/fault_book.hpp"
#include "fakeserver/world/command_log.hpp"
#include "fakeserver/world/rate_limit.hpp"
#include "fakeserver/world/token_fate.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace giftsim::fakeserver {

/// A value: a copy is a snapshot. Whatever changes the world goes through submit(), so that the log
/// is complete.
class tenant {
public:
    /// Requires a scenario that was loaded; its steps do not matter.
    explicit tenant(const sim::scenario& from);

    sim::world& world() { return world_; }
    const sim::world& world() const { return world_; }
    const domain& state() const { return world_.state(); }
    /// Whose account of Sendoso holds here (PR-01).
    const sim::sendoso_account& sendosos_account() const {
        return sim::account_of(world_.follows().sendoso);
    }
    instant now() const { return world_.now(); }
    /// The handles that the scenario gave.
    const sim::names& called() const { return called_; }
    sim::names& called() { return called_; }

    /// Applies and logs a command; the number of what it made, or 0.
    result<std::uint32_t> submit(const command& what);
    result<void> populate(const sim::population& plan);
    result<std::uint32_t> arrange(const sim::webhook_command& what);

    /// The log as a scenario; nothing if it outgrew its limit.
    std::optional<std::string> log(const std::string& name) const;

    /// A client's access token, good up to but not at an instant (API-02, TI-06).
    void grant(std::string token, instant expires) { tokens_[std::move(token)] = {expires}; }
    token_fate fate_of(const std::string& token) const;
    bool accepts(const std::string& token) const { return fate_of(token) == token_fate::good; }
    /// From now on it is refused, if it was good at all (API-02).
    void revoke(const std::string& token);
    /// As a fork begins: with no token, no limit used up, no faults, and its webhooks muted, or
    /// receivers would get everything twice.
    void part_with_clients();

    /// What a client attached to a send, in its own words (API-01).
    void attach(send_id to, std::string metadata) { metadata_[to.number] = std::move(metadata); }
    std::string_view attached(send_id to) const;

    const std::optional<rate_rule>& limit() const { return limit_; }
    token_bucket& bucket() { return bucket_; }

    /// What can go wrong with requests.
    fault_book& faults() { return faults_; }
    const fault_book& faults() const { return faults_; }
    /// Whether fields that no surface knows are refused instead of ignored.
    bool is_strict() const { return strict_; }
    void set_strict(bool strict) { strict_ = strict; }

    /// Who acts for the API's client: the first Admin, else the first user.
    user_id client_user() const;

private:
    std::string beginning_;
    sim::world world_;
    sim::names called_;
    command_log log_;
    struct access_token {
        instant expires;
        bool revoked = false;
    };
    std::unordered_map<std::string, access_token> tokens_;
    std::unordered_map<std::uint32_t, std::string> metadata_;
    std::optional<rate_rule> limit_;
    token_bucket bucket_;
    fault_book faults_;
    bool strict_ = false;
};

}  // namespace giftsim::fakeserver
