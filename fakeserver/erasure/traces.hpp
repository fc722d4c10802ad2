// SPDX-License-Identifier: MIT
// By what a text gives away that it is about somebody (API-11).
#pragma once

#include "core/domain.hpp"
#include "fakeserver/journal/journal.hpp"
#include "fakeserver/world/mint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// Their email in any case and any spelling of JSON, forms and paths; what else was written about
/// them, where it is long enough to be theirs alone or comes together; links and numbers of their
/// sends. Rather too much is found than too little.
class traces {
public:
    /// Of the owner of an email, as they are known in the domain; asked before they are forgotten.
    traces(std::string_view email, const domain& here, const mint& secrets);

    bool in(std::string_view text) const;
    bool in(const recorded& entry) const;

private:
    void add(std::string_view text);
    bool is_link_of_theirs(std::string_view segment) const;

    std::vector<std::string> telling_;                           ///< each alone, in lower case
    std::vector<std::pair<std::string, std::string>> together_;  ///< both: first and last names
    std::vector<send_id> sends_;
    const mint& secrets_;
};

}  // namespace giftsim::fakeserver
