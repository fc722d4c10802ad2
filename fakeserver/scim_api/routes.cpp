// SPDX-License-Identifier: MIT
// Surface B, SCIM: API-07. One user by GET is the standard's and not in Sendoso's reference.
#include "fakeserver/scim_api/routes.hpp"

#include "fakeserver/scim_api/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> scim_routes() {
    using http::method;
    static constexpr std::array rows{
        route{method::get, "/api/scim/v2/Users", access::scim, list_scim_users, "scim.list",
              "The organisation's users", scope::scim},
        route{method::post, "/api/scim/v2/Users", access::scim, create_scim_user, "scim.create",
              "A new user with role and team", scope::scim},
        route{method::get, "/api/scim/v2/Users/{user_id}", access::scim, show_scim_user,
              "scim.show", "One user", scope::scim},
        route{method::put, "/api/scim/v2/Users/{user_id}", access::scim, replace_scim_user,
              "scim.replace", "What a user is from now on", scope::scim},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
