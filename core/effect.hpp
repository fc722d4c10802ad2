// SPDX-License-Identifier: MIT
// What a command did, one record each: the only way in which the outside learns of it.
#pragma once

#include "core/ids.hpp"
#include "core/ledger.hpp"
#include "core/lifecycle/transition.hpp"

#include <vector>

namespace giftsim {

/// Either a step of a send's life, or a posting. 32 bytes.
struct effect {
    enum class kind : std::uint8_t { step, posting };

    instant at;
    std::int64_t amount = 0;  ///< posting: minor units
    send_id send{};
    funding_id funding{};  ///< posting: whose
    kind sort = kind::step;
    rule cause{};
    act by = act::none;                 ///< step
    state to = state::none;             ///< step: the state after it
    bool moved = false;                 ///< step: the state before it was another one
    mail_kind mail = mail_kind::none;   ///< step: the mail that left
    account debit = account::outside;   ///< posting: where the money left
    account credit = account::outside;  ///< posting: where it went
};
static_assert(sizeof(effect) == 32);

/// In the order in which they happened. The caller clears and reuses it: no allocation in
/// steady state.
using effects = std::vector<effect>;

}  // namespace giftsim
