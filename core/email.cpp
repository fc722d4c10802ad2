// SPDX-License-Identifier: MIT
// ASCII only and independent of the locale.
#include "core/email.hpp"

#include "core/ascii.hpp"

#include <algorithm>

namespace giftsim {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_local_part(std::string_view text) {
    if (text.empty() || text.size() > 64 || text.front() == '.' || text.back() == '.') return false;
    if (text.find("..") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) ||
               std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
    });
}

bool is_label(std::string_view text) {
    if (text.empty() || text.size() > 63 || text.front() == '-' || text.back() == '-') return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_host(std::string_view text) {
    std::size_t labels = 0;
    for (;;) {
        const auto dot = text.find('.');
        if (!is_label(text.substr(0, dot))) return false;
        ++labels;
        if (dot == std::string_view::npos) return labels >= 2;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    return text.size() <= 254 && at != std::string_view::npos &&
           is_local_part(text.substr(0, at)) && is_host(text.substr(at + 1));
}

std::string normalised_email(std::string_view text) { return lowered(trimmed(text)); }

std::string normalised_phone(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

std::string_view email_domain(std::string_view email) { return email.substr(email.rfind('@') + 1); }

bool has_tag(std::string_view email) {
    return email.substr(0, email.find('@')).find('+') != std::string_view::npos;
}

}  // namespace giftsim
