// SPDX-License-Identifier: MIT
// Every write to a customer database, done or failed, in order.
#pragma once

#include "core/domain.hpp"
#include "core/slab.hpp"
#include "sim/crm/crm_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// One write, as it was tried.
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
    std::string_view word{};  ///< ML-09's; lives as long as the program
};

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
        const auto word = crm_word(record, to, by);
        if (!connector || word.empty()) return;
        const auto kind = here.connectors()[connector.index()].kind;
        const auto rows = crm_rows(by);
        const auto applies = [&](const crm_row& row) {
            return row.kind == kind && (!row.needs_mapping || is_mapped(here, record));
        };
        if (std::none_of(rows.begin(), rows.end(), applies) || is_known(which, word)) return;
        for (const auto& row : rows)
            if (applies(row)) see(write(here, which, row, word, now));
    }

    const slab<crm_write, 8>& writes() const { return writes_; }

    /// What a send's connector was told last, or should have been; empty for nothing yet.
    std::string_view last_told(send_id which) const {
        const auto known = by_send_.find(which.number);
        return known == by_send_.end() ? std::string_view{} : known->second.word;
    }

private:
    struct told {
        std::string_view word;
        std::array<std::uint32_t, crm_object_count> records{};  ///< 0: not there yet
    };

    bool is_known(send_id which, std::string_view word);
    static bool is_mapped(const domain& here, const send& record);
    const crm_write& write(const domain& here, send_id which, const crm_row& row,
                           std::string_view word, instant now);
    bool find_member(const domain& here, send_id which, crm_object what, std::uint32_t& record);
    void remember_member(const domain& here, send_id which, crm_object what, std::uint32_t record);

    slab<crm_write, 8> writes_;
    std::map<std::uint32_t, told> by_send_;
    std::map<std::string, std::uint32_t> members_;  ///< by system, CRM campaign and email
    std::uint32_t records_ = 0;
};

}  // namespace giftsim::sim
