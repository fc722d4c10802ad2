// SPDX-License-Identifier: MIT
// All worlds of one server thread.
#pragma once

#include "fakeserver/conduct/conduct.hpp"
#include "fakeserver/journal/journal.hpp"
#include "fakeserver/journal/oddities.hpp"
#include "fakeserver/journal/stray_journal.hpp"
#include "fakeserver/world/mint.hpp"
#include "fakeserver/world/running_clock.hpp"
#include "fakeserver/world/tenant.hpp"
#include "sim/view/json.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

struct server_counts;

/// An advance that takes several turns.
struct long_advance {
    enum class goal : std::uint8_t { instant, idle, status };

    std::string request;  ///< whose it is
    goal stop = goal::instant;
    instant to{};    ///< for an instant
    send_id send{};  ///< for a status
    state status{};
    sim::json_view fired = sim::json_view::array();  ///< the first of what happened
    std::uint64_t fired_total = 0;
};

/// What was noted of the client since the world was made or reset. Going back to a snapshot takes
/// nothing away: what the client did, it did.
struct run_notes {
    explicit run_notes(std::size_t journal_bytes = journal::usual_bytes) : kept(journal_bytes) {}

    journal kept;
    conduct judged;
    oddities odd;
};

/// A world with what does not belong to its value: how its clock runs, its snapshots, what was
/// noted of its client, and two counts that never go back: of the tokens it gave out, so that no
/// token is given twice (API-02), and of the times it went back, so that receivers of webhooks take
/// nothing new for something known.
struct hosted {
    hosted(std::uint32_t numbered, tenant first, std::string from)
        : number(numbered), now(first), start(std::move(first)), origin(std::move(from)) {}

    std::uint32_t number;
    tenant now;
    tenant start;        ///< what a reset goes back to
    std::string origin;  ///< for people: "preset demo"
    std::map<std::string, tenant> snapshots;
    running_clock clock;
    std::optional<long_advance> advancing;
    std::uint32_t grants = 0;
    std::uint32_t incarnation = 0;
    run_notes notes;
};

/// The two ways to look at a wall clock; replaced in tests.
struct wall_clock {
    std::function<std::chrono::milliseconds()> steady;  ///< from any zero, never back
    std::function<instant()> date;                      ///< what a calendar on the wall says
};

/// The system's own.
wall_clock system_clock();

/// What all worlds of a server share.
struct server_settings {
    mint secrets;
    wall_clock wall;
    std::string control_key{};  ///< what /_sim asks for; empty: nothing, but a loopback Host
    std::string version{};
    std::size_t worlds_max = 10'000;           ///< of each thread
    std::vector<std::string> webhook_hosts{};  ///< where webhooks may go besides this machine
    /// What the server counts that these settings are for; none: there is no server.
    std::function<server_counts()> counts{};
    /// What came with no credential of any world; of all threads.
    std::shared_ptr<stray_journal> strays = std::make_shared<stray_journal>();
};

/// Worlds by number. A registry of several takes every so-manieth number, so that a number says
/// whose world it is.
class registry {
public:
    registry(server_settings& settings, std::uint32_t place = 0, std::uint32_t of = 1)
        : settings_(settings), next_(place == 0 ? of : place), step_(of) {}

    hosted& add(tenant first, std::string origin);
    /// Null if there is none.
    hosted* find(std::uint32_t number);
    bool remove(std::uint32_t number) { return worlds_.erase(number) != 0; }

    const std::map<std::uint32_t, std::unique_ptr<hosted>>& worlds() const { return worlds_; }
    server_settings& settings() { return settings_; }

    /// Brings a running world to where it ought to stand; a frozen one stays.
    void catch_up(hosted& which);

private:
    server_settings& settings_;
    std::uint32_t next_;
    std::uint32_t step_;
    std::map<std::uint32_t, std::unique_ptr<hosted>> worlds_;
};

}  // namespace giftsim::fakeserver
