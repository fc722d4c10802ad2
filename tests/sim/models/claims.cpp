// SPDX-License-Identifier: MIT
// Tests what the models mean to do about gifts on Reachdesk: sim/models/recipient.hpp, warehouse,
// approver and behaviour.
#include "sim/auditor.hpp"
#include "sim/models/behaviour.hpp"
#include "tests/sim/reachdesk.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;
using std::chrono::days;
using testing::link_fixture;
using testing::text_lines;

namespace {

constexpr ratio always{1, 1};
constexpr ratio ever_never{0, 1};

/// Every habit has a delay of its own, by which it is recognised.
recipient_model steady() {
    return {.opens = {always, delay{{1h}}},
            .clicks = {always, delay{{2h}}},
            .verifies = {always, delay{{3h}}},
            .picks = {always, delay{{4h}}},
            .chooses = {always, delay{{5h}}},
            .confirms = {always, delay{{6h}}},
            .proves = {always, delay{{7h}}}};
}

struct claims_fixture : link_fixture {
    campaign_id sent_by_api(gift_id what) {
        return here
            .submit(add_campaign{{.name = "Sent", .on = platform::reachdesk, .gifts = {what}}})
            .value();
    }
    send_id sent(gift_id what, channel via = channel::email) {
        return begin(
            {.campaign = sent_by_api(what), .to = {.email = "max@example.com"}, .via = via});
    }

    /// "pick 4h": what comes next, and after how long; "nothing".
    std::string next(send_id which, const behaviour& models) const {
        const auto coming =
            next_act(models, here.state(), of(which), which, luck{1, which.number}, here.now());
        if (coming.what == act::none) return "nothing";
        const auto wait = coming.at - here.now();
        return fmt::format("{} {}h", name(coming.what), wait / 1h);
    }
    std::string next(send_id which) const {
        behaviour models;
        models.recipient = steady();
        return next(which, models);
    }
    gift_id shirt() {
        gift thing{.name = "Shirt", .kind = gift_kind::swag, .price = testing::usd(20'00)};
        thing.fee = 10'00;
        thing.variants = {{"s", {}}, {"m", {}}};
        return here.submit(add_gift{thing}).value();
    }
    send_id claim_shirt() {
        const auto offer = offered(shirt(), {});
        return claim(here.submit(add_link{.campaign = offer, .sender = sam}).value());
    }
    population through(link_id which, std::uint32_t count, const behaviour& models) const {
        return {.link = which, .count = count, .over = 24h, .models = models};
    }
    void fund(std::int64_t cents) { here.submit(top_up{wallet, testing::usd(cents), {}}).value(); }
    std::uint64_t count_final() const {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < state_count; ++i)
            if (is_final(static_cast<state>(i))) all += count_in(static_cast<state>(i));
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(models_of_claims, claims_fixture)

BOOST_AUTO_TEST_CASE(ML_06_an_egift_is_picked_from_its_mail_without_a_question) {
    const auto kim = claim(egifts);
    BOOST_TEST(next(kim) == "pick 4h");
    live(kim, {act::pick});
    BOOST_TEST(next(kim) == "nothing");
}

BOOST_AUTO_TEST_CASE(ML_07_a_parcels_address_is_confirmed_and_then_who_gave_it) {
    const auto kim = claim(parcels);
    BOOST_TEST(next(kim) == "confirm_address 6h");
    live(kim, {act::confirm_address});
    BOOST_TEST(next(kim) == "confirm_identity 7h");
    live(kim, {act::confirm_identity});
    BOOST_TEST(next(kim) == "nothing");
}

BOOST_AUTO_TEST_CASE(ML_07_where_there_is_something_to_choose_it_is_chosen_first) {
    const auto kim = claim_shirt();
    BOOST_TEST(next(kim) == "choose 5h");
    here.submit(perform{.send = kim, .what = act::choose, .variant = "m"}).value();
    BOOST_TEST(next(kim) == "confirm_address 6h");
}

BOOST_AUTO_TEST_CASE(ML_11_what_the_api_sent_is_opened_and_clicked_first) {
    const auto mailed = sent(coffee);
    BOOST_TEST(next(mailed) == "open 1h");
    live(mailed, {act::open});
    BOOST_TEST(next(mailed) == "click 2h");
    live(mailed, {act::click});
    BOOST_TEST(next(mailed) == "pick 4h");
    const auto linked = sent(coffee, channel::link);
    BOOST_TEST(next(linked) == "click 2h");
    live(linked, {act::click});
    BOOST_TEST(next(linked) == "pick 4h");
    const auto parcel = sent(mug);
    live(parcel, {act::click});
    BOOST_TEST(next(parcel) == "confirm_address 6h");
}

BOOST_AUTO_TEST_CASE(each_habit_without_chance_leaves_the_send_to_its_deadline) {
    const auto opening = sent(coffee);
    const auto clicking = sent(coffee, channel::link);
    const auto picking = claim(egifts);
    const auto choosing = claim_shirt();
    const auto confirming = claim(parcels);
    const auto proving = claim(parcels, "lee");
    here.submit(perform{.send = proving, .what = act::confirm_address, .postal = usual_address})
        .value();
    const struct {
        send_id which;
        habit recipient_model::*own;
    } rows[] = {
        {opening, &recipient_model::opens},       {clicking, &recipient_model::clicks},
        {picking, &recipient_model::picks},       {choosing, &recipient_model::chooses},
        {confirming, &recipient_model::confirms}, {proving, &recipient_model::proves},
    };
    for (const auto& row : rows) {
        behaviour all_but_one;
        all_but_one.recipient = steady();
        (all_but_one.recipient.*row.own).chance = ever_never;
        BOOST_TEST(next(row.which, all_but_one) == "nothing");
        behaviour one;
        one.recipient = idle_recipient();
        (one.recipient.*row.own) = {always, delay{{9h}}};
        BOOST_TEST(next(row.which, one).ends_with(" 9h"));
    }
}

BOOST_AUTO_TEST_CASE(habits_of_a_claim_are_drawn_apart) {
    const auto kim = claim(parcels);
    auto model = steady();
    model.confirms.chance = model.proves.chance = {1, 2};
    int confirming = 0;
    int both = 0;
    auto& record = const_cast<sends&>(here.state().all_sends())[kim];
    for (std::uint64_t number = 0; number < 10'000; ++number) {
        const luck own{1, number};
        record.where = state::clicked;
        const bool confirms =
            next_about_claim(model, here.state(), kim, own, here.now()).what != act::none;
        record.where = state::awaiting_confirmation;
        const bool proves =
            next_about_claim(model, here.state(), kim, own, here.now()).what != act::none;
        confirming += confirms ? 1 : 0;
        both += confirms && proves ? 1 : 0;
    }
    // Five standard deviations of 50 and of 43.
    BOOST_TEST(std::abs(confirming - 5'000) < 250);
    BOOST_TEST(std::abs(both - 2'500) < 216);
}

BOOST_AUTO_TEST_CASE(ML_09_the_warehouse_receives_an_order_within_a_business_day) {
    here.set_others(by_promise());
    const auto kim = claim(parcels);
    live(kim, {act::confirm_address, act::confirm_identity});
    BOOST_TEST(next_due() == "2020-10-02T09:00:00Z");
    run_for(days{60});
    BOOST_TEST(states_of(kim) ==
               "Clicked, Awaiting Confirmation, Address Confirmed, Order Received, Fulfilling, "
               "Shipped, Delivered");
}

BOOST_AUTO_TEST_CASE(ML_09_no_order_of_reachdesks_fails) {
    auto others = by_promise();
    others.warehouse.fails = always;
    others.carrier.undeliverable = always;
    here.set_others(others);
    const auto kim = claim(parcels);
    live(kim, {act::confirm_address, act::confirm_identity});
    run_for(days{60});
    BOOST_TEST(states_of(kim) ==
               "Clicked, Awaiting Confirmation, Address Confirmed, Order Received, Fulfilling, "
               "Shipped, Undeliverable, Returned");
}

BOOST_AUTO_TEST_CASE(PH_04_an_order_of_reachdesks_is_held_up_once) {
    auto others = by_promise();
    others.warehouse.issues = always;
    others.warehouse.issue_length = delay{{days{2}}};
    here.set_others(others);
    const auto kim = claim(parcels);
    live(kim, {act::confirm_address, act::confirm_identity});
    run_for(days{60});
    BOOST_TEST(states_of(kim) ==
               "Clicked, Awaiting Confirmation, Address Confirmed, Order Received, Fulfillment "
               "Issue, Order Received, Fulfilling, Shipped, Delivered");
}

BOOST_AUTO_TEST_CASE(ML_08_an_approver_approves_or_rejects_what_is_pending) {
    here.settings().blocklist = {"example.com"};
    auto others = by_promise();
    others.approver = {.acts = true, .approves = always, .after = delay{{3h}}};
    here.set_others(others);
    const auto kim = claim(egifts);
    BOOST_TEST(next_due() == "2020-10-01T12:00:00Z");
    run_for(4h);
    BOOST_TEST(states_of(kim) == "Clicked, Pending, Clicked");
    claims_fixture strict;
    strict.here.settings().blocklist = {"example.com"};
    others.approver.approves = ever_never;
    strict.here.set_others(others);
    const auto lee = strict.claim(strict.egifts, "lee");
    strict.run_for(4h);
    BOOST_TEST(strict.states_of(lee) == "Clicked, Pending, Rejected");
}

BOOST_AUTO_TEST_CASE(ML_08_an_approval_that_is_refused_leaves_the_claim_pending) {
    here.submit(close_funding{wallet}).value();
    auto others = by_promise();
    others.approver = {.acts = true, .approves = always, .after = delay{{3h}}};
    here.set_others(others);
    const auto kim = claim(egifts);
    run_for(days{90});
    BOOST_TEST(states_of(kim) == "Clicked, Pending");
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(a_thousand_egifts_through_a_link_all_end_and_the_books_are_in_order) {
    fund(100'000'00);
    auto some = testing::quick_recipients();
    some.recipient.picks = {{3, 4}, delay{{1min, days{20}}}};
    here.populate(through(egifts, 1'000, some)).value();
    for (int day = 0; day < 40; ++day) {
        run_for(days{1});
        BOOST_TEST_REQUIRE(audit(here.state()) == text_lines{}, boost::test_tools::per_element());
    }
    BOOST_TEST(here.state().all_sends().count() == 1'000U);
    BOOST_TEST(count_final() == 1'000U);
    // Three quarters, with a standard deviation of 14.
    const auto redeemed = count_in(state::redeemed);
    BOOST_TEST(std::abs(static_cast<int>(redeemed) - 750) < 70);
    BOOST_TEST(count_in(state::expired) == 1'000 - redeemed);
    const auto& own = here.state().money().of(wallet);
    BOOST_TEST(own.balance(account::held) == 0);
    BOOST_TEST(own.balance(account::spent) == 25'00 * static_cast<std::int64_t>(redeemed));
    BOOST_TEST(next_due() == "never");
}

BOOST_AUTO_TEST_CASE(a_thousand_parcels_through_a_link_all_end_and_the_books_are_in_order) {
    fund(100'000'00);
    auto others = by_promise();
    others.warehouse.issues = {1, 10};
    others.warehouse.issue_length = delay{{days{1}}};
    others.carrier.undeliverable = {1, 10};
    here.set_others(others);
    behaviour some;
    some.recipient.confirms = {{9, 10}, delay{{1min, days{10}}}};
    some.recipient.proves = {{9, 10}, delay{{1min, days{2}}}};
    here.populate(through(parcels, 1'000, some)).value();
    for (int day = 0; day < 90; day += 3) {
        run_for(days{3});
        BOOST_TEST_REQUIRE(audit(here.state()) == text_lines{}, boost::test_tools::per_element());
    }
    BOOST_TEST(here.state().all_sends().count() == 1'000U);
    BOOST_TEST(count_final() == 1'000U);
    const auto expired = count_in(state::expired);
    BOOST_TEST(std::abs(static_cast<int>(expired) - 190) < 63);  // a standard deviation of 12
    BOOST_TEST(count_in(state::delivered) + count_in(state::returned) + expired == 1'000U);
    BOOST_TEST(count_in(state::returned) > 40U);
    const auto& own = here.state().money().of(wallet);
    BOOST_TEST(own.balance(account::held) == 0);
    BOOST_TEST(own.balance(account::spent) == 38'00 * static_cast<std::int64_t>(1'000 - expired));
    const auto taken = static_cast<std::int64_t>(count_in(state::delivered));
    BOOST_TEST(here.state().gifts()[mug.index()].stock.value() == 5'000 - taken);
}

BOOST_AUTO_TEST_CASE(a_population_without_funds_waits_and_is_decided_about) {
    auto others = by_promise();
    others.approver = {.acts = true, .approves = always, .after = delay{{1h}}};
    here.set_others(others);
    here.populate(through(egifts, 100, testing::quick_recipients())).value();
    run_for(days{40});
    // The wallet's 1000.00 USD are 40 gifts; whoever found it empty was refused an approval.
    BOOST_TEST(count_in(state::redeemed) == 40U);
    BOOST_TEST(count_in(state::pending) == 60U);
    BOOST_TEST(audit(here.state()) == text_lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_population_is_refused_where_its_link_would_refuse) {
    const auto refused = [&](link_id which) {
        return giftsim::testing::outcome(here.populate(through(which, 10, {})));
    };
    BOOST_TEST(refused(link_id{9}) == "unknown_link");
    connection_is(connection::down);
    BOOST_TEST(refused(egifts) == "connector_unreachable");
    here.submit(retire_campaign{coffees}).value();
    BOOST_TEST(refused(egifts) == "link_closed");
    BOOST_TEST(next_due() == "never");
    BOOST_TEST(here.state().all_sends().count() == 0U);
}

BOOST_AUTO_TEST_CASE(members_that_a_link_refuses_on_the_way_leave_no_record) {
    here.populate(through(egifts, 24, testing::quick_recipients())).value();
    run_for(5h);
    connection_is(connection::down);
    run_for(5h);
    connection_is(connection::up);
    run_for(days{2});
    BOOST_TEST(here.state().all_sends().count() == 19U);
    BOOST_TEST(count_in(state::redeemed) == 19U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(models_of_repeated_claims, testing::scenario_fixture)

namespace {

constexpr const char* magic_world = R"({"name": "x", "rules": [],
    "clock": {"start": "2020-10-01T09:00:00Z"}, "magic": true,
    "world": {
        "gifts": [{"id": "tea", "price": "25.00 USD"},
                  {"id": "mug", "kind": "physical", "price": "20.00 USD", "stock": 9}],
        "funding": [{"id": "wallet", "balance": "1000.00 USD", "owner": "ann"}],
        "campaigns": [{"id": "teas", "platform": "reachdesk", "gift": "tea"},
                      {"id": "mugs", "platform": "reachdesk", "gift": "mug"}],
        "connectors": [{"id": "crm", "kind": "hubspot"}],
        "contacts": [{"email": "redeems@example.com"}, {"email": "suspicious@example.com"},
                     {"email": "no-confirm@example.com"}],
        "links": [{"id": "a", "campaign": "teas"}, {"id": "b", "campaign": "mugs"}]},
    "steps": []})";

claim_link of(std::uint32_t link, std::string_view email) {
    return {.link = {link}, .email = email};
}

}  // namespace

// ML-04: the second claim comes 30 s after the first; the gift is picked 60 s after the first.
BOOST_AUTO_TEST_CASE(ML_04_a_repeated_claim_does_not_disturb_what_was_planned) {
    auto here = loaded(magic_world).start;
    const auto kim = here.submit(of(1, "redeems@example.com")).value();
    here.advance(here.now() + 30s).value();
    auto undisturbed = here;
    BOOST_TEST(here.submit(of(1, "REDEEMS@example.com")).value() == kim);
    BOOST_TEST(giftsim::to_text(here.next_due()) == "2020-10-01T09:01:00Z");
    here.advance(here.now() + days{1}).value();
    undisturbed.advance(undisturbed.now() + days{1}).value();
    for (const auto* each : {&here, &undisturbed})
        BOOST_TEST(testing::world_fixture::history_in(*each, kim) ==
                   "Clicked 2020-10-01T09:00:00Z, Redeemed 2020-10-01T09:01:00Z");
    BOOST_TEST(here.state().all_sends().count() == 1U);
    BOOST_TEST(here.events_done() == undisturbed.events_done());
}

BOOST_AUTO_TEST_CASE(ML_04_after_a_repeated_claim_the_others_keep_their_own_plans) {
    auto here = loaded(magic_world).start;
    here.submit(of(1, "redeems@example.com")).value();
    here.submit(of(1, "redeems@example.com")).value();
    const auto idle = here.submit(of(2, "no-confirm@example.com")).value();
    const auto parcel = here.submit(of(2, "redeems@example.com")).value();
    BOOST_TEST(parcel.number == 3U);
    here.advance(here.now() + days{1}).value();
    BOOST_TEST(testing::world_fixture::history_in(here, idle) == "Clicked 2020-10-01T09:00:00Z");
    BOOST_TEST(here.state().all_sends()[parcel].where == state::address_confirmed);
}

BOOST_AUTO_TEST_CASE(ML_11_a_magic_address_is_suspicious_behind_a_link_too) {
    auto here = loaded(magic_world).start;
    const auto kim = here.submit(of(1, "suspicious@example.com")).value();
    BOOST_TEST(here.state().all_sends()[kim].where == state::pending);
    here.submit(of(1, "suspicious@example.com")).value();
    BOOST_TEST(here.state().all_sends().count() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
