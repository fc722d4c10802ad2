// SPDX-License-Identifier: MIT
// The entities of a world as scenario files write them, each as the command that adds it.
#pragma once

#include "core/command.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"
#include "sim/view/names.hpp"

#include <optional>
#include <string>
#include <vector>

namespace giftsim::sim {

/// A command that adds something, and the handle it shall have.
template <class Command>
struct named {
    std::string handle;
    Command add;
};

/// How strictly values are read. In a step that expects to be refused, the domain judges them.
enum class value_check : std::uint8_t { at_loading, by_the_domain };

// Each reads one object. What it refers to must be in `called`, and the gifts in `gifts`.
// Empty if and only if a problem was added.

std::optional<named<add_funding>> read_funding(const json::value& from, const std::string& pointer,
                                               json::problems& found);
std::optional<named<add_team>> read_team(const json::value& from, const std::string& pointer,
                                         const names& called, json::problems& found);
std::optional<named<add_user>> read_user(const json::value& from, const std::string& pointer,
                                         const names& called, value_check check,
                                         json::problems& found);
std::optional<named<invite_user>> read_invitation(const json::value& from,
                                                  const std::string& pointer, const names& called,
                                                  value_check check, json::problems& found);
/// All of what a user is from then on, which is why it must all be said.
std::optional<update_user> read_changed_user(const json::value& from, const std::string& pointer,
                                             const names& called, value_check check,
                                             json::problems& found);
std::optional<named<add_gift>> read_gift(const json::value& from, const std::string& pointer,
                                         json::problems& found);
std::optional<named<add_campaign>> read_campaign(const json::value& from,
                                                 const std::string& pointer, const names& called,
                                                 const std::vector<gift>& gifts, value_check check,
                                                 json::problems& found);

std::optional<named<add_connector>> read_connector(const json::value& from,
                                                   const std::string& pointer, const names& called,
                                                   json::problems& found);
/// Contacts are called by their emails.
std::optional<add_contact> read_contact(const json::value& from, const std::string& pointer,
                                        const names& called, json::problems& found);
std::optional<named<add_link>> read_link(const json::value& from, const std::string& pointer,
                                         const names& called, json::problems& found);
/// "up", "rejects_writes" or "down".
std::optional<connection> as_connection(const json::value& from, std::string_view pointer,
                                        json::problems& found);
std::optional<set_connection> read_connection(const json::value& from, const std::string& pointer,
                                              const names& called, json::problems& found);

}  // namespace giftsim::sim
