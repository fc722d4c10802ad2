// SPDX-License-Identifier: MIT
// Compares what a step expects of an answer with the answer.
#pragma once

#include "sim/scenario/http_exchange.hpp"
#include "sim/scenario/match.hpp"

#include <string>
#include <vector>

namespace giftsim::sim {

/// Status and body as everything else; a body that is not JSON as one text. A header's value must
/// be the same to the letter, in one of the headers of that name; null: there must be none.
void compare_http(const json::value& expected, const http_answer& actual,
                  const std::string& pointer, std::vector<difference>& found);

}  // namespace giftsim::sim
