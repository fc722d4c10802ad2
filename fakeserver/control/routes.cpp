// SPDX-License-Identifier: MIT
// The control API.
#include "fakeserver/control/routes.hpp"

#include "fakeserver/control/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

namespace {

using enum http::method;
constexpr auto any = access::control;
constexpr auto of_world = access::control_world;
constexpr std::array rows{
    route{get, "/_sim/health", access::open, show_health, "health", "Whether the server works"},
    route{get, "/_sim/scenario-schema.json", access::open, show_scenario_schema, "scenario_schema",
          "The JSON Schema of scenario files"},
    route{get, "/_sim/openapi.json", access::open, show_openapi, "openapi",
          "The OpenAPI document of all surfaces"},
    route{get, "/_sim/metrics", any, show_metrics, "metrics",
          "Requests, connections and totals of worlds, for Prometheus"},
    route{get, "/_sim/magic", any, list_magic, "magic.list", "What magic recipients do"},
    route{get, "/_sim/worlds", any, list_worlds, "worlds.list", "All worlds"},
    route{post, "/_sim/worlds", any, make_world, "worlds.create", "A new world"},
    route{get, "/_sim/worlds/{world}", of_world, show_world, "worlds.show",
          "A world and its credentials"},
    route{remove, "/_sim/worlds/{world}", of_world, delete_world, "worlds.delete", "End a world"},
    route{post, "/_sim/worlds/{world}/fork", of_world, fork_world, "worlds.fork",
          "A second world that begins as this one stands"},
    route{post, "/_sim/worlds/{world}/reset", of_world, reset_world, "worlds.reset",
          "Back to the beginning"},
    route{get, "/_sim/worlds/{world}/snapshots", of_world, list_snapshots, "snapshots.list",
          "The snapshots taken"},
    route{post, "/_sim/worlds/{world}/snapshots", of_world, take_snapshot, "snapshots.take",
          "Remember how the world stands"},
    route{post, "/_sim/worlds/{world}/snapshots/{name}/restore", of_world, restore_snapshot,
          "snapshots.restore", "Back to a snapshot"},
    route{get, "/_sim/worlds/{world}/digest", of_world, show_digest, "worlds.digest",
          "The fingerprint of everything that happened"},
    route{get, "/_sim/worlds/{world}/audit", of_world, show_audit, "worlds.audit",
          "Contradictions that a full audit finds"},
    route{get, "/_sim/worlds/{world}/log", of_world, show_log, "worlds.log",
          "Every command, as a scenario that does it again"},
    route{get, "/_sim/worlds/{world}/metrics", of_world, show_world_metrics, "worlds.metrics",
          "What the world does, for Prometheus"},
    route{get, "/_sim/worlds/{world}/clock", of_world, show_clock, "clock.show", "What time it is"},
    route{put, "/_sim/worlds/{world}/clock", of_world, set_clock, "clock.set",
          "Freeze the clock or let it run"},
    route{post, "/_sim/worlds/{world}/clock", of_world, set_clock, "clock.set",
          "Freeze the clock or let it run"},
    route{post, "/_sim/worlds/{world}/clock/advance", of_world, advance_clock, "clock.advance",
          "Let time pass, and everything happen that is due by then"},
    route{post, "/_sim/worlds/{world}/steps", of_world, do_step, "steps.do",
          "Do one step of a scenario"},
    route{get, "/_sim/worlds/{world}/sends", of_world, list_sends, "sends.list", "All sends"},
    route{get, "/_sim/worlds/{world}/sends/{send}", of_world, show_send_of_world, "sends.read",
          "A send with its history; ?until=STATUS waits for one"},
    route{get, "/_sim/worlds/{world}/sends/{send}/why", of_world, show_why, "sends.why",
          "Each step of a send with its cause and rule"},
    route{get, "/_sim/worlds/{world}/sends/{send}/links", of_world, show_links, "sends.links",
          "The links that a send's recipient was given"},
    route{post, "/_sim/worlds/{world}/sends/{send}/{act}", of_world, act_on_send, "sends.act",
          "Act on a send, as whoever may"},
    route{get, "/_sim/worlds/{world}/counts", of_world, count_sends, "sends.count",
          "How many sends stand in each status"},
    route{get, "/_sim/worlds/{world}/funding", of_world, list_funding, "funding.list",
          "All funding sources"},
    route{get, "/_sim/worlds/{world}/funding/{funding}", of_world, show_funding, "funding.show",
          "A funding source"},
    route{post, "/_sim/worlds/{world}/funding/{funding}/top_up", of_world, top_up_funding,
          "funding.top_up", "Put money into a funding source"},
    route{get, "/_sim/worlds/{world}/ledger", of_world, show_ledger, "ledger.show",
          "Every posting, in order"},
    route{get, "/_sim/worlds/{world}/campaigns", of_world, list_campaigns, "campaigns.list",
          "All campaigns"},
    route{get, "/_sim/worlds/{world}/gifts", of_world, list_gifts_of_world, "gifts.read",
          "The whole catalogue, delisted gifts included"},
    route{get, "/_sim/worlds/{world}/mail", of_world, show_mail, "mail.list",
          "Every mail with its links; ?to=ADDRESS for one mailbox"},
    route{get, "/_sim/worlds/{world}/tracker", of_world, show_tracker, "tracker.list",
          "The Send Tracker: what matches the filters, as a user sees it, page by page"},
    route{get, "/_sim/worlds/{world}/tracker/sends/{send}", of_world, show_tracked_send,
          "tracker.show", "A send's details in the Send Tracker; ?as=USER for what a user sees"},
    route{get, "/_sim/worlds/{world}/tracker.csv", of_world, download_tracker, "tracker.csv",
          "Everything that matches the filters, as a CSV file"},
    route{get, "/_sim/worlds/{world}/links", of_world, list_links, "links.list",
          "All multi-use links; ?as=USER for those that a user sees"},
    route{post, "/_sim/worlds/{world}/links", of_world, add_link_to_world, "links.create",
          "Make a multi-use link, as an Admin"},
    route{get, "/_sim/worlds/{world}/links/{link}", of_world, show_link, "links.show",
          "A multi-use link with its URL"},
    route{post, "/_sim/worlds/{world}/links/{link}/claim", of_world, claim_behind_link,
          "links.claim", "Claim what a multi-use link offers, as its page would"},
    route{get, "/_sim/worlds/{world}/claims", of_world, list_claims, "claims.list",
          "All sends on Reachdesk; ?link, ?campaign, ?email for some"},
    route{get, "/_sim/worlds/{world}/wallets", of_world, list_wallets, "wallets.list",
          "The wallets of users, teams and the company"},
    route{get, "/_sim/worlds/{world}/connectors", of_world, list_connectors, "connectors.list",
          "All connectors"},
    route{post, "/_sim/worlds/{world}/connectors/{connector}", of_world, set_connector,
          "connectors.set", "Let a connector work, reject what is written, or be down"},
    route{get, "/_sim/worlds/{world}/contacts", of_world, list_contacts, "contacts.list",
          "Whom the connectors' systems know"},
    route{get, "/_sim/worlds/{world}/crm/{connector}", of_world, show_crm, "crm.show",
          "What a connector's system was told: every write, and the records as they stand"},
};

}  // namespace

std::span<const route> control_routes() { return rows; }

}  // namespace giftsim::fakeserver
