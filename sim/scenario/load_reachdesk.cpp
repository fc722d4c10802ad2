// SPDX-License-Identifier: MIT
// Connectors, the contacts that they find, and multi-use links.
#include "core/address.hpp"
#include "core/email.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/act_details.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/scenario/verbs_of_sends.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

using json::object_reader;

const auto crm_words = words_of<crm_kind, crm_kind_count>();
const auto connection_words = words_of<connection, connection_count>();

/// A country alone is enough (ML-03); more is what its owner would have typed.
contact_address read_postal(object_reader& in, json::problems& found) {
    contact_address postal;
    const auto country = in.take_as("country", json::as_string);
    if (const auto* whole = in.take("address")) {
        only_one_of(in, "country", "address", found);
        const auto read = read_address(in, {}, found);
        postal = {read.line1, read.line2, read.city, read.state, read.postal_code, read.country};
        if (!postal.country.empty() && !is_country(postal.country))
            found.add(*whole, in.pointer_to("address"), "its country is no ISO code like US");
    } else if (country) {
        postal.country = *country;
        if (!country->empty() && !is_country(*country))
            found.add(
                *in.take("country"), in.pointer_to("country"),
                fmt::format("{} is no ISO code of a country, such as US", json::quote(*country)));
    }
    return postal;
}

}  // namespace

std::optional<connection> as_connection(const json::value& from, std::string_view pointer,
                                        json::problems& found) {
    const auto place = json::one_of(connection_words)(from, pointer, found);
    if (!place) return std::nullopt;
    return static_cast<connection>(*place);
}

std::optional<named<add_connector>> read_connector(const json::value& from,
                                                   const std::string& pointer, const names& called,
                                                   json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_connector> read;
    auto& own = read.add.what;
    read.handle = read_handle(in, from, found);
    own.name = in.take_as("name", as_name).value_or(read.handle);
    own.kind =
        static_cast<crm_kind>(in.need_as("kind", json::one_of(crm_words)).value_or(std::size_t{0}));
    own.owner = {in.take_as("owner", as_handle{called.users, "user"}).value_or(1)};
    own.works = in.take_as("works", as_connection).value_or(own.works);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<add_contact> read_contact(const json::value& from, const std::string& pointer,
                                        const names& called, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    contact own;
    own.email = in.need_as("email", json::as_string).value_or("");
    if (in.has("email") && !own.email.empty() && !is_email(own.email))
        found.add(*in.take("email"), in.pointer_to("email"),
                  fmt::format("{} is not an email; a CRM may hold one, but nothing can be mailed "
                              "to it",
                              json::quote(own.email)));
    const auto text = [&](std::string_view key, std::string usual) {
        return in.take_as(key, json::as_string).value_or(std::move(usual));
    };
    own.first_name = text("first_name", "Kim");
    own.last_name = text("last_name", "Lee");
    own.phone = text("phone", "");
    own.company = text("company", "");
    own.title = text("title", "");
    own.postal = read_postal(in, found);
    if (!in.has("country") && !in.has("address")) own.postal.country = "US";
    const auto finders =
        in.take_as("known_to", json::list_of(as_handle{called.connectors, "connector"}));
    if (finders)
        for (const auto number : *finders) own.known_to.push_back(connector_id{number});
    own.memberships = in.take_as("member_of", as_texts).value_or(own.memberships);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return add_contact{std::move(own)};
}

std::optional<named<add_link>> read_link(const json::value& from, const std::string& pointer,
                                         const names& called, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_link> read;
    read.handle = read_handle(in, from, found);
    read.add.campaign = {
        in.need_as("campaign", as_handle{called.campaigns, "campaign"}).value_or(0)};
    read.add.sender = {in.take_as("sender", as_handle{called.users, "user"}).value_or(1)};
    read.add.connector = id_or_none<connector_id>(
        in.take_as("connector", as_handle{called.connectors, "connector"}));
    read.add.by = read_actor(in, called.users, found);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<set_connection> read_connection(const json::value& from, const std::string& pointer,
                                              const names& called, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    const auto which = in.need_as("connector", as_handle{called.connectors, "connector"});
    const auto works = in.need_as("works", as_connection);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return set_connection{{*which}, *works};
}

}  // namespace giftsim::sim
