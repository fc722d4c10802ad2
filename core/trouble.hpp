// SPDX-License-Identifier: MIT
// What went wrong with a send's mail and its recipient's answers.
#pragma once

#include "core/instant.hpp"

#include <array>
#include <cstdint>

namespace giftsim {

/// Rare troubles of a send, kept apart so that the record stays small.
struct trouble {
    /// Instants of the last wrong answers, oldest first; never where there are fewer (EG-11).
    std::array<instant, 4> wrong{never, never, never, never};
    instant locked_until = earliest_instant;  ///< the page is locked before this instant (EG-11)
    instant gives_up_at = never;              ///< the last retry of the offer's mail (EG-08)
    std::uint32_t wrong_answers = 0;          ///< counted over the whole life (EG-11)
};

}  // namespace giftsim
