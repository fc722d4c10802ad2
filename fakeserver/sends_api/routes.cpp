// SPDX-License-Identifier: MIT
// Surface A, the sends API: API-01 to API-06, API-12, API-13.
#include "fakeserver/sends_api/routes.hpp"

#include "fakeserver/sends_api/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> sends_api_routes() {
    using http::method;
    static constexpr std::array rows{
        route{method::get, "/api/v3/gifts", access::bearer, list_gifts, "gifts.list",
              "The catalogue", scope::basic},
        route{method::post, "/api/v3/sends", access::bearer, create_send, "sends.create",
              "Send a gift to one recipient", scope::write},
        route{method::get, "/api/v3/sends/{id}", access::bearer, show_send, "sends.show",
              "How a send stands", scope::basic},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
