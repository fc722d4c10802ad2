// SPDX-License-Identifier: MIT
// What the control API's routes call. Writes take {} for an empty body.
#pragma once

#include "fakeserver/route.hpp"

namespace giftsim::fakeserver {

// Worlds.
http::reply show_health(call& at);
http::reply show_scenario_schema(call& at);
http::reply show_openapi(call& at);
http::reply show_metrics(call& at);
http::reply show_world_metrics(call& at);
http::reply list_worlds(call& at);
http::reply make_world(call& at);
http::reply show_world(call& at);
http::reply delete_world(call& at);
http::reply fork_world(call& at);
http::reply reset_world(call& at);
http::reply take_snapshot(call& at);
http::reply list_snapshots(call& at);
http::reply restore_snapshot(call& at);
http::reply show_digest(call& at);
http::reply show_audit(call& at);
http::reply show_log(call& at);
http::reply list_magic(call& at);
http::reply list_lifecycles(call& at);
http::reply stream_events(call& at);

// Time.
http::reply show_clock(call& at);
http::reply set_clock(call& at);
http::reply advance_clock(call& at);

// What happens.
http::reply act_on_send(call& at);
http::reply do_step(call& at);
http::reply top_up_funding(call& at);

// What there is.
http::reply list_sends(call& at);
http::reply show_send_of_world(call& at);
http::reply show_why(call& at);
http::reply show_links(call& at);
http::reply count_sends(call& at);
http::reply list_users(call& at);
http::reply list_teams(call& at);
http::reply show_user(call& at);
http::reply list_invitations(call& at);
http::reply erase_person_of_world(call& at);
http::reply show_invitation(call& at);
http::reply list_funding(call& at);
http::reply show_funding(call& at);
http::reply show_ledger(call& at);
http::reply list_campaigns(call& at);
http::reply list_gifts_of_world(call& at);
http::reply show_mail(call& at);

// The Send Tracker.
http::reply show_tracker(call& at);
http::reply show_tracked_send(call& at);
http::reply download_tracker(call& at);

// What goes wrong, what clients asked for, and how they behaved.
http::reply add_fault_to_world(call& at);
http::reply list_faults(call& at);
http::reply show_fault(call& at);
http::reply end_fault_of_world(call& at);
http::reply end_all_faults(call& at);
http::reply show_journal(call& at);
http::reply clear_journal(call& at);
http::reply verify_journal(call& at);
http::reply show_strays(call& at);
http::reply clear_strays(call& at);
http::reply show_conduct(call& at);
http::reply show_strictness(call& at);
http::reply set_strictness(call& at);

// What Reachdesk has besides.
http::reply list_links(call& at);
http::reply add_link_to_world(call& at);
http::reply show_link(call& at);
http::reply claim_behind_link(call& at);
http::reply list_claims(call& at);
http::reply list_wallets(call& at);
http::reply list_connectors(call& at);
http::reply set_connector(call& at);
http::reply list_contacts(call& at);
http::reply show_crm(call& at);

// Webhooks.
http::reply list_webhooks(call& at);
http::reply add_webhook_to_world(call& at);
http::reply show_webhook(call& at);
http::reply change_webhook(call& at);
http::reply remove_webhook_of_world(call& at);
http::reply list_deliveries(call& at);
http::reply resend_message(call& at);
http::reply recover_messages(call& at);
http::reply replay_messages(call& at);

}  // namespace giftsim::fakeserver
