// SPDX-License-Identifier: MIT
// Campaigns: what they offer, for how long, who pays, and how their sends are handled.
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_entities.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {
namespace {

using json::object_reader;

const auto platform_words = words_of<platform, platform_count>();
const auto processing_words = words_of<processing, processing_count>();

/// One or more, each once, all of one currency.
void check_gifts(const json::value& from, const std::string& pointer,
                 const std::vector<gift>& gifts, const std::vector<gift_id>& offered,
                 json::problems& found) {
    if (offered.empty()) found.add(from, pointer, "a campaign offers at least one gift");
    for (std::size_t i = 1; i < offered.size() && !gifts.empty(); ++i) {
        const auto own = gifts[offered[i].index()].price.unit;
        const auto first = gifts[offered.front().index()].price.unit;
        const auto before = offered.begin() + static_cast<std::ptrdiff_t>(i);
        const auto at = json::child_pointer(pointer, i);
        if (std::find(offered.begin(), before, offered[i]) != before)
            found.add(from.items[i], at,
                      fmt::format("the gift {} stands twice in this list; keep one",
                                  json::quote(from.items[i].text)));
        else if (own != first)
            found.add(from.items[i], at,
                      fmt::format("this gift costs {}, the first one {}; a campaign's gifts have "
                                  "one currency",
                                  own.code(), first.code()));
    }
}

void read_gifts(object_reader& in, const names& called, const std::vector<gift>& gifts,
                campaign& offer, json::problems& found) {
    const as_handle gift{called.gifts, "gift"};
    only_one_of(in, "gift", "gifts", found);
    if (const auto* list = in.take("gifts")) {
        const auto several = in.take_as("gifts", json::list_of(gift));
        if (!several) return;
        for (const auto number : *several) offer.gifts.push_back(gift_id{number});
        check_gifts(*list, in.pointer_to("gifts"), gifts, offer.gifts, found);
    } else if (const auto one = in.take_as("gift", gift)) {
        offer.gifts.push_back(gift_id{*one});
    } else if (!in.has("gift") && !called.gifts.empty()) {
        offer.gifts.push_back(gift_id{1});
    }
}

/// In the currency of the gifts; the domain keeps the bounds as mere numbers.
void read_price_range(object_reader& in, const std::vector<gift>& gifts, campaign& offer,
                      json::problems& found) {
    const auto range = in.take_as("price_range", as_price_range);
    if (!range || offer.gifts.empty() || gifts.empty()) return;
    offer.lowest = range->first.minor;
    offer.highest = range->second.minor;
    const auto unit = gifts[offer.gifts.front().index()].price.unit;
    if (range->first.unit == unit) return;
    found.add(*in.take("price_range"), in.pointer_to("price_range"),
              fmt::format("the range is in {}, its gifts cost {}; nothing is converted",
                          range->first.unit.code(), unit.code()));
}

/// When the campaign takes new sends, and how long its code links live.
void read_times(object_reader& in, value_check check, campaign& offer, json::problems& found) {
    const bool strict = check == value_check::at_loading;
    offer.opens = in.take_as("opens", as_instant).value_or(earliest_instant);
    offer.closes = in.take_as("closes", as_instant).value_or(never);
    if (strict && offer.opens >= offer.closes)
        found.add(
            *in.take("closes"), in.pointer_to("closes"),
            "the campaign closes before it opens; it takes sends from \"opens\" on, up to but "
            "not at \"closes\"");
    offer.code_link_life =
        (strict ? in.take_as("code_link", as_lifetime) : in.take_as("code_link", as_span))
            .value_or(offer.code_link_life);
}

/// Of Reachdesk's campaigns. Theirs are triggered unless the file says that the API sends.
void read_reachdesk(object_reader& in, bool strict, campaign& offer, json::problems& found) {
    const bool is_theirs = offer.on == platform::reachdesk;
    offer.triggered = in.take_as("triggered", json::as_boolean).value_or(is_theirs);
    const auto days = json::integer_between(strict ? shortest_expiry : -1'000'000,
                                            strict ? longest_expiry : 1'000'000);
    offer.expiry_days = static_cast<int>(in.take_as("expiry_days", days).value_or(0));
    offer.crm_campaign = in.take_as("crm_campaign", as_name).value_or("");
    if (!strict) return;
    const auto only_for = [&](bool is_known, std::string_view key, std::string_view whose) {
        if (is_known || !in.has(key)) return;
        found.add(*in.take(key), in.pointer_to(key),
                  fmt::format("\"{}\" is for {} campaigns only; take it out, or see \"platform\"",
                              key, whose));
    };
    for (const auto key : {"triggered", "expiry_days", "crm_campaign"})
        only_for(is_theirs, key, "Reachdesk's");
    for (const auto key :
         {"pays", "approval", "support_approval", "confirm_address", "confirm_days",
          "ship_unconfirmed", "offer_days", "code_link", "credits_unclicked"})
        only_for(!is_theirs, key, "Sendoso's");
}

/// On Reachdesk a campaign gives eGifts, or one thing; Amazon is Sendoso's (PH-08).
void check_reachdesk_gifts(object_reader& in, const std::vector<gift>& gifts, const campaign& offer,
                           json::problems& found) {
    if (offer.on != platform::reachdesk || gifts.empty()) return;
    const auto at = in.has("gifts") ? "gifts" : "gift";
    const auto* where = in.has(at) ? in.take(at) : &in.object();
    for (const auto each : offer.gifts) {
        const auto kind = gifts[each.index()].kind;
        if (kind == gift_kind::amazon || (is_physical(kind) && offer.gifts.size() > 1)) {
            found.add(*where, in.pointer_to(at),
                      "a Reachdesk campaign offers eGifts, or one physical gift, none of Amazon's");
            return;
        }
    }
}

/// What may hold its sends up, and how its parcels are asked about and worked on.
void read_handling(object_reader& in, bool strict, campaign& offer) {
    const auto flag = [&](std::string_view key) {
        return in.take_as(key, json::as_boolean).value_or(false);
    };
    offer.needs_approval = flag("approval");
    offer.needs_support_approval = flag("support_approval");
    offer.confirms_address = flag("confirm_address");
    offer.ships_unconfirmed = flag("ship_unconfirmed");
    const auto days = json::integer_between(strict ? shortest_request : -1'000'000,
                                            strict ? longest_request : 1'000'000);
    offer.confirm_days = static_cast<int>(in.take_as("confirm_days", days).value_or(7));
    offer.work =
        static_cast<processing>(take_choice(in, "processing", processing_words).value_or(0));
    const bool bulk = offer.work == processing::bulk;
    const auto units =
        json::integer_between(strict ? (bulk ? smallest_bulk : 1) : -1'000'000, 1'000'000);
    offer.units = static_cast<int>(in.take_as("units", units).value_or(bulk ? smallest_bulk : 1));
}

}  // namespace

std::optional<named<add_campaign>> read_campaign(const json::value& from,
                                                 const std::string& pointer, const names& called,
                                                 const std::vector<gift>& gifts, value_check check,
                                                 json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_campaign> read;
    auto& offer = read.add.what;
    read.handle = read_handle(in, from, found);
    offer.name = in.take_as("name", as_name).value_or(read.handle);
    offer.description = in.take_as("description", json::as_string).value_or("");
    offer.made_by = id_or_none<user_id>(in.take_as("made_by", as_handle{called.users, "user"}));
    offer.on = static_cast<platform>(take_choice(in, "platform", platform_words).value_or(0));
    offer.kind = static_cast<gift_kind>(
        take_choice(in, "kind", words_of<gift_kind, gift_kind_count>()).value_or(0));
    read_gifts(in, called, gifts, offer, found);
    const bool strict = check == value_check::at_loading;
    const auto days = json::integer_between(strict ? shortest_offer : -1'000'000,
                                            strict ? longest_offer : 1'000'000);
    offer.offer_days = static_cast<int>(in.take_as("offer_days", days).value_or(30));
    read_price_range(in, gifts, offer, found);
    read_handling(in, strict, offer);
    read_reachdesk(in, strict, offer, found);
    if (strict) check_reachdesk_gifts(in, gifts, offer, found);
    offer.payer =
        id_or_none<funding_id>(in.take_as("pays", as_handle{called.funding, "funding source"}));
    read_times(in, check, offer, found);
    offer.testing = in.take_as("testing", json::as_boolean).value_or(false);
    offer.credits_unclicked = in.take_as("credits_unclicked", json::as_boolean).value_or(true);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
