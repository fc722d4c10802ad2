// SPDX-License-Identifier: MIT
// Written as scenario files are, and read by the same reader.
#include "fakeserver/world/presets.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view demo = R"({
  "magic": true,
  "world": {
    "organisation": {"name": "Acme", "default_payer": "main"},
    "funding": [
      {"id": "main", "name": "Main budget", "balance": "10000.00 USD"},
      {"id": "empty", "name": "Empty budget"},
      {"id": "sams-wallet", "name": "Sam's wallet", "balance": "500.00 USD", "owner": "sam"},
      {"id": "anns-wallet", "name": "Ann's wallet", "balance": "40.00 USD", "owner": "ann"},
      {"id": "sales-wallet", "name": "The wallet of Sales", "balance": "1000.00 USD", "team": "sales"}
    ],
    "teams": [
      {"id": "sales", "name": "Sales", "funding": "main"},
      {"id": "interns", "name": "Interns", "funding": "empty"}
    ],
    "users": [
      {"id": "ann", "name": "Ann Admin", "role": "admin"},
      {"id": "max", "name": "Max Manager", "role": "manager", "team": "sales"},
      {"id": "sam", "name": "Sam Sender", "role": "sender", "team": "sales"}
    ],
    "gifts": [
      {"id": "coffee", "name": "Coffee for 25", "kind": "egift", "price": "25.00 USD"},
      {"id": "books", "name": "Books for 50", "kind": "egift", "price": "50.00 USD"},
      {"id": "choice", "name": "A card of their choice", "kind": "choice", "price_range": ["10.00 USD", "100.00 USD"]},
      {"id": "tasting", "name": "A wine tasting", "kind": "experience", "price": "60.00 USD"},
      {"id": "trees", "name": "Ten trees planted", "kind": "donation", "price": "10.00 USD"},
      {"id": "notebook", "name": "A notebook", "kind": "physical", "price": "20.00 USD",
       "fee": "10.00 USD", "shipping": "8.00 USD", "shipping_to": {"CA": "14.00 USD", "GB": "19.00 USD"},
       "countries": ["US", "CA", "GB"], "stock": 1000},
      {"id": "mug", "name": "A mug of the last edition", "kind": "physical", "price": "15.00 USD", "stock": 0},
      {"id": "hoodie", "name": "A hoodie with a logo", "kind": "swag", "price": "30.00 USD", "fee": "12.00 USD",
       "variants": [{"id": "S", "stock": 50}, {"id": "M", "stock": 100}, {"id": "L", "stock": 50}, {"id": "XL", "stock": 0}]},
      {"id": "headphones", "name": "Headphones", "kind": "amazon", "price": "60.00 USD", "countries": ["US"]}
    ],
    "campaigns": [
      {"id": "day-1", "name": "Coffee, one day to open", "gift": "coffee", "offer_days": 1, "pays": "main"},
      {"id": "day-2", "name": "Coffee, two days to open", "gift": "coffee", "offer_days": 2, "pays": "main"},
      {"id": "day-7", "name": "Coffee, a week to open", "gift": "coffee", "offer_days": 7, "pays": "main"},
      {"id": "day-30", "name": "Coffee, 30 days to open", "gift": "coffee", "offer_days": 30, "pays": "main"},
      {"id": "day-90", "name": "Coffee, 90 days to open", "gift": "coffee", "offer_days": 90, "pays": "main"},
      {"id": "either", "name": "Coffee or books", "kind": "choice", "gifts": ["coffee", "books"], "pays": "main"},
      {"id": "tasting", "name": "A tasting for two", "kind": "experience", "gift": "tasting", "pays": "main"},
      {"id": "trees", "name": "Trees", "kind": "donation", "gift": "trees", "pays": "main"},
      {"id": "unfunded", "name": "Coffee that nobody can pay", "gift": "coffee", "pays": "empty"},
      {"id": "where-to", "name": "A notebook, once they say where to", "kind": "physical", "gift": "notebook",
       "confirm_address": true, "pays": "main"},
      {"id": "anything", "name": "A card or a parcel, as they like", "kind": "choice",
       "gifts": ["coffee", "notebook", "hoodie"], "pays": "main"},
      {"id": "approved", "name": "A notebook, once somebody approves", "kind": "physical", "gift": "notebook",
       "approval": true, "pays": "main"},
      {"id": "swag", "name": "A hoodie in their size", "kind": "swag", "gift": "hoodie", "pays": "main"},
      {"id": "amazon", "name": "Headphones from Amazon", "kind": "amazon", "gift": "headphones", "pays": "main"},
      {"id": "webinar", "name": "Coffee for the webinar's guests", "platform": "reachdesk", "gift": "coffee",
       "crm_campaign": "701000000000001"},
      {"id": "welcome", "name": "A notebook for new customers", "platform": "reachdesk", "kind": "physical",
       "gift": "notebook", "crm_campaign": "701000000000002"},
      {"id": "thanks", "name": "Coffee as a thank-you", "platform": "reachdesk", "gift": "coffee", "triggered": false}
    ],
    "connectors": [
      {"id": "sams-salesforce", "name": "Sam's Salesforce", "kind": "salesforce", "owner": "sam"},
      {"id": "anns-hubspot", "name": "Ann's HubSpot", "kind": "hubspot", "owner": "ann"}
    ],
    "contacts": [
      {"email": "kim@example.com", "first_name": "Kim", "last_name": "Lee"},
      {"email": "ada@example.com", "first_name": "Ada", "last_name": "King", "country": "GB"},
      {"email": "lin@example.com", "first_name": "Lin", "last_name": "Wu", "country": ""},
      {"email": "redeems@example.com", "first_name": "Rita", "last_name": "Redeems"},
      {"email": "confirms@example.com", "first_name": "Carl", "last_name": "Confirms"},
      {"email": "no-confirm@example.com", "first_name": "Nora", "last_name": "Nothing"}
    ],
    "links": [
      {"id": "webinar", "campaign": "webinar", "sender": "sam"},
      {"id": "welcome", "campaign": "welcome", "sender": "sam"},
      {"id": "anns-webinar", "campaign": "webinar", "sender": "ann"}
    ],
    "models": "by SLA"
  }
})";

constexpr std::array all{
    preset_world{"demo", "a small organisation with a gift and a campaign of every kind", demo},
    preset_world{"empty", "one funding source, one Admin, one gift, no campaign",
                 R"({"magic": true, "world": {"models": "by SLA"}})"},
};

}  // namespace

std::span<const preset_world> presets() { return all; }

std::vector<std::string_view> preset_names() {
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const auto& each : all) names.push_back(each.name);
    return names;
}

std::string_view preset(std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    BOOST_ASSERT_MSG(found != all.end(), "wishes name known presets");
    return found->beginning;
}

}  // namespace giftsim::fakeserver
