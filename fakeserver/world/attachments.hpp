// SPDX-License-Identifier: MIT
// What clients attached to sends, in their own words (API-01).
#pragma once

#include "core/ids.hpp"
#include "core/slab.hpp"
#include "core/text_store.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace giftsim::fakeserver {

/// A value. Sends come in the order of their numbers, so that what is attached only has to be
/// written behind what was before.
class attachments {
public:
    /// Requires a send later than all that have something attached.
    void add(send_id to, std::string_view text);

    /// Empty if there is nothing. Valid while this lives and the text is not forgotten.
    std::string_view of(send_id which) const;

    /// Overwrites what was attached (API-11).
    void forget(send_id which);

private:
    struct attachment {
        std::uint32_t send;
        text_ref text;
    };

    std::size_t place_of(send_id which) const;

    slab<attachment, 8> all_;  ///< by number of the send
    text_store texts_;
};

}  // namespace giftsim::fakeserver
