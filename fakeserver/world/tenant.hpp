// SPDX-License-Identifier: MIT
// A world as a server holds it: with its clients' tokens, their limits and what they said besides.
#pragma once

#include "fakeserver/faults/fault_book.hpp"
#include "fakeserver/world/attachments.hpp"
#include "fakeserver/world/client_limits.hpp"
#include "fakeserver/world/command_log.hpp"
#include "fakeserver/world/token_book.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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
    /// Forgets whatever was written about the owner of an email, here and in the log, which from
    /// now on tells the same of somebody made up (API-11). Whoever holds more than this world, such
    /// as snapshots and a journal, calls forget_person() instead. Returns the sends that went to
    /// them.
    result<std::vector<send_id>> forget(std::string_view email);
    /// When somebody was, each time.
    const std::vector<instant>& forgotten() const { return forgotten_; }
    result<std::uint32_t> arrange(const sim::webhook_command& what);

    /// The log as a scenario; nothing if it outgrew its limit.
    std::optional<std::string> log(const std::string& name) const;

    token_book& tokens() { return tokens_; }
    const token_book& tokens() const { return tokens_; }
    /// What has become by now of an access token that the book found, or did not (null). While a
    /// user is gone, his are as if revoked.
    token_fate fate_of(const access_token* token) const;
    /// Who acts by a grant.
    user_id acting_by(const grant& which) const { return which.user ? which.user : client_user(); }
    /// Whether somebody may act: there is such a user, who has not gone.
    bool is_here(user_id who) const;
    /// As a fork begins: with no token, no limit used up, no faults, and its webhooks muted, or
    /// receivers would get everything twice.
    void part_with_clients();

    /// What a client attached to a send, in its own words (API-01). Only as it begins.
    void attach(send_id to, std::string_view metadata) { attached_.add(to, metadata); }
    std::string_view attached(send_id to) const { return attached_.of(to); }

    /// A client wants the page that asks for a parcel's address to say nothing of the gift
    /// (API-07).
    void hide_gift_of(send_id which) { hidden_gifts_.insert(which.number); }
    bool hides_gift_of(send_id which) const { return hidden_gifts_.contains(which.number); }

    const std::optional<rate_rule>& limit() const { return limit_; }
    client_limits& limits() { return limits_; }

    /// What can go wrong with requests.
    fault_book& faults() { return faults_; }
    const fault_book& faults() const { return faults_; }
    /// Whether fields that no surface knows are refused instead of ignored.
    bool is_strict() const { return strict_; }
    void set_strict(bool strict) { strict_ = strict; }

    /// Who acts for the API's client: the first Admin, else the first user.
    user_id client_user() const;

private:
    result<std::uint32_t> begin(const initiate& what);

    std::string beginning_;
    std::vector<instant> forgotten_;
    sim::world world_;
    sim::names called_;
    command_log log_;
    token_book tokens_;
    attachments attached_;
    std::set<std::uint32_t> hidden_gifts_;
    std::optional<rate_rule> limit_;
    client_limits limits_;
    fault_book faults_;
    bool strict_ = false;
};

}  // namespace giftsim::fakeserver
