// SPDX-License-Identifier: MIT
// In the order in which entities refer to one another: money, teams, users, gifts, campaigns.
#include "sim/scenario/load_world.hpp"

#include "core/email.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/load_entities.hpp"
#include "sim/scenario/load_models.hpp"
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

class maker {
public:
    maker(const value* from, const std::string& pointer, const clock_plan& clock,
          json::problems& found)
        : found_(found),
          made_{world{{clock.seed, clock.start, zone_of(from, pointer, clock, found), clock.magic}},
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
            add(read_user(v, p, made_.called, found_), made_.called.users, v, p);
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
        if (const auto* organisation = in.take("organisation"))
            read_organisation(*organisation, in.pointer_to("organisation"));
        made_.limit = in.take_as("rate_limit", as_rate_rule);
        if (const auto others = in.take_as("models", as_vendors)) made_.start.set_others(*others);
        in.finish();
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
    static void lose(name_list& list, const value& where) {
        const auto* id = where.find("id");
        if (id != nullptr && id->kind == json::value_kind::string) list.add(id->text, 1);
    }

    template <class Command>
    void supply(name_list& list, const char* handle, const Command& what) {
        list.add(handle, made_.start.submit_any(what).value());
    }

    /// The number of what the command made; 0 if it was refused or made nothing.
    std::uint32_t submit(const command& what, const value& where, std::string_view pointer) {
        const auto answer = made_.start.submit_any(what);
        if (answer) return *answer;
        // Ids have been looked up by then: one that the domain does not know has been lost.
        const bool lost = answer.error() <= refusal::unknown_funding;
        if (!lost || found_.empty())
            found_.add(where, pointer,
                       fmt::format("{}: {}", name(answer.error()), sentence(answer.error())));
        return 0;
    }

    void set_owners(const value& from, const std::string& pointer) {
        const auto* list = from.find("funding");
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const auto* owner = list->items[i].find("owner");
            const auto* id = list->items[i].find("id");
            if (owner == nullptr || id == nullptr) continue;
            const auto at = fmt::format("{}/funding/{}/owner", pointer, i);
            const auto user = as_handle{made_.called.users, "user"}(*owner, at, found_);
            const auto source = made_.called.funding.number_of(id->text);
            if (user && source != 0) submit(set_owner{{source}, {*user}}, *owner, at);
        }
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
        in.finish();
    }

    json::problems& found_;
    made_world made_;
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
