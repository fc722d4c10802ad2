// SPDX-License-Identifier: MIT
// The step that talks HTTP, as it is written: its texts may name variables.
#pragma once

#include "core/parsed.hpp"
#include "sim/json/value.hpp"
#include "sim/scenario/http_exchange.hpp"
#include "sim/scenario/variables.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace giftsim::sim {

/// A text of the answer that later steps can name.
struct http_capture {
    std::string name;
    std::string pointer;  ///< into the answer's body
};

enum class http_content : std::uint8_t {
    none,
    json,  ///< any document
    form,  ///< an object of strings
    text,  ///< a string
};

struct call_http {
    std::string method;
    std::string path;
    http_headers headers{};
    http_content content = http_content::none;
    json::value body{};
    std::vector<http_capture> captures{};
    bool any_status = false;  ///< else one of 400 or above fails the step
};

/// What is asked of the server, once variables have their texts. The Content-Type follows from the
/// content, unless the headers have one. An error where a variable is not known.
parsed<http_question> question_of(const call_http& step, const variable_texts& known);

/// Notes what a step captures: strings as they are, numbers as they are written, true and false.
/// Else a sentence, with the answer in short, about the first that is not there or is no text.
std::optional<std::string> capture(const std::vector<http_capture>& wanted,
                                   const http_answer& answer, variable_texts& into);

}  // namespace giftsim::sim
