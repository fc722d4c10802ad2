// SPDX-License-Identifier: MIT
// Somebody made up who takes the place of a person in a world's log: the rules say the same of both
// (API-11).
#pragma once

#include "core/domain.hpp"
#include "sim/view/json.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// What rules look at stays: whether the email is one, its `+` tag, its domain where a list names
/// it, a magic local part; country and state of an address and the form of its postal code; and
/// which answers to a verification were right. All else that was written about the person goes.
class made_up_person {
public:
    /// Stands for the owner of an email, as they are known in the domain now; `number` tells those
    /// made up of one world apart.
    made_up_person(std::string_view email, const domain& here, std::uint32_t number);

    /// Theirs.
    const std::string& email() const { return instead_; }

    /// The sends that went to the person, in order.
    const std::vector<send_id>& sends() const { return sends_; }

    /// A step, or the beginning of a scenario, with the one in place of the other. Requires a JSON
    /// object.
    std::string rewrite(std::string_view json) const;

private:
    bool is_theirs(std::string_view email) const;
    bool concerns(const sim::json_view& object) const;
    void rewrite(sim::json_view& node, bool about_them) const;
    void rewrite_answer(sim::json_view& step) const;

    std::string email_;  ///< normalised
    std::string instead_;
    std::vector<send_id> sends_;
    std::map<std::uint32_t, std::string> phones_;  ///< of the sends, normalised
};

}  // namespace giftsim::fakeserver
