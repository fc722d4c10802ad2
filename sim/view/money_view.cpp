// SPDX-License-Identifier: MIT
// Balances and the journal, amounts as text with their currency.
#include "sim/view/money_view.hpp"

#include "core/instant_text.hpp"

namespace giftsim::sim {
namespace {

json_view optional_text(std::string text) {
    return text.empty() ? json_view(nullptr) : json_view(std::move(text));
}

}  // namespace

json_view view_of_funding(const domain& world, const names& called, funding_id which) {
    const auto& source = world.money().of(which);
    const auto balance = [&](account of) {
        return to_text(money{source.balance(of), source.unit});
    };
    return {{"id", called.funding.handle_of(which.number)},
            {"name", source.name},
            {"available", balance(account::available)},
            {"held", balance(account::held)},
            {"spent", balance(account::spent)},
            {"outside", balance(account::outside)},
            {"closed", source.closed},
            {"owner", optional_text(called.users.handle_of(source.owner.number))}};
}

json_view view_of_postings(const domain& world, const names& called) {
    auto list = json_view::array();
    const auto& postings = world.money().postings();
    for (std::size_t i = 0; i < postings.size(); ++i) {
        const auto& made = postings[i];
        list.push_back(
            {{"at", to_text(made.at())},
             {"funding", called.funding.handle_of(made.funding().number)},
             {"from", name(made.from())},
             {"to", name(made.to())},
             {"amount", to_text(money{made.amount(), world.money().of(made.funding()).unit})},
             {"rule", made.cause().text()},
             {"send", optional_text(called.sends.handle_of(made.send().number))}});
    }
    return list;
}

}  // namespace giftsim::sim
