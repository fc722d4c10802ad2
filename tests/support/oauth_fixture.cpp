// SPDX-License-Identifier: MIT
// Fields laid over usual ones.
#include "tests/support/oauth_fixture.hpp"

#include "fakeserver/world/credentials.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace giftsim::fakeserver::testing {
namespace {

using fields = oauth_fixture::fields;

fields laid_over(fields usual, const fields& other) {
    for (const auto& [name, value] : other) usual[name] = value;
    std::erase_if(usual, [](const auto& each) { return each.second.empty(); });
    return usual;
}

const headers of_a_form{{"Content-Type", "application/x-www-form-urlencoded"}};

}  // namespace

std::string form_of(const fields& all) {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string text;
    for (const auto& [name, value] : all) {
        text += fmt::format("{}{}=", text.empty() ? "" : "&", name);
        for (const char each : value)
            text += unreserved.find(each) != std::string_view::npos
                        ? std::string(1, each)
                        : fmt::format("%{:02X}",
                                      static_cast<unsigned>(static_cast<unsigned char>(each)));
    }
    return text;
}

std::string oauth_outcome(const said& answer) {
    return fmt::format("{} {}", answer.status, answer.at("/error"));
}

fields oauth_fixture::request(const fields& other) const {
    return laid_over({{"response_type", "code"},
                      {"client_id", here.client_id},
                      {"redirect_uri", callback},
                      {"scope", "public write"},
                      {"state", "a&b"}},
                     other);
}

said oauth_fixture::page(const fields& other) {
    return get("/oauth/authorize?" + form_of(request(other)));
}

said oauth_fixture::decide(const std::string& decision, const std::string& user,
                           const fields& other) {
    auto form = request(other);
    form["decision"] = decision;
    form["user"] = user;
    return post("/oauth/authorize", form_of(form), of_a_form);
}

std::string oauth_fixture::code_of(const std::string& user, const fields& other) {
    const auto made = decide("allow", user, other);
    const auto code = made.at("/code");
    if (made.status != 303 || code == "nothing") throw std::logic_error(made.body);
    return code;
}

said oauth_fixture::token_by(const fields& what) {
    return post("/oauth/token",
                form_of(laid_over(
                    {{"client_id", here.client_id}, {"client_secret", here.client_secret}}, what)),
                of_a_form);
}

said oauth_fixture::redeem(const std::string& code, const fields& other) {
    return token_by(laid_over(
        {{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", callback}}, other));
}

said oauth_fixture::refresh(const std::string& old, const fields& other) {
    return token_by(laid_over({{"grant_type", "refresh_token"}, {"refresh_token", old}}, other));
}

said oauth_fixture::revoke(const fields& what) {
    return post("/oauth/revoke",
                form_of(laid_over(
                    {{"client_id", here.client_id}, {"client_secret", here.client_secret}}, what)),
                of_a_form);
}

fields oauth_fixture::as_scim(fields what) const {
    const auto own =
        credentials_of(settings.secrets, static_cast<std::uint32_t>(std::stoul(here.id)));
    what["client_id"] = own.scim.id;
    what["client_secret"] = own.scim.secret;
    return what;
}

}  // namespace giftsim::fakeserver::testing
