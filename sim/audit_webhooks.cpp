// SPDX-License-Identifier: MIT
// Reads attempts and histories as a stranger would, and compares them with deliveries and messages.
#include "core/tracker/standing.hpp"
#include "sim/auditor.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

/// A state that its sends' histories show, at the instant that the message says.
bool is_explained(const domain& state, const webhook_message& told) {
    if (told.type == webhook_type::blocked || told.type == webhook_type::email_blacklist)
        return true;  // no states
    const auto& record = state.all_sends()[told.send];
    bool found = false;
    state.all_sends().steps().for_each(told.send, [&](step taken) {
        const auto& row = record.life().rows()[taken.row()];
        const bool says_so = webhook_type_called(row.called.webhook) == told.type ||
                             webhook_type_called(row.called.second_webhook) == told.type;
        found = found || (says_so && is_shown(record, row) && taken.at() == told.at);
    });
    return found;
}

class postmaster {
public:
    explicit postmaster(const world& here)
        : state_(here.state()), log_(here.webhooks()), tried_(log_.deliveries().size()) {}

    void look(std::vector<std::string>& findings) {
        for (std::size_t i = 0; i < log_.messages().size(); ++i)
            if (!is_explained(state_, log_.messages()[i]))
                findings.push_back(
                    fmt::format("WH-03: message {} tells what never happened", i + 1));
        add_up_attempts(findings);
        for (std::size_t i = 0; i < tried_.size(); ++i)
            if (!agrees(log_.deliveries()[i], tried_[i]))
                findings.push_back(fmt::format("WH-02: delivery {} is {}, its attempts disagree",
                                               i + 1, name(log_.deliveries()[i].stands)));
    }

private:
    /// What the attempts of a delivery come to.
    struct tally {
        bool succeeded = false;  ///< some
        bool skipped = false;    ///< the last
        bool waits = false;      ///< the last is under way
        int failures = 0;        ///< since the last that no retry follows
        bool lost = false;       ///< the last
    };

    void add_up_attempts(std::vector<std::string>& findings) {
        auto last = earliest_instant;
        for (std::size_t i = 0; i < log_.attempts().size(); ++i) {
            const auto& made = log_.attempts()[i];
            if (made.at < last)
                findings.push_back(
                    fmt::format("attempt {} is dated before the one before it", i + 1));
            last = made.at;
            add(tried_[made.delivery.index()], made);
        }
    }

    static void add(tally& to, const webhook_attempt& made) {
        if (made.why != attempt_cause::retry && made.why != attempt_cause::duplicate)
            to = {.succeeded = false};
        to.succeeded = to.succeeded || made.came.succeeded();
        to.skipped = made.came.how == attempt_end::skipped;
        to.waits = made.came.how == attempt_end::waiting;
        to.lost = made.came.how == attempt_end::lost;
        if (!made.came.succeeded() && !to.waits) ++to.failures;
    }

    static bool agrees(const webhook_delivery& stands, const tally& tried) {
        constexpr int attempts_in_all = 8;
        if (tried.waits != static_cast<bool>(stands.under_way)) return false;
        switch (stands.stands) {
            case delivery_state::pending:
                return !tried.succeeded || stands.cause != attempt_cause::retry;
            case delivery_state::delivered:
                return tried.succeeded;
            case delivery_state::failed:
                return tried.lost || tried.failures == attempts_in_all;
            case delivery_state::skipped:
                return tried.skipped && !tried.succeeded;
        }
        return false;
    }

    const domain& state_;
    const webhook_log& log_;
    std::vector<tally> tried_;
};

}  // namespace

std::vector<std::string> audit(const world& here) {
    auto findings = audit(here.state());
    postmaster(here).look(findings);
    return findings;
}

}  // namespace giftsim::sim
