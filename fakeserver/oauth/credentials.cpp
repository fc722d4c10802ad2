// SPDX-License-Identifier: MIT
// Reads leniently; the grant decides what is wrong.
#include "fakeserver/oauth/credentials.hpp"

#include "fakeserver/http/answers.hpp"
#include "fakeserver/http/basic.hpp"

#include <boost/url/pct_string_view.hpp>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

std::string field(const std::vector<http::pair>& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const http::pair& p) { return p.name == name; });
    return found == all.end() ? std::string{} : found->value;
}

/// Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1).
std::string decoded_form(std::string_view text) {
    boost::urls::encoding_opts plus_is_space;
    plus_is_space.space_as_plus = true;
    const auto parsed = boost::urls::make_pct_string_view(text);
    return parsed ? parsed->decode(plus_is_space) : std::string(text);
}

bool says_anything_twice(const std::vector<http::pair>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[i].name == all[j].name) return true;
    return false;
}

std::vector<http::pair> json_fields(const http::request& in, bool& understood) {
    const auto body = http::read_body(in, false).content;
    understood = body && body->kind == sim::json::value_kind::object;
    std::vector<http::pair> fields;
    if (!understood) return fields;
    for (const auto& each : body->members)
        if (each.content.kind == sim::json::value_kind::string)
            fields.push_back({each.key, each.content.text});
    return fields;
}

}  // namespace

std::vector<http::pair> token_fields(const http::request& in, bool& understood) {
    const auto type = http::media_type(in);
    if (type == "application/json") return json_fields(in, understood);
    understood = false;
    if (type != "application/x-www-form-urlencoded" && !in.body.empty()) return {};
    auto fields = http::parse_form(in.body);
    understood = fields && !says_anything_twice(*fields);
    return fields.value_or(std::vector<http::pair>{});
}

std::string client_asking_consent(const http::request& in) {
    const auto form = http::parse_form(in.body);
    return field(form && !form->empty() ? *form : in.query, "client_id");
}

client_credentials client_credentials_of(const http::request& in) {
    bool understood = false;
    const auto fields = token_fields(in, understood);
    client_credentials found{field(fields, "client_id"), field(fields, "client_secret")};
    const auto header = http::basic_credentials(in);
    if (!header) return found;
    const bool twice = !found.secret.empty();
    return {decoded_form(header->name), decoded_form(header->password), true, twice};
}

}  // namespace giftsim::fakeserver
