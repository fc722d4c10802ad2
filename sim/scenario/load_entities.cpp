// SPDX-License-Identifier: MIT
// One function per kind of entity. Defaults stand here and nowhere else.
#include "sim/scenario/load_entities.hpp"

#include "core/email.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

using json::object_reader;

constexpr std::array<std::string_view, 3> role_words{"admin", "manager", "sender"};

/// Else one made of the id.
std::string read_email(object_reader& in, const json::value& from, const std::string& handle,
                       value_check check, json::problems& found) {
    const auto own = in.take_as("email", json::as_string);
    auto email = own.value_or(handle + "@acme.example");
    if (check == value_check::by_the_domain || is_email(email) || (in.has("email") && !own))
        return email;
    if (!own && handle.empty()) return email;
    if (own)
        found.add(
            *from.find("email"), in.pointer_to("email"),
            fmt::format("{} is not an email; write one like ann@acme.example", json::quote(email)));
    else
        found.add(
            from, in.pointer(),
            fmt::format("no email can be made of the id {}; add \"email\"", json::quote(handle)));
    return email;
}

std::optional<std::string> take_name(object_reader& in, value_check check) {
    if (check == value_check::by_the_domain) return in.take_as("name", json::as_string);
    return in.take_as("name", as_name);
}

role take_role(object_reader& in) {
    return static_cast<role>(take_choice(in, "role", role_words).value_or(2));
}

}  // namespace

std::optional<named<add_funding>> read_funding(const json::value& from, const std::string& pointer,
                                               json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_funding> read;
    read.handle = read_handle(in, from, found);
    read.add.name = in.take_as("name", as_name).value_or(read.handle);
    read.add.balance = in.take_as("balance", as_balance).value_or(money{});
    (void)in.take("owner");  // users and teams come later; see load_world
    (void)in.take("team");
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<named<add_team>> read_team(const json::value& from, const std::string& pointer,
                                         const names& called, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_team> read;
    read.handle = read_handle(in, from, found);
    read.add.name = in.take_as("name", as_name).value_or(read.handle);
    read.add.funding =
        id_or_none<funding_id>(in.take_as("funding", as_handle{called.funding, "funding source"}));
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<named<add_user>> read_user(const json::value& from, const std::string& pointer,
                                         const names& called, value_check check,
                                         json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_user> read;
    read.handle = read_handle(in, from, found);
    read.add.name = take_name(in, check).value_or(read.handle);
    read.add.email = read_email(in, from, read.handle, check, found);
    read.add.rank = take_role(in);
    read.add.home = id_or_none<team_id>(in.take_as("team", as_handle{called.teams, "team"}));
    const auto managed = in.take_as("manages", json::list_of(as_handle{called.teams, "team"}));
    if (managed)
        for (const auto number : *managed) read.add.manages.push_back(team_id{number});
    else if (read.add.rank == role::manager && read.add.home && !in.has("manages"))
        read.add.manages = {read.add.home};
    read.add.sees_all = in.take_as("sees_all", json::as_boolean).value_or(false);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<named<invite_user>> read_invitation(const json::value& from,
                                                  const std::string& pointer, const names& called,
                                                  value_check check, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<invite_user> read;
    read.handle = read_handle(in, from, found);
    read.add.name = take_name(in, check).value_or(read.handle);
    read.add.email = read_email(in, from, read.handle, check, found);
    read.add.rank = take_role(in);
    read.add.team = id_or_none<team_id>(in.need_as("team", as_handle{called.teams, "team"}));
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<update_user> read_changed_user(const json::value& from, const std::string& pointer,
                                             const names& called, value_check check,
                                             json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    update_user read;
    read.user = id_or_none<user_id>(in.need_as("user", as_handle{called.users, "user"}));
    (void)in.need("name");
    read.name = take_name(in, check).value_or("");
    (void)in.need("email");
    read.email = read_email(in, from, "", check, found);
    (void)in.need("role");
    read.rank = take_role(in);
    read.home = id_or_none<team_id>(in.take_as("team", as_handle{called.teams, "team"}));
    read.active = in.take_as("active", json::as_boolean).value_or(true);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
