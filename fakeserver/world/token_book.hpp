// SPDX-License-Identifier: MIT
// What the OAuth clients of a world hold: codes, access tokens, refresh tokens (API-02, API-07).
#pragma once

#include "core/ids.hpp"
#include "core/instant.hpp"
#include "fakeserver/oauth/scope.hpp"
#include "fakeserver/world/token_fate.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace giftsim::fakeserver {

/// A world has two. The numbers are those of their secrets.
enum class oauth_client : std::uint8_t {
    ordinary = 1,  ///< of the sends API, Core, Marketplace and SmartSend
    scim = 2,      ///< of SCIM, and of nothing else
};

/// For whom a token speaks, and what it allows.
struct grant {
    oauth_client client = oauth_client::ordinary;
    user_id user{};  ///< none: whoever acts for the client at that time
    scope_set scopes{};
    std::uint32_t consent = 0;  ///< the user's yes that it goes back to; 0: nobody was asked
};

struct access_token {
    grant allows;
    instant expires;  ///< good up to but not at it (TI-06)
    bool revoked = false;
};

/// Good until it is used.
struct refresh_token {
    grant allows;
    bool spent = false;  ///< used, or revoked
};

/// Good once, for ten minutes.
struct authorization_code {
    grant allows;
    std::string redirect_uri;
    std::string challenge{};  ///< what the verifier has to come to; empty: none is asked for
    bool hashed = false;      ///< by SHA-256 and base64url, else as it is (RFC 7636)
    instant expires{};
    bool used = false;
};

/// A value, as the world is. Texts of secrets are compared, never opened.
class token_book {
public:
    void add(std::string text, access_token what) { access_[std::move(text)] = what; }
    void add(std::string text, refresh_token what) { refresh_[std::move(text)] = what; }
    void add(std::string text, authorization_code what) {
        codes_[std::move(text)] = std::move(what);
    }

    /// Null if there is none; else good as long as the book and nothing is added.
    const access_token* access(std::string_view text) const;
    refresh_token* refresh(std::string_view text);
    authorization_code* code(std::string_view text);

    /// Of what access() found, null included.
    static token_fate fate_of(const access_token* known, instant now);

    /// From now on it is refused. A refresh token takes with it whatever goes back to the same
    /// consent; an access token dies alone (RFC 7009, section 2.1). An unknown one changes nothing.
    void revoke(std::string_view token);
    /// All that goes back to a consent.
    void revoke_consent(std::uint32_t which);

    /// How many tokens of the organisation on Reachdesk were revoked; the next one is good.
    std::uint32_t organisation_issue() const { return organisation_issue_; }
    void revoke_organisation_token() { ++organisation_issue_; }

private:
    /// Finds a text that is part of another one, which need not be copied for it.
    struct hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class What>
    using by_text = std::unordered_map<std::string, What, hash, std::equal_to<>>;

    by_text<access_token> access_;
    by_text<refresh_token> refresh_;
    by_text<authorization_code> codes_;
    std::uint32_t organisation_issue_ = 0;
};

}  // namespace giftsim::fakeserver
