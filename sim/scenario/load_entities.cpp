// SPDX-License-Identifier: MIT
// One function per kind of entity. Defaults stand here and nowhere else.
#include "sim/scenario/load_entities.hpp"

#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

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

constexpr std::array<std::string_view, 3> role_words{"admin", "manager", "sender"};
constexpr std::array<std::string_view, 4> kind_words{"egift", "choice", "experience", "donation"};

template <class Id>
Id id_or_none(std::optional<std::uint32_t> number) {
    return Id{number.value_or(0)};
}

/// ["10.00 USD", "50.00 USD"].
std::optional<std::pair<money, money>> as_price_range(const json::value& from,
                                                      std::string_view pointer,
                                                      json::problems& found) {
    const auto bounds = json::list_of(as_money)(from, pointer, found);
    if (!bounds) return std::nullopt;
    if (bounds->size() != 2 || (*bounds)[0].unit != (*bounds)[1].unit ||
        (*bounds)[0].minor > (*bounds)[1].minor || (*bounds)[0].minor <= 0) {
        found.add(from, pointer,
                  "a price range is the lowest and the highest price, such as "
                  "[\"10.00 USD\", \"50.00 USD\"]");
        return std::nullopt;
    }
    return std::pair{(*bounds)[0], (*bounds)[1]};
}

}  // namespace

std::optional<named<add_funding>> read_funding(const json::value& from, const std::string& pointer,
                                               json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_funding> read;
    read.handle = read_handle(in, from, found);
    read.add.name = in.take_as("name", json::as_string).value_or(read.handle);
    read.add.balance = in.take_as("balance", as_money).value_or(money{});
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
    read.add.name = in.take_as("name", json::as_string).value_or(read.handle);
    read.add.funding = id_or_none<funding_id>(
        in.take_as("funding", as_handle{called.funding, "funding source"}));
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
    read.add.name = in.take_as("name", json::as_string).value_or(read.handle);
    read.add.email =
        in.take_as("email", json::as_string).value_or(read.handle + "@acme.example");
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
    gift.name = in.take_as("name", json::as_string).value_or(read.handle);
    gift.kind = static_cast<gift_kind>(take_choice(in, "kind", kind_words).value_or(0));
    const auto range = in.take_as("price_range", as_price_range);
    const auto price = in.has("price_range") ? std::nullopt : in.need_as("price", as_money);
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

void read_gifts(object_reader& in, const names& called, campaign& offer) {
    const as_handle gift{called.gifts, "gift"};
    if (in.has("gifts")) {
        if (const auto several = in.take_as("gifts", json::list_of(gift)))
            for (const auto number : *several) offer.gifts.push_back(gift_id{number});
    } else if (const auto one = in.take_as("gift", gift)) {
        offer.gifts.push_back(gift_id{*one});
    } else if (!in.has("gift") && !called.gifts.empty()) {
        offer.gifts.push_back(gift_id{1});
    }
}

}  // namespace

std::optional<named<add_campaign>> read_campaign(const json::value& from,
                                                 const std::string& pointer, const names& called,
                                                 value_check check, json::problems& found) {
    const watch seen(found);
    object_reader in(from, pointer, found);
    named<add_campaign> read;
    auto& offer = read.add.what;
    read.handle = read_handle(in, from, found);
    offer.name = in.take_as("name", json::as_string).value_or(read.handle);
    offer.kind = static_cast<gift_kind>(take_choice(in, "kind", kind_words).value_or(0));
    read_gifts(in, called, offer);
    const bool strict = check == value_check::at_loading;
    const auto days = json::integer_between(strict ? shortest_offer : -1'000'000,
                                            strict ? longest_offer : 1'000'000);
    offer.offer_days = static_cast<int>(in.take_as("offer_days", days).value_or(30));
    if (const auto range = in.take_as("price_range", as_price_range)) {
        offer.lowest = range->first.minor;
        offer.highest = range->second.minor;
    }
    offer.payer = id_or_none<funding_id>(
        in.take_as("pays", as_handle{called.funding, "funding source"}));
    offer.opens = in.take_as("opens", as_instant).value_or(earliest_instant);
    offer.closes = in.take_as("closes", as_instant).value_or(never);
    offer.code_link_life = in.take_as("code_link", as_span).value_or(offer.code_link_life);
    offer.testing = in.take_as("testing", json::as_boolean).value_or(false);
    offer.credits_unclicked = in.take_as("credits_unclicked", json::as_boolean).value_or(true);
    in.finish();
    if (!seen.all_well()) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
