// SPDX-License-Identifier: MIT
// The fixture's people and things, its scheduler, and how it tells what happened.
#include "tests/support/domain_fixture.hpp"

#include "core/assert.hpp"

#include <fmt/format.h>

namespace giftsim::testing {

instant at(std::string_view text) { return parse_instant(text).value(); }

std::shared_ptr<const zone_rules> utc() {
    return std::make_shared<const zone_rules>(zone_rules::utc());
}

std::shared_ptr<const zone_rules> los_angeles() {
    using std::chrono::hours;
    return std::make_shared<const zone_rules>("America/Los_Angeles",
                                              std::vector<zone_rules::change>{
                                                  {earliest_instant, -hours{8}},
                                                  {at("2022-03-13T10:00:00Z"), -hours{7}},
                                                  {at("2022-11-06T09:00:00Z"), -hours{8}},
                                                  {at("2023-03-12T10:00:00Z"), -hours{7}},
                                                  {at("2023-11-05T09:00:00Z"), -hours{8}},
                                              });
}

domain_fixture::domain_fixture(std::shared_ptr<const zone_rules> zone)
    : world(std::move(zone)), now(at("2020-10-01T09:00:00Z")) {
    company = fund(1000'00);
    world.settings().default_payer = company;
    west = must(add_team{.name = "west"});
    east = must(add_team{.name = "east"});
    ann = must(add_user{.name = "Ann", .email = "ann@us.example", .rank = role::admin});
    max = must(add_user{
        .name = "Max", .email = "max@us.example", .rank = role::manager, .manages = {west}});
    sam = must(add_user{.name = "Sam", .email = "sam@us.example", .home = west});
    eve = must(add_user{.name = "Eve", .email = "eve@us.example", .home = east});
    coffee = must(add_gift{{.name = "Coffee", .price = usd(25'00)}});
    book = must(add_gift{{.name = "Book", .price = usd(25'00)}});
    single = make({.gifts = {coffee}});
    choice = make({.kind = gift_kind::choice, .gifts = {coffee, book}});
    out.clear();
}

funding_id domain_fixture::fund(std::int64_t cents, user_id owner) {
    const auto added = must(add_funding{.name = "Wallet", .balance = usd(cents)});
    if (owner) must(set_owner{added, owner});
    return added;
}

campaign_id domain_fixture::make(campaign what) {
    if (what.name.empty()) what.name = "Campaign";
    if (what.gifts.empty()) what.gifts = {coffee};
    return must(add_campaign{what});
}

send_id domain_fixture::begin(initiate what) {
    if (!what.campaign && !what.gift) what.campaign = single;
    if (!what.sender) what.sender = sam;
    if (what.to.email.empty()) what.to.email = "lee@buyer.example";
    return must(what);
}

send_id domain_fixture::begin_until(state wanted, initiate what) {
    const auto which = begin(what);
    const auto email = world.all_sends().email_of(which);
    const auto step = [&](state aim, const auto& doing) {
        if (of(which).where == wanted || wanted < aim) return;
        const auto answer = doing();
        BOOST_ASSERT_MSG(answer == "done", answer.c_str());
    };
    if (what.via == channel::email) step(state::opened, [&] { return open(which); });
    step(state::clicked, [&] { return click(which); });
    step(state::verified, [&] { return verify(which, email); });
    step(state::redeemed, [&] { return pick(which, of(which).gift); });
    BOOST_ASSERT_MSG(of(which).where == wanted, "the fixture goes as far as Redeemed");
    return which;
}

std::string domain_fixture::soft_bounce(send_id which, int failures) {
    return tried(perform{.send = which, .what = act::soft_bounce, .failures = failures});
}

std::string domain_fixture::verify(send_id which, std::string_view email) {
    return tried(perform{.send = which, .what = act::verify, .email = email});
}

std::string domain_fixture::pick(send_id which, gift_id chosen) {
    return tried(perform{.send = which, .what = act::pick, .gift = chosen});
}

std::string domain_fixture::approve(send_id which, user_id by) {
    return tried(perform{.send = which, .what = act::approve, .by = {by}});
}

std::string domain_fixture::cancel(send_id which, user_id by) {
    return tried(perform{.send = which, .what = act::cancel, .by = {by}});
}

domain_fixture::due domain_fixture::earliest() const {
    due first;
    const auto consider = [&](const due& other) {
        if (other < first) first = other;
    };
    for (std::size_t i = 0; i < world.all_sends().count(); ++i) {
        const auto which = send_id::at(i);
        const auto move = world.next_move(of(which));
        const bool deadline = move.what == act::lapse || move.what == act::forfeit ||
                              move.what == act::go_unconfirmed;
        if (move.at != never) consider({move.at, deadline ? 0 : 1, move.what, which, {}});
    }
    for (std::size_t i = 0; i < world.money().count(); ++i) {
        const auto which = funding_id::at(i);
        consider({world.money().of(which).invoice_at, 2, act::none, {}, which});
    }
    return first;
}

void domain_fixture::run_until(instant target) {
    out.clear();
    for (auto next = earliest(); next.at <= target; next = earliest()) {
        BOOST_ASSERT_MSG(next.at >= now, "nothing due was left behind");
        now = next.at;
        if (next.send)
            world.make_move(next.send, next.what, now, out);
        else
            world.invoice(next.funding, now, out);
    }
    now = target;
}

namespace {

std::string named(state where, reason why) {
    if (why == reason::none) return std::string(name(where));
    return fmt::format("{}({})", name(where), name(why));
}

/// What is kept of a parcel, of where it goes and of the mail about it.
std::string parcel_text(const sends& all, send_id which) {
    const auto& record = all[which];
    const auto& kept = all.parcel_of(record);
    std::string text = fmt::format(
        "held {} spent {} shipping {} variant {} flags {}{}{}{}{}{}{} | {} {} {} | {}\n",
        kept.money.held, kept.money.spent, kept.shipping, kept.variant, int{kept.asks},
        int{kept.is_confirmed}, int{kept.ships_unconfirmed}, int{kept.has_choice},
        int{kept.has_chosen}, int{kept.took_stock}, int{kept.was_packing}, all.carrier_of(which),
        all.tracking_of(which), all.spelt(kept.trouble_text), kept.request_days);
    for (const auto& where : {all.given_address(record), all.confirmed_address(record)})
        for (const auto& field : address_fields) text += fmt::format("{}, ", where.*field.text);
    return text;
}

/// What is kept of a send on Reachdesk, and all the sends that its recipient has had there.
std::string claim_text(const domain& world, send_id which, const send& record) {
    const auto& kept = world.all_sends().claim_of(record);
    std::string text = fmt::format(
        "claim: held {} spent {} link {} connector {} contact {} held by {} waived {} via {} had",
        kept.money.held, kept.money.spent, kept.link.number, kept.connector.number,
        kept.contact.number, name(kept.held_by), int{kept.is_waived}, static_cast<int>(record.via));
    for (const auto each : world.claims().of(world.all_sends().email_of(which)))
        text += fmt::format(" {}", each.number);
    return text + '\n';
}

/// What claims are looked up in: connectors, contacts, links and wallets.
std::string lists_text(const domain& world) {
    std::string text;
    for (const auto& each : world.connectors())
        text += fmt::format("\nconnector {} {} {} {}", each.name, name(each.kind),
                            each.owner.number, name(each.works));
    for (std::size_t i = 0; i < world.contacts().count(); ++i) {
        const auto& each = world.contacts()[contact_id::at(i)];
        text += fmt::format("\ncontact {} {} {} {} of {}", each.email, each.first_name,
                            each.last_name, each.postal.country, each.known_to.size());
    }
    for (const auto& each : world.links())
        text += fmt::format("\nlink {} {} {} {}", each.campaign.number, each.sender.number,
                            each.connector.number, each.made_by.number);
    for (std::size_t i = 0; i < world.money().count(); ++i) {
        const auto& each = world.money().of(funding_id::at(i));
        text += fmt::format("\nsource {} {} {} {}", each.name, each.owner.number, each.team.number,
                            int{each.closed});
    }
    return text;
}

std::string stock_text(const std::optional<std::int64_t>& stock) {
    return stock ? fmt::format("{}", *stock) : "any";
}

void add_to_list(std::string& list, std::string_view item) {
    if (!list.empty()) list += ", ";
    list += item;
}

}  // namespace

std::string domain_fixture::state_of(send_id which) const {
    return named(of(which).where, of(which).why);
}

std::string domain_fixture::history_of(send_id which) const {
    const auto rows = of(which).life().rows();
    std::string list;
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& row = rows[taken.row()];
        if (row.moves()) add_to_list(list, named(row.to, row.why));
    });
    return list;
}

std::string domain_fixture::mails_of(send_id which) const {
    const auto rows = of(which).life().rows();
    std::string list;
    world.all_sends().steps().for_each(which, [&](step taken) {
        if (!taken.mailed()) return;
        add_to_list(list, fmt::format("{} {}", name(rows[taken.row()].mail), to_text(taken.at())));
    });
    return list;
}

std::string domain_fixture::postings_of(send_id which) const {
    const auto& all = world.money().postings();
    std::string list;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& made = all[i];
        if (made.send() != which) continue;
        const money amount{made.amount(), world.money().of(made.funding()).unit};
        add_to_list(list, fmt::format("{} > {} {} ({})", name(made.from()), name(made.to()),
                                      to_text(amount), made.cause().text()));
    }
    return list;
}

std::string domain_fixture::balance(funding_id which, account what) const {
    const auto& source = world.money().of(which);
    return to_text(money{source.balance(what), source.unit});
}

std::string domain_fixture::waits_for(send_id which) const {
    const auto next = world.next_move(of(which));
    if (next.at == never) return "nothing";
    return fmt::format("{} {}", name(next.what), to_text(next.at));
}

std::string domain_fixture::everything() const {
    std::string all;
    for (std::size_t i = 0; i < world.all_sends().count(); ++i) {
        const auto which = send_id::at(i);
        const auto& record = of(which);
        all += fmt::format("{}: {} | {} | {} | gift {} | {} {} {} | {}\n", i + 1, state_of(which),
                           history_of(which), mails_of(which), record.gift.number,
                           to_text(std::min(record.offer_ends, latest_instant)),
                           to_text(std::min(record.redeem_ends, latest_instant)),
                           to_text(std::min(record.mail_clock, latest_instant)), waits_for(which));
        all += fmt::format("steps {}\n", world.all_sends().steps().length(which));
        if (record.physical) all += parcel_text(world.all_sends(), which);
        if (record.reachdesk) all += claim_text(world, which, record);
    }
    for (std::size_t i = 0; i < state_count; ++i)
        all += fmt::format("{} ", world.all_sends().count_in(static_cast<state>(i)));
    for (std::size_t i = 0; i < world.money().count(); ++i)
        for (const auto amount : world.money().of(funding_id::at(i)).balances)
            all += fmt::format("\n{}", amount);
    for (const auto& gift : world.gifts()) {
        all += fmt::format("\nstock {}", stock_text(gift.stock));
        for (const auto& each : gift.variants) all += fmt::format(" {}", stock_text(each.stock));
    }
    return all + lists_text(world) + fmt::format("\n{} postings", world.money().postings().size());
}

}  // namespace giftsim::testing
