// SPDX-License-Identifier: MIT
// One world for all tests of links, so that its sums are known by heart.
#include "tests/support/server_fixture_of_links.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace giftsim::fakeserver::testing {

namespace {

constexpr const char* text_of_world = R"({
  "models": "scripted",
  "funding": [
    {"id": "main", "balance": "1000.00 USD"},
    {"id": "sams", "name": "Sam's wallet", "balance": "100.00 USD", "owner": "sam"}
  ],
  "users": [
    {"id": "ann", "name": "Ann Admin", "role": "admin"},
    {"id": "sam", "name": "Sam Sender", "role": "sender"}
  ],
  "gifts": [
    {"id": "coffee", "name": "Coffee for 25", "price": "25.00 USD"},
    {"id": "books", "name": "Books for 50", "price": "50.00 USD"},
    {"id": "mug", "name": "A mug", "kind": "physical", "price": "20.00 USD", "stock": 10,
     "countries": ["US", "GB"]},
    {"id": "shirt", "name": "A shirt", "kind": "swag", "price": "20.00 USD",
     "variants": [{"id": "S", "stock": 5}, {"id": "M", "stock": 0}]}
  ],
  "campaigns": [
    {"id": "coffee", "name": "Coffee", "platform": "reachdesk", "gift": "coffee",
     "crm_campaign": "7010001"},
    {"id": "either", "platform": "reachdesk", "gifts": ["coffee", "books"]},
    {"id": "mug", "platform": "reachdesk", "kind": "physical", "gift": "mug"},
    {"id": "shirt", "platform": "reachdesk", "kind": "swag", "gift": "shirt"},
    {"id": "direct", "platform": "reachdesk", "gift": "coffee", "triggered": false},
    {"id": "direct-mug", "platform": "reachdesk", "kind": "physical", "gift": "mug",
     "triggered": false},
    {"id": "offer", "gift": "coffee", "pays": "main"},
    {"id": "told", "platform": "reachdesk", "gift": "coffee"},
    {"id": "untold", "platform": "reachdesk", "gift": "coffee"},
    {"id": "poor", "platform": "reachdesk", "gift": "coffee"}
  ],
  "connectors": [
    {"id": "force", "name": "Sam's Salesforce", "kind": "salesforce", "owner": "sam"},
    {"id": "marketo", "kind": "marketo", "owner": "sam"},
    {"id": "hub", "kind": "hubspot", "owner": "sam"},
    {"id": "out", "kind": "outreach", "owner": "ann"}
  ],
  "contacts": [
    {"email": "Kim@Example.com", "first_name": "Kim", "last_name": "Lee",
     "address": {"line1": "1 Main Street", "city": "Springfield", "state": "IL",
                 "postal_code": "62701", "country": "US"}},
    {"email": "lee@example.com", "first_name": "Lee", "last_name": "Ray"},
    {"email": "far@example.com", "first_name": "Far", "last_name": "Away", "country": "FR"},
    {"email": "nowhere@example.com", "first_name": "No", "last_name": "Where", "country": ""},
    {"email": "nameless@example.com", "first_name": "", "last_name": "", "country": ""},
    {"email": "hubs@example.com", "known_to": ["hub"]}
  ],
  "links": [
    {"id": "coffee", "campaign": "coffee", "sender": "sam"},
    {"id": "either", "campaign": "either", "sender": "sam"},
    {"id": "mug", "campaign": "mug", "sender": "sam"},
    {"id": "shirt", "campaign": "shirt", "sender": "sam"},
    {"id": "told", "campaign": "told", "sender": "sam", "connector": "hub"},
    {"id": "untold", "campaign": "untold", "sender": "sam", "connector": "marketo"},
    {"id": "poor", "campaign": "poor", "sender": "ann"}
  ]
})";

}  // namespace

links_fixture::links_fixture() : demo_fixture(json_view{{"scenario", scenario()}}.dump()) {}

json_view links_fixture::world() { return json_view::parse(text_of_world); }

json_view links_fixture::scenario(const char* steps) {
    return {{"name", "Links"},
            {"rules", json_view::array()},
            {"clock", {{"start", "2020-10-01T09:00:00Z"}}},
            {"world", world()},
            {"steps", json_view::parse(steps)}};
}

std::string links_fixture::page_of(const std::string& link) {
    return path_in(control("GET", "/links/" + link).at("/url"));
}

said links_fixture::claim_on_page(const std::string& link, const std::string& form) {
    return post_form(*this, page_of(link), form);
}

std::string links_fixture::confirmation_of(const std::string& send) {
    const named_by_secret what{static_cast<std::uint32_t>(std::stoul(here.id)),
                               static_cast<std::uint32_t>(std::stoul(send)), 0};
    return "/t/" + settings.secrets.make(secret_kind::confirmation, what);
}

std::string links_fixture::claim(const std::string& link, const std::string& email) {
    const auto done =
        control("POST", "/links/" + link + "/claim", json_view{{"email", email}}.dump());
    return done.status == 200 ? "200 " + done.at("/status") : refusal_in(done);
}

std::string links_fixture::claimed(const std::string& link, const std::string& email) {
    const auto done =
        control("POST", "/links/" + link + "/claim", json_view{{"email", email}}.dump());
    if (done.status != 200) throw std::invalid_argument(done.body);
    return done.at("/id");
}

std::string links_fixture::sent(const char* what) {
    const auto done = step(fmt::format(R"({{"send":{}}})", what));
    if (done.status != 200) throw std::invalid_argument(done.body);
    return done.at("/number");
}

said links_fixture::give_address(const std::string& send, const std::string& form) {
    return post_form(*this, link_of(send, "address"), form);
}

std::string links_fixture::wallet(const std::string& which) {
    const auto source = control("GET", "/funding/" + which);
    return fmt::format("{} available, {} unclaimed, {} spent", source.at("/available"),
                       source.at("/held"), source.at("/spent"));
}

std::string links_fixture::mail_to(const std::string& address) {
    std::string kinds;
    for (const auto& each : control("GET", "/mail?to=" + address).json())
        kinds += (kinds.empty() ? "" : " ") + each["kind"].get<std::string>();
    return kinds;
}

}  // namespace giftsim::fakeserver::testing
