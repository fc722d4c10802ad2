// SPDX-License-Identifier: MIT
// Every write to a customer database, done or failed, in order.
#pragma once

#include "core/domain.hpp"
#include "core/prefetch.hpp"
#include "core/slab.hpp"
#include "sim/crm/crm_members.hpp"
#include "sim/crm/crm_table.hpp"
#include "sim/crm/crm_word.hpp"

#include <algorithm>
#include <cstdint>

namespace giftsim::sim {

/// One write, as it was tried; 32 bytes.
struct crm_write {
    instant at{};
    send_id send{};
    connector_id connector{};
    gift_id gift{};            ///< on offer then; after the pick, picked
    std::uint32_t record = 0;  ///< which record, counted from 1 through the world
    crm_object object{};
    bool creates = false;  ///< else updates one that is there
    bool failed = false;   ///< the connector was down or rejected it; the send goes on (CR-11)
    rule cause{};
    crm_word word{};  ///< ML-09's
};
static_assert(sizeof(crm_write) == 32);

/// A value. Knows of each claim what was told last, and of each record whether it is there.
class crm_log {
public:
    /// A send has moved to a state: writes whatever its connector shall be told now, and calls
    /// `see(crm_write)` for each. Nothing for sends that no link began (CR-09), for testing mode
    /// (SI-09), or where the word has not changed (CR-11).
    template <class See>
    void tell(const domain& here, send_id which, state to, reachdesk_profile by, instant now,
              See see) {
        const auto& record = here.all_sends()[which];
        if (!record.reachdesk || record.testing) return;
        const auto connector = here.all_sends().claim_of(record).connector;
        const auto word = crm_word_for(record, to, by);
        if (!connector || word == crm_word::none) return;
        const auto kind = here.connectors()[connector.index()].kind;
        const auto rows = crm_rows(by);
        const auto applies = [&](const crm_row& row) {
            return row.kind == kind && (!row.needs_mapping || is_mapped(here, record));
        };
        if (std::none_of(rows.begin(), rows.end(), applies)) return;
        auto& own = told_of(here.all_sends().claim_place(record));
        if (own.word == word) return;
        own.word = word;
        for (const auto& row : rows)
            if (applies(row)) see(write(here, which, row, word, now));
    }

    const slab<crm_write, 8>& writes() const { return writes_; }

    /// What a send's connector was told last, or should have been; none for nothing yet. Requires
    /// a send on Reachdesk.
    crm_word last_told(const sends& all, send_id which) const {
        const auto place = all.claim_place(all[which]);
        return place < told_.size() ? told_[place].word : crm_word::none;
    }

    /// Hints that what a send on Reachdesk was told will be needed soon.
    void prefetch(const sends& all, send_id which) const {
        const auto place = all.claim_place(all[which]);
        if (place < told_.size()) giftsim::prefetch(&told_[place]);
    }

private:
    /// Of one claim.
    struct told {
        std::uint32_t record = 0;  ///< the one that its system updates; 0: not there yet
        crm_word word = crm_word::none;
    };

    told& told_of(std::size_t claim) {
        while (told_.size() <= claim) told_.push_back({});
        return told_[claim];
    }

    static bool is_mapped(const domain& here, const send& record);
    const crm_write& write(const domain& here, send_id which, const crm_row& row, crm_word word,
                           instant now);

    slab<crm_write, 8> writes_;
    slab<told, 8> told_;  ///< by place of the claim
    crm_members members_;
    std::uint32_t records_ = 0;
};

}  // namespace giftsim::sim
