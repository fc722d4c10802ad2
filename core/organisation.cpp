// SPDX-License-Identifier: MIT
// Names of the roles, and what makes an address suspicious.
#include "core/organisation.hpp"

#include "core/email.hpp"

#include <algorithm>
#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, 3> role_names{"admin", "manager", "sender"};

bool contains(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::string_view name(role what) { return role_names[static_cast<std::size_t>(what)]; }

std::optional<role> role_named(std::string_view text) {
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if (role_names[i] == text) return static_cast<role>(i);
    return std::nullopt;
}

bool is_blocklisted(const organisation& org, std::string_view email) {
    return contains(org.blocklist, email) || contains(org.blocklist, email_domain(email));
}

bool is_suspicious(const organisation& org, std::string_view email) {
    return is_blocklisted(org, email) || has_tag(email) ||
           contains(org.low_quality, email_domain(email));
}

}  // namespace giftsim
