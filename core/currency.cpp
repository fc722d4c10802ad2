// SPDX-License-Identifier: MIT
// The active codes of ISO 4217 that name money in circulation; USD first, as it is the default.
#include "core/currency.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim {
namespace {

constexpr std::string_view two_digit_codes =
    "USD AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
    "GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK "
    "PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
    "TJS TMT TOP TRY TTD TWD TZS UAH UYU UZS VED VES WST XCD YER ZAR ZMW ";
constexpr std::string_view zero_digit_codes =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF ";
constexpr std::string_view three_digit_codes = "BHD IQD JOD KWD LYD OMR TND ";

struct entry {
    std::string_view code;
    int minor_digits;
};

constexpr std::size_t entry_count =
    (two_digit_codes.size() + zero_digit_codes.size() + three_digit_codes.size()) / 4;
static_assert(entry_count < 256, "a place must fit one byte");

constexpr auto entries = [] {
    std::array<entry, entry_count> all{};
    std::size_t next = 0;
    const auto add = [&](std::string_view codes, int digits) {
        for (std::size_t i = 0; i < codes.size(); i += 4)
            all[next++] = {codes.substr(i, 3), digits};
    };
    add(two_digit_codes, 2);
    add(zero_digit_codes, 0);
    add(three_digit_codes, 3);
    return all;
}();

}  // namespace

parsed<currency> currency::from_code(std::string_view code) {
    for (std::size_t place = 0; place < entries.size(); ++place)
        if (entries[place].code == code) return currency{static_cast<std::uint8_t>(place)};
    return text_error{fmt::format("\"{}\" is not a currency; use an ISO 4217 code like USD", code)};
}

std::string_view currency::code() const { return entries[place_].code; }

int currency::minor_digits() const { return entries[place_].minor_digits; }

}  // namespace giftsim
