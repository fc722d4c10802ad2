// SPDX-License-Identifier: MIT
// Names of the kinds, and what follows from a gift's own data.
#include "core/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim {
namespace {

constexpr std::array<std::string_view, gift_kind_count> kind_names{
    "egift", "choice", "experience", "donation", "physical", "swag", "amazon"};

bool is_left(const std::optional<std::int64_t>& stock) { return !stock || *stock > 0; }

}  // namespace

std::string_view name(gift_kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string_view name(platform what) { return what == platform::sendoso ? "sendoso" : "reachdesk"; }

std::optional<gift_kind> gift_kind_named(std::string_view text) {
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == text) return static_cast<gift_kind>(i);
    return std::nullopt;
}

std::int64_t same_figure(std::int64_t cents, currency in) {
    auto amount = cents;
    for (int digits = 2; digits < in.minor_digits(); ++digits) amount *= 10;
    int part = 1;
    for (int digits = 2; digits > in.minor_digits(); --digits) part *= 10;
    return (amount + part - 1) / part;
}

std::int64_t gift::shipping_estimate(std::string_view country) const {
    const auto found = std::find_if(shipping_to.begin(), shipping_to.end(),
                                    [&](const auto& rate) { return rate.country == country; });
    return found == shipping_to.end() ? shipping : found->cost;
}

bool gift::goes_to(std::string_view country) const {
    return countries.empty() ||
           std::find(countries.begin(), countries.end(), country) != countries.end();
}

std::optional<std::uint32_t> gift::variant_called(std::string_view text) const {
    for (std::uint32_t i = 0; i < variants.size(); ++i)
        if (variants[i].name == text) return i + 1;
    for (std::uint32_t i = 0; i < variants.size(); ++i)
        if (fmt::format("{}", i + 1) == text) return i + 1;
    return std::nullopt;
}

std::uint32_t gift::variant_or_only(std::string_view wanted) const {
    if (wanted.empty()) return variants.size() == 1 ? 1 : 0;
    return variant_called(wanted).value_or(0);
}

bool gift::is_in_stock(std::uint32_t of_variant) const {
    if (!is_shelved()) return true;
    if (variants.empty()) return is_left(stock);
    if (of_variant != 0) return is_left(variants[of_variant - 1].stock);
    return std::any_of(variants.begin(), variants.end(),
                       [](const auto& each) { return is_left(each.stock); });
}

}  // namespace giftsim
