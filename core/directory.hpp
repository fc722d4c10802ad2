// SPDX-License-Identifier: MIT
// The people that an organisation's customer databases know.
#pragma once

#include "core/contact.hpp"
#include "core/email.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

class directory {
public:
    contact_id add(const contact& who) {
        contacts_.push_back(who);
        const auto number = contact_id::at(contacts_.size() - 1);
        by_email_[normalised_email(who.email)].push_back(number);
        return number;
    }

    std::size_t count() const { return contacts_.size(); }
    const contact& operator[](contact_id which) const { return contacts_[which.index()]; }

    /// Forgets all that is known of whoever has an email, and who they are (API-11). Their numbers
    /// stay, with nothing behind them.
    void erase(std::string_view email) {
        const auto same = by_email_.find(normalised_email(email));
        if (same == by_email_.end()) return;
        for (const auto each : same->second) contacts_[each.index()] = {};
        by_email_.erase(same);
    }

    /// Whom a connector finds by an email, written in any way: the first who was added. None if it
    /// finds nobody.
    contact_id find(connector_id by, std::string_view email) const {
        const auto same = by_email_.find(normalised_email(email));
        if (same == by_email_.end()) return {};
        for (const auto each : same->second)
            if ((*this)[each].is_known_to(by)) return each;
        return {};
    }

private:
    std::vector<contact> contacts_;
    std::map<std::string, std::vector<contact_id>> by_email_;
};

}  // namespace giftsim
