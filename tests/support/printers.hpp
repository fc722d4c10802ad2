// SPDX-License-Identifier: MIT
// How the domain's values look in the report of a failed check.
#pragma once

#include "core/currency.hpp"
#include "core/ids.hpp"
#include "core/ledger.hpp"
#include "core/lifecycle/transition.hpp"
#include "core/money.hpp"
#include "core/organisation.hpp"
#include "core/refusal.hpp"
#include "core/result.hpp"
#include "core/rule.hpp"

#include <ostream>
#include <string>

namespace giftsim {

inline std::ostream& operator<<(std::ostream& out, state where) { return out << name(where); }
inline std::ostream& operator<<(std::ostream& out, reason why) { return out << name(why); }
inline std::ostream& operator<<(std::ostream& out, act what) { return out << name(what); }
inline std::ostream& operator<<(std::ostream& out, mail_kind kind) { return out << name(kind); }
inline std::ostream& operator<<(std::ostream& out, refusal why) { return out << name(why); }
inline std::ostream& operator<<(std::ostream& out, account what) { return out << name(what); }
inline std::ostream& operator<<(std::ostream& out, role what) { return out << name(what); }
inline std::ostream& operator<<(std::ostream& out, rule which) { return out << which.text(); }
inline std::ostream& operator<<(std::ostream& out, currency unit) { return out << unit.code(); }
inline std::ostream& operator<<(std::ostream& out, money amount) { return out << to_text(amount); }

template <class Tag>
std::ostream& operator<<(std::ostream& out, id<Tag> which) {
    return out << '#' << which.number;
}

inline std::ostream& operator<<(std::ostream& out, const words& called) {
    return out << called.s0 << " | " << called.s1 << " | " << called.s2 << " | " << called.b
               << " | " << called.webhook << " | " << called.second_webhook;
}

namespace testing {

/// "done", or the name of the refusal.
template <class T>
std::string outcome(const result<T>& answer) {
    return answer ? "done" : std::string(name(answer.error()));
}

}  // namespace testing
}  // namespace giftsim
