// SPDX-License-Identifier: MIT
// Surface B, Marketplace and SmartSend: API-07, API-08.
#include "fakeserver/marketplace_api/routes.hpp"

#include "fakeserver/marketplace_api/handlers.hpp"

#include <array>

namespace giftsim::fakeserver {

std::span<const route> marketplace_routes() {
    using http::method;
    static constexpr std::array rows{
        route{method::get, "/api/v3/marketplace/products", access::marketplace, list_products,
              "marketplace.products", "The products of the marketplace", scope::marketplace},
        route{method::post, "/api/v3/marketplace/products/send", access::marketplace, send_product,
              "marketplace.send", "Send a variant of a product", scope::marketplace,
              scope::smartsend},
        route{method::get, "/api/v3/smartsend/recommendations", access::marketplace,
              list_recommendations, "smartsend.recommendations", "What would suit a recipient",
              scope::smartsend},
        route{method::post, "/api/v3/smartsend/recommendations/send", access::marketplace,
              send_recommendation, "smartsend.send", "Send what would suit a recipient",
              scope::smartsend},
    };
    return rows;
}

}  // namespace giftsim::fakeserver
