// SPDX-License-Identifier: MIT
// An application that asks the demo world's users, and the browser in which they answer.
#pragma once

#include "tests/support/server_fixture.hpp"

#include <map>
#include <string>

namespace giftsim::fakeserver::testing {

struct oauth_fixture : demo_fixture {
    using demo_fixture::demo_fixture;
    using fields = std::map<std::string, std::string>;

    static constexpr const char* callback = "http://localhost:3000/callback";

    /// What an application sends a browser with; an empty value leaves a parameter out.
    fields request(const fields& other = {}) const;
    /// The page, or where its refusal leads.
    said page(const fields& other = {});
    /// A decision in that page's form: "allow" by a user, or "deny".
    said decide(const std::string& decision, const std::string& user, const fields& other = {});
    /// The code for a user's yes. A refusal is a bug of the test and throws.
    std::string code_of(const std::string& user, const fields& other = {});

    /// POST /oauth/token by the ordinary client, as a form.
    said token_by(const fields& what);
    /// A code's tokens.
    said redeem(const std::string& code, const fields& other = {});
    said refresh(const std::string& old, const fields& other = {});
    said revoke(const fields& what);

    /// With client_id and client_secret of SCIM's client.
    fields as_scim(fields what) const;
};

/// Percent-encoded, with & between.
std::string form_of(const oauth_fixture::fields& all);

/// "400 invalid_grant", "200 nothing".
std::string oauth_outcome(const said& answer);

}  // namespace giftsim::fakeserver::testing
