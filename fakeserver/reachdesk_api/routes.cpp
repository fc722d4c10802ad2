// SPDX-License-Identifier: MIT
// Surface C, Reachdesk API v2: API-11.
#include "fakeserver/reachdesk_api/routes.hpp"

#include "fakeserver/reachdesk_api/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> reachdesk_routes() {
    using http::method;
    static constexpr auto by_token = access::organisation;
    static constexpr std::array rows{
        route{method::post, "/api/v2/campaigns/{id}/trigger", by_token, trigger_campaign,
              "reachdesk.campaigns.trigger", "Send a manual campaign's gift to one recipient"},
        route{method::post, "/api/v2/bulk_sends", by_token, create_bulk_send,
              "reachdesk.bulk_sends.create", "Send a manual campaign's gift to many"},
        route{method::post, "/api/v2/webhooks/{token}", access::link, call_campaign_hook,
              "reachdesk.webhooks.call", "Trigger an automated campaign"},
        route{method::get, "/api/v2/sends", by_token, list_reachdesk_sends, "reachdesk.sends.list",
              "Sends on Reachdesk"},
        route{method::get, "/api/v2/sends/{id}", by_token, show_reachdesk_send,
              "reachdesk.sends.show", "How a send on Reachdesk stands"},
        route{method::get, "/api/v2/transactions", by_token, list_transactions,
              "reachdesk.transactions.list", "What has happened to wallets"},
        route{method::get, "/api/v2/contacts", by_token, list_reachdesk_contacts,
              "reachdesk.contacts.list", "Whom the connectors know"},
        route{method::get, "/api/v2/organization", by_token, show_organization,
              "reachdesk.organization.show", "Whose token this is"},
        route{method::post, "/api/v2/gdpr/requests", by_token, create_gdpr_request,
              "reachdesk.gdpr.create", "Forget a person"},
        route{method::get, "/api/v2/gdpr/requests/{id}", by_token, show_gdpr_request,
              "reachdesk.gdpr.show", "What has become of the wish to forget a person"},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
