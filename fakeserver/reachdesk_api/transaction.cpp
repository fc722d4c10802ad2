// SPDX-License-Identifier: MIT
// A hold and what becomes of it are one transaction; a charge given back is another.
#include "fakeserver/reachdesk_api/transaction.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace giftsim::fakeserver {
namespace {

/// Gathers the transactions of postings that come in order.
class gathering {
public:
    void add(std::size_t place, const posting& each) {
        if (!each.send()) return add_without_send(place, each);
        if (each.from() == account::available) return add_cost(place, each);
        if (each.from() == account::held) return settle_hold(each);
        add_row(place, each, transaction_type::refund).spent = each.amount();
    }

    std::vector<transaction> take() { return std::move(rows_); }

private:
    transaction& add_row(std::size_t place, const posting& each, transaction_type type) {
        rows_.push_back({.id = static_cast<std::uint32_t>(place + 1),
                         .type = type,
                         .at = each.at(),
                         .wallet = each.funding(),
                         .send = each.send(),
                         .asked = each.amount()});
        return rows_.back();
    }

    void add_without_send(std::size_t place, const posting& each) {
        const bool is_invoice = each.cause() == "FN-09"_rule;
        const auto type = is_invoice ? transaction_type::invoice : transaction_type::top_up;
        add_row(place, each, type).spent = each.amount();
    }

    void add_cost(std::size_t place, const posting& each) {
        auto& row = add_row(place, each, transaction_type::send);
        (each.to() == account::held ? row.held : row.spent) = each.amount();
        if (each.to() == account::held) holds_[each.send().number] = rows_.size() - 1;
    }

    void settle_hold(const posting& each) {
        const auto found = holds_.find(each.send().number);
        if (found == holds_.end()) return;
        auto& row = rows_[found->second];
        row.held -= std::min(row.held, each.amount());
        if (each.to() == account::spent) row.spent += each.amount();
    }

    std::vector<transaction> rows_;
    std::unordered_map<std::uint32_t, std::size_t> holds_;  ///< by send: the newest
};

}  // namespace

std::string_view name(transaction_type what) {
    constexpr std::array<std::string_view, 4> words{"balance_top_up", "other", "campaign_sends",
                                                    "refund"};
    return words[static_cast<std::size_t>(what)];
}

std::string_view name(transaction_state what) {
    constexpr std::array<std::string_view, 3> words{"pending", "processed", "cancelled"};
    return words[static_cast<std::size_t>(what)];
}

transaction_state transaction::stands() const {
    if (held > 0) return transaction_state::pending;
    return spent > 0 ? transaction_state::processed : transaction_state::cancelled;
}

std::int64_t transaction::amount() const {
    if (type != transaction_type::send) return asked;
    return stands() == transaction_state::processed ? -spent : -asked;
}

std::vector<transaction> transactions_of(const domain& state) {
    gathering all;
    const auto& postings = state.money().postings();
    for (std::size_t i = 0; i < postings.size(); ++i) {
        const auto& each = postings[i];
        if (!each.send() || state.all_sends()[each.send()].reachdesk) all.add(i, each);
    }
    return all.take();
}

}  // namespace giftsim::fakeserver
