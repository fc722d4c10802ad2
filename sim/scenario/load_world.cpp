// SPDX-License-Identifier: MIT
// In the order in which entities refer to one another: money, teams, users, gifts, campaigns.
#include "sim/scenario/load_world.hpp"

#include "core/email.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/scenario/load_models.hpp"
#include "sim/scenario/load_profiles.hpp"
#include "sim/scenario/load_webhooks.hpp"
#include "sim/zone_database.hpp"

#include <fmt/format.h>

#include <set>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::value;

std::shared_ptr<const zone_rules> zone_of(const value* from, const std::string& pointer,
                                          const clock_plan& clock, json::problems& found) {
    const auto* organisation = from != nullptr ? from->find("organisation") : nullptr;
    const auto* zone = organisation != nullptr ? organisation->find("zone") : nullptr;
    if (zone != nullptr) {
        const auto own = json::as<std::shared_ptr<const zone_rules>>(
            *zone, pointer + "/organisation/zone", found, load_zone);
        if (own) return *own;
    } else if (const auto usual = load_zone(clock.zone)) {
        return *usual;
    }
    return std::make_shared<const zone_rules>(zone_rules::utc());
}

std::optional<money> as_limit(const value& from, std::string_view pointer, json::problems& found) {
    const auto amount = as_money(from, pointer, found);
    if (!amount || amount->minor > 0) return amount;
    found.add(from, pointer, "a limit is more than nothing");
    return std::nullopt;
}

class maker {
public:
    maker(const value* from, const std::string& pointer, const clock_plan& clock,
          json::problems& found)
        : found_(found),
          made_{world{{clock.seed, clock.start, zone_of(from, pointer, clock, found), clock.magic}},
                {},
                {},
                {}} {}

    void read(const value& from, const std::string& pointer) {
        object_reader in(from, pointer, found_);
        each(in, "funding", [&](const value& v, const std::string& p) {
            add(read_funding(v, p, found_), made_.called.funding, v, p);
        });
        if (!in.has("funding")) supply_funding();
        each(in, "teams", [&](const value& v, const std::string& p) {
            add(read_team(v, p, made_.called, found_), made_.called.teams, v, p);
        });
        each(in, "users", [&](const value& v, const std::string& p) {
            add(read_user(v, p, made_.called, value_check::at_loading, found_), made_.called.users,
                v, p);
        });
        if (!in.has("users")) supply_user();
        each(in, "gifts", [&](const value& v, const std::string& p) {
            add(read_gift(v, p, found_), made_.called.gifts, v, p);
        });
        if (!in.has("gifts")) supply_gift();
        each(in, "campaigns", [&](const value& v, const std::string& p) {
            add(read_campaign(v, p, made_.called, made_.start.state().gifts(),
                              value_check::at_loading, found_),
                made_.called.campaigns, v, p);
        });
        set_owners(from, pointer);
        read_links(in);
        if (const auto* organisation = in.take("organisation"))
            read_organisation(*organisation, in.pointer_to("organisation"));
        each(in, "webhooks", [&](const value& v, const std::string& p) {
            add(read_webhook(v, p, found_), made_.called.webhooks, v, p);
        });
        made_.limit = in.take_as("rate_limit", as_rate_rule);
        made_.server = read_server_wishes(in, made_.called.http_faults, found_);
        if (const auto others = in.take_as("models", as_vendors)) made_.start.set_others(*others);
        if (const auto accounts = in.take_as("profiles", as_profiles))
            made_.start.follow(*accounts);
        in.finish();
    }

    /// What multi-use links take (ML).
    void read_links(object_reader& in) {
        each(in, "connectors", [&](const value& v, const std::string& p) {
            add(read_connector(v, p, made_.called, found_), made_.called.connectors, v, p);
        });
        each(in, "contacts", [&](const value& v, const std::string& p) {
            if (const auto read = read_contact(v, p, made_.called, found_)) submit(*read, v, p);
        });
        each(in, "links", [&](const value& v, const std::string& p) {
            add(read_link(v, p, made_.called, found_), made_.called.links, v, p);
        });
    }

    // One of each, for what the file leaves out altogether.
    void supply_funding() {
        supply(made_.called.funding, "main", add_funding{"Main", {1'000'000, {}}});
    }
    void supply_user() {
        supply(made_.called.users, "ann",
               add_user{"Ann Admin", "ann@acme.example", role::admin, {}, {}});
    }
    void supply_gift() {
        supply(made_.called.gifts, "coffee-25",
               add_gift{{.name = "Coffee for 25", .price = {2500, {}}, .category = "egift"}});
    }

    made_world finish() {
        if (!made_.start.state().settings().default_payer && !made_.called.funding.empty())
            (void)made_.start.submit(set_default_payer{funding_id{1}});
        return std::move(made_);
    }

private:
    template <class Read>
    void each(object_reader& in, std::string_view key, Read read) {
        const auto* list = in.take(key);
        if (list == nullptr) return;
        const auto pointer = in.pointer_to(key);
        const auto* items = json::as_array(*list, pointer, found_);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
            read((*items)[i], json::child_pointer(pointer, i));
    }

    template <class Command>
    void add(const std::optional<named<Command>>& read, name_list& list, const value& where,
             const std::string& pointer) {
        if (!read) return lose(list, where);
        const auto made = submit(read->add, where, pointer);
        if (made == 0) return lose(list, where);
        if (!list.add(read->handle, made))
            found_.add(*where.find("id"), json::child_pointer(pointer, "id"),
                       fmt::format("the id \"{}\" is taken; give this one another", read->handle));
    }

    /// What cannot be made keeps its id, so that nobody who names it is blamed as well.
    void lose(name_list& list, const value& where) {
        has_lost_ = true;
        const auto* id = where.find("id");
        if (id != nullptr && id->kind == json::value_kind::string) list.add(id->text, 1);
    }

    template <class Command>
    void supply(name_list& list, const char* handle, const Command& what) {
        list.add(handle, made_.start.submit_any(what).value());
    }

    /// It never is refused.
    std::uint32_t submit(const add_webhook& what, const value&, std::string_view) {
        return made_.start.arrange(what).value();
    }

    /// The number of what the command made; 0 if it was refused or made nothing.
    std::uint32_t submit(const command& what, const value& where, std::string_view pointer) {
        const auto answer = made_.start.submit_any(what);
        if (answer) return *answer;
        // Ids have been looked up by then: what the domain does not know may be one that was lost.
        if (!has_lost_ || answer.error() > refusal::unknown_funding)
            found_.add(where, pointer,
                       fmt::format("{}: {}", name(answer.error()), sentence(answer.error())));
        return 0;
    }

    /// Wallets are read before those whose they are.
    void set_owners(const value& from, const std::string& pointer) {
        const auto* list = from.find("funding");
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const auto& item = list->items[i];
            const auto at = fmt::format("{}/funding/{}", pointer, i);
            const auto* id = item.find("id");
            if (id == nullptr) continue;
            const auto source = made_.called.funding.number_of(id->text);
            const auto* owner = item.find("owner");
            const auto* team = item.find("team");
            if (owner != nullptr && team != nullptr)
                found_.add(*team, at + "/team", "a wallet is a user's or a team's; keep one");
            else if (owner != nullptr)
                set_owner_of(
                    source,
                    {.owner = {number_of(*owner, at + "/owner", made_.called.users, "user")}},
                    *owner, at + "/owner");
            else if (team != nullptr)
                set_owner_of(source,
                             {.team = {number_of(*team, at + "/team", made_.called.teams, "team")}},
                             *team, at + "/team");
        }
    }

    std::uint32_t number_of(const value& from, const std::string& at, const name_list& list,
                            std::string_view kind) {
        return as_handle{list, kind}(from, at, found_).value_or(0);
    }

    void set_owner_of(std::uint32_t source, set_owner whose, const value& where,
                      const std::string& at) {
        if (source == 0 || (!whose.owner && !whose.team)) return;
        whose.funding = {source};
        submit(whose, where, at);
    }

    std::vector<std::string> normalised(const std::optional<std::vector<std::string>>& texts) {
        std::vector<std::string> plain;
        for (const auto& text : texts.value_or(std::vector<std::string>{}))
            plain.push_back(normalised_email(text));
        return plain;
    }

    void read_organisation(const value& from, const std::string& pointer) {
        object_reader in(from, pointer, found_);
        auto& settings = made_.start.settings();
        settings.name = in.take_as("name", as_name).value_or(settings.name);
        (void)in.take("zone");  // read before the world was made
        if (const auto payer =
                in.take_as("default_payer", as_handle{made_.called.funding, "funding source"}))
            submit(set_default_payer{{*payer}}, from, pointer);
        settings.blocklist = normalised(in.take_as("blocklist", as_texts));
        settings.low_quality = normalised(in.take_as("low_quality", as_texts));
        if (auto days = in.take_as("holidays", json::list_of(as_date)))
            settings.days.set_holidays(std::move(*days));
        settings.offer_days = static_cast<int>(
            in.take_as("offer_days", json::integer_between(shortest_offer, longest_offer))
                .value_or(settings.offer_days));
        settings.code_link_life =
            in.take_as("code_link", as_lifetime).value_or(settings.code_link_life);
        settings.expiry_days = static_cast<int>(
            in.take_as("expiry_days", json::integer_between(shortest_expiry, longest_expiry))
                .value_or(settings.expiry_days));
        settings.spend_limit = in.take_as("spend_limit", as_limit);
        in.finish();
    }

    json::problems& found_;
    made_world made_;
    bool has_lost_ = false;  ///< some id stands for nothing
};

}  // namespace

made_world make_world(const json::value* from, const std::string& pointer, const clock_plan& clock,
                      json::problems& found) {
    maker making(from, pointer, clock, found);
    if (from != nullptr) {
        making.read(*from, pointer);
    } else {
        making.supply_funding();
        making.supply_user();
        making.supply_gift();
    }
    return making.finish();
}

}  // namespace giftsim::sim
