// SPDX-License-Identifier: MIT
// A world with multi-use links, and the words to use them.
#pragma once

#include "tests/support/server_fixture.hpp"

#include <string>
#include <string_view>

namespace giftsim::fakeserver::testing {

/// Frozen, begun on 2020-10-01 at nine; nobody moves parcels. Sam, a Sender, has 100.00 USD in the
/// wallet and a Salesforce, a Marketo and a HubSpot; Ann, the Admin, has neither wallet nor money,
/// and an Outreach. Links of Sam's, by handle: "coffee" (25.00 USD), "either" (coffee or books,
/// 50.00 USD), "mug" (20.00 + 10.00 + 8.00 USD, US and GB), "shirt" (sizes S and M), "told" and
/// "untold" (coffee, by HubSpot and Marketo). Ann's: "poor" (coffee). Campaigns that the API sends:
/// "direct" (coffee), "direct-mug". Kim's contact says everything; "far@" lives in France,
/// "nowhere@" in no country, "nameless@" has no names.
struct links_fixture : demo_fixture {
    links_fixture();
    explicit links_fixture(const std::string& wish) : demo_fixture(wish) {}

    /// What the world is made of, as JSON: {"connectors":..., ...}.
    static json_view world();
    /// The same as a scenario's text: a name, a clock, that world, and steps if there are any.
    static json_view scenario(const char* steps = "[]");

    /// The path of a link's page: "/l/...".
    std::string page_of(const std::string& link);
    /// What a browser posts there.
    said claim_on_page(const std::string& link, const std::string& form);
    /// "200 Clicked", or the refusal: "409 not_in_crm".
    std::string claim(const std::string& link, const std::string& email);
    /// Claims and returns the send's id. A refusal is a bug of the test and throws.
    std::string claimed(const std::string& link, const std::string& email = "kim@example.com");
    /// Begins a send as the API does and returns its id: what {"send": ...} takes.
    std::string sent(const char* step);
    /// The path that a send's confirmation mail leads to, whether it has left or not.
    std::string confirmation_of(const std::string& send);
    /// The address form that the mug's recipient fills in; empty for the known one.
    said give_address(const std::string& send, const std::string& form = {});

    said step(const std::string& what) { return control("POST", "/steps", what); }
    /// "75.00 USD available, 25.00 USD unclaimed, 0.00 USD spent" of a wallet, by its handle.
    std::string wallet(const std::string& which = "sams");
    /// The kinds of mail that an address got: "gift confirmation".
    std::string mail_to(const std::string& address);
    std::size_t sends() { return control("GET", "/sends").json()["sends"].size(); }
};

}  // namespace giftsim::fakeserver::testing
