// SPDX-License-Identifier: MIT
// Text that callers gave, kept once per world and referred to by eight bytes.
#pragma once

#include "core/hash_index.hpp"
#include "core/text_ref.hpp"
#include "core/text_store.hpp"

#include <string_view>

namespace giftsim {

/// Grows only, and keeps what it has but for texts that are erased; equal texts get equal
/// references, so comparing references compares texts. Never part of the digest. Limit: 4 GiB
/// together (a bug beyond, checked), as text_store counts them. Keeping a text costs the same
/// however many there are.
class text_arena {
public:
    /// Keeps a copy. The reference stays valid for the arena's life and in its copies.
    text_ref keep(std::string_view text);

    /// Valid while the arena lives and the text is not erased.
    std::string_view get(text_ref where) const { return store_.get(where); }

    /// Overwrites a text, which is then not found any more; what refers to it reads zeros (API-11).
    void erase(text_ref where);

    /// The reference of a text that has been kept; an empty one otherwise.
    text_ref find(std::string_view text) const;

private:
    text_store store_;
    hash_index<text_ref> index_;
};

}  // namespace giftsim
