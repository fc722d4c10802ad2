// SPDX-License-Identifier: MIT
// No field is required by the browser: which ones are needed depends on choice and country, and the
// answer names all that are missing at once.
#include "fakeserver/pages/address_form.hpp"

#include "fakeserver/pages/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

struct input {
    std::string_view label;
    std::string_view hint;
    std::string_view autocomplete;
};

/// In the order of address_fields.
constexpr std::array<input, address_fields.size()> inputs{{
    {"Street and number", "", "address-line1"},
    {"Apartment, floor or company", " (may be empty)", "address-line2"},
    {"City", "", "address-level2"},
    {"State", " (in the US, Canada and Australia)", "address-level1"},
    {"Postal code", "", "postal-code"},
    {"Country", " (two letters, such as US)", "country"},
}};

const gift& of(const domain& state, gift_id which) { return state.gifts()[which.index()]; }

bool is_left(const domain& state, send_id which, const gift& own, std::uint32_t variant) {
    return state.all_sends()[which].testing || own.is_in_stock(variant);
}

/// Several gifts stand side by side.
bool is_choice(const domain& state, send_id which) {
    const auto& sends = state.all_sends();
    return sends.parcel_of(sends[which]).has_choice;
}

std::vector<gift_id> on_offer(const domain& state, send_id which) {
    if (is_choice(state, which)) return state.choices_of(which);
    return {state.all_sends()[which].gift};
}

/// Sizes or colours in stock; empty where there are none to choose from.
std::string select_of(const domain& state, send_id which, gift_id gift, const std::string& chosen,
                      bool hides_gift = false) {
    const auto& own = of(state, gift);
    if (own.variants.size() < 2) return {};
    std::string options = chosen.empty() ? "<option value=\"\">please choose</option>\n" : "";
    for (std::uint32_t i = 0; i < own.variants.size(); ++i) {
        const auto& name = own.variants[i].name;
        if (!is_left(state, which, own, i + 1)) continue;
        options += fmt::format("<option value=\"{0}\"{1}>{0}</option>\n", escaped(name),
                               name == chosen ? " selected" : "");
    }
    return fmt::format(
        "<label for=\"{0}\">{1}</label>\n"
        "<select id=\"{0}\" name=\"{0}\" data-testid=\"{0}\">\n{2}</select>\n",
        variant_field(state, which, gift),
        hides_gift ? "Which one" : "Which one of: " + escaped(own.name), options);
}

std::string radio_of(const domain& state, gift_id gift, bool chosen) {
    return fmt::format(
        "<p><label><input type=\"radio\" name=\"gift_id\" value=\"{0}\" required{2} "
        "data-testid=\"gift-{0}\"> {1}</label></p>\n",
        gift.number, escaped(of(state, gift).name), chosen ? " checked" : "");
}

std::string choice_of(const domain& state, send_id which, const address_entry& filled) {
    const auto gifts = on_offer(state, which);
    if (!is_choice(state, which)) {
        const auto gift = filled.hides_gift ? std::string{}
                                            : fmt::format("<p data-testid=\"gift\">{}</p>\n",
                                                          escaped(of(state, gifts.front()).name));
        return gift + select_of(state, which, gifts.front(), filled.variant, filled.hides_gift);
    }
    std::string rows;
    for (const auto each : gifts) {
        const bool chosen = each == filled.gift;
        rows += radio_of(state, each, chosen) +
                select_of(state, which, each, chosen ? filled.variant : "");
    }
    return fmt::format("<fieldset>\n<legend>Which one may it be?</legend>\n{}</fieldset>\n", rows);
}

std::string fields_of(const written_address& postal) {
    std::string rows;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        rows += fmt::format(
            "<label for=\"{0}\">{1}{2}</label>\n"
            "<input id=\"{0}\" name=\"{0}\" type=\"text\" autocomplete=\"{3}\" value=\"{4}\" "
            "data-testid=\"{0}\">\n",
            address_fields[i].name, inputs[i].label, inputs[i].hint, inputs[i].autocomplete,
            escaped(postal.*address_fields[i].written));
    return rows;
}

}  // namespace

std::string variant_field(const domain& state, send_id which, gift_id of) {
    return is_choice(state, which) ? fmt::format("variant_id-{}", of.number) : "variant_id";
}

bool has_anything(const domain& state, send_id which) {
    const auto gifts = on_offer(state, which);
    if (is_choice(state, which)) return !gifts.empty();
    const auto& only = of(state, gifts.front());
    // A single gift without sizes can be confirmed all the same, and is then held (PH-12).
    return only.variants.size() < 2 || is_left(state, which, only, 0);
}

std::string problem_list(const std::vector<address_problem>& wrong) {
    std::string rows;
    for (const auto& each : wrong)
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (address_fields[i].name == each.field)
                rows += fmt::format("<li data-testid=\"problem-{}\">{} {}</li>\n", each.field,
                                    inputs[i].label, escaped(each.problem));
    return fmt::format("<ul class=\"problem\" data-testid=\"problems\">\n{}</ul>\n", rows);
}

std::string address_form(const domain& state, send_id which, const address_entry& filled) {
    const auto gifts = on_offer(state, which);
    const bool any_card = std::any_of(gifts.begin(), gifts.end(), [&](gift_id each) {
        return !is_physical(of(state, each).kind);
    });
    return fmt::format(
        "<form method=\"post\" data-testid=\"address-form\">\n{}<fieldset>\n"
        "<legend>Where shall it go?{}</legend>\n{}</fieldset>\n"
        "<p><button data-testid=\"confirm\">Send it there</button></p>\n</form>\n",
        choice_of(state, which, filled),
        any_card ? " (not needed for what comes by mail to your inbox)" : "",
        fields_of(filled.postal));
}

}  // namespace giftsim::fakeserver
