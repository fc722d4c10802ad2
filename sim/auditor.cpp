// SPDX-License-Identifier: MIT
// Reads the journal and the histories as a stranger would, and compares.
#include "sim/auditor.hpp"

#include <fmt/format.h>

#include <array>

namespace giftsim::sim {
namespace {

constexpr std::size_t place(account of) { return static_cast<std::size_t>(of); }

class bookkeeper {
public:
    explicit bookkeeper(const domain& world)
        : world_(world),
          balances_(world.money().count()),
          charged_(world.all_sends().count(), 0),
          held_(world.all_sends().count(), 0) {}

    std::vector<std::string> findings() {
        add_up_postings();
        compare_balances();
        for (std::size_t i = 0; i < world_.all_sends().count(); ++i) check(send_id::at(i));
        compare_counts();
        return std::move(findings_);
    }

private:
    void add_up_postings() {
        auto last = earliest_instant;
        const auto& postings = world_.money().postings();
        for (std::size_t i = 0; i < postings.size(); ++i) {
            const auto& made = postings[i];
            if (made.at() < last) say("posting {} is dated before the one before it", i + 1);
            last = made.at();
            balances_[made.funding().index()][place(made.from())] -= made.amount();
            balances_[made.funding().index()][place(made.to())] += made.amount();
            if (!made.send()) continue;
            auto& charged = charged_[made.send().index()];
            if (made.to() == account::spent) charged += made.amount();
            if (made.from() == account::spent) charged -= made.amount();
            auto& held = held_[made.send().index()];
            if (made.to() == account::held) held += made.amount();
            if (made.from() == account::held) held -= made.amount();
        }
    }

    void compare_balances() {
        for (std::size_t i = 0; i < balances_.size(); ++i)
            if (balances_[i] != world_.money().of(funding_id::at(i)).balances)
                say("FN-02: the balances of funding source {} are not the sum of its postings",
                    i + 1);
    }

    void check(send_id which) {
        const auto& record = world_.all_sends()[which];
        auto where = state::none;
        auto last = earliest_instant;
        world_.all_sends().steps().for_each(which, [&](step taken) {
            const auto& row = record.life().rows()[taken.row()];
            if (row.from != where)
                say("the history of send {} jumps from {} to {}", which.number, name(where),
                    name(row.to));
            if (taken.at() < last) say("the history of send {} goes back in time", which.number);
            where = row.to;
            last = taken.at();
        });
        if (where != record.where)
            say("send {} is {}, its history ends with {}", which.number, name(record.where),
                name(where));
        const bool has_stake = record.physical || record.reachdesk;
        const auto* own = has_stake ? &world_.all_sends().stake_of(record) : nullptr;
        if (held_[which.index()] != (own != nullptr ? own->held : 0))
            say("FN-02: the postings of send {} hold {}", which.number, held_[which.index()]);
        const auto expected = own != nullptr ? own->spent : record.charged ? record.price : 0;
        if (charged_[which.index()] != expected)
            say("FN-02: the postings of send {} come to {}, its charge to {}", which.number,
                charged_[which.index()], expected);
        ++in_state_[static_cast<std::size_t>(where)];
    }

    void compare_counts() {
        for (std::size_t i = 0; i < state_count; ++i)
            if (in_state_[i] != world_.all_sends().count_in(static_cast<state>(i)))
                say("the count of sends in {} is wrong", name(static_cast<state>(i)));
    }

    template <class... Parts>
    void say(fmt::format_string<Parts...> form, Parts&&... parts) {
        findings_.push_back(fmt::format(form, std::forward<Parts>(parts)...));
    }

    const domain& world_;
    std::vector<std::array<std::int64_t, 4>> balances_;
    std::vector<std::int64_t> charged_;
    std::vector<std::int64_t> held_;
    std::array<std::uint64_t, state_count> in_state_{};
    std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> audit(const domain& world) { return bookkeeper(world).findings(); }

}  // namespace giftsim::sim
