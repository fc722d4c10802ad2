// SPDX-License-Identifier: MIT
// Looking up, and letting die.
#include "fakeserver/world/token_book.hpp"

namespace giftsim::fakeserver {
namespace {

template <class Map>
auto* found_in(Map& all, std::string_view text) {
    const auto known = all.find(text);
    return known == all.end() ? nullptr : &known->second;
}

}  // namespace

const access_token* token_book::access(std::string_view text) const {
    return found_in(access_, text);
}

refresh_token* token_book::refresh(std::string_view text) { return found_in(refresh_, text); }

authorization_code* token_book::code(std::string_view text) { return found_in(codes_, text); }

token_fate token_book::fate_of(const access_token* known, instant now) {
    if (known == nullptr) return token_fate::unknown;
    if (known->revoked) return token_fate::revoked;
    return now < known->expires ? token_fate::good : token_fate::expired;
}

void token_book::revoke(std::string_view token) {
    if (auto* known = found_in(access_, token)) known->revoked = true;
    if (const auto* known = refresh(token)) revoke_consent(known->allows.consent);
}

void token_book::revoke_consent(std::uint32_t which) {
    // Each is marked on its own, so that the order of the tables does not matter.
    for (auto& [text, each] : access_) each.revoked = each.revoked || each.allows.consent == which;
    for (auto& [text, each] : refresh_) each.spent = each.spent || each.allows.consent == which;
}

}  // namespace giftsim::fakeserver
