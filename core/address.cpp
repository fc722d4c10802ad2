// SPDX-License-Identifier: MIT
// Countries are those of ISO 3166-1 with an officially assigned alpha-2 code.
#include "core/address.hpp"

#include "core/ascii.hpp"

#include <array>
#include <cstdint>

namespace giftsim {
namespace {

constexpr std::string_view countries =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZ"
    "BABBBDBEBFBGBHBIBJBLBMBNBOBQBRBS"
    "BTBVBWBYBZCACCCDCFCGCHCICKCLCMCN"
    "COCRCUCVCWCXCYCZDEDJDKDMDODZECEE"
    "EGEHERESETFIFJFKFMFOFRGAGBGDGEGF"
    "GGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHM"
    "HNHRHTHUIDIEILIMINIOIQIRISITJEJM"
    "JOJPKEKGKHKIKMKNKPKRKWKYKZLALBLC"
    "LILKLRLSLTLULVLYMAMCMDMEMFMGMHMK"
    "MLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNA"
    "NCNENFNGNINLNONPNRNUNZOMPAPEPFPG"
    "PHPKPLPMPNPRPSPTPWPYQARERORSRURW"
    "SASBSCSDSESGSHSISJSKSLSMSNSOSRSS"
    "STSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO"
    "TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVI"
    "VNVUWFWSYEYTZAZMZW";

constexpr unsigned letters = 26;

/// 0 for 'A'; `letters` or more for what is no capital letter.
constexpr unsigned place_of(char c) { return c < 'A' ? letters : static_cast<unsigned>(c - 'A'); }

/// A bit for each second letter.
constexpr std::array<std::uint32_t, letters> by_first_letter() {
    std::array<std::uint32_t, letters> all{};
    for (std::size_t i = 0; i < countries.size(); i += 2)
        all[place_of(countries[i])] |= std::uint32_t{1} << place_of(countries[i + 1]);
    return all;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// '9' stands for a digit, 'A' for a letter; anything else for itself.
constexpr bool fits(std::string_view text, std::string_view form) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool good = form[i] == '9'   ? is_digit(text[i])
                          : form[i] == 'A' ? is_letter(text[i])
                                           : text[i] == form[i];
        if (!good) return false;
    }
    return true;
}

bool needs_state(std::string_view country) {
    return country == "US" || country == "CA" || country == "AU";
}

bool is_postal_code(std::string_view code, std::string_view country) {
    if (country == "US") return fits(code, "99999") || fits(code, "99999-9999");
    if (country == "CA") return fits(code, "A9A 9A9") || fits(code, "A9A9A9");
    return true;
}

/// Blanks alone say nothing.
bool is_blank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace

bool is_country(std::string_view code) {
    if (code.size() != 2) return false;
    static constexpr auto all = by_first_letter();
    const auto first = place_of(code[0]);
    const auto second = place_of(code[1]);
    return first < letters && second < letters && (all[first] >> second & 1U) != 0;
}

std::vector<address_problem> problems_of(const address& of) {
    std::vector<address_problem> found;
    const auto need = [&](std::string_view name, std::string_view text) {
        if (is_blank(text)) found.push_back({name, "is missing"});
    };
    need("line1", of.line1);
    need("city", of.city);
    if (needs_state(of.country)) need("state", of.state);
    need("postal_code", of.postal_code);
    need("country", of.country);
    if (!is_blank(of.country) && !is_country(of.country))
        found.push_back({"country", "is no ISO 3166 code of two capital letters, like US"});
    if (!is_blank(of.postal_code) && !is_postal_code(of.postal_code, of.country))
        found.push_back({"postal_code", "has not the form of its country"});
    return found;
}

}  // namespace giftsim
