// SPDX-License-Identifier: MIT
// Texts that are known only when a scenario runs: ${token} stands for what an earlier answer said.
#pragma once

#include "core/parsed.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace giftsim::sim {

/// What each name stands for. While a file is loaded, only the names matter.
using variable_texts = std::map<std::string, std::string>;

/// The names that a run with a server knows from the start; the target supplies the texts.
inline constexpr std::array<std::string_view, 7> predefined_variables{
    "base",           "client_id",          "client_secret", "reachdesk_token",
    "scim_client_id", "scim_client_secret", "world"};

/// Letters, digits and "_", at least one.
bool is_variable_name(std::string_view name);

/// Whether a text has "${" in it, so that what it says is known only when the scenario runs.
bool has_variables(std::string_view text);

/// Each ${name} replaced by its text, which is not looked through again, and each $${ by ${. An
/// error, which advises, where a name is not known or never ends.
parsed<std::string> filled(std::string_view text, const variable_texts& known);

/// The same for all strings of a document, and all keys.
parsed<json::value> filled(const json::value& from, const variable_texts& known);

/// Adds a problem for each string and each key that could not be filled.
void check_variables(const json::value& from, const std::string& pointer,
                     const variable_texts& known, json::problems& found);

}  // namespace giftsim::sim
