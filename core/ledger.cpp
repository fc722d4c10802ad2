// SPDX-License-Identifier: MIT
// Every movement goes through post(), which takes from one account what it gives to the other.
#include "core/ledger.hpp"

#include <limits>

namespace giftsim {

std::string_view name(account what) {
    constexpr std::array<std::string_view, 4> names{"outside", "available", "held", "spent"};
    return names[static_cast<std::size_t>(what)];
}

funding_id ledger::add(funding_source source) {
    sources_.push_back(std::move(source));
    return funding_id::at(sources_.size() - 1);
}

bool ledger::can_pay(funding_id which, std::int64_t amount) const {
    const auto& source = of(which);
    return !source.closed && source.balance(account::available) >= amount;
}

bool ledger::fits(funding_id which, const movement& what) const {
    const auto& source = of(which);
    std::int64_t less = 0;
    std::int64_t more = 0;
    std::int64_t committed = 0;
    const auto is_committed = [](account of) {
        return of == account::held || of == account::spent;
    };
    const bool commits = is_committed(what.to) && !is_committed(what.from);
    // What was ever paid in must itself fit, or a credit later might not.
    return !__builtin_sub_overflow(source.balance(what.from), what.amount, &less) &&
           !__builtin_add_overflow(source.balance(what.to), what.amount, &more) &&
           less != std::numeric_limits<std::int64_t>::min() &&
           !__builtin_add_overflow(source.balance(account::held), source.balance(account::spent),
                                   &committed) &&
           (!commits || !__builtin_add_overflow(committed, what.amount, &committed));
}

const posting& ledger::post(funding_id which, const movement& what, instant at) {
    BOOST_ASSERT_MSG(what.amount > 0, "a posting moves something");
    BOOST_ASSERT_MSG(fits(which, what), "a posting stays within 64 bits");
    auto& source = of(which);
    source.balances[static_cast<std::size_t>(what.from)] -= what.amount;
    source.balances[static_cast<std::size_t>(what.to)] += what.amount;
    return postings_.push_back(
        posting{at, what.cause, what.from, what.to, what.amount, what.send, which});
}

}  // namespace giftsim
