// SPDX-License-Identifier: MIT
// Gifts, with what only parcels have.
#include "core/address.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"
#include "sim/scenario/entity_parts.hpp"
#include "sim/scenario/load_entities.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

using json::object_reader;

/// Two capital letters (ISO 3166).
std::optional<std::string> as_country(const json::value& from, std::string_view pointer,
                                      json::problems& found) {
    auto code = json::as_string(from, pointer, found);
    if (!code) return std::nullopt;
    const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code->size() == 2 && is_letter((*code)[0]) && is_letter((*code)[1])) return code;
    found.add(from, pointer,
              fmt::format("{} is not a country; write its two letters, such as \"US\"",
                          json::quote(*code)));
    return std::nullopt;
}

/// Shipping or a fee: nothing or more, in the gift's currency.
std::optional<std::int64_t> take_cost(object_reader& in, std::string_view key, currency unit,
                                      json::problems& found) {
    const auto amount = in.take_as(key, as_balance);
    if (!amount) return std::nullopt;
    if (amount->unit == unit) return amount->minor;
    found.add(*in.take(key), in.pointer_to(key),
              fmt::format("this is in {}, the gift costs {}; nothing is converted",
                          amount->unit.code(), unit.code()));
    return std::nullopt;
}

const auto as_pieces = json::integer_between(0, largest_stock);

/// "m", or {"id": "m", "stock": 5}.
std::optional<variant> as_variant(const json::value& from, std::string_view pointer,
                                  json::problems& found) {
    if (from.kind == json::value_kind::string && !from.text.empty())
        return variant{from.text, std::nullopt};
    const auto before = found.size();
    object_reader in(from, std::string(pointer), found);
    variant read;
    read.name = in.need_as("id", as_name).value_or("");
    read.stock = in.take_as("stock", as_pieces);
    in.finish();
    if (found.size() != before) return std::nullopt;
    return read;
}

void read_rates(object_reader& in, gift& into, json::problems& found) {
    const auto* from = in.take("shipping_to");
    if (from == nullptr) return;
    const auto pointer = in.pointer_to("shipping_to");
    object_reader rates(*from, pointer, found);
    for (const auto& each : from->members) {
        const auto at = json::child_pointer(pointer, each.key);
        if (!is_country(each.key))
            found.add(each.content, each.key_at, at,
                      fmt::format("{} is not a country; write its two letters, such as \"US\"",
                                  json::quote(each.key)));
        const auto cost = take_cost(rates, each.key, into.price.unit, found);
        into.shipping_to.push_back({each.key, cost.value_or(0)});
    }
}

void check_variants(object_reader& in, const std::vector<variant>& all, json::problems& found) {
    for (std::size_t i = 1; i < all.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (all[i].name == all[before].name)
                found.add(in.take("variants")->items[i],
                          json::child_pointer(in.pointer_to("variants"), i),
                          fmt::format("the variant {} stands twice in this list; keep one",
                                      json::quote(all[i].name)));
}

/// An eGift has none of what follows.
void refuse_parts(object_reader& in, const gift& into, json::problems& found) {
    for (const std::string_view key : {"fee", "shipping", "shipping_to", "stock", "variants"})
        if (in.object().find(key) != nullptr)
            found.add(
                *in.take(key), in.pointer_to(key),
                fmt::format("only gifts of kind physical, swag or amazon have {}; this one is "
                            "{}",
                            json::quote(key), name(into.kind)));
}

/// What only parcels have: fee, shipping, stock and variants.
void read_parts(object_reader& in, gift& into, json::problems& found) {
    const auto unit = into.price.unit;
    const bool dollars = unit == currency{};
    into.fee = take_cost(in, "fee", unit, found).value_or(dollars ? lowest_fee : 0);
    if (dollars && (into.fee < lowest_fee || into.fee > highest_fee))
        found.add(*in.take("fee"), in.pointer_to("fee"),
                  "fulfilment costs from 10.00 to 15.00 USD");
    if (into.kind != gift_kind::amazon) {
        into.shipping = take_cost(in, "shipping", unit, found).value_or(dollars ? 8'00 : 0);
        read_rates(in, into, found);
        only_one_of(in, "stock", "variants", found);
        into.stock = in.take_as("stock", as_pieces);
        into.variants =
            in.take_as("variants", json::list_of(as_variant)).value_or(std::vector<variant>{});
        check_variants(in, into.variants, found);
    }
}

}  // namespace

std::optional<named<add_gift>> read_gift(const json::value& from, const std::string& pointer,
                                         json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_gift> read;
    auto& gift = read.add.what;
    read.handle = read_handle(in, from, found);
    gift.name = in.take_as("name", as_name).value_or(read.handle);
    gift.kind = static_cast<gift_kind>(
        take_choice(in, "kind", words_of<gift_kind, gift_kind_count>()).value_or(0));
    gift.category = in.take_as("category", as_name).value_or(std::string(name(gift.kind)));
    gift.countries =
        in.take_as("countries", json::list_of(as_country)).value_or(std::vector<std::string>{});
    only_one_of(in, "price", "price_range", found);
    const auto price =
        in.has("price_range") ? in.take_as("price", as_price) : in.need_as("price", as_price);
    const auto range = in.take_as("price_range", as_price_range);
    if (range) {
        gift.price = range->first;
        gift.highest = range->second.minor;
    } else if (price) {
        gift.price = *price;
    }
    if (is_physical(gift.kind) && range)
        found.add(*in.take("price_range"), in.pointer_to("price_range"),
                  "what is sent as a parcel has one price; write \"price\"");
    if (is_physical(gift.kind))
        read_parts(in, gift, found);
    else
        refuse_parts(in, gift, found);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
