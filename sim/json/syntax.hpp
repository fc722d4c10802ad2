// SPDX-License-Identifier: MIT
// Says in plain words why a text stops being JSON, and where.
#pragma once

#include "sim/json/text_cursor.hpp"
#include "sim/json/token.hpp"

namespace giftsim::sim::json {

/// What may stand next in a document that is right so far. Commas and colons count as part of the
/// way to the next token, because a parser reports only keys, values and brackets.
enum class awaited {
    document,             ///< the one value of the text
    first_key_or_close,   ///< behind "{"
    first_item_or_close,  ///< behind "["
    colon_and_value,      ///< behind a key
    next_key_or_close,    ///< behind a member of an object
    next_item_or_close,   ///< behind an item of an array
    end_of_text,          ///< behind the document's value
};

/// How far a text was understood.
struct progress {
    text_cursor token;   ///< at the start of the last key, value or bracket that was right
    text_cursor behind;  ///< right behind it
    awaited next = awaited::document;
    position opened = {};  ///< the innermost open bracket; without a meaning at the top
};

/// Precondition: the text, which is well-formed UTF-8, is not JSON from `behind` on.
fault explain(const progress& before);

}  // namespace giftsim::sim::json
