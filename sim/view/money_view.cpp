// SPDX-License-Identifier: MIT
// Balances and the journal, amounts as text with their currency.
#include "sim/view/money_view.hpp"

#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"

namespace giftsim::sim {

namespace {

/// Whose wallet it is (FN-10).
std::string_view wallet_of(const funding_source& source) {
    if (source.owner) return "user";
    return source.team ? "team" : "company";
}

}  // namespace

json_view view_of_funding(const domain& world, funding_id which) {
    const auto& source = world.money().of(which);
    const auto balance = [&](account of) {
        return to_text(money{source.balance(of), source.unit});
    };
    return {{"id", number_text(which)},
            {"name", source.name},
            {"available", balance(account::available)},
            {"held", balance(account::held)},
            {"spent", balance(account::spent)},
            {"outside", balance(account::outside)},
            {"closed", source.closed},
            {"owner", number_text(source.owner)},
            {"team", number_text(source.team)},
            {"wallet", wallet_of(source)}};
}

json_view view_of_postings(const domain& world) {
    auto list = json_view::array();
    const auto& postings = world.money().postings();
    for (std::size_t i = 0; i < postings.size(); ++i) {
        const auto& made = postings[i];
        list.push_back(
            {{"at", to_text(made.at())},
             {"funding", number_text(made.funding())},
             {"from", name(made.from())},
             {"to", name(made.to())},
             {"amount", to_text(money{made.amount(), world.money().of(made.funding()).unit})},
             {"rule", made.cause().text()},
             {"send", number_text(made.send())}});
    }
    return list;
}

}  // namespace giftsim::sim
