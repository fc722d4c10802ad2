// SPDX-License-Identifier: MIT
// Postings keep every source at zero in all, and are refused before they could overflow (FN-02).
#include "core/ledger.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <numeric>

namespace giftsim::testing {
namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr instant noon{std::chrono::hours{12}};

struct ledger_fixture {
    ledger_fixture() : wallet(books.add({.name = "Wallet"})) {}

    void move(account from, account to, std::int64_t amount) {
        books.post(wallet, {from, to, amount, "FN-02"_rule}, noon);
    }

    bool fits(account from, account to, std::int64_t amount) const {
        return books.fits(wallet, {from, to, amount, "FN-02"_rule});
    }

    std::int64_t balance(account of) const { return books.of(wallet).balance(of); }

    ledger books;
    funding_id wallet;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(core_ledger, ledger_fixture)

using enum account;

BOOST_AUTO_TEST_CASE(accounts_have_names) {
    BOOST_TEST(name(outside) == "outside");
    BOOST_TEST(name(available) == "available");
    BOOST_TEST(name(held) == "held");
    BOOST_TEST(name(spent) == "spent");
}

BOOST_AUTO_TEST_CASE(a_posting_takes_from_one_account_what_it_gives_to_another) {
    move(outside, available, 100);
    move(available, held, 30);
    move(held, spent, 20);
    BOOST_TEST(balance(outside) == -100);
    BOOST_TEST(balance(available) == 70);
    BOOST_TEST(balance(held) == 10);
    BOOST_TEST(balance(spent) == 20);
}

BOOST_AUTO_TEST_CASE(FN_02_the_sum_is_zero_after_a_posting_between_any_two_accounts) {
    std::int64_t amount = 1;
    for (const auto from : {outside, available, held, spent})
        for (const auto to : {outside, available, held, spent}) {
            if (from == to) continue;
            move(from, to, amount *= 3);
            const auto& all = books.of(wallet).balances;
            BOOST_TEST(std::accumulate(all.begin(), all.end(), std::int64_t{0}) == 0);
        }
}

BOOST_AUTO_TEST_CASE(FN_02_a_posting_keeps_its_cause) {
    const auto& made =
        books.post(wallet, {available, spent, 25, "FN-03"_rule, send_id{7}}, latest_instant);
    BOOST_CHECK(made.at() == latest_instant);
    BOOST_TEST(made.cause() == "FN-03"_rule);
    BOOST_TEST(made.send() == send_id{7});
    BOOST_TEST(made.funding() == wallet);
    BOOST_TEST(made.amount() == 25);
    BOOST_TEST(made.from() == available);
    BOOST_TEST(made.to() == spent);
    BOOST_TEST(books.postings().size() == 1U);
}

BOOST_AUTO_TEST_CASE(every_rule_s_place_fits_into_a_posting) {
    const rule last{static_cast<std::uint8_t>(rule_count())};
    BOOST_TEST(books.post(wallet, {outside, available, 1, last}, noon).cause() == last);
    BOOST_TEST(books.post(wallet, {spent, held, 1, rule{255}}, noon).cause() == rule{255});
}

BOOST_AUTO_TEST_CASE(FN_08_exactly_enough_can_pay) {
    move(outside, available, 25'00);
    BOOST_TEST(books.can_pay(wallet, 24'99));
    BOOST_TEST(books.can_pay(wallet, 25'00));
    BOOST_TEST(!books.can_pay(wallet, 25'01));
}

BOOST_AUTO_TEST_CASE(FN_08_what_is_held_or_spent_cannot_pay) {
    move(outside, available, 50);
    move(available, held, 20);
    move(available, spent, 20);
    BOOST_TEST(books.can_pay(wallet, 10));
    BOOST_TEST(!books.can_pay(wallet, 11));
}

BOOST_AUTO_TEST_CASE(FN_14_a_closed_source_cannot_pay_and_takes_credits) {
    move(outside, available, 100);
    move(available, spent, 40);
    books.of(wallet).closed = true;
    BOOST_TEST(!books.can_pay(wallet, 1));
    BOOST_TEST(!books.can_pay(wallet, 0));
    move(spent, available, 40);
    BOOST_TEST(balance(available) == 100);
}

BOOST_AUTO_TEST_CASE(FN_01_what_would_overflow_does_not_fit) {
    BOOST_TEST(fits(outside, available, most));
    move(outside, available, most);
    BOOST_TEST(!fits(outside, available, 1));
    BOOST_TEST(fits(available, spent, most));
    move(available, spent, most);
    BOOST_TEST(!fits(available, spent, 1));
    BOOST_TEST(!fits(outside, available, 1));
    BOOST_TEST(fits(spent, available, most));
}

// Each alone would fit; the invoice that brings both in would not.
BOOST_AUTO_TEST_CASE(FN_01_FN_09_held_and_spent_fit_together) {
    move(available, held, most - 10);
    BOOST_TEST(fits(available, spent, 10));
    BOOST_TEST(!fits(available, spent, 11));
    BOOST_TEST(!fits(available, held, 11));
    BOOST_TEST(fits(held, spent, most - 10));
    move(available, spent, 10);
    BOOST_TEST(fits(outside, available, most));
}

BOOST_AUTO_TEST_CASE(sources_are_apart) {
    const auto other = books.add({.name = "Other", .unit = currency::from_code("EUR").value()});
    move(outside, available, 100);
    BOOST_TEST(books.of(other).balance(available) == 0);
    BOOST_TEST(books.of(other).unit.code() == "EUR");
    BOOST_TEST(books.count() == 2U);
    BOOST_TEST(books.has(other));
    BOOST_TEST(!books.has({}));
    BOOST_TEST(!books.has({3}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
