// SPDX-License-Identifier: MIT
// Surface B, Sendoso Core: API-07, API-08, API-09, API-10.
#include "fakeserver/core_api/routes.hpp"

#include "fakeserver/core_api/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> core_api_routes() {
    using enum http::method;
    static constexpr std::array rows{
        route{get, "/api/v3/me", access::core, show_me, "core.me", "Whose token it is",
              scope::basic},
        route{get, "/api/v3/users", access::core, list_core_users, "core.users.list",
              "Everybody who works here", scope::basic},
        route{post, "/api/v3/users", access::core, invite, "core.users.invite",
              "Ask somebody to join a team", scope::update},
        route{get, "/api/v3/groups", access::core, list_groups, "core.groups.list", "All teams",
              scope::basic},
        route{get, "/api/v3/groups/{team_group_id}/members", access::core, list_members,
              "core.groups.members", "Who is in a team", scope::basic},
        route{get, "/api/v3/touches", access::core, list_touches, "core.touches.list",
              "Campaigns that take sends now", scope::basic},
        route{get, "/api/v3/touches/{touch_id}", access::core, show_touch, "core.touches.show",
              "One of them", scope::basic},
        route{get, "/api/v3/send", access::core, list_core_sends, "core.sends.list",
              "All sends of the organisation", scope::basic},
        route{post, "/api/v3/send", access::core, create_core_send, "core.sends.create",
              "Send a touch's gift to one recipient", scope::write},
        route{post, "/api/v3/send/generate_egift_links", access::core, generate_links,
              "core.sends.generate_links", "A link to an eGift for each recipient", scope::write},
        // Older and stray spellings that connectors still use.
        route{get, "/api/v3/sends", access::core, list_core_sends, "core.older.sends",
              "All sends, by another spelling", scope::basic},
        route{post, "/api/v3/send.json", access::core, create_older_send, "core.older.send",
              "Send, by its older spelling", scope::write},
        route{get, "/api/v3/groups.json", access::core, list_older_groups, "core.older.groups",
              "Teams, by their older spelling", scope::basic},
        route{get, "/api/v3/groups/{team_group_id}/members.json", access::core, list_older_members,
              "core.older.members", "Who is in a team, by its older spelling", scope::basic},
        route{get, "/api/v3/groups/{team_group_id}/group_touches.json", access::core,
              list_group_touches, "core.older.group_touches", "What a team can send", scope::basic},
        route{get, "/api/v3/sent_gifts.json", access::core, list_sent_gifts,
              "core.older.sent_gifts", "All sends with their tracking codes", scope::basic},
        route{get, "/api/v3/user_custom_templates.json", access::core, list_templates,
              "core.older.templates", "Templates; there are none", scope::basic},
        route{get, "/api/v3/gifts/status/{tracking_code}", access::core, show_gift_status,
              "core.older.status", "How a send came to stand where it does", scope::basic},
        // For people.
        route{get, "/track/{code}", access::link, visit_tracking, "send.track",
              "Where a tracking URL leads"},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
