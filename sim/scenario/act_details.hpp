// SPDX-License-Identifier: MIT
// What an act says besides which it is and of which send: read once, for scenario files and for the
// control API.
#pragma once

#include "core/command.hpp"
#include "sim/json/reader.hpp"
#include "sim/view/names.hpp"

#include <string>

namespace giftsim::sim {

/// An act with the texts that it refers to. A value, which can be kept.
struct act_details {
    perform doing{};  ///< without send and texts
    std::string email{}, phone{}, reason{}, carrier{}, tracking{}, variant{};
    written_address postal{};

    /// The act on a send. Its views live as long as this does.
    perform on(send_id which) const;
};

/// Words that differ between scenario files and the control API.
struct act_words {
    std::string_view gift = "gift";
    std::string_view variant = "variant";
    bool guesses_answer = true;  ///< an empty `verify` is the right answer, else it is a problem
};

/// Reads what this act may say from an object that may say more.
act_details read_act_details(act what, json::object_reader& in, const names& called,
                             const act_words& words, json::problems& found);

/// An address under "address": an object of texts. The usual one if nothing is there, none for
/// null.
written_address read_address(json::object_reader& in, const written_address& usual,
                             json::problems& found);

}  // namespace giftsim::sim
