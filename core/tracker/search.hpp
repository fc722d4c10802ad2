// SPDX-License-Identifier: MIT
// Free-text search over sends (TR-03).
#pragma once

#include "core/domain.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// Where a search looks.
enum class searched : std::uint8_t {
    recipient,  ///< names and email
    row,  ///< these, phone, company, order and tracking number, the number of the send, and the
          ///< names of its sender, team, campaign and gift
};

/// Words between blanks; a send fits if each is part of some text of its own, whatever the case of
/// ASCII letters. No words fit every send. The domain must outlive it and not get new entities.
class text_search {
public:
    text_search(const domain& world, std::string_view words, searched where);

    bool empty() const { return wanted_.empty(); }
    bool fits(send_id which) const;

private:
    /// A word, and which entities have it in their names, by number.
    struct wanted_word {
        std::string text;
        std::vector<bool> users, teams, campaigns, gifts;
    };

    bool fits(send_id which, const send& record, const wanted_word& word) const;
    bool is_in_recipient(send_id which, std::string_view word) const;
    bool is_in_parcel(send_id which, const send& record, std::string_view word) const;

    const domain& world_;
    searched where_;
    std::vector<wanted_word> wanted_;
};

}  // namespace giftsim
