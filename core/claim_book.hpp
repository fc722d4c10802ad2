// SPDX-License-Identifier: MIT
// Which sends on Reachdesk an address has had: what ML-04 and the yearly limit (ML-11) look at.
#pragma once

#include "core/ids.hpp"

#include <map>
#include <string>
#include <vector>

namespace giftsim {

/// By normalised email, in order of their numbers. The members of a population, who are all
/// different, do not stand here.
class claim_book {
public:
    void note(const std::string& email, send_id begun) { by_email_[email].push_back(begun); }

    /// An erased address has had nothing (API-11).
    void forget(const std::string& email) { by_email_.erase(email); }

    const std::vector<send_id>& of(const std::string& email) const {
        static const std::vector<send_id> none;
        const auto found = by_email_.find(email);
        return found == by_email_.end() ? none : found->second;
    }

private:
    std::map<std::string, std::vector<send_id>> by_email_;
};

}  // namespace giftsim
