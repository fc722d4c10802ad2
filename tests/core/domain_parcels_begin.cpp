// SPDX-License-Identifier: MIT
// Beginning a parcel: what a gift may cost, what is refused, and in which order (FN-04, SI-04,
// SI-06).
#include "tests/support/parcel_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

namespace giftsim::testing {
namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();

struct parcel_begin_fixture : parcel_fixture {
    /// What it became, or why it was refused; with nothing left out.
    std::string became(initiate what) {
        if (!what.sender) what.sender = sam;
        const auto begun = ask(what);
        return begun ? state_of(*begun) : outcome(begun);
    }

    std::string added(gift what) {
        if (what.name.empty()) what.name = "Gift";
        return tried(add_gift{std::move(what)});
    }

    static gift item(std::int64_t fee) {
        return {.kind = gift_kind::physical, .price = usd(20'00), .fee = fee};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_parcels_begin, parcel_begin_fixture)

BOOST_AUTO_TEST_CASE(FN_04_the_fulfilment_fee_lies_between_10_and_15_dollars) {
    const struct {
        std::int64_t fee;
        std::string_view expected;
    } rows[] = {
        {-1, "fee_out_of_range"},
        {0, "fee_out_of_range"},
        {9'99, "fee_out_of_range"},
        {10'00, "done"},
        {15'00, "done"},
        {15'01, "fee_out_of_range"},
        {most, "fee_out_of_range"},
    };
    for (const auto& row : rows) BOOST_TEST(added(item(row.fee)) == row.expected, row.fee);
}

BOOST_AUTO_TEST_CASE(FN_04_elsewhere_the_fee_is_anything_that_can_be_added_up) {
    const auto in_yen = [](std::int64_t fee) {
        auto what = item(fee);
        what.price = {1500, currency::from_code("JPY").value()};
        return what;
    };
    BOOST_TEST(added(in_yen(-1)) == "fee_out_of_range");
    BOOST_TEST(added(in_yen(0)) == "done");
    BOOST_TEST(added(in_yen(largest_fee)) == "done");
    BOOST_TEST(added(in_yen(largest_fee + 1)) == "fee_out_of_range");
}

BOOST_AUTO_TEST_CASE(a_physical_gift_s_values_make_sense) {
    const auto with = [](auto change) {
        auto what = item(10'00);
        change(what);
        return what;
    };
    BOOST_TEST(added(with([](gift& g) { g.shipping = -1; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.shipping = largest_shipping; })) == "done");
    BOOST_TEST(added(with([](gift& g) { g.shipping = largest_shipping + 1; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.price = usd(largest_item); })) == "done");
    BOOST_TEST(added(with([](gift& g) { g.price = usd(largest_item + 1); })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.price = usd(0); })) == "amount_not_positive");
    BOOST_TEST(added(with([](gift& g) { g.price = usd(-1); })) == "amount_not_positive");
    BOOST_TEST(added(with([](gift& g) { g.stock = -1; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.stock = 0; })) == "done");
    BOOST_TEST(added(with([](gift& g) { g.stock = largest_stock + 1; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.variants = {{"", 1}}; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.variants = {{"S", -1}}; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.shipping_to = {{"XX", 1}}; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.shipping_to = {{"DE", -1}}; })) == "invalid_value");
    BOOST_TEST(added(with([](gift& g) { g.highest = 20'01; })) == "price_out_of_range");
}

BOOST_AUTO_TEST_CASE(PH_09_a_bulk_order_has_at_least_15_units) {
    const struct {
        processing work;
        int units;
        std::string_view expected;
    } rows[] = {
        {processing::inventoried, 0, "invalid_value"},
        {processing::inventoried, 1, "done"},
        {processing::bulk, 14, "invalid_value"},
        {processing::bulk, 15, "done"},
    };
    for (const auto& row : rows)
        BOOST_TEST(tried(add_campaign{
                       {.name = "C", .gifts = {mug}, .work = row.work, .units = row.units}}) ==
                   row.expected);
}

BOOST_AUTO_TEST_CASE(PH_12_a_restock_adds_pieces_where_they_are_counted) {
    const struct {
        restock what;
        std::string_view expected;
    } rows[] = {
        {{.gift = {99}}, "unknown_gift"},
        {{.gift = mug, .variant = "1"}, "unknown_variant"},
        {{.gift = shirt}, "unknown_variant"},
        {{.gift = shirt, .variant = "4"}, "unknown_variant"},
        {{.gift = shirt, .variant = "3"}, "invalid_value"},
        {{.gift = speaker}, "invalid_value"},
        {{.gift = mug, .pieces = 0}, "invalid_value"},
        {{.gift = mug, .pieces = -1}, "invalid_value"},
        {{.gift = mug, .pieces = largest_stock}, "invalid_value"},
        {{.gift = mug, .pieces = most}, "invalid_value"},
        {{.gift = mug, .pieces = 3}, "done"},
        {{.gift = shirt, .variant = "2"}, "done"},
    };
    for (const auto& row : rows) BOOST_TEST(tried(row.what) == row.expected);
    BOOST_TEST(stock(mug) == "5");
    BOOST_TEST(stock(shirt, 2) == "1");
}

BOOST_AUTO_TEST_CASE(SI_04_a_gift_that_does_not_go_there_is_refused_unrecorded) {
    BOOST_TEST(became({.campaign = mugs, .to = {.email = "lee@buyer.example", .postal = berlin}}) ==
               "country_not_eligible");
    BOOST_TEST(world.all_sends().count() == 0U);
    BOOST_TEST(out.empty());
    BOOST_TEST(became({.campaign = mugs, .to = {.email = "lee@buyer.example", .postal = away}}) ==
               "Order Received");
    BOOST_TEST(company_has() == "available 957.50, held 0.00, spent 42.50");
}

BOOST_AUTO_TEST_CASE(SI_04_of_a_choice_something_has_to_go_there) {
    const auto local = must(add_gift{{.name = "Vase",
                                      .kind = gift_kind::physical,
                                      .price = usd(10'00),
                                      .countries = {"US"},
                                      .fee = 10'00}});
    const auto both = make({.kind = gift_kind::choice, .gifts = {local, mug}});
    const auto became_in = [&](const address& where) {
        return became({.campaign = both, .to = {.email = "lee@buyer.example", .postal = where}});
    };
    BOOST_TEST(became_in(berlin) == "country_not_eligible");
    BOOST_TEST(became_in(away) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(a_parcel_never_begun_could_not_begin_either) {
    const initiate what{.campaign = mugs, .sender = sam, .to = {.email = "lee@buyer.example"}};
    BOOST_TEST(outcome(world.could_begin(what, now)) == "missing_address");
    auto known = what;
    known.to.postal = home;
    BOOST_TEST(outcome(world.could_begin(known, now)) == "done");
    BOOST_TEST(world.all_sends().count() == 0U);
}

// Each row mends what the one before it was refused for: the order of the refusals' list.
BOOST_AUTO_TEST_CASE(of_several_reasons_the_first_of_the_list_is_given) {
    const auto euros =
        must(add_funding{.name = "E", .balance = {0, currency::from_code("EUR").value()}});
    const auto limited = must(add_gift{{.name = "Limited",
                                        .kind = gift_kind::swag,
                                        .price = usd(20'00),
                                        .countries = {"US"},
                                        .fee = 10'00,
                                        .variants = {{"S", 1}, {"M", 1}}}});
    const auto other = make({.gifts = {limited}, .payer = euros});
    const auto both = make({.gifts = {mug}, .payer = euros});
    initiate what{.campaign = both, .gift = limited, .price = usd(1), .variant = "3"};
    BOOST_TEST(became(what) == "missing_email");
    what.to.email = "lee@buyer.example";
    BOOST_TEST(became(what) == "missing_address");
    what.to.postal = nowhere;
    BOOST_TEST(became(what) == "invalid_address");
    what.to.postal = berlin;
    BOOST_TEST(became(what) == "country_not_eligible");
    what.to.postal = home;
    BOOST_TEST(became(what) == "unknown_variant");
    what.variant = "2";
    BOOST_TEST(became(what) == "price_out_of_range");
    what.price.reset();
    BOOST_TEST(became(what) == "currency_mismatch");
    what.campaign = other;
    BOOST_TEST(became(what) == "currency_mismatch");
    what.campaign = mugs;
    BOOST_TEST(became(what) == "gift_not_offered");
    what.campaign = {};
    BOOST_TEST(became(what) == "Order Received");
    BOOST_TEST(world.all_sends().count() == 1U);
}

// SI-01: a wrong email is recorded, so it beats what is refused unrecorded for the country.
BOOST_AUTO_TEST_CASE(SI_06_a_wrong_email_comes_before_a_country_that_is_not_eligible) {
    BOOST_TEST(became({.campaign = mugs, .to = {.email = "lee at buyer", .postal = berlin}}) ==
               "Invalid Email Format");
    BOOST_TEST(company_has() == "available 1000.00, held 0.00, spent 0.00");
    BOOST_TEST(stock(mug) == "2");
}

BOOST_AUTO_TEST_CASE(FN_08_exactly_the_whole_cost_suffices) {
    const struct {
        std::int64_t cents;
        bool asks;
        std::string_view state, money;
    } rows[] = {
        {34'99, false, "Insufficient Funds", "available 34.99, held 0.00, spent 0.00"},
        {35'00, false, "Order Received", "available 0.00, held 0.00, spent 35.00"},
        {34'99, true, "Insufficient Funds", "available 34.99, held 0.00, spent 0.00"},
        {35'00, true, "Offer Sent", "available 0.00, held 35.00, spent 0.00"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.cents << " cents") {
            const auto wallet = fund(row.cents);
            const auto campaign =
                make({.gifts = {mug}, .payer = wallet, .confirms_address = row.asks});
            BOOST_TEST(state_of(parcel({.campaign = campaign})) == row.state);
            BOOST_TEST(money_in(wallet) == row.money);
        }
}

BOOST_AUTO_TEST_CASE(FN_11_amazon_s_shipping_needs_its_funds_too) {
    for (const std::int64_t cents : {66'99, 67'00}) {
        const auto wallet = fund(cents);
        const auto campaign =
            make({.kind = gift_kind::amazon, .gifts = {speaker}, .payer = wallet});
        BOOST_TEST(state_of(parcel({.campaign = campaign})) ==
                   (cents < 67'00 ? "Insufficient Funds" : "Amazon Fulfilling"));
        BOOST_TEST(money_in(wallet) == (cents < 67'00 ? "available 66.99, held 0.00, spent 0.00"
                                                      : "available 0.00, held 15.00, spent 52.00"));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
