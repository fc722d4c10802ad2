// SPDX-License-Identifier: MIT
// What an access token allows (API-07).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

enum class scope : std::uint8_t {
    none,         ///< what needs nothing
    basic,        ///< "public": reading
    write,        ///< sending
    update,       ///< changing users
    marketplace,  ///< Marketplace
    smartsend,    ///< SmartSend
    scim,         ///< SCIM, of a client of its own
};

/// "public", "write", ...; empty for none.
std::string_view name(scope what);
std::optional<scope> scope_named(std::string_view text);

/// Some of them.
class scope_set {
public:
    scope_set() = default;

    /// All that an ordinary client can have: every scope but SCIM's.
    static scope_set all();

    void add(scope what) { bits_ |= bit(what); }
    bool has(scope what) const { return what == scope::none || (bits_ & bit(what)) != 0; }
    bool empty() const { return bits_ == 0; }

    /// Nothing is in this set that is not in the other.
    bool is_within(scope_set other) const { return (bits_ & ~other.bits_) == 0; }

    friend bool operator==(scope_set, scope_set) = default;

private:
    static std::uint32_t bit(scope what) { return std::uint32_t{1} << static_cast<unsigned>(what); }

    std::uint32_t bits_ = 0;
};

/// "public write", in the order of the enumeration.
std::string names_of(scope_set what);

/// Reads names with blanks between them; nothing if one is unknown.
std::optional<scope_set> parse_scopes(std::string_view text);

}  // namespace giftsim::fakeserver
