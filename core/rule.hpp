// SPDX-License-Identifier: MIT
// The IDs of the domain's rules, so that every movement and every scenario can name its cause.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim {

/// A family of rules and how many it has.
struct rule_family {
    std::string_view prefix;
    int size;
};

inline constexpr std::array rule_families{
    rule_family{"TI", 8}, rule_family{"FN", 15}, rule_family{"SI", 9},   rule_family{"EG", 19},
    rule_family{"GL", 5}, rule_family{"PH", 14}, rule_family{"ML", 13},  rule_family{"CR", 11},
    rule_family{"TR", 9}, rule_family{"PR", 2},  rule_family{"API", 14}, rule_family{"SEC", 7},
    rule_family{"WH", 3},
};

/// One rule. Written "EG-04"_rule in code; an ID that does not exist does not compile.
class rule {
public:
    constexpr rule() = default;
    explicit constexpr rule(std::uint8_t place) : place_(place) {}

    /// Position in the list of all rules, from 1; 0 is no rule.
    constexpr std::uint8_t place() const { return place_; }

    /// "EG-04"; empty for no rule.
    std::string text() const;

    static constexpr std::optional<rule> from_text(std::string_view text);

    friend constexpr auto operator<=>(rule, rule) = default;

private:
    std::uint8_t place_ = 0;
};

constexpr int rule_count() {
    int total = 0;
    for (const auto& family : rule_families) total += family.size;
    return total;
}
static_assert(rule_count() < 256, "a rule's place must fit one byte");

constexpr std::optional<rule> rule::from_text(std::string_view text) {
    int before = 0;
    for (const auto& family : rule_families) {
        const auto length = family.prefix.size();
        if (text.size() == length + 3 && text.substr(0, length) == family.prefix &&
            text[length] == '-') {
            const int tens = text[length + 1] - '0';
            const int ones = text[length + 2] - '0';
            const int number = tens * 10 + ones;
            const bool digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
            if (!digits || number < 1 || number > family.size) return std::nullopt;
            return rule{static_cast<std::uint8_t>(before + number)};
        }
        before += family.size;
    }
    return std::nullopt;
}

consteval rule operator""_rule(const char* text, std::size_t length) {
    return rule::from_text({text, length}).value();
}

}  // namespace giftsim
