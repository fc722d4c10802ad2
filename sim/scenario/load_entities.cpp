// SPDX-License-Identifier: MIT
// One function per kind of entity. Defaults stand here and nowhere else.
#include "sim/scenario/load_entities.hpp"

#include "core/email.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace giftsim::sim {
namespace {

using json::object_reader;

/// Counts what is added while it lives.
class watch {
public:
    explicit watch(const json::problems& found) : found_(found), before_(found.size()) {}
    bool all_well() const { return found_.size() == before_; }

private:
    const json::problems& found_;
    std::size_t before_;
};

/// A handle is a text of at least one character.
std::string read_handle(object_reader& in, const json::value& from, json::problems& found) {
    auto handle = in.need_as("id", json::as_string);
    if (handle && handle->empty())
        found.add(*from.find("id"), in.pointer_to("id"), "an id has at least one character");
    return handle.value_or("");
}

template <class Names>
std::optional<std::size_t> take_choice(object_reader& in, std::string_view key,
                                       const Names& words) {
    return in.take_as(key, json::one_of(words));
}

/// Two ways to say one thing.
void only_one_of(object_reader& in, std::string_view one, std::string_view other,
                 json::problems& found) {
    const auto* second = in.take(other);
    if (in.take(one) != nullptr && second != nullptr)
        found.add(*second, in.pointer_to(other),
                  fmt::format("\"{}\" and \"{}\" exclude each other; keep one", one, other));
}

constexpr std::array<std::string_view, 3> role_words{"admin", "manager", "sender"};
constexpr std::array<std::string_view, 4> kind_words{"egift", "choice", "experience", "donation"};

template <class Id>
Id id_or_none(std::optional<std::uint32_t> number) {
    return Id{number.value_or(0)};
}

/// An opening balance.
std::optional<money> as_balance(const json::value& from, std::string_view pointer,
                                json::problems& found) {
    const auto amount = as_money(from, pointer, found);
    if (!amount || amount->minor >= 0) return amount;
    found.add(from, pointer, "a balance to begin with is nothing or more");
    return std::nullopt;
}

/// What a gift costs.
std::optional<money> as_price(const json::value& from, std::string_view pointer,
                              json::problems& found) {
    const auto amount = as_money(from, pointer, found);
    if (!amount || amount->minor > 0) return amount;
    found.add(from, pointer, "a gift costs more than nothing");
    return std::nullopt;
}

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

/// ["10.00 USD", "50.00 USD"].
std::optional<std::pair<money, money>> as_price_range(const json::value& from,
                                                      std::string_view pointer,
                                                      json::problems& found) {
    const auto bounds = json::list_of(as_price)(from, pointer, found);
    if (!bounds) return std::nullopt;
    const auto before = found.size();
    if (bounds->size() != 2)
        found.add(from, pointer,
                  "a price range is the lowest and the highest price, such as "
                  "[\"10.00 USD\", \"50.00 USD\"]");
    else if (bounds->front().unit != bounds->back().unit)
        found.add(from, pointer, "the two prices of a range have one currency");
    else if (bounds->front().minor > bounds->back().minor)
        found.add(from, pointer, "the lowest price stands first");
    if (found.size() != before) return std::nullopt;
    return std::pair{bounds->front(), bounds->back()};
}

/// Else one made of the id.
std::string read_email(object_reader& in, const json::value& from, const std::string& handle,
                       json::problems& found) {
    const auto own = in.take_as("email", json::as_string);
    auto email = own.value_or(handle + "@acme.example");
    if (is_email(email) || handle.empty() || (in.has("email") && !own)) return email;
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

}  // namespace

std::optional<named<add_funding>> read_funding(const json::value& from, const std::string& pointer,
                                               json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_funding> read;
    read.handle = read_handle(in, from, found);
    read.add.name = in.take_as("name", as_name).value_or(read.handle);
    read.add.balance = in.take_as("balance", as_balance).value_or(money{});
    (void)in.take("owner");  // users come later; see load_world
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
                                         const names& called, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_user> read;
    read.handle = read_handle(in, from, found);
    read.add.name = in.take_as("name", as_name).value_or(read.handle);
    read.add.email = read_email(in, from, read.handle, found);
    read.add.rank = static_cast<role>(take_choice(in, "role", role_words).value_or(2));
    read.add.home = id_or_none<team_id>(in.take_as("team", as_handle{called.teams, "team"}));
    const auto managed = in.take_as("manages", json::list_of(as_handle{called.teams, "team"}));
    if (managed)
        for (const auto number : *managed) read.add.manages.push_back(team_id{number});
    else if (read.add.rank == role::manager && read.add.home && !in.has("manages"))
        read.add.manages = {read.add.home};
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

std::optional<named<add_gift>> read_gift(const json::value& from, const std::string& pointer,
                                         json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_gift> read;
    auto& gift = read.add.what;
    read.handle = read_handle(in, from, found);
    gift.name = in.take_as("name", as_name).value_or(read.handle);
    gift.kind = static_cast<gift_kind>(take_choice(in, "kind", kind_words).value_or(0));
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
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

namespace {

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
    offer.kind = static_cast<gift_kind>(take_choice(in, "kind", kind_words).value_or(0));
    read_gifts(in, called, gifts, offer, found);
    const bool strict = check == value_check::at_loading;
    const auto days = json::integer_between(strict ? shortest_offer : -1'000'000,
                                            strict ? longest_offer : 1'000'000);
    offer.offer_days = static_cast<int>(in.take_as("offer_days", days).value_or(30));
    read_price_range(in, gifts, offer, found);
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
